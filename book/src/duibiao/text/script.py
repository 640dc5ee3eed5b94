"""Between the seed's Traditional script and the newspaper's Simplified one."""

from duibiao.chinese.script import converter
from duibiao.data import cached, records

# As a mainland paper prints them, and as they came to us. Digits, Latin, . % + - / stay.
PRINTED = "，！？；：（）"
RECEIVED = ",!?;:()"
_TO_PRINTED = str.maketrans(RECEIVED, PRINTED)
_TO_RECEIVED = str.maketrans(PRINTED, RECEIVED)


def restore(repaired: str) -> str:
    """Traditional to Simplified (OpenCC tw2s, so that 著 gives 着) and printed punctuation."""
    return str(converter("tw2s").convert(repaired)).translate(_TO_PRINTED)


def fold(restored: str) -> str:
    """Back to the repaired text: received punctuation, and the script character by character.

    Where the seed's converter chose another form than OpenCC does, the table forms has it.
    """
    return "".join(map(_seed_form, restored.translate(_TO_RECEIVED)))


@cached
def _seed_form(character: str) -> str:
    return _forms().get(character) or str(converter("s2t").convert(character))


@cached
def _forms() -> dict[str, str]:
    return {row["restored"]: row["seed"] for row in records("forms")}
