"""The ledger: every claim in its words, every number and superlative in a claim."""

import re
from pathlib import Path

import pytest

from books import edit
from duibiao.chinese.quantities import WordingError, parse
from duibiao.claims import claims, of_line
from duibiao.claims.coverage import expressions
from duibiao.data import DataError, forget, records


def test_there_are_many_and_each_has_an_address_of_its_own() -> None:
    assert len(claims()) > 120
    assert len({claim.html_id for claim in claims().values()}) == len(claims())


def test_ids_name_the_line_and_claims_stand_in_its_order() -> None:
    """Letters are given as claims are found: they need not follow the text nor be without gaps."""
    for claim in claims().values():
        assert re.fullmatch(rf"C{claim.line}[a-z]", claim.id)
        assert claim in of_line(claim.line)
    lines = [claim.line for claim in claims().values()]
    assert lines == sorted(lines)


def test_every_numeral_and_superlative_belongs_to_one_claim_or_exemption() -> None:
    for found in expressions():
        place = f"{found.sentence.address}, character {found.start}: {found.text}"
        assert len(found.figures) == 1 or (found.exempt and not found.figures), place


def test_the_coverage_test_bites(scratch: Path) -> None:
    table = scratch / "data/claims/claims.csv"
    edit(table, "列全国城市第七位,第七位,", "列全国城市第七位,,")
    edit(table, "gdp-rank,rank,=,7,7,rank,2020,gross", "gdp-rank,rank,,,,,2020,gross")
    left = [each.text for each in expressions() if not each.figures and not each.exempt]
    assert left == ["七"]


def test_exemptions_are_few_and_each_is_in_the_text() -> None:
    rows = records("exemptions")
    assert len(rows) <= 25
    assert all(row["reason"] for row in rows)


def test_figures_without_an_interval_have_no_number() -> None:
    """Dates, and words of priority or degree: the others are held to their wording when read."""
    wordless = ("率先", "最好", "最近", "千里", "月", "年", "年底", "年签订", "上午")
    for claim in claims().values():
        if claim.figure and not claim.operator:
            assert claim.lower is claim.upper is None
            assert claim.figure.endswith(wordless) or claim.figure.startswith(wordless), claim.id


def test_what_cannot_be_checked_says_why() -> None:
    for claim in claims().values():
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
    assert "field 'subject': 'tienfu' is unknown. Use one that text/entities.csv has" in message


def test_an_unknown_wording_is_never_guessed() -> None:
    with pytest.raises(WordingError):
        parse("很大的差距")


ROW = "gdp-rank,rank,=,7,7,rank,2020,gross"


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("gdp-rank,rank,=,9,7,rank,2020,gross", "field 'lower': 9.0 comes after upper, 7.0."),
        ("gdp-rank,rank,=,6,7,rank,2020,gross", "'lower': it is 6, but '第七位' commits to 7. Wr"),
        ("gdp-rank,rank,≈,7,7,rank,2020,gross", "field 'operator': it is ≈, but '第七位' commits"),
        ("gdp-rank,rank,=,7,7,floor,2020,gross", "field 'unit': it is floor, but '第七位' commits"),
        ("gdp-rank,rank,=,7,,rank,2020,gross", "'operator': the interval is not whole. Give"),
        ("gdp-rank,rank,,7,7,rank,2020,gross", "field 'operator': it is , but '第七位'"),
        ("gdp-rank,rank,=,7,7,rank,2020-02-31,gross", "'2020-02-31' is no date of the calendar."),
    ],
)
def test_an_interval_is_held_to_its_wording_when_it_is_read(
    scratch: Path, new: str, message: str
) -> None:
    assert message in refused(scratch, ROW, new)


def test_a_new_claim_takes_the_next_free_letter_wherever_it_stands(scratch: Path) -> None:
    """Found later, it may stand before others of its line, and no other is renumbered."""
    ids = list(claims())
    free = next(
        f"C15{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" if f"C15{letter}" not in ids
    )
    table = scratch / "data/claims/claims.csv"
    text = table.read_text("utf-8")
    (row,) = (line for line in text.splitlines() if line.startswith("C15a,"))
    table.write_text(text.replace(row, row.replace("C15a,", f"{free},", 1) + "\n" + row), "utf-8")
    forget()
    assert list(claims())[ids.index("C15a")] == free
    assert set(claims()) == {*ids, free}


def test_an_id_of_another_line(scratch: Path) -> None:
    message = refused(scratch, "\nC2a,2,", "\nC3z,2,")
    assert "field 'id': 'C3z' is not of line 2. Use C, the line and a free letter" in message
