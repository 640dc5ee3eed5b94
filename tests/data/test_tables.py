"""The contract of the tables: the real ones hold it, broken ones are refused with a cure."""

from pathlib import Path

import pytest
from frictionless import Package

from books import edit
from duibiao.data import DataError, path, records, table
from duibiao.data.description import resources
from duibiao.data.files import data_folder


def test_every_table_reads_with_its_types() -> None:
    for name in resources():
        assert len(records(name)) == len(table(name)) > 0, name


def test_frictionless_finds_nothing_wrong() -> None:
    report = Package(str(data_folder() / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_every_table_is_described() -> None:
    described = {path(name) for name in resources()}
    assert described == set(data_folder().rglob("*.csv"))


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(DataError, match="field 'nothing': no such table is described"):
        table("nothing")


def refused(scratch: Path, name: str, old: str, new: str) -> str:
    edit(scratch / "data" / "text" / name, old, new)
    with pytest.raises(DataError) as caught:
        table(name.removesuffix(".csv"))
    return str(caught.value)


def test_an_unknown_section(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "34,paragraph,2.1", "34,paragraph,2.9")
    assert "lines.csv, row 35, field 'section': '2.9' is unknown." in message
    assert "sections.csv" in message


def test_an_unknown_role_names_the_allowed_ones(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "9,caption,lede", "9,photo,lede")
    assert (
        "lines.csv, row 10, field 'role': 'photo' is not allowed. Use one of: masthead" in message
    )


def test_a_line_without_role(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "9,caption,lede", "9,,lede")
    assert "row 10, field 'role': it is empty. Fill it in" in message


def test_a_number_that_is_none(scratch: Path) -> None:
    message = refused(scratch, "sentences.csv", "\n1,1,0,16\n", "\n1,1,zero,16\n")
    assert "row 2, field 'start': 'zero' is not a whole number" in message


def test_a_number_out_of_range(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "90,residue,residue", "91,residue,residue")
    assert "row 91, field 'line': 91 is out of range. Use a value from 1 to 90" in message


def test_a_key_twice(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "34,paragraph,2.1", "33,paragraph,2.1")
    assert "row 35, field 'line': '33' stands twice" in message


def test_an_id_of_the_wrong_form(scratch: Path) -> None:
    message = refused(scratch, "repairs.csv", "R72a,", "repair-72,")
    assert "repairs.csv, row 5, field 'id': 'repair-72' has the wrong form" in message


def test_a_column_of_another_name(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "line,role,section", "line,role,chapter")
    assert "row 1: the columns are line, role, chapter. Use exactly these columns" in message


def test_a_row_with_too_many_cells(scratch: Path) -> None:
    message = refused(scratch, "lines.csv", "34,paragraph,2.1", "34,paragraph,2.1,x")
    assert "lines.csv, row 35: it has 4 cells, the header has 3. Put a cell that" in message
