"""Checks by the report and by arithmetic: what cannot be computed is a fault of the row."""

from pathlib import Path

import pytest

from books import edit
from duibiao.claims import claims
from duibiao.claims.checks import checks, ratio
from duibiao.data import DataError


def test_a_share_of_a_hundred_or_more_is_computed() -> None:
    """More than 99 parts once ended in an exception that nobody caught."""
    reading, words = ratio(claims()["C86f"], "C27f / C27f")
    assert reading in ("far", "contradicts")
    assert words.startswith("907 of 907 is 100.0%")


@pytest.mark.parametrize(
    ("operands", "reason"),
    [
        ("C86e / C9a", "C9a has no interval"),
        ("C86e", "not enough values"),
        ("C86e / C1", "'C1'"),
        ("", "it is empty"),
    ],
)
def test_operands_that_its_rule_cannot_compute(scratch: Path, operands: str, reason: str) -> None:
    edit(scratch / "data/claims/checks.csv", "C86e / C10b", operands)
    with pytest.raises(DataError) as caught:
        checks()
    assert "checks.csv, row 34, field 'operands': " in str(caught.value)
    assert reason in str(caught.value)


def test_a_remainder_of_evidence_without_a_figure(scratch: Path) -> None:
    edit(scratch / "data/claims/checks.csv", "E27f1 + E27f3", "E3a1 + E27f3")
    with pytest.raises(DataError, match=r"row 11, field 'operands': .*E3a1 has no interval"):
        checks()


def test_a_fault_of_what_it_reads_is_not_one_of_the_operands(scratch: Path) -> None:
    edit(scratch / "data/text/sites.csv", "entity,line", "entity,row")
    with pytest.raises(DataError, match=r"^data/text/sites.csv, row 1") as caught:
        checks()
    assert len(caught.value.faults) == 1
