"""Dates of three lengths."""

from datetime import date

import pytest

from duibiao.data.dates import day, is_date, middle, not_after, words


def test_in_words_without_the_c_librarys_extensions() -> None:
    assert words("2021-05-04") == "4 May 2021"
    assert words("2021-05-14") == "14 May 2021"
    assert words("2021-05") == "May 2021"
    assert words("2021") == "2021"


def test_first_and_last_day() -> None:
    assert (day("2020-02", end=False), day("2020-02", end=True)) == (
        date(2020, 2, 1),
        date(2020, 2, 29),
    )
    assert day("2021", end=True) == date(2021, 12, 31)
    assert middle("2021-05-14") == date(2021, 5, 14)


def test_one_may_lie_before_another_as_far_as_both_are_given() -> None:
    assert not_after("2021-05", "2021-05-01")
    assert not_after("", "2021")
    assert not not_after("2021-06", "2021-05-31")


@pytest.mark.parametrize(
    "text",
    ["2021-02-29", "2021-13", "2021-00", "0000-01-01", "2021-5-4", "２０２１", "20210514", ""],
)
def test_what_the_calendar_does_not_have(text: str) -> None:
    assert not is_date(text, partial=True)


def test_a_month_is_a_date_where_parts_count() -> None:
    assert is_date("2020-02-29")
    assert is_date("2021-05", partial=True)
    assert not is_date("2021-05")
