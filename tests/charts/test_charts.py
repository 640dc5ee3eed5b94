"""Figures say what the data say."""

from collections import defaultdict
from typing import Any

import pandas as pd
import pytest

from duibiao import charts, cities
from duibiao.charts.cities.lines import ROOM, labels
from duibiao.text import article


def test_full_stops_are_those_of_the_text() -> None:
    stops = charts.full_stops()
    repaired = article.load().repaired
    assert len(stops) == repaired.count("。") == 124
    flat = repaired.replace("\n", "")
    assert all(flat[position] == "。" for position in stops["position"])
    before_a_mark = repaired.count("。“") + repaired.count("。”")
    assert stops["damaged"].sum() == before_a_mark == 8
    assert set(stops.loc[stops["damaged"], "followed by"]) == {"a quotation mark"}


# What a figure is about, where it is asked.
ABOUT: dict[str, tuple[Any, ...]] = {
    "beside_sources": ("2.1",),
    "numbers": ("2.3",),
    "chosen_series": (cities.series("gdp", cities.THREE), "gdp", cities.THREE),
    "two_paths": (("qingdao", "chengdu"), 2020, (8.0, 5.0)),
}
FIGURES = {
    name: getattr(charts, name)(*ABOUT.get(name, ()))
    for name in charts.__all__
    if name != "full_stops"
}
every_figure = pytest.mark.parametrize("name", FIGURES)


def facts(name: str) -> dict[str, Any]:
    return FIGURES[name].to_dict()["usermeta"]["figure"]


@every_figure
def test_every_figure_has_what_a_figure_needs(name: str) -> None:
    spec, about = FIGURES[name].to_dict(), facts(name)
    assert about["id"].startswith("fig-")
    assert spec["title"]["text"]
    assert spec["title"]["subtitle"]
    assert len(spec["description"]) > 60
    assert about["source"]
    assert about["series"] in about["columns"]
    assert about["rows"]
    assert "chosen" in [param["name"] for param in spec["params"]]


def test_no_two_figures_share_an_address() -> None:
    ids = [facts(name)["id"] for name in FIGURES]
    assert len(set(ids)) == len(ids)


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
        (found,) = rows[rows["source"] == source]["value"].unique()
        assert value == pytest.approx(found / scale)


@pytest.mark.parametrize("name", LINES)
def test_no_line_crosses_a_break(name: str) -> None:
    indicator, _ = LINES[name]
    spec = FIGURES[name].to_dict()
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
    return str(FIGURES[name].to_dict()["title"]["text"])


def test_labels_do_not_touch() -> None:
    frame = pd.DataFrame({"city": ["a", "b", "c"], "year": [2020] * 3, "value": [10.0, 10.1, 0.0]})
    placed = labels(frame).set_index("city")["value"]
    assert placed["c"] == 0.0
    assert placed["a"] == 10.0
    assert placed["b"] == pytest.approx(10.0 + ROOM * 10.1)
