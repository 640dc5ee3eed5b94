"""How the sentences of the figures put numbers and lists into words."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

# fmt: off
WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen",
)
# fmt: on


def signed(value: float, digits: int) -> str:
    """A number with as many decimals, and a minus as it is printed."""
    return f"{value:.{digits}f}".replace("-", "−")


def number(value: float, digits: int = 4) -> str:
    """A number of so many digits, thousands in whole units, and a minus as it is printed."""
    return (f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.{digits}g}").replace("-", "−")


def spelled(count: int) -> str:
    """A count in words as far as WORDS has one, else in digits."""
    return WORDS[count] if 0 <= count < len(WORDS) else f"{count:,}"


def ordinal(place: int) -> str:
    """A place in a row: 1st, 2nd, 13th."""
    ends = {} if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}
    return f"{place}{ends.get(place % 10, 'th')}"


def listed(names: Iterable[object], word: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; another `word` than “and” if one is given; “none” of none."""
    *before, last = list(map(str, names)) or ["none"]
    return f"{', '.join(before)} {word} {last}" if before else last


def ranked(values: "pd.Series[Any]", form: str = ",.0f") -> str:
    """Each name of the index with its value, largest first: Shenzhen 110, Qingdao 52."""
    ordered = values.sort_values(ascending=False, kind="stable")
    return ", ".join(f"{name} {value:{form}}" for name, value in ordered.items())
