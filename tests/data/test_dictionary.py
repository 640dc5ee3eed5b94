"""The data dictionary says what datapackage.json says, and is the one in the repository."""

from typing import Any

from duibiao.data import dictionary
from duibiao.data.description import resources
from duibiao.data.files import data_folder


def test_the_dictionary_in_the_repository_is_the_generated_one() -> None:
    written = (data_folder() / "README.md").read_text("utf-8")
    assert written == dictionary.dictionary(), "run: python -m duibiao.data.dictionary"


def line(**column: Any) -> str:
    """The last line of the table of notes, when its last column is described so."""
    notes = resources()["notes"]
    fields = [*notes["schema"]["fields"][:-1], {"name": "last", **column}]
    schema = {**notes["schema"], "fields": fields}
    return dictionary.section({**notes, "schema": schema}).splitlines()[-1]


def test_a_column_with_a_reference_and_limits() -> None:
    limits = {"required": True, "pattern": "none|.*", "maximum": 9}
    there = {"resource": "sources", "field": "key"}
    assert line(type="string", description="k", constraints=limits, references=there) == (
        r"| `last` | string | required; form `none\|.*`; up to 9 | k → [sources](#sources).`key` |"
    )


def test_a_column_that_is_a_list() -> None:
    assert line(type="list", delimiter="|") == (r"| `last` | list, separated by `\|` |  |  |")


def test_composite_keys_lead_to_their_columns() -> None:
    text = dictionary.section(resources()["translation"])
    assert "→ [sentences](#sentences).`line` |" in text
    assert "→ [sentences](#sentences).`sentence` |" in text
    assert "`lower` ≤ `upper`" in dictionary.section(resources()["claims"])
