"""Quantities as Chinese statistics word them: operator, interval and unit.

The rules, each with its reason:

- A rounded value stands for the interval that rounds to it: 1.77万亿元 is [1.765, 1.775) × 10¹².
  A count of whole things without a scale (907名) is exact.
- 超过, 突破 say “more than”, 以上 and 至少 “at least”, and, by what they leave unsaid, “less than
  the next step of the last digit that is not a nought”. 多 and 余 say “a little more than”: there
  that next step is part of what is said, so that 2100多万 lies between 21 and 22 million.
- 近 says “just under”: down to that step, but by no more than a tenth, a floor that is ours. 约 and
  左右 allow a tenth both ways. 不到 (less than) and 以内 (at most) have no lower bound but nought.
- What the grammar does not know is an error. Nothing is guessed.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from duibiao.chinese.wordings import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BASES,
    COUNTED,
    DIGITS,
    FIRST,
    HALF,
    LESS,
    MEASURED,
    MORE,
    PLAIN,
    SCALES,
)

_NUMBER = r"\d+(?:\.\d+)?|[零〇一二三四五六七八九十百千两]+"


def _any(words: "tuple[str, ...] | dict[str, object]") -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_UNIT = _any({**MEASURED, **COUNTED})
_BEFORE = _any((*MORE, *AT_LEAST, *LESS, *AT_MOST, *ABOUT, *PLAIN, "近"))
_AMOUNT = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<number>{_NUMBER})(?P<odd1>[多余])?(?P<scale>万亿|亿|万)?"
    rf"(?P<odd2>[多余])?(?P<unit>{_UNIT})?(?P<odd3>[多余])?(?P<after>左右|上下|以上|以下|以内|内)?"
)
_RANK = re.compile(rf"[列居]?第(?P<number>{_NUMBER})(?:[位名大]|[次届批]|个)?")
_FRACTION = re.compile(rf"(?P<before>{_BEFORE})?(?P<whole>{_NUMBER})分之(?P<part>{_NUMBER})")
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER})[至到—\-～~](?P<high>{_NUMBER})(?P<scale>万亿|亿|万)?(?P<unit>{_UNIT})?"
)


class WordingError(ValueError):
    """An expression that the grammar does not know."""

    def __init__(self, expression: str):
        super().__init__(f"'{expression}' is no quantity that duibiao.chinese.quantities knows")


@dataclass(frozen=True)
class Quantity:
    """The interval that a wording commits to, in `unit`.

    `operator` is = (exact), ≈ (rounded: lower included, upper not), ~ (about), ≳ (a little more
    than), ≲ (just under), >, ≥, < or ≤ (open, the other bound implied), or range.
    """

    operator: str
    lower: Fraction
    upper: Fraction
    unit: str


def numeral(text: str) -> Fraction:
    """Value of digits or of a Chinese numeral such as 二十八; WordingError for others."""
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return Fraction(text)
    total = digit = 0
    for character in text:
        if character in DIGITS:
            digit = digit * 10 + DIGITS[character]
        elif character in SCALES:
            total += (digit or 1) * SCALES[character]
            digit = 0
        else:
            raise WordingError(text)
    return Fraction(total + digit)


def parse(expression: str) -> Quantity:
    """What one whole expression commits to; WordingError if the grammar does not know it."""
    for base in BASES:
        expression = expression.replace(base, "")
    if expression in FIRST or expression in ("第一", "最多", "最大", "最长", "最早"):
        return Quantity("=", Fraction(1), Fraction(1), "rank")
    if expression in HALF:
        unit, value = HALF[expression]
        return Quantity("=", value, value, unit)
    for pattern, read in (
        (_RANK, _rank),
        (_FRACTION, _fraction),
        (_RANGE, _range),
        (_AMOUNT, _amount),
    ):
        if match := pattern.fullmatch(expression):
            return read(match)
    raise WordingError(expression)


def _rank(match: re.Match[str]) -> Quantity:
    place = numeral(match["number"])
    return Quantity("=", place, place, "rank")


def _fraction(match: re.Match[str]) -> Quantity:
    value = numeral(match["part"]) / numeral(match["whole"])
    if match["before"] in (None, *PLAIN):
        return Quantity("=", value, value, "share")
    return _hedged(match["before"], value, value / 10, "share")


def _range(match: re.Match[str]) -> Quantity:
    unit, size, _ = _unit(match["unit"])
    scale = _scale(match["scale"]) * size
    return Quantity("range", numeral(match["low"]) * scale, numeral(match["high"]) * scale, unit)


def _amount(match: re.Match[str]) -> Quantity:
    unit, size, counted = _unit(match["unit"])
    scale = _scale(match["scale"]) * size
    number = numeral(match["number"])
    value, step = number * scale, _last_step(number) * scale
    hedges = [match[name] for name in ("before", "odd1", "odd2", "odd3", "after") if match[name]]
    hedges = [hedge for hedge in hedges if hedge not in PLAIN]
    if len(hedges) > 1:
        raise WordingError(match.group())
    if hedges:
        return _hedged(hedges[0], value, step, unit)
    if counted and not match["scale"]:
        return Quantity("=", value, value, unit)
    half = _printed_step(match["number"]) * scale / 2
    return Quantity("≈", value - half, value + half, unit)


def _hedged(hedge: str, value: Fraction, step: Fraction, unit: str) -> Quantity:
    if hedge in ("多", "余"):
        return Quantity("≳", value, value + step, unit)
    if hedge in MORE:
        return Quantity(">", value, value + step, unit)
    if hedge in (*AT_LEAST, "以上"):
        return Quantity("≥", value, value + step, unit)
    if hedge in LESS:
        return Quantity("<", Fraction(0), value, unit)
    if hedge in (*AT_MOST, "以下", "以内", "内"):
        return Quantity("≤", Fraction(0), value, unit)
    if hedge == "近":
        return Quantity("≲", value - min(step, value / 10), value, unit)
    return Quantity("~", value * Fraction(9, 10), value * Fraction(11, 10), unit)


def _unit(written: str | None) -> tuple[str, int, bool]:
    """Unit, its size, and whether whole things are counted."""
    if written in MEASURED:
        return *MEASURED[written], False
    return COUNTED.get(written or "", ""), 1, True


def _scale(written: str | None) -> int:
    scale = 1
    for character in written or "":
        scale *= SCALES[character]
    return scale


def _last_step(number: Fraction) -> Fraction:
    """The unit of the last digit that is not a nought: 100 for 2100, 1/100 for 1.86."""
    step = Fraction(1)
    while (number / step).denominator > 1:
        step /= 10
    while number and (number / (step * 10)).denominator == 1:
        step *= 10
    return step


def _printed_step(written: str) -> Fraction:
    """The unit of the last digit printed, noughts included."""
    return Fraction(1, 10 ** len(written.partition(".")[2]))
