"""The data dictionary says what datapackage.json says, and is the one in the repository."""

import json
from pathlib import Path
from typing import Any

from duibiao.data import dictionary, tables


def test_the_dictionary_in_the_repository_is_the_generated_one() -> None:
    written = (tables.DATA / "README.md").read_text("utf-8")
    assert written == dictionary.dictionary(), "run: python -m duibiao.data.dictionary"


def described(scratch: Path, column: dict[str, Any]) -> str:
    """The line of the dictionary for one column, when datapackage.json has these properties."""
    file = scratch / "data" / "datapackage.json"
    package = json.loads(file.read_text("utf-8"))
    (notes,) = (table for table in package["resources"] if table["name"] == "notes")
    (field,) = (field for field in notes["schema"]["fields"] if field["name"] == "sources")
    field.update(column)
    file.write_text(json.dumps(package), encoding="utf-8")
    (part,) = (p for p in dictionary.dictionary().split("\n## ") if p.startswith("notes\n"))
    (line,) = (line for line in part.splitlines() if line.startswith("| `sources`"))
    return line


def test_a_column_with_a_reference_and_limits(scratch: Path) -> None:
    line = described(
        scratch,
        {
            "description": "keys",
            "constraints": {"pattern": "none|.*"},
            "references": {"resource": "sources", "field": "key"},
        },
    )
    assert line == (r"| `sources` | string | form `none\|.*` | keys → [sources](#sources).`key` |")


def test_a_column_that_is_a_list() -> None:
    field = {"name": "subject", "type": "list", "delimiter": "|", "itemType": "string"}
    assert dictionary._type(field) == r"list of string, separated by `\|`"


def test_composite_keys_lead_to_their_columns() -> None:
    schema = {
        "fields": [],
        "foreignKeys": [
            {
                "fields": ["line", "sentence"],
                "reference": {"resource": "sentences", "fields": ["line", "number"]},
            }
        ],
    }
    assert dictionary._targets(schema) == {
        "line": ("sentences", "line"),
        "sentence": ("sentences", "number"),
    }
