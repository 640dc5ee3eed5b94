"""Figures on the claims, the verdicts and the language: findings that may turn, and tables."""

from pathlib import Path

import pytest

from books import edit
from duibiao.charts.claims import comparisons, evidence, verdicts
from duibiao.charts.language import quotations, rhetoric, words
from duibiao.claims.witnesses import RELATIONS
from duibiao.markup.guards import UntrueSentenceError


def test_a_claim_on_one_model_against_the_other_stops_the_figure(scratch: Path) -> None:
    # C57c compares Shenzhen's greenways with Chengdu's without naming the city.
    ledger = scratch / "data" / "claims" / "claims.csv"
    edit(ledger, "shenzhen,Tianfu Greenway (planned),", "shenzhen,Chengdu,")
    with pytest.raises(UntrueSentenceError, match="none runs Chengdu → Shenzhen”"):
        comparisons.directions()


def test_every_relation_has_a_label_for_its_row() -> None:
    assert set(evidence.RELATED) == set(RELATIONS)


def test_the_shade_of_a_cell_is_no_column_of_the_table() -> None:
    for chart in (verdicts.verdicts_by_kind(), evidence.evidence_by_relation()):
        assert "strength" not in chart.to_dict()["usermeta"]["figure"]["columns"]


def test_descriptions_of_the_language_say_what_is_drawn() -> None:
    # Section 2.5 alone of the lessons has such verbs; its own share is Qingdao's smallest.
    assert (
        "2.1 Opening up, 2.2 Innovation and clusters, 2.3 The digital city and 2.4"
        in (rhetoric.verbs_by_section().to_dict()["description"])
    )
    assert (
        "the largest in Lede, 1 The tour and its yardstick, 3 Deeper"
        in (rhetoric.attention().to_dict()["description"])
    )
    assert "all among words that somebody says." in quotations.voices().to_dict()["description"]
    assert "first 20 by either" in words.leading_words().to_dict()["description"]
