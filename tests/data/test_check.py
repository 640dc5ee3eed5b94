"""python -m duibiao.check: every fault of every table at once, a line each, and no flood."""

import json
from pathlib import Path

import pytest

from books import edit
from duibiao import check
from duibiao.data import DataError, description, forget, path
from duibiao.data.files import data_folder


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is printed of the faults."""
    assert check.main() == 1
    return capsys.readouterr().err.splitlines()


def test_the_tables_hold_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main() == 0
    assert capsys.readouterr() == ("The tables hold together.\n", "")


def test_faults_of_many_tables_are_all_named_in_one_run(
    scratch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = scratch / "data"
    edit(data / "reading/events.csv", "2.5,2019-06-25,", "2.5,2019-06-31,")
    edit(data / "text/glosses.csv", "发展,develop\n", "发展,\n")
    edit(data / "claims/claims.csv", "列全国城市第七位,第七位,", "列全国城市第八位,第八位,")
    edit(data / "cities/observations.csv", ",gdp,2018,12001.52,csy-2019", ",gdp,2018,-1,csy-2019")
    printed = lines(capsys)
    assert printed[-1] == "The tables have 6 faults."
    assert [line.partition(", row")[0] for line in printed[:-1]] == [
        "data/text/glosses.csv",
        "data/reading/events.csv",
        "data/cities/observations.csv",
        *["data/claims/claims.csv"] * 3,  # the words, and both bounds
    ]
    assert "field 'date': '2019-06-31' is no date of the calendar. Write it as" in printed[1]
    assert "field 'value': -1 is no value of gdp, which goes from 0 to ∞. Correct it" in printed[2]


def test_one_fault_is_one(scratch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(scratch / "data/text/glosses.csv", "发展,develop\n", "发展,\n")
    assert lines(capsys)[-1] == "The tables have 1 fault."


@pytest.mark.parametrize("name", ["lines", "cities", "entities", "claims", "sources"])
def test_a_table_that_cannot_be_read_says_so_once_though_many_refer_to_it(
    scratch: Path, name: str
) -> None:
    file = data_folder() / description.file_of(name)
    file.write_bytes(b"@online{,\n" + file.read_bytes())
    (fault,) = check.faults()
    assert str(fault).startswith(f"data/{file.relative_to(data_folder()).as_posix()}")


def test_if_no_table_can_be_read_each_says_so(scratch: Path) -> None:
    names = list(description.resources())
    for name in names:
        path(name).write_bytes(b"x" + path(name).read_bytes())
    assert [str(fault).partition(",")[0] for fault in check.faults()] == [
        f"data/{path(name).relative_to(data_folder()).as_posix()}" for name in names
    ]


def test_the_reference_to_a_broken_table_hides_no_other_fault_of_the_row(scratch: Path) -> None:
    edit(scratch / "data/reading/events.csv", ",C72b,", ",C72!,")
    file = scratch / "data/text/sections.csv"
    file.write_text(file.read_text("utf-8").replace(",", ";"), "utf-8")
    messages = [str(fault) for fault in check.faults()]
    assert len(messages) == 2
    assert "sections.csv, row 1: its cells are separated by semicolons. Save it as" in messages[0]
    assert "events.csv, row" in messages[1]
    assert "'C72!' is unknown. Use one that claims/claims.csv has" in messages[1]


def test_all_faults_of_a_table_are_seen_by_who_asks_for_it(scratch: Path) -> None:
    edit(scratch / "data/text/lines.csv", "9,caption,lede", "9,photo,lede")
    edit(scratch / "data/text/lines.csv", "90,residue,residue", "91,residue,residue")
    with pytest.raises(DataError, match="row 10, field 'role'") as caught:
        check.check()
    assert [str(fault).partition(":")[0] for fault in caught.value.faults] == [
        "data/text/lines.csv, row 10, field 'role'",
        "data/text/lines.csv, row 91, field 'line'",
    ]


def described(scratch: Path, change: str, to: str) -> list[str]:
    edit(scratch / "data/datapackage.json", change, to)
    forget()
    return [str(fault) for fault in check.faults()]


def test_a_description_that_is_no_json(scratch: Path) -> None:
    assert described(scratch, '  "name": "duibiao",', '  "name": "duibiao"') == [
        "data/datapackage.json, row 3: Expecting ',' delimiter. Mend the JSON there"
    ]


def test_a_reference_to_a_table_that_is_not_described(scratch: Path) -> None:
    reference = '"city", "type": "string", "references": {"resource": "%s", "field": "id"}'
    (message,) = described(scratch, reference % "cities", reference % "towns")
    assert (
        "datapackage.json, field 'resources/breaks/fields/city': towns has no column 'id'."
        in message
    )


def test_a_property_that_nobody_reads(scratch: Path) -> None:
    (message,) = described(scratch, '"maxLength": 64', '"maxLenght": 64')
    assert "field 'resources/events/schema/fields/event/constraints': " in message
    assert "'maxLenght' was unexpected" in message


def test_a_table_that_is_no_longer_described(scratch: Path) -> None:
    file = scratch / "data/datapackage.json"
    package = json.loads(file.read_text("utf-8"))
    package["resources"] = [part for part in package["resources"] if part["name"] != "notes"]
    file.write_text(json.dumps(package), "utf-8")
    forget()
    (message,) = map(str, check.faults())
    assert "datapackage.json, field 'notes': no such table is described. Put its" in message
