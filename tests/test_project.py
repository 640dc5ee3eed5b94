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


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    config = (ROOT / "_config.yml").read_text("utf-8")
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    found = re.findall(r"^\s*(?:version|release): (.+)$", config + citation, flags=re.M)
    assert found == [__version__] * 3
    assert project["version"] == __version__


def test_citation_file_is_valid_and_says_what_the_book_says() -> None:
    jsonschema.validate(CFF, SCHEMA)
    assert (CFF["title"], CFF["authors"]) == (cite.TITLE, [{"name": cite.AUTHOR}])


def test_the_citation_schema_bites() -> None:
    with pytest.raises(jsonschema.ValidationError, match="'authors' is a required property"):
        jsonschema.validate({k: v for k, v in CFF.items() if k != "authors"}, SCHEMA)
