"""The figures of the explorers: whatever series and paths the reader asks for."""

import math
from collections.abc import Iterable

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import MARKS, broken, named, producers, table
from duibiao.charts.cities.lines import HEIGHT, labels, lines
from duibiao.charts.marks import colour, dotted_rules, faded, label, layered, years
from duibiao.charts.theme import ACCENT, CITIES, INK, QUIET, Chart, chosen, figure
from duibiao.charts.wording import number

# Years drawn of two paths that do not meet sooner.
HORIZON = 40
TARGETS = (10, 20, 30)


def chosen_series(
    frame: pd.DataFrame, indicator: str, among: Iterable[str], base: int | None = None
) -> Chart:
    """The series of some cities (ids) as lines, with their values or as an index of `base`.

    `frame` is of cities.series(), with a column `index` if there is a base year.
    """
    about = cities.indicators()[indicator]
    unit = about.unit if base is None else f"index, {base} = 100"
    shown = named(frame)
    if base is not None:
        shown = shown.drop(columns="value").rename(columns={"index": "value"})
        shown = shown.dropna(subset=["value"])
    cut = "" if base is None else ". Beyond a break or a gap there is no index"
    return figure(
        lines(
            shown,
            unit,
            broken=broken(indicator, shown, among),
            scale=_scale(about.unit, shown, base),
            colour=_colour(shown["city"]),
        ),
        html_id="fig-explore-cities",
        finding=_latest(about.en if base is None else f"{about.en}, index", shown),
        measure=f"{about.en}, {unit}. {about.definition.rstrip('.')}. {MARKS}{cut}",
        source=producers(shown),
        description=f"A line a city, from {shown['year'].min()} to {shown['year'].max()}:"
        f" {', '.join(sorted(set(shown['city'])))}.",
        table=table(shown, unit),
        series="city",
    )


def _scale(unit: str, shown: pd.DataFrame, base: int | None) -> alt.Scale:
    """Ranks run downwards, an index has no zero, everything else starts from it."""
    if unit == "rank":
        return alt.Scale(domain=[shown["value"].max() + 1, 1])
    return alt.Scale(zero=base is None)


def _colour(names: Iterable[str]) -> alt.Color:
    others = sorted(set(names) - set(CITIES))
    return colour("city", CITIES | dict.fromkeys(others, QUIET), legend=None)


def _latest(name: str, shown: pd.DataFrame) -> str:
    """The last of the years with most cities: up to three of them, or the ends of a longer list."""
    counts = shown.groupby("year").size()
    year = counts[counts == counts.max()].index.max()
    last = shown[shown["year"] == year].sort_values("value", ascending=False, kind="stable")
    values = [f"{row.city} {number(row.value)}" for row in last.itertuples()]
    if len(values) > len(CITIES):
        return f"{name}, {year}: from {values[-1]} to {values[0]}"
    return f"{name}, {year}: {', '.join(values)}"


def two_paths(pair: tuple[str, str], year: int, rates: tuple[float, float]) -> Chart:
    """The outputs of a city and its model (ids) from `year` on, at `rates` in per cent a year."""
    names = [cities.cities()[city].en for city in pair]
    start = [cities.value("gdp", city, year) for city in pair]
    wait = cities.catch_up(start[0], start[1], *rates)
    frame = _projected(names, start, rates, year, wait)
    return figure(
        _paths(frame, names, year + wait),
        html_id="fig-explore-catching-up",
        finding=_verdict(names, year, rates, wait),
        measure=f"Output in trillion yuan at the prices of {year}, from"
        f" {start[0] / 10_000:.2f} in {names[0]} and {start[1] / 10_000:.2f} in {names[1]}"
        f"{_needed(names, start, rates[1]) if wait else ''}",
        source=producers(cities.series("gdp", pair).query("year == @year")),
        description=f"A curve for each from {year} on: {names[0]} growing by {rates[0]:g} per cent"
        f" a year, {names[1]} by {rates[1]:g}.",
        table=frame.round(3).rename(columns={"value": "trillion yuan"}),
        series="city",
    )


def _projected(
    names: list[str], start: list[float], rates: tuple[float, float], year: int, wait: float
) -> pd.DataFrame:
    """Columns city, years on, year, value in trillion yuan: until they meet, or HORIZON."""
    span = HORIZON if wait > HORIZON else max(5, math.ceil(wait) + 2)
    rows = [
        (name, after, year + after, level / 10_000 * (1 + rate / 100) ** after)
        for name, level, rate in zip(names, start, rates, strict=True)
        for after in range(span + 1)
    ]
    return pd.DataFrame(rows, columns=["city", "years on", "year", "value"])


def _paths(frame: pd.DataFrame, names: list[str], meeting: float) -> Chart:
    """The two curves, and a rule at the year in which they meet if it lies between the ends."""
    pick = chosen("city")
    hues = (CITIES.get(names[0], ACCENT), CITIES.get(names[1], INK))
    looks = dict(zip(names, hues, strict=True))
    base = alt.Chart(frame).encode(
        x=years(),
        y=alt.Y("value:Q", title="trillion yuan", axis=alt.Axis(tickCount=5)),
        color=colour("city", looks, title=alt.Undefined, legend=None),
        opacity=faded(pick, 0.2),
    )
    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", title="trillion yuan", format=".2f")]
    layers = [
        base.mark_line(strokeWidth=2, strokeDash=[4, 3]),
        base.mark_point(filled=True, size=24).encode(tooltip=tooltip),
        label(base.properties(data=labels(frame)), "city:N", 8, fontWeight=600),
    ]
    if frame["year"].min() < meeting <= frame["year"].max():
        layers.append(dotted_rules("year:Q", "year", [meeting]))
    return layered(layers, pick, HEIGHT)


def _verdict(names: list[str], year: int, rates: tuple[float, float], wait: float) -> str:
    grow = f"From {year}, at {rates[0]:g} against {rates[1]:g} per cent a year,"
    if wait == 0:
        return f"{names[0]}’s output is not below {names[1]}’s: there is nothing to catch up"
    if math.isinf(wait):
        return f"{grow} {names[0]} never reaches {names[1]}’s output"
    years_on = f"{wait:,.0f}" if wait >= 10 else f"{wait:.1f}"
    return f"{grow} {names[0]} reaches {names[1]}’s output in {years_on} years"


def _needed(names: list[str], start: list[float], rate: float) -> str:
    """What the city would have to grow to meet its model in TARGETS years."""
    ratio = start[1] / start[0]
    soon, *rest = [(ratio ** (1 / years) * (1 + rate / 100) - 1) * 100 for years in TARGETS]
    later = [f"{needed:.1f} in {years}" for needed, years in zip(rest, TARGETS[1:], strict=True)]
    return (
        f". While {names[1]} grows by {rate:g} per cent a year, {names[0]} would have to grow by"
        f" {soon:.1f} to be level in {TARGETS[0]} years, {', '.join(later)}"
    )
