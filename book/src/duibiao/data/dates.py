"""Dates that may lack their day or month, as sources give them."""

import calendar
from datetime import date


def day(iso: str, *, end: bool) -> date:
    """First or last day of a date: 2021-05 is 1 or 31 May 2021."""
    year, month, number = (*map(int, iso.split("-")), 0, 0)[:3]
    month = month or (12 if end else 1)
    return date(year, month, number or (calendar.monthrange(year, month)[1] if end else 1))


def not_after(first: str, then: str) -> bool:
    """Whether one ISO date may lie before or on another, as far as both are given."""
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
