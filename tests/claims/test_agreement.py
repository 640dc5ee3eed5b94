"""The second reading: agreement, and what was settled."""

import csv
import io

import pytest

from duibiao.claims.agreement import agreement, reading_form, readings, unsettled, weighty
from duibiao.claims.evidence import evidence


def test_kappa_of_a_worked_example() -> None:
    """Twenty, five, ten and fifteen of fifty: observed 0.70, by chance 0.50."""
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    made = agreement(pairs)
    assert made.number == 50
    assert made.share == pytest.approx(0.7)
    assert made.kappa == pytest.approx(0.4)
    # By hand: alike 0.1525, unlike 0.027, the rest 0.04; their 0.1395 over 0.25² and 50.
    assert made.lower == pytest.approx(0.1511, abs=1e-4)
    assert made.upper == pytest.approx(0.6489, abs=1e-4)


def test_agreement_on_all_is_one_and_by_chance_nought() -> None:
    assert agreement([("a", "a"), ("b", "b")]).kappa == 1
    assert agreement([(x, y) for x in "ab" for y in "ab"]).kappa == pytest.approx(0)


@pytest.mark.parametrize("pairs", [[], [("a", "a")] * 3])
def test_nothing_to_compare(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match=r"no pair|one class"):
        agreement(pairs)


def test_all_that_weighs_was_read_twice_and_settled() -> None:
    weighing = {item.evidence for item in weighty()}
    assert weighing <= set(readings())
    assert unsettled() == []
    assert set(readings()) == set(evidence())


def test_what_is_settled_is_what_stands() -> None:
    """Where a reading was kept, the row has its stance; where the other was taken, that."""
    for name, item in readings().items():
        stance = evidence()[name].stance
        if not stance:
            continue
        if item.settled.startswith("First reading kept"):
            assert stance == item.first_stance, name
        if item.settled.startswith("Second reading taken"):
            assert stance == item.second_stance, name


def test_the_form_gives_no_reading_away() -> None:
    rows = list(csv.DictReader(io.StringIO(reading_form())))
    assert [row["evidence"] for row in rows] == list(evidence())
    assert {row["stance"] + row["differs"] for row in rows} == {""}
    assert not any("note" in row for row in rows)
