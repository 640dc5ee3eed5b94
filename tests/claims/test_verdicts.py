"""Verdicts follow from the tables by rule, on made-up evidence and on the real one."""

from pathlib import Path
from typing import Any

import pytest
from witness import item

from books import edit
from duibiao.claims import claims
from duibiao.claims.checks import Check, checks
from duibiao.claims.evidence import sought
from duibiao.claims.explained import explain
from duibiao.claims.rules import RULES, Rules
from duibiao.claims.verdicts import VERDICTS, judge, under, verdicts
from duibiao.data import forget

WORDS = "C15a"
BOTH = "C29b"  # Qingdao and Chengdu both
LONGEST = "C56a"
TOOK_THE_LEAD = "C46a"  # 率先
FIRST = "C46d"  # 首个

YES, NO = {"stance": "supports"}, {"stance": "contradicts"}
LATER = {"differs": "vintage", "published": "2021-05-27"}
UNDATED: dict[str, Any] = {"published": ""}
NEWER = {"differs": "date", "as_of": "2021-01"}


def named(claim: str, given: list[dict[str, Any]], rules: Rules = RULES) -> str:
    """The verdict on a claim by evidence made up."""
    return judge(claims()[claim], [item(claim, **values) for values in given], (), rules).name


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "unverified"),
        ([YES], "supported"),
        ([NO], "contradicted"),
        ([YES, NO], "disputed"),
        ([{"stance": "context"}], "unverified"),
        # A difference: of sense or place the claim says more, of date or part the source less.
        ([YES | {"differs": "measure"}], "holds with a difference"),
        ([YES | {"differs": "territory"}], "holds with a difference"),
        ([YES | {"differs": "date"}], "supported in part"),
        ([YES | {"differs": "part"}], "supported in part"),
        # Against, with a difference, is treated alike.
        ([NO | {"differs": "measure"}], "in doubt"),
        ([NO | {"differs": "territory"}, YES | {"differs": "part"}], "disputed"),
        # Evidence of the same thing outweighs evidence of something else, on either side.
        ([NO | {"differs": "territory"}, YES], "supported"),
        ([YES | {"differs": "part"}, NO], "contradicted"),
        # Later editions and newer values.
        ([YES, NO | LATER], "revised later"),
        ([NO | LATER], "unverified"),
        ([YES, NO | LATER | UNDATED], "supported"),
        ([YES, NO | {"differs": "vintage", "published": "2021-04"}], "out of date when written"),
        ([YES, NO | NEWER], "out of date when written"),
        ([YES, NO | NEWER | {"published": "2021-06"}], "supported"),
        ([YES, NO | {"differs": "date", "as_of": "2019"}], "supported"),
    ],
)
def test_the_rules(given: list[dict[str, Any]], expected: str) -> None:
    assert named(WORDS, given) == expected


def test_evidence_on_the_other_side_is_a_reservation() -> None:
    against = item(WORDS, **NO, differs="territory")
    verdict = judge(claims()[WORDS], [item(WORDS, **YES), against])
    assert [step.item for step in verdict.reservations] == [against]
    agreeing = item(WORDS, **YES, differs="date")
    verdict = judge(claims()[WORDS], [item(WORDS, **NO), agreeing])
    assert [step.item for step in verdict.reservations] == [agreeing]


def test_a_rule_can_silence_differences() -> None:
    silent = Rules(differing_for=False, differing_against=False)
    assert named(WORDS, [YES | {"differs": "measure"}], silent) == "unverified"
    assert named(WORDS, [NO | {"differs": "measure"}], silent) == "unverified"
    assert named(WORDS, [NO | {"differs": "measure"}], Rules(differing_against=False)) == (
        "unverified"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([YES | {"part": ("Qingdao",)}], "supported in part"),
        ([YES | {"part": ("Qingdao",)}, YES | {"part": ("Chengdu",)}], "supported"),
        ([YES | {"part": ("Qingdao",)}, NO | {"part": ("Chengdu",)}], "holds with a difference"),
        ([NO | {"part": ("Chengdu",)}], "contradicted"),
        ([YES | {"part": ("Chengdu",)}, NO | {"part": ("Chengdu",)}], "disputed"),
    ],
)
def test_parts_that_cover_a_claim_are_joined(given: list[dict[str, Any]], expected: str) -> None:
    parts = [values | {"differs": "part"} for values in given]
    assert named(BOTH, parts) == expected


def test_evidence_for_the_whole_against_one_part_is_disputed() -> None:
    assert named(BOTH, [YES, NO | {"differs": "part", "part": ("Chengdu",)}]) == "disputed"


def test_parts_may_stay_parts() -> None:
    both = [YES | {"differs": "part", "part": (city,)} for city in ("Qingdao", "Chengdu")]
    assert named(BOTH, both, Rules(parts_are_joined=False)) == "supported in part"


@pytest.mark.parametrize(
    ("relation", "given", "expected"),
    [
        ("paper", YES, "unverified"),
        ("paper", NO, "contradicted"),  # against itself it is a witness
        ("channel", YES, "unverified"),
        ("channel", NO, "unverified"),
        ("copy", YES, "unverified"),
        ("copy", NO, "unverified"),
        ("reference", YES, "supported"),
        ("transcription", YES, "supported"),
    ],
)
def test_who_may_decide(relation: str, given: dict[str, Any], expected: str) -> None:
    assert named(WORDS, [given | {"relation": relation}]) == expected


@pytest.mark.parametrize("claim", [LONGEST, "C15e", "C17e"])  # longest, seventh, 28 years
def test_nobody_is_the_witness_of_his_own_praise(claim: str) -> None:
    praise = [YES | {"relation": relation} for relation in ("city", "press-quoting", "reference")]
    made = judge(claims()[claim], [item(claim, **values) for values in praise])
    assert (made.name, {step.side for step in made.steps}) == ("unverified", {"claimed"})
    assert named(claim, [YES | {"relation": "press"}]) == "supported"
    assert named(claim, praise, Rules(praise=())) == "supported"


def test_the_readings_of_first_and_among_the_first() -> None:
    earlier = [NO | {"differs": "first"}]  # somebody else was earlier
    early = [YES | {"differs": "first"}]
    assert claims()[TOOK_THE_LEAD].first == "among the first"
    assert claims()[FIRST].first == "the first"
    assert named(TOOK_THE_LEAD, earlier) == "unverified"
    assert named(TOOK_THE_LEAD, early) == "supported"
    assert named(FIRST, earlier) == "contradicted"
    assert named(FIRST, early) == "holds with a difference"
    assert named(TOOK_THE_LEAD, earlier, Rules(first="the first")) == "contradicted"
    assert named(FIRST, earlier, Rules(first="among the first")) == "unverified"


def test_the_report_is_no_witness_of_itself() -> None:
    own = Check(WORDS, "said", "supports", "It says so twice.", "")
    verdict = judge(claims()[WORDS], [], [own])
    assert (verdict.name, verdict.rests_on) == ("consistent within the report", "the report itself")
    assert judge(claims()[WORDS], [], [own], Rules(report_is_a_witness=True)).name == "supported"
    # Against itself it is one.
    wrong = Check(WORDS, "said", "contradicts", "It says something else.", "")
    assert judge(claims()[WORDS], [], [wrong]).name == "contradicted"
    supported = [v for v in verdicts().values() if v.name == "supported"]
    assert [v.claim.id for v in supported if not v.has_outside_evidence] == []


def test_opinion_is_not_checkable_whatever_is_found() -> None:
    claim = next(claim for claim in claims().values() if claim.checkability == "none")
    verdict = judge(claim, [item(claim.id, **YES)])
    assert (verdict.name, verdict.why) == ("not checkable", claim.reason)


def test_a_verdict_says_whose_word_it_rests_on() -> None:
    def rests(*relations: str) -> str:
        pieces = [item(WORDS, relation, **YES) for relation in relations]
        return judge(claims()[WORDS], pieces).rests_on

    assert rests("city", "press") == "independent sources"
    assert rests("city", "press-quoting") == "press that hands on what it was told"
    assert rests("company") == "the party concerned alone"
    # An independent source that only adds a qualification decides nothing here.
    mixed = [item(WORDS, "city", **YES), item(WORDS, **YES, differs="part")]
    assert judge(claims()[WORDS], mixed).rests_on == "the party concerned alone"


def test_every_claim_has_one_and_each_is_explained() -> None:
    assert list(verdicts()) == list(claims())
    for name, verdict in verdicts().items():
        assert verdict.name in VERDICTS
        assert verdict.name in explain(name)
        assert verdict.why


def test_claims_in_the_same_words_get_the_same_verdict() -> None:
    """Claims with one quotation, or one figure of one subject, but for those named here."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for claim in claims().values():
        alike.setdefault(("quote", claim.quote), []).append(claim.id)
        if claim.lower is not None:
            alike.setdefault(("figure", claim.figure, claim.subject[0]), []).append(claim.id)
        if claim.english.startswith("The delegation visited"):
            alike.setdefault(("visit", *sorted(claim.subject)), []).append(claim.id)
    unlike = {
        tuple(ids)
        for ids in alike.values()
        if len({verdicts()[each].name for each in ids} - {"not checkable"}) > 1
    }
    assert unlike == set()


def test_checkable_claims_without_a_verdict_were_looked_for_twice() -> None:
    for name, verdict in verdicts().items():
        if verdict.name == "unverified" and verdict.claim.checkability == "external":
            assert len(sought()[name]) >= 2, name


def test_internal_claims_are_all_checked() -> None:
    internal = [c.id for c in claims().values() if c.checkability == "internal"]
    assert [name for name in internal if not checks()[name]] == []


def test_the_numbers_of_the_report_itself() -> None:
    expected = {
        "C86f": [("far", "5 of 18 is 27.8%; the figure is “近三分之一”, 6 would be 33.3%.")],
        "C59e": [("context", "50 + 30 + 20 = 100 per cent.")],
        "C84e": [("supports", "From 2020-06 to 2021-05-10 are 0.86 to 0.94 years.")],
        "C27f": [("context", "457 + 150 + 150 = 757, which leaves 150.")],
    }
    for name, checked in expected.items():
        assert [(check.reading, check.words) for check in checks()[name]] == checked
    assert [check.rule for check in checks()["C10b"]] == ["counted", "remainder"]
    assert checks()["C10b"][1].words == "6 + 8 + 3 = 17, which leaves 1."


def test_a_verdict_follows_its_evidence(scratch: Path) -> None:
    assert verdicts()["C15d"].name == "supported"
    row = 'E15d1,C15d,csy-2021,"row 252, column 20",17716'
    edit(
        scratch / "data/claims/evidence.csv",
        f"{row}50000000,1771750000000",
        f"{row.replace('17716', '19716')}50000000,1971750000000",
    )
    forget()
    assert verdicts()["C15d"].name == "contradicted"


def test_other_rules_are_applied_to_every_claim() -> None:
    assert under(RULES) == verdicts()
    lenient = under(Rules(report_is_a_witness=True))
    assert "consistent within the report" not in {verdict.name for verdict in lenient.values()}
