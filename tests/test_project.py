"""Facts that stand in several files agree; CITATION.cff is valid; functions stay short."""

import ast
import json
import re
import tomllib
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml

from duibiao import __version__, cite
from duibiao.data.files import ROOT


@pytest.fixture
def citation() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    return parsed


@pytest.fixture
def schema() -> dict[str, Any]:
    text = (files("cffconvert") / "schemas/1.2.0/schema.json").read_text("utf-8")
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def test_the_version_is_typed_once_and_in_the_citation_file(citation: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project["dynamic"]
    assert "version" not in project
    assert not re.search(r"^\s*(version|release):", (ROOT / "_config.yml").read_text("utf-8"), re.M)
    assert citation["version"] == __version__


def test_citation_file_is_valid_and_says_what_the_book_says(
    citation: dict[str, Any], schema: dict[str, Any]
) -> None:
    jsonschema.validate(citation, schema)
    assert (citation["title"], citation["authors"]) == (cite.TITLE, [{"name": cite.AUTHOR}])


def test_the_citation_schema_bites(citation: dict[str, Any], schema: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError, match="'authors' is a required property"):
        jsonschema.validate({k: v for k, v in citation.items() if k != "authors"}, schema)


# Lines of a function, its signature and docstring among them.
LONGEST = 40


def test_functions_stay_short() -> None:
    long = [
        f"{module.relative_to(ROOT)}: {node.name}"
        for module in sorted((ROOT / "book" / "src").rglob("*.py"))
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST
    ]
    assert long == [], f"divide what has more than {LONGEST} lines"
