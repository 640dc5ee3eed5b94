"""Verdicts follow from the tables by rule, on made-up evidence and on the real one."""

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from books import edit
from duibiao import cities
from duibiao.claims import claims
from duibiao.claims.checks import checks
from duibiao.claims.evidence import Evidence, compare, evidence, of_claim, sought
from duibiao.claims.explained import explain
from duibiao.claims.verdicts import VERDICTS, judge, verdicts
from duibiao.data import DataError, forget

# Ids of claims of every kind.
MILLIONS = "C15b"  # more than 16 million, by implication less than 17
ROUNDED = "C15d"  # 1.77 trillion yuan
COUNT = "C27f"  # 907 persons
NEARLY = "C86f"  # nearly one third
WORDS = "C15a"


def item(name: str, **given: Any) -> Evidence:
    """Evidence of the best kind, but for what is given."""
    about: dict[str, Any] = {
        "id": f"E{name[1:]}9",
        "claim": name,
        "source": "csy-2021",
        "locator": "",
        "lower": None,
        "upper": None,
        "as_of": "2020",
        "published": "2021-03",
        "retrieved": "2026-11-24",
        "stance": "",
        "differs": "none",
        "relation": "national",
        "quote": "",
        "note": "",
    }
    return Evidence(**about | given)


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
        (MILLIONS, 20.9e6, 20.9e6, "far"),
        (MILLIONS, 15.9e6, 15.9e6, "contradicts"),
        (COUNT, 907, 907, "supports"),
        (COUNT, 908, 908, "contradicts"),
        (COUNT, 900, 910, "rounding"),
        (NEARLY, 0.31, 0.31, "supports"),
        (NEARLY, 5 / 18, 5 / 18, "far"),
        (NEARLY, 0.4, 0.4, "contradicts"),
    ],
)
def test_figures_are_compared_as_intervals(
    claim: str, lower: float, upper: float, expected: str
) -> None:
    assert compare(claims()[claim], lower, upper) == expected


YES, NO = {"stance": "supports"}, {"stance": "contradicts"}
LATER = {"differs": "vintage", "published": "2021-05-27"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "unverified"),
        ([YES], "supported"),
        ([NO], "contradicted"),
        ([YES, NO], "disputed"),
        ([{"stance": "context"}], "unverified"),
        ([YES | {"relation": "paper"}], "unverified"),
        ([YES | {"relation": "copy"}, NO], "contradicted"),
        ([YES | {"differs": "measure"}], "qualified"),
        ([YES | {"differs": "part"}, NO], "contradicted"),
        ([NO | {"differs": "territory"}], "unverified"),
        ([NO | {"differs": "territory"}, YES], "supported"),
        ([YES, NO | LATER], "revised later"),
        ([NO | LATER], "unverified"),
        ([YES, NO | LATER | {"published": ""}], "revised later"),
        ([YES, NO | {"differs": "vintage", "published": "2021-04"}], "out of date when written"),
        ([YES, NO | {"differs": "date", "as_of": "2021-01"}], "out of date when written"),
        ([YES, NO | {"differs": "date", "as_of": "2021-01", "published": "2021-06"}], "supported"),
        ([YES, NO | {"differs": "date", "as_of": "2019"}], "supported"),
        ([NO | {"differs": "date", "as_of": "2021-01"}], "unverified"),
    ],
)
def test_the_rules(given: list[dict[str, str]], expected: str) -> None:
    pieces = [item(WORDS, **values) for values in given]
    assert judge(claims()[WORDS], pieces).name == expected


def test_no_superlative_rests_on_the_word_of_who_is_praised() -> None:
    longest = claims()["C56a"]
    praise = item("C56a", **YES, relation="press-quoting")
    verdict = judge(longest, [praise, dataclasses.replace(praise, relation="city")])
    assert (verdict.name, [step.side for step in verdict.steps]) == ("unverified", ["claimed"] * 2)
    assert "nobody independent" in verdict.why
    assert (
        judge(longest, [praise, dataclasses.replace(praise, relation="press")]).name == "supported"
    )


def test_opinion_is_not_checkable_whatever_is_found() -> None:
    claim = next(claim for claim in claims().values() if claim.checkability == "none")
    verdict = judge(claim, [item(claim.id, **YES)])
    assert (verdict.name, verdict.why) == ("not checkable", claim.reason)


def test_a_verdict_says_whose_word_it_rests_on() -> None:
    def rests(*relations: str) -> str:
        return judge(
            claims()[WORDS], [item(WORDS, **YES, relation=each) for each in relations]
        ).rests_on

    assert rests("city", "press") == "independent sources"
    assert rests("city", "press-quoting") == "press that hands on what it was told"
    assert rests("company") == "the party concerned alone"
    # An independent source that only adds a qualification decides nothing here.
    mixed = [item(WORDS, **YES, relation="city"), item(WORDS, **YES, differs="part")]
    assert judge(claims()[WORDS], mixed).rests_on == "the party concerned alone"


def test_every_claim_has_one_and_each_is_explained() -> None:
    assert list(verdicts()) == list(claims())
    for name, verdict in verdicts().items():
        assert verdict.name in VERDICTS
        assert verdict.name in explain(name)
        assert verdict.why


def test_checkable_claims_without_a_verdict_were_looked_for_twice() -> None:
    for name, verdict in verdicts().items():
        if verdict.name == "unverified" and verdict.claim.checkability == "external":
            assert len(sought()[name]) >= 2, name


def test_internal_claims_are_all_checked() -> None:
    internal = [c.id for c in claims().values() if c.checkability == "internal"]
    assert [name for name in internal if not checks()[name]] == []


def test_the_numbers_of_the_report_itself() -> None:
    found = checks()
    expected = {
        "C86f": [("far", "5 of 18 is 27.8%; the figure is “近三分之一”, 6 would be 33.3%.")],
        "C59e": [("context", "50 + 30 + 20 = 100 per cent.")],
        "C84e": [("supports", "From 2020-06 to 2021-05-10 are 0.86 to 0.94 years.")],
        "C27f": [("context", "457 + 150 + 150 = 757, which leaves 150.")],
    }
    for name, checked in expected.items():
        assert [(each.reading, each.words) for each in found[name]] == checked
    assert [each.rule for each in found["C10b"]] == ["counted", "remainder"]
    assert found["C10b"][1].words == "6 + 8 + 3 = 17, which leaves 1."


WORDS_OF = ("zero", "one", "two", "three", "four", "five", "six", "seven")
NUMBERS = {word: number for number, word in enumerate(WORDS_OF)}
HAN = {character: n for n, character in enumerate("零一二三四五六七八九十")} | {"两": 2}
SIZES = [1, 100, 1e3, 1e4, 1e6, 1e7, 1e8, 1e9, 1e11, 1e12, 0.01]


def numbers(quote: str) -> list[float]:
    """Numbers that a quotation has, also in words; a first or longest is a one."""
    found = [float(each) for each in re.findall(r"\d+(?:\.\d+)?", quote.replace(",", ""))]
    found += [float(HAN[each]) for each in quote if each in HAN]
    found += [float(NUMBERS[w]) for w in re.findall("[a-z]+", quote.lower()) if w in NUMBERS]
    return found + [1.0] * bool(re.search("first|largest|longest|most|top|首|最", quote))


def test_bounds_stand_in_the_quotation_or_say_how_they_were_computed() -> None:
    for each in evidence().values():
        if each.lower is None or each.upper is None or each.note.startswith("Computed:"):
            continue
        values = [number * size for number in numbers(each.quote) for size in SIZES]
        assert any(each.lower <= value <= each.upper for value in values), each.id


def test_evidence_agrees_with_the_figures_of_the_book() -> None:
    """Where the same source has the figure among the cities' observations."""
    frame = cities.observations()
    compared = 0
    for name, city, size in (("C15d", "chengdu", 1e8), ("C17b", "shenzhen", 1e8)):
        for each in of_claim(claims()[name]):
            rows = frame[
                (frame["city"] == city)
                & (frame["indicator"] == "gdp")
                & (frame["year"] == 2020)
                & (frame["source"] == each.source)
            ]
            for value in rows["value"]:
                assert each.lower is not None
                assert each.upper is not None
                assert each.lower <= value * size <= each.upper
                compared += 1
    assert compared >= 2


def test_ids_of_evidence_are_those_of_its_claim_with_a_number() -> None:
    astray = [
        item.id
        for item in evidence().values()
        if not re.fullmatch(rf"E{item.claim[1:]}[1-9]\d?", item.id)
    ]
    assert astray == []


HEAD = (
    'E15d1,C15d,csy-2021,"row 252, column 20",1771650000000,1771750000000,'
    "2020,,2026-11-24,,none,national,"
)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (HEAD.replace("csy-2021", "csy-1921"), "field 'source': 'csy-1921' is unknown"),
        (HEAD.replace(",1771750000000", ","), "field 'upper': one bound is missing"),
        (HEAD.replace("1771650000000,1771750000000", ","), "field 'stance': it is empty"),
        (HEAD.replace(",2020,,", ",2020,2019,"), "field 'as_of': 2020 lies after published"),
        (HEAD.replace("2020,,2026", "2020,2027,2026"), "field 'published': 2027 lies after"),
        (HEAD.replace(",national,", ",friends,"), "field 'relation': 'friends' is not allowed"),
    ],
)
def test_evidence_that_contradicts_itself(scratch: Path, new: str, message: str) -> None:
    edit(scratch / "data/claims/evidence.csv", HEAD, new)
    with pytest.raises(DataError) as caught:
        evidence()
    assert message in str(caught.value)
    assert re.search(r"evidence.csv, row \d+", str(caught.value))


def test_a_check_that_cannot_be_read(scratch: Path) -> None:
    edit(
        scratch / "data/claims/checks.csv", "¶36.1: 开放是青岛的最大优势", "¶36.1: 开放是成都的优势"
    )
    with pytest.raises(DataError, match=r"checks.csv, row 6, field 'operands': .*do not stand in"):
        checks()


def test_a_verdict_follows_its_evidence(scratch: Path) -> None:
    assert verdicts()["C15d"].name == "supported"
    other = HEAD.replace("17716", "19716").replace("17717", "19717")
    edit(scratch / "data/claims/evidence.csv", HEAD, other)
    forget()
    assert verdicts()["C15d"].name == "contradicted"
