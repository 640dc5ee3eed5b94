"""The ledger: every claim in its words, every number and superlative in a claim."""

from collections import Counter
from pathlib import Path

import pytest

from books import edit
from duibiao.chinese.quantities import WordingError, parse
from duibiao.claims import claims, coverage, of_line
from duibiao.data import DataError, records

ALL = claims()
# Figures that have no interval: dates, and words of priority or degree without a number.
WORDLESS = ("率先", "最好", "最近", "千里", "月", "年", "年底", "年签订", "上午")


def test_there_are_many_and_each_has_an_address_of_its_own() -> None:
    assert len(ALL) > 120
    assert len({claim.html_id for claim in ALL}) == len(ALL)


def test_ids_follow_the_text() -> None:
    for line, count in Counter(claim.line for claim in ALL).items():
        letters = [claim.id.removeprefix(f"C{line}") for claim in of_line(line)]
        assert letters == [chr(ord("a") + n) for n in range(count)]
    places = [(claim.line, claim.sentence) for claim in ALL]
    assert places == sorted(places)


def test_every_numeral_and_superlative_belongs_to_one_claim_or_exemption() -> None:
    for found in coverage():
        place = f"{found.sentence.address}, character {found.start}: {found.text}"
        assert len(found.figures) == 1 or (found.exempt and not found.figures), place


def test_the_coverage_test_bites(scratch: Path) -> None:
    edit(scratch / "data/claims/claims.csv", "列全国城市第七位,第七位,", "列全国城市第七位,,")
    claims.cache_clear()
    left = [each.text for each in coverage() if not each.figures and not each.exempt]
    assert left == ["七"]


def test_exemptions_are_few_and_each_is_in_the_text() -> None:
    rows = records("exemptions")
    assert len(rows) <= 25
    assert all(row["reason"] for row in rows)


@pytest.mark.parametrize("claim", [c for c in ALL if c.figure], ids=lambda claim: claim.id)
def test_the_interval_is_what_the_wording_commits_to(claim) -> None:  # type: ignore[no-untyped-def]
    if not claim.operator:
        assert claim.lower is claim.upper is None
        assert claim.figure.endswith(WORDLESS) or claim.figure.startswith(WORDLESS), claim.figure
        return
    # The share that Huawei sets aside is given as more than 15 per cent *of its revenue*.
    quantity = parse(claim.figure.replace("销售收入的", ""))
    assert claim.operator == quantity.operator
    assert claim.lower == pytest.approx(float(quantity.lower))
    assert claim.upper == pytest.approx(float(quantity.upper))
    assert quantity.unit in ("", claim.unit)


def test_what_cannot_be_checked_says_why() -> None:
    for claim in ALL:
        assert claim.reason.endswith((".", "?", "!"))
        assert claim.english.endswith(".")


def refused(scratch: Path, old: str, new: str) -> str:
    edit(scratch / "data/claims/claims.csv", old, new)
    with pytest.raises(DataError) as caught:
        claims()
    return str(caught.value)


def test_a_quotation_that_is_not_there(scratch: Path) -> None:
    message = refused(scratch, "列全国城市第七位,第七位,", "列全国城市第八位,第八位,")
    assert "field 'quote': '列全国城市第八位' stands 0 times in ¶15.2. Quote words" in message


def test_a_figure_outside_its_quotation(scratch: Path) -> None:
    message = refused(scratch, "列全国城市第七位,第七位,", "列全国城市第七位,6个位次,")
    assert "field 'figure': '6个位次' stands 0 times in the quotation" in message


def test_an_unknown_subject(scratch: Path) -> None:
    message = refused(scratch, ",chengdu|tianfu,", ",chengdu|tienfu,")
    assert "field 'subject': 'tienfu' is unknown. Use ids of entities.csv" in message


def test_an_unknown_wording_is_never_guessed() -> None:
    with pytest.raises(WordingError):
        parse("很大的差距")
