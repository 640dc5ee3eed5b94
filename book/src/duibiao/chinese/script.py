"""Between Traditional and Simplified script, as OpenCC has it."""

from collections.abc import Iterable
from functools import cache

import opencc


@cache
def converter(conversion: str) -> opencc.OpenCC:
    """OpenCC's converter of that name, made once."""
    return opencc.OpenCC(conversion)


def variants(simplified: Iterable[str], conversion: str = "t2s") -> dict[str, str]:
    """Each of these characters that has Traditional forms → those that are folded to it."""
    forms: dict[str, str] = {}
    wanted = set(simplified)
    for traditional, folded in _folded(conversion).items():
        if folded in wanted:
            forms[folded] = forms.get(folded, "") + traditional
    return forms


@cache
def _folded(conversion: str) -> dict[str, str]:
    """The Chinese characters that the conversion changes, each with what it becomes."""
    convert = converter(conversion).convert
    folded = {character: str(convert(character)) for character in map(chr, range(0x4E00, 0xA000))}
    return {character: form for character, form in folded.items() if form != character}
