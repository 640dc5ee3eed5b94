"""One figure in which the reader chooses: indicator, cities, years, index base."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import FROM, REPORT, TO, named, producers
from duibiao.charts.marks import colour, faded, label, layered, years
from duibiao.charts.theme import CITIES, QUIET, Chart, chosen, figure

INDICATORS = (
    "gdp",
    "gdp-per-head",
    "gdp-growth",
    "budget-revenue",
    "trade",
    "patents-granted",
    "tertiary-share",
)
THREE, ALL = "the three cities", "all fifteen"
YEARS = (FROM, 2024)
SHORTEST_END = 2013  # the first year that can be chosen as the last
BASES = (FROM, 2015, 2018, TO)  # years that can be set to 100
NO_BASE, RANK = 0, -1  # of `base`: values, or places among the fifteen
IS_OURS = f"indexof({list(CITIES)}, datum.city) >= 0"


def data() -> pd.DataFrame:
    """The series of every indicator for all fifteen cities.

    Columns: measure (indicator and unit), city, year, value, place, segment, source. Places
    are among all fifteen and missing for a year in which one of them has no value.
    """
    frames = []
    for indicator in INDICATORS:
        about = cities.indicators()[indicator]
        frame = named(cities.series(indicator))
        frame["measure"] = f"{about.en} ({about.unit})"
        by_year = frame.groupby("year")["value"]
        complete = by_year.transform("size") == len(cities.cities())
        frame["place"] = by_year.rank(ascending=False, method="min").where(complete)
        frames.append(frame[["measure", "city", "year", "value", "place", "segment", "source"]])
    return pd.concat(frames, ignore_index=True)


def explorer() -> Chart:
    """The chart with its inputs; at first it shows the output of the three cities."""
    frame = data()
    others = sorted(set(frame["city"]) - set(CITIES))
    inputs = _inputs(list(dict.fromkeys(frame["measure"])), others)
    return figure(
        _lines(frame, others).add_params(*inputs),
        html_id="fig-explorer",
        finding="Choose what to compare",
        measure="Fifteen sub-provincial cities; lines break where a series does. An index across a"
        f" break compares what is not alike. Values after {TO} came after {REPORT}",
        source=producers(frame),
        description="A line a city; the inputs above choose the measure, the cities, the years and"
        " whether values, places among the fifteen or an index are shown.",
        table=frame.drop(columns="segment"),
        series="city",
    )


def _lines(frame: pd.DataFrame, others: list[str]) -> Chart:
    """A line for each city that the inputs choose, named at its end."""
    pick = chosen("city")
    looks = CITIES | dict.fromkeys(others, QUIET)
    # The first place stands on top.
    upright = alt.Scale(zero=False, reverse=alt.ExprRef(f"base == {RANK}"))
    base = _shown(alt.Chart(frame)).encode(
        x=years(),
        y=alt.Y("shown:Q", title=None, scale=upright, axis=alt.Axis(tickCount=5)),
        color=colour("city", looks, title=alt.Undefined, legend=None),
        opacity=faded(pick, 0.15),
    )
    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", format=",.4~r"), "source:N"]
    newest = alt.SortField("year", order="descending")
    last = base.transform_window(sort=[newest], rank="row_number()", groupby=["city"])
    # Fifteen labels would lie on each other.
    labelled = last.transform_filter(f"datum.rank == 1 && (group != '{ALL}' || {IS_OURS})")
    layers = [
        base.mark_line(strokeWidth=2).encode(detail="segment:N"),
        base.mark_point(filled=True, size=28).encode(tooltip=tooltip),
        label(labelled, "city:N", 8),
    ]
    return layered(layers, pick, 320)


def _inputs(measures: list[str], others: list[str]) -> list[alt.Parameter]:
    first, last = YEARS
    groups = [THREE, ALL, *others]
    names = [THREE, ALL, *(f"the three and {city}" for city in others)]
    bases = [NO_BASE, RANK, *BASES]
    shows = ["values", "places", *(f"index, {year} = 100" for year in BASES)]
    select, span = alt.binding_select, alt.binding_range
    return [
        alt.param("measure", bind=select(options=measures, name="Measure"), value=measures[0]),
        alt.param("group", bind=select(options=groups, labels=names, name="Cities"), value=THREE),
        alt.param("since", bind=span(min=first, max=TO, step=1, name="From"), value=first),
        alt.param("until", bind=span(min=SHORTEST_END, max=last, step=1, name="To"), value=last),
        alt.param("base", bind=select(options=bases, labels=shows, name="Show"), value=NO_BASE),
    ]


def _shown(chart: alt.Chart) -> alt.Chart:
    """The chosen rows; `shown` is the value or, with a base year, its index."""
    return (
        chart.transform_filter("datum.measure == measure")
        .transform_filter(f"group == '{ALL}' || datum.city == group || {IS_OURS}")
        .transform_calculate(at_base="datum.year == base ? datum.value : null")
        .transform_joinaggregate(of_base="max(at_base)", groupby=["city"])
        .transform_calculate(index="datum.of_base ? 100 * datum.value / datum.of_base : null")
        .transform_calculate(
            shown=f"base == {NO_BASE} ? datum.value : base == {RANK} ? datum.place : datum.index"
        )
        .transform_filter("datum.year >= since && datum.year <= until && isValid(datum.shown)")
    )
