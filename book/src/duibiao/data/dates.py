"""Dates that may lack their day or month, as sources give them: EDTF level 0."""

import calendar
import re
from datetime import date

_FORM = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_WHOLE = len("2021-05-14")


def is_date(text: str, *, partial: bool = False) -> bool:
    """Whether it is a day of the calendar, or, if `partial` ones count, a month or a year."""
    if not _FORM.fullmatch(text) or (len(text) < _WHOLE and not partial):
        return False
    try:
        day(text, end=False)
    except ValueError:
        return False
    return True


def day(iso: str, *, end: bool) -> date:
    """First or last day of a date: 2021-05 is 1 or 31 May 2021; ValueError if it is none."""
    year, *rest = map(int, iso.split("-"))
    month = rest[0] if rest else (12 if end else 1)
    last = calendar.monthrange(year, month)[1] if end else 1
    return date(year, month, rest[1] if len(rest) > 1 else last)


def not_after(first: str, then: str) -> bool:
    """Whether one date may lie before or on another, as far as both are given."""
    shared = min(len(first), len(then))
    return first[:shared] <= then[:shared]


def middle(iso: str) -> date:
    """The day in the middle of what is known of a date."""
    first, last = day(iso, end=False), day(iso, end=True)
    return first + (last - first) / 2


def words(iso: str) -> str:
    """As English prints it: 14 May 2021, May 2021, 2021."""
    form = {10: "%d %B %Y", 7: "%B %Y", 4: "%Y"}[len(iso)]
    return day(iso, end=False).strftime(form).lstrip("0")
