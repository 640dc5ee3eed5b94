"""Between the seed's Traditional script and the newspaper's Simplified one."""

from collections.abc import Iterable
from functools import cache

import opencc

from duibiao.data import records

# As a mainland paper prints them, and as they came to us. Digits, Latin, . % + - / stay.
PRINTED = "，！？；：（）"
RECEIVED = ",!?;:()"
_TO_PRINTED = str.maketrans(RECEIVED, PRINTED)
_TO_RECEIVED = str.maketrans(PRINTED, RECEIVED)


@cache
def converter(conversion: str) -> opencc.OpenCC:
    """OpenCC's converter of that name, made once."""
    return opencc.OpenCC(conversion)


def restore(repaired: str) -> str:
    """Traditional to Simplified (OpenCC tw2s, so that 著 gives 着) and printed punctuation."""
    return str(converter("tw2s").convert(repaired)).translate(_TO_PRINTED)


def fold(restored: str) -> str:
    """Back to the repaired text: received punctuation, and the script character by character.

    Where the seed's converter chose another form than OpenCC does, the table forms has it.
    """
    return "".join(map(_seed_form, restored.translate(_TO_RECEIVED)))


def variants(simplified: Iterable[str], conversion: str = "t2s") -> dict[str, str]:
    """Each of these characters that has Traditional forms → those that are folded to it."""
    used = set(simplified)
    table: dict[str, str] = {}
    for traditional in map(chr, range(0x4E00, 0xA000)):
        folded = str(converter(conversion).convert(traditional))
        if folded != traditional and folded in used:
            table[folded] = table.get(folded, "") + traditional
    return table


@cache
def _seed_form(character: str) -> str:
    return _forms().get(character) or str(converter("s2t").convert(character))


@cache
def _forms() -> dict[str, str]:
    return {row["restored"]: row["seed"] for row in records("forms")}
