"""Facts that stand in several files of the project agree; CITATION.cff is valid."""

import json
import re
import tomllib
from importlib.resources import files

import jsonschema
import pytest
import yaml

from duibiao import __version__, cite
from duibiao.data.files import ROOT

CFF = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
SCHEMA = json.loads((files("cffconvert") / "schemas/1.2.0/schema.json").read_text("utf-8"))


def test_the_version_is_typed_once_and_in_the_citation_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project["dynamic"]
    assert "version" not in project
    assert not re.search(r"^\s*(version|release):", (ROOT / "_config.yml").read_text("utf-8"), re.M)
    assert CFF["version"] == __version__


def test_citation_file_is_valid_and_says_what_the_book_says() -> None:
    jsonschema.validate(CFF, SCHEMA)
    assert (CFF["title"], CFF["authors"]) == (cite.TITLE, [{"name": cite.AUTHOR}])


def test_the_citation_schema_bites() -> None:
    with pytest.raises(jsonschema.ValidationError, match="'authors' is a required property"):
        jsonschema.validate({k: v for k, v in CFF.items() if k != "authors"}, SCHEMA)
