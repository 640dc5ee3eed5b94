"""Figures say what the data say."""

import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest

from duibiao import charts, cities
from duibiao.charts.cities.lines import ROOM, labels
from duibiao.charts.theme import Chart
from duibiao.data import cached
from duibiao.text import article
from duibiao.text.full_stops import full_stops


def test_full_stops_are_those_of_the_text() -> None:
    stops = full_stops()
    repaired = article.load().repaired
    assert len(stops) == repaired.count("。") == 124
    flat = repaired.replace("\n", "")
    assert all(flat[position] == "。" for position in stops["position"])
    before_a_mark = repaired.count("。“") + repaired.count("。”")
    assert stops["damaged"].sum() == before_a_mark == 8
    assert set(stops.loc[stops["damaged"], "followed by"]) == {"a quotation mark"}


Draw = Callable[..., Chart]


def functions() -> Iterator[tuple[str, Draw]]:
    """Every function of duibiao.charts that draws a figure of the book, by its name."""
    for module in pkgutil.walk_packages(charts.__path__, f"{charts.__name__}."):
        for name, function in list(vars(importlib.import_module(module.name)).items()):
            if (
                inspect.isfunction(function)
                and function.__module__ == module.name
                and not name.startswith("_")
                and function.__annotations__.get("return") is Chart
            ):
                yield name, function


# What a figure is about, where it is asked.
ABOUT: dict[str, Callable[[], tuple[Any, ...]]] = {
    "beside_sources": lambda: ("2.1",),
    "case": lambda: ("C42i",),
    "numbers": lambda: ("2.3",),
    "chosen_series": lambda: (cities.series("gdp", cities.THREE), "gdp", cities.THREE),
    "two_paths": lambda: (("qingdao", "chengdu"), 2020, (8.0, 5.0)),
}


def draws(name: str, function: Draw) -> bool:
    """Whether it draws a whole figure: others help it, and are given parts."""
    parameters = inspect.signature(function).parameters.values()
    return name in ABOUT or all(p.default is not inspect.Parameter.empty for p in parameters)


@cached
def specs() -> dict[str, dict[str, Any]]:
    """Every figure of the book as Vega-Lite, by the name of its function."""
    return {
        name: function(*ABOUT.get(name, tuple)()).to_dict()
        for name, function in functions()
        if draws(name, function)
    }


def facts(name: str) -> dict[str, Any]:
    figure: dict[str, Any] = specs()[name]["usermeta"]["figure"]
    return figure


def test_every_figure_has_its_words_its_rows_and_something_to_choose() -> None:
    assert len(specs()) > 45
    for name, spec in specs().items():
        assert facts(name)["id"].startswith("fig-"), name
        # One sentence without a full stop finds; another describes what is seen.
        assert not spec["title"]["text"].endswith("."), name
        assert spec["description"].endswith("."), name
        assert spec["description"].rstrip(".") != spec["title"]["text"], name
        assert len(spec["description"]) > 60, name
        assert facts(name)["series"] in facts(name)["columns"], name
        assert facts(name)["rows"], name
        assert {len(row) for row in facts(name)["rows"]} == {len(facts(name)["columns"])}, name
        assert "chosen" in [param["name"] for param in spec["params"]], name


def test_no_two_figures_share_an_address() -> None:
    ids = [facts(name)["id"] for name in specs()]
    assert sorted(ids) == sorted(set(ids))


# The indicator behind each line figure, and what its table divides the values by.
LINES = {
    "output": ("gdp", 10_000),
    "chosen_series": ("gdp", 1),
    "standing": ("gdp-rank", 1),
    "real_growth": ("gdp-growth", 1),
    "wealth": ("gdp-per-head", 1000),
    "trade": ("trade", 1),
    "patents": ("patents-granted", 1000),
}


@pytest.mark.parametrize("name", LINES)
def test_a_figure_shows_the_values_of_the_tables(name: str) -> None:
    indicator, scale = LINES[name]
    for city, year, value, _, source in facts(name)["rows"]:
        (place,) = (each.id for each in cities.cities().values() if each.en == city)
        rows = cities.vintages(indicator, place, year)
        (stated,) = rows[rows["source"] == source]["value"].unique()
        assert value == pytest.approx(stated / scale)


@pytest.mark.parametrize("name", LINES)
def test_no_line_crosses_a_break(name: str) -> None:
    indicator, _ = LINES[name]
    spec = specs()[name]
    for data in spec["datasets"].values():
        runs: dict[tuple[str, int], list[int]] = defaultdict(list)
        for row in data:
            if "segment" in row:
                runs[row["city"], row["segment"]].append(row["year"])
        for (city, _), years in runs.items():
            (place,) = (each.id for each in cities.cities().values() if each.en == city)
            inside = range(min(years) + 1, max(years) + 1)
            assert not set(inside) & set(cities.breaks(indicator, place))


def test_what_came_later_is_told_apart() -> None:
    for city, year, _, known, _ in facts("output")["rows"]:
        assert known == ("yes" if year <= 2020 else "later"), (city, year)


def test_findings_agree_with_values_computed_by_hand() -> None:
    # 27,670 / 12,401 and 9,581.5 / 5,666.19 hundred million yuan.
    assert "1.7 times Qingdao’s in 2010 and 2.2 times in 2020" in title("output")
    assert "place 13 to 7 in ten years, Qingdao from 10 to 13" in title("standing")
    assert "103,000 against 124,000 yuan in 2019" in title("wealth")
    assert "in 2020, and in no other year from 2018 to 2023" in title("trade")
    assert "20.9 million residents in Chengdu" in title("population")


def test_findings_on_the_fifteen_by_hand() -> None:
    # Places by the outputs printed in observations.csv, counted off.
    assert "Chengdu went from place 6 to 3" in title("places")
    assert "Qingdao from 4 to 8" in title("places")
    assert "In 4 of 4 totals" in title("positions")
    assert "before Chengdu in 4" in title("positions")


def test_places_are_without_gaps_in_every_year() -> None:
    rows = pd.DataFrame(facts("places")["rows"], columns=facts("places")["columns"])
    for _, year in rows.groupby("year"):
        assert sorted(year["place"]) == list(range(1, 16))


def test_the_back_test_is_of_all_fifteen() -> None:
    rows = facts("growth_backtest")["rows"]
    assert len(rows) == len({row[0] for row in rows}) == 15


def title(name: str) -> str:
    return str(specs()[name]["title"]["text"])


def test_labels_do_not_touch() -> None:
    frame = pd.DataFrame({"city": ["a", "b", "c"], "year": [2020] * 3, "value": [10.0, 10.1, 0.0]})
    placed = labels(frame).set_index("city")["value"]
    assert placed["c"] == 0.0
    assert placed["a"] == 10.0
    assert placed["b"] == pytest.approx(10.0 + ROOM * 10.1)
