"""The table of evidence: bounds, dates, ids, sources, and what is refused."""

import re
from pathlib import Path

import pytest

from books import edit
from duibiao import cities
from duibiao.claims import claims
from duibiao.claims.checks import checks
from duibiao.claims.evidence import evidence, of_claim
from duibiao.claims.witnesses import witnesses
from duibiao.data import DataError, forget

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
    'E15d1,C15d,csy-2021,"row 252, column 20",1771650000000,1771750000000,2020,,2026-11-24,,none,,'
)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (HEAD.replace("csy-2021", "csy-1921"), "field 'source': 'csy-1921' is unknown"),
        (HEAD.replace(",1771750000000", ","), "field 'upper': one bound is missing"),
        (HEAD.replace("1771650000000,1771750000000", ","), "field 'stance': it is empty"),
        (HEAD.replace(",2020,,", ",2020,2019,"), "field 'as_of': 2020 lies after published"),
        (HEAD.replace("2020,,2026", "2020,2027,2026"), "field 'published': 2027 lies after"),
        (HEAD.replace(",none,", ",date,"), "field 'stance': the figure is of another date"),
        (HEAD.replace(",none,,", ",part,Mars,"), "field 'part': Mars is no part of C15d"),
        (HEAD.replace("csy-2021", "cer-open-cities"), "is neither in witnesses.csv nor of a class"),
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
    with pytest.raises(DataError, match=r"checks.csv, row 8, field 'operands': .*do not stand in"):
        checks()


def test_a_source_of_a_class_has_no_row_of_its_own(scratch: Path) -> None:
    table = scratch / "data/claims/witnesses.csv"
    table.write_text(f"{table.read_text()}csy-2021,national\n")
    forget()
    with pytest.raises(DataError, match=r"witnesses.csv, row \d+, field 'source': 'csy-2021'"):
        witnesses()


def test_every_source_of_evidence_is_what_it_is_whatever_it_says() -> None:
    relations = {item.source: set[str]() for item in evidence().values()}
    for item in evidence().values():
        relations[item.source].add(item.relation)
    assert [key for key, known in relations.items() if len(known) > 1] == []
