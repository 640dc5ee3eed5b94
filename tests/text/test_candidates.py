"""Readings of the damaged places: all fit the model, and the ranking is by real words."""

import pytest

from duibiao.text.candidates import Candidate, candidates
from duibiao.text.restoration import damage_run, repairs


@pytest.fixture(scope="module")
def readings() -> dict[str, list[Candidate]]:
    """The first fifty readings of each place that lost bytes, by the id of its repair."""
    return {
        name: candidates(repair.seed, most=50) for name, repair in repairs().items() if repair.lost
    }


def test_ours_is_among_them_and_all_fit_the_model(readings: dict[str, list[Candidate]]) -> None:
    assert list(readings) == ["R72a", "R78a", "R78b"]
    for name, candidates_of in readings.items():
        repair = repairs()[name]
        assert repair.text in [candidate.text for candidate in candidates_of]
        assert all(damage_run(candidate.text) == repair.seed for candidate in candidates_of)
        scores = [candidate.score for candidate in candidates_of]
        assert scores == sorted(scores, reverse=True)


def test_the_dictionary_puts_ours_first(readings: dict[str, list[Candidate]]) -> None:
    for name in ("R72a", "R78a"):
        assert readings[name][0].text == repairs()[name].text


def test_lost_pairs_are_counted(readings: dict[str, list[Candidate]]) -> None:
    (ours,) = (reading for reading in readings["R78b"] if reading.text == "。”市委副書記")
    assert ours.lost_pairs == 2


def test_the_model_alone_does_not_exclude_a_loss_that_left_no_trace() -> None:
    assert damage_run("。“忒這次") == damage_run("。“這次") == "?!斑@次"


def test_the_context_counts() -> None:
    alone, placed = candidates("?!耙掷m", most=1)[0], candidates("?!耙掷m", "对标学习", most=1)[0]
    assert alone.text == placed.text
    assert placed.score < alone.score
