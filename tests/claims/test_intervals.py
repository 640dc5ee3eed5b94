"""Figures are compared as intervals, by what the wording commits to."""

import pytest

from duibiao.claims import claims
from duibiao.claims.intervals import compare
from duibiao.claims.rules import Rules

MILLIONS = "C15b"  # more than 16 million, by implication less than 17
ROUNDED = "C15d"  # 1.77 trillion yuan
COUNT = "C27f"  # 907 persons
NEARLY = "C86f"  # nearly one third
LITTLE_MORE = "C42i"  # a little more than 85,000
ABOUT = "C56e"  # about 1,000


@pytest.mark.parametrize(
    ("claim", "lower", "upper", "expected"),
    [
        (ROUNDED, 1.77167e12, 1.77167e12, "supports"),
        (ROUNDED, 1.775e12, 1.775e12, "contradicts"),  # would round up
        (ROUNDED, 1.7765e12, 1.7765e12, "contradicts"),
        (ROUNDED, 1.75e12, 1.80e12, "rounding"),
        (ROUNDED, 1.5e12, 2.5e12, "context"),  # too coarse to decide
        (MILLIONS, 16.58e6, 16.58e6, "supports"),
        (MILLIONS, 16e6, 16e6, "contradicts"),  # not more than
        (MILLIONS, 16e6, 17e6, "supports"),  # in the same words
        (MILLIONS, 20.9e6, 20.9e6, "far"),  # literally true
        (MILLIONS, 15.9e6, 15.9e6, "contradicts"),
        (COUNT, 907, 907, "supports"),
        (COUNT, 908, 908, "contradicts"),
        (COUNT, 900, 910, "rounding"),
        (NEARLY, 0.31, 0.31, "supports"),
        (NEARLY, 5 / 18, 5 / 18, "far"),  # just under the floor
        (NEARLY, 0.2, 0.2, "contradicts"),
        (NEARLY, 0.4, 0.4, "contradicts"),
        (LITTLE_MORE, 85_400, 85_400, "supports"),
        (LITTLE_MORE, 90_000, 90_000, "far"),
        (LITTLE_MORE, 112_849, 112_849, "contradicts"),  # 余 has an upper end
        (LITTLE_MORE, 84_000, 84_000, "contradicts"),
        (ABOUT, 1102, 1119, "far"),
        (ABOUT, 850, 850, "far"),
        (ABOUT, 1620, 1620, "contradicts"),
    ],
)
def test_figures_are_compared_as_intervals(
    claim: str, lower: float, upper: float, expected: str
) -> None:
    assert compare(claims()[claim], lower, upper) == expected


def test_without_slack_an_approximation_ends_where_it_ends() -> None:
    assert compare(claims()[ABOUT], 850, 850, Rules(slack=0)) == "contradicts"


def test_how_wide_a_source_may_be_is_a_rule() -> None:
    assert compare(claims()[ROUNDED], 1.7e12, 1.86e12) == "context"
    assert compare(claims()[ROUNDED], 1.7e12, 1.86e12, Rules(coarse=0.1)) == "rounding"
