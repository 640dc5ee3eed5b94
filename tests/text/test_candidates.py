"""Readings of the damaged places: all fit the model, and the ranking is by real words."""

import pytest

from duibiao.text.candidates import candidates
from duibiao.text.restoration import damage_run, repairs

LOSSY = {repair.id: repair for repair in repairs() if repair.lost}


@pytest.mark.parametrize("repair_id", LOSSY)
def test_ours_is_among_them_and_all_fit_the_model(repair_id: str) -> None:
    repair = LOSSY[repair_id]
    found = candidates(repair.seed, most=50)
    assert repair.text in [candidate.text for candidate in found]
    assert all(damage_run(candidate.text) == repair.seed for candidate in found)
    scores = [candidate.score for candidate in found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(("repair_id", "rank"), [("R72a", 0), ("R78a", 0)])
def test_the_dictionary_puts_ours_first(repair_id: str, rank: int) -> None:
    repair = LOSSY[repair_id]
    assert candidates(repair.seed)[rank].text == repair.text


def test_the_model_alone_does_not_exclude_a_loss_that_left_no_trace() -> None:
    assert damage_run("。“忒這次") == damage_run("。“這次") == "?!斑@次"


def test_lost_pairs_are_counted() -> None:
    (ours,) = (c for c in candidates("?!笔形睍?", most=50) if c.text == "。”市委副書記")
    assert ours.lost_pairs == 2


def test_the_context_counts() -> None:
    bare, placed = candidates("?!耙掷m", most=1)[0], candidates("?!耙掷m", "对标学习", most=1)[0]
    assert bare.text == placed.text
    assert placed.score < bare.score
