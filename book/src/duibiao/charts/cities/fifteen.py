"""Figures on the fifteen sub-provincial cities."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import FROM, TO, broken, named, producers
from duibiao.charts.cities.graticule import axes, points
from duibiao.charts.marks import among_others, dotted_rules, faded, label, layered, rows, years
from duibiao.charts.theme import CITIES, LINE, OWN, QUIET, SOFT, Chart, chosen, figure
from duibiao.charts.wording import listed, ordinal, spelled
from duibiao.cities import indicators, rank, series, value
from duibiao.cities.places import (
    COUNTED,
    TOTALS,
    YEAR,
    counted_cities,
    measured_places,
    places_by_year,
)
from duibiao.markup.guards import holds

# Cities whose names would lie on a neighbour’s on the other side.
WEST_OF_POINT = ["Guangzhou", "Hangzhou", "Nanjing"]


def places() -> Chart:
    """Who passed whom among the fifteen?"""
    frame = named(places_by_year("gdp"))
    at = frame.set_index(["city", "year"])["place"]
    moves = {city: f"{at[city, FROM]:.0f} to {at[city, TO]:.0f}" for city in CITIES}
    known = indicators()["gdp"].known_to
    (census,) = (year for year in broken("gdp", frame, cities.cities()) if year <= known)
    last = frame[frame["year"] == frame["year"].max()].sort_values("place", kind="stable")
    return figure(
        _lines_of_places(frame, [census - 0.5, known + 0.5]),
        html_id="fig-places",
        finding=f"Among the fifteen Chengdu went from place {moves['Chengdu']} between {FROM} and"
        f" {TO}, Qingdao from {moves['Qingdao']}, Shenzhen from {moves['Shenzhen']}",
        measure="Place by gross regional product of the year among the fifteen sub-provincial"
        f" cities. Dotted rules: the break of the economic census before {census}, and what came"
        " after the report",
        source=producers(frame),
        description=f"{spelled(len(last)).capitalize()} lines from {frame['year'].min()} on. In"
        f" {frame['year'].max()} they end, from above, at {listed(last['city'])}.",
        table=frame[["city", "year", "place", "source"]].astype({"place": int}),
        series="city",
    )


def _lines_of_places(frame: pd.DataFrame, rules: list[float]) -> Chart:
    """A line a city, those of the three in front, with their names at the end."""
    pick = chosen("city")
    x = years(scale=alt.Scale(zero=False, nice=False))
    number = len(cities.cities())
    axis = alt.Axis(tickCount=number, grid=False)
    y = alt.Y("place:Q", title="place", scale=alt.Scale(domain=[number, 1]), axis=axis)
    where = {"x": x, "y": y, "opacity": faded(pick, 0.2)}
    ours, others = among_others(frame, **where)
    our_ends, other_ends = among_others(frame[frame["year"] == frame["year"].max()], **where)
    others = others.encode(detail="city:N")
    tooltip = ["city:N", "year:Q", "place:Q", "source:N"]
    layers = [
        dotted_rules(x, "year", rules),
        others.mark_line(color=QUIET, strokeWidth=1, interpolate="monotone"),
        others.mark_point(filled=True, color=QUIET, size=14).encode(tooltip=tooltip),
        ours.mark_line(strokeWidth=2.5, interpolate="monotone"),
        ours.mark_point(filled=True, size=30).encode(tooltip=tooltip),
        label(other_ends, "city:N", 8, color=SOFT, fontSize=10),
        label(our_ends, "city:N", 8, fontWeight=600),
    ]
    return layered(layers, pick, 360)


def positions() -> Chart:
    """Does the measure decide who leads?"""
    frame = measured_places()
    at = frame.set_index(["measure", "city"])["place"]
    totals = [name for name in TOTALS if at[name, "Chengdu"] < at[name, OWN]]
    heads = [f"{name} a resident" for name in TOTALS]
    ahead = [name for name in heads if at[name, "Chengdu"] > at[name, OWN]]
    left_out = [city.en for city in cities.cities().values() if city.id not in counted_cities()]
    used = [series(name).query("year == @YEAR") for name in (*TOTALS.values(), COUNTED)]
    number = frame["city"].nunique()
    return figure(
        _rows_of_places(frame, [*TOTALS, *heads], number),
        html_id="fig-positions",
        finding=f"In {len(totals)} of {len(TOTALS)} totals Chengdu stands before Qingdao; a"
        f" resident, Qingdao stands before Chengdu in {len(ahead)}",
        measure=f"Place among {number} sub-provincial cities by measures of {YEAR}, in total and"
        f" divided by the residents counted on 1 November {YEAR}; {listed(left_out)}, without a"
        " count that we trust, is left out",
        source=producers(*used),
        description="A row a measure, the totals above and the same a resident below, with the"
        " places of all cities; those of the three are marked.",
        table=frame[["measure", "city", "place"]],
        series="city",
    )


def _rows_of_places(frame: pd.DataFrame, order: list[str], number: int) -> Chart:
    """A row a measure: a tick for each city, a point for each of the three."""
    pick = chosen("city")
    scale = alt.Scale(domain=[0.5, number + 0.5], nice=False)
    ours, others = among_others(
        frame,
        alt.Legend(),
        x=alt.X("place:Q", title="place", scale=scale, axis=alt.Axis(tickMinStep=1)),
        y=rows("measure", order, grid=True, labelLimit=170),
        opacity=faded(pick),
        tooltip=["city:N", "measure:N", "place:Q"],
    )
    ticks = others.mark_tick(color=LINE, thickness=2, height=12)
    return layered([ticks, ours.mark_point(filled=True, size=130, opacity=1)], pick, alt.Step(30))


def map_of_output() -> Chart:
    """Where is the output of the fifteen?"""
    frame = points()
    frame["output"] = [value("gdp", city, YEAR) / 10_000 for city in frame["id"]]
    by_size = frame.sort_values("output", ascending=False, kind="stable")
    place = int(rank("gdp", YEAR)["qingdao"])
    home = frame.set_index("city")["north"][OWN]
    southern = f"all {spelled(place - 1)} cities of larger output lie further south"
    holds(bool((by_size.iloc[: place - 1]["north"] < home).all()), southern)
    largest, smallest = by_size.iloc[:3], by_size.iloc[-1]
    there = [f"{row.city} ({row.north:.0f}° N, {row.east:.0f}° E)" for row in largest.itertuples()]
    return figure(
        _map(frame),
        html_id="fig-map-output",
        finding=f"By output Qingdao comes {ordinal(place)} of the fifteen; {southern}",
        measure=f"Gross regional product of {YEAR} as the area of each point, on a plain grid of"
        " degrees",
        source=f"GeoNames; {producers(series('gdp').query('year == @YEAR'))}",
        description="Points of different size on a grid of degrees: the largest are"
        f" {listed(there)}, the smallest is {smallest['city']}.",
        table=frame.drop(columns="id").round(3),
        series="city",
    )


def _map(frame: pd.DataFrame) -> Chart:
    """The cities as points of the size of their output, each with its name."""
    pick = chosen("city")
    east, north = axes()
    ours, others = among_others(frame, x=east, y=north, opacity=faded(pick, 0.2, 0.85))
    size = alt.Size("output:Q", scale=alt.Scale(range=[0, 900], domain=[0, 3]), legend=None)
    tooltip = ["city:N", alt.Tooltip("output:Q", format=".2f", title="trillion yuan")]
    west = f"indexof({WEST_OF_POINT}, datum.city)"
    small = {"fontSize": 11, "color": SOFT}
    layers = [
        others.mark_point(filled=True, color=QUIET).encode(size=size, tooltip=tooltip),
        ours.mark_point(filled=True).encode(size=size, tooltip=tooltip),
        label(others.transform_filter(f"{west} >= 0"), "city:N", -14, **small),
        label(others.transform_filter(f"{west} < 0"), "city:N", 14, **small),
        label(ours, "city:N", 18, fontWeight=600),
    ]
    return layered(layers, pick, 400)
