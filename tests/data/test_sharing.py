"""What is kept is not changed by those to whom it is handed, and all of it can be forgotten."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

import duibiao
from books import edit
from duibiao import cities, claims
from duibiao.claims.evidence import sought
from duibiao.data import caches, files, records, table
from duibiao.language import keywords
from duibiao.text.glosses import glosses

# Caches of what no table has a part in: conversions, jieba's dictionary, templates.
APART = {
    "duibiao.chinese.script.converter",
    "duibiao.chinese.script._folded",
    "duibiao.text.candidates._simplify",
    "duibiao.text.candidates._words",
    "duibiao.cite._styles",
}


def test_observations_are_the_callers_own() -> None:
    before = cities.value("gdp", "qingdao", 2020)
    frame = cities.observations()
    frame["value"] = 0.0
    frame.loc[0, "city"] = "nowhere"
    assert cities.value("gdp", "qingdao", 2020) == before == 12401.0


def test_ranks_of_keywords_are_the_callers_own() -> None:
    before = list(keywords.ranks()["word"])
    frame = keywords.ranks()
    frame["word"] = ""
    assert list(keywords.ranks()["word"]) == before


def test_a_table_is_the_callers_own() -> None:
    before = list(table("totals")["value"])
    frame = table("totals")
    frame["value"] = 0
    frame.loc[0, "value"] = 1
    assert list(table("totals")["value"]) == before


def test_records_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        records("totals")[0]["value"] = 0  # type: ignore[index]


def test_what_was_sought_does_not_grow_by_asking() -> None:
    before = len(sought())
    assert sought()["C2a"] == ()
    with pytest.raises(KeyError):
        sought()["C1"]
    assert len(sought()) == before == len(claims.claims())


def test_mappings_are_read_only() -> None:
    for mapping in (claims.claims(), sought(), glosses(), cities.cities(), cities.indicators()):
        assert isinstance(mapping, MappingProxyType)


def test_of_another_folder_nothing_is_left(scratch: Path) -> None:
    edit(scratch / "data/cities/cities.csv", ",Chángchūn,Changchun,", ",Chángchūn,Elsewhere,")
    with files.at(scratch):
        assert cities.cities()["changchun"].en == "Elsewhere"
        with files.at(files.ROOT):
            assert cities.cities()["changchun"].en == "Changchun"
        assert cities.cities()["changchun"].en == "Elsewhere"


def kept() -> Iterator[tuple[str, Any]]:
    """Every function of the package that keeps its results, by its full name."""
    for module in pkgutil.walk_packages(duibiao.__path__, "duibiao."):
        if module.name.startswith("duibiao.site"):  # a build reads one state of the tables
            continue
        for _, function in inspect.getmembers(import_module(module.name)):
            if hasattr(function, "cache_clear") and function.__module__ == module.name:
                yield f"{module.name}.{function.__name__}", function


def test_every_cache_is_forgotten_with_the_others_or_rests_on_no_table() -> None:
    functions = dict(kept())
    forgotten = {id(getattr(clear, "__self__", None)) for clear in caches._CLEARERS}
    others = {name for name, function in functions.items() if id(function) not in forgotten}
    assert others <= APART
