"""Words that a figure's sentences make of its data."""

from collections.abc import Iterable
from typing import Any

import pandas as pd


def listed(names: Iterable[str]) -> str:
    """As a sentence lists them: a, b and c; “none” if there is none."""
    *first, last = list(names) or ["none"]
    return f"{', '.join(first)} and {last}" if first else last


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    suffixes = {1: "st", 2: "nd", 3: "rd"}
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else suffixes.get(number % 10, 'th')}"


def ranked(values: "pd.Series[Any]", form: str = ",.0f") -> str:
    """Each name of the index with its value, largest first: Shenzhen 110, Qingdao 52."""
    ordered = values.sort_values(ascending=False, kind="stable")
    return ", ".join(f"{name} {value:{form}}" for name, value in ordered.items())
