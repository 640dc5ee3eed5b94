"""The {city-table} directive: the fifteen cities in figures, each with the line of its output."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.cities import City, cities, rank, series
from duibiao.site.nodes import html_node

# Of a sparkline, in pixels.
WIDTH, HEIGHT = 96, 24
YEAR = 2020


@dataclass(frozen=True)
class Row:
    """A city with its figures of 2020; None where there is no value that we trust."""

    city: City
    paths: tuple[str, ...]
    output: float
    growth: float | None
    head: float | None
    residents: float | None
    places: tuple[int, int]


def sparkline(frame: pd.DataFrame) -> Iterator[str]:
    """An SVG path for each unbroken stretch of a series with columns year, value, segment.

    All stretches on one scale, which starts at nought.
    """
    first, last, top = frame["year"].min(), frame["year"].max(), frame["value"].max()
    for _, part in frame.groupby("segment"):
        points = (
            f"{(year - first) / (last - first) * WIDTH:.1f} {HEIGHT * (1 - value / top):.1f}"
            for year, value in zip(part["year"], part["value"], strict=True)
        )
        yield "M" + "L".join(points)


def rows() -> list[Row]:
    """The cities by their output of 2020, the largest first."""
    output = series("gdp")
    before, now = rank("gdp", 2010), rank("gdp", YEAR)
    in_year = {name: _in_year(name) for name in ("gdp", "gdp-growth", "gdp-per-head")}
    people = _in_year("population-census")
    return [
        Row(
            cities()[city],
            tuple(sparkline(output[output["city"] == city])),
            in_year["gdp"][city] / 10_000,
            in_year["gdp-growth"].get(city),
            in_year["gdp-per-head"].get(city),
            people[city] / 100 if city in people else None,
            (int(before[city]), int(place)),
        )
        for city, place in zip(map(str, now.index), now, strict=True)
    ]


def _in_year(indicator: str) -> dict[str, float]:
    values = series(indicator).query("year == @YEAR")
    return dict(zip(values["city"], values["value"], strict=True))


class CityTableDirective(SphinxDirective):
    """Set the table; takes no content."""

    def run(self) -> list[nodes.Node]:
        """One table in a frame that scrolls on a narrow page."""
        return [html_node("city-table.html", rows=rows(), year=YEAR, width=WIDTH, height=HEIGHT)]


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("city-table", CityTableDirective)
