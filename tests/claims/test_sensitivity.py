"""Rules set otherwise, one at a time."""

from duibiao.claims import claims
from duibiao.claims.rules import ALTERNATIVES, RULES
from duibiao.claims.sensitivity import changed, readings_of_first, sensitivity
from duibiao.claims.verdicts import VERDICTS


def test_every_alternative_has_a_row_and_counts_every_claim() -> None:
    table = sensitivity()
    assert list(table["rule"])[1:] == list(ALTERNATIVES)
    names = [name for name in VERDICTS if name in table]
    assert (table[names].sum(axis="columns") == len(claims())).all()
    assert changed(RULES) == []
    assert all(rules != RULES for _, rules in ALTERNATIVES.values())


def test_the_rules_that_matter_change_something() -> None:
    table = sensitivity().set_index("rule")["changed"].map(len)
    for rule in (
        "The report is no witness of itself.",
        "Parts that together cover a claim are joined.",
        "Evidence against with a difference counts as evidence for with a difference does.",
        "Nobody is the witness of his own firsts, ranks and streaks.",
        "The paper’s own group may speak against the paper.",
        "Transcriptions of named official publications decide.",
    ):
        assert table[rule] > 0, rule


def test_both_readings_of_first_are_shown() -> None:
    table = readings_of_first().set_index("claim")
    assert table.loc["C46a", "read"] == "among the first"
    assert table.loc["C46a", "the first"] == "contradicted"
    assert table.loc["C46a", "among the first"] == "unverified"
    assert table.loc["C58b", "read"] == "the first"
