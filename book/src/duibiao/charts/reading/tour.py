"""Figures on the tour: its sites and its distances."""

from collections.abc import Iterator

import altair as alt
import pandas as pd

from duibiao.charts.cities.graticule import axes, points
from duibiao.charts.marks import among_others, colour, faded, layered, rows
from duibiao.charts.marks import points as city_points
from duibiao.charts.sourcing import by_copies, shorts
from duibiao.charts.theme import (
    CITIES,
    PAPER,
    QUIET,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.charts.wording import spelled
from duibiao.cities import THREE, cities, three
from duibiao.cities.geography import LI, NEAREST, rounded_distance
from duibiao.claims import claims
from duibiao.claims.evidence import Evidence, evidence
from duibiao.data.dates import day
from duibiao.data.sources import sources
from duibiao.language.itinerary import itinerary, words
from duibiao.text.sites import sites as named_sites

STATED, NAMED, COUNTED = "the report’s number", "named as visited", "other reports"
BOTH = "both cities"
START = "Qingdao"
MODELS = tuple(city for city in CITIES if city != START)


def sites() -> Chart:
    """How many of the eighteen sites can be counted?"""
    claim = claims()["C10b"]
    frame = pd.DataFrame(_sites(), columns=["count", "part", "city", "sites"])
    totals = frame.groupby("count")["sites"].sum()
    days = frame[frame["count"] == COUNTED]["part"]
    reports = [report.source for _, report in _counted()]
    pick = chosen("count")
    return figure(
        layered(_parts(frame, pick), pick, alt.Step(40)),
        html_id="fig-sites",
        finding=f"Of {claim.lower:.0f} sites the report names {totals[NAMED]:.0f};"
        f" with other reports {totals[COUNTED]:.0f} can be counted{by_copies(reports)}",
        measure=f"Sites visited, by city; the other reports count single days: {'; '.join(days)}",
        source=shorts(reports) + "; the report itself",
        description="A bar each for the number that the report gives, the places that it names as"
        " visited, and the places that other reports count day by day.",
        table=frame[["count", "part", "sites"]],
        series="count",
    )


def distances() -> Chart:
    """How far away are the models?"""
    frame = points()
    frame["km"] = [rounded_distance(START.lower(), city) for city in frame["id"]]
    frame["li"] = frame["km"] / LI
    lengths = dict(zip(frame["city"], frame["km"], strict=True))
    least = min(lengths[model] for model in MODELS) / LI
    at = [
        f"{cities()[city].en} at {cities()[city].latitude:.0f}° N,"
        f" {cities()[city].longitude:.0f}° E"
        for city in THREE
    ]
    ways = [f"{model} ({lengths[model]:,} km)" for model in MODELS]
    pick = chosen("city")
    return figure(
        layered(_map(frame, pick), pick, 380),
        html_id="fig-distances",
        finding="“A thousand li” is a figure of speech: Chengdu and Shenzhen lie"
        f" {least:,.0f} li or more from Qingdao",
        measure=f"The {len(frame)} sub-provincial cities as points on their degrees; kilometres on"
        f" the great circle from Qingdao, to the nearest {NEAREST}, {spelled(round(1 / LI))} li"
        " to the kilometre",
        source=sources()["geonames"].english,
        description=f"Points on a plain grid of degrees, {'; '.join(at)}. Dashed lines lead from"
        f" Qingdao to {' and '.join(ways)}.",
        table=frame[["city", "km", "li", "north", "east"]],
        series="city",
    )


def _counted() -> list[tuple[str, Evidence]]:
    """City and report, for each other report that counts the sites of a day."""
    return [
        (city, evidence()[key])
        for city in three()
        if city in itinerary()
        for key in itinerary()[city].evidence
    ]


def _sites() -> Iterator[tuple[str, str, str, float]]:
    """Who counts, the part that is counted, its city, and how many sites."""
    yield STATED, BOTH, BOTH, claims()["C10b"].lower or 0
    visited = [site.city for site in named_sites().values() if site.visited]
    for city, name in three().items():
        if city in visited:
            yield NAMED, name, name, visited.count(city)
    for city, report in _counted():
        name, date = three()[city], day(report.as_of, end=False)
        yield COUNTED, f"{name}, {words((date, date))}", name, report.lower or 0


def _parts(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A bar for each count, cut into its parts, with the number of each part on it."""
    end = frame.groupby("count")["sites"].cumsum()
    base = alt.Chart(frame.assign(end=end, middle=end - frame["sites"] / 2)).encode(
        y=rows("count", list(frame["count"].unique()), labelLimit=130), opacity=faded(pick)
    )
    return [
        base.mark_bar(height=26, stroke=PAPER, strokeWidth=1).encode(
            x=alt.X("sites:Q", title="sites", stack="zero"),
            color=colour("city", CITIES | {BOTH: QUIET}),
            order=alt.Order("end:Q"),
            tooltip=["count:N", "part:N", "sites:Q"],
        ),
        base.mark_text(color=PAPER, fontWeight=600).encode(x="middle:Q", text="sites:Q"),
    ]


def _map(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """The cities on their degrees, with a dashed line from Qingdao to each model."""
    east, north = axes()
    ends = [
        {"way": model, "city": model, **frame[frame["city"] == end].iloc[0][["east", "north"]]}
        for model in MODELS
        for end in (START, model)
    ]
    ways = alt.Chart(pd.DataFrame(ends)).encode(
        x=east, y=north, detail="way:N", color=city_colour()
    )
    lengths = [
        f"{city}, {km:,} km" if km else city
        for city, km in zip(frame["city"], frame["km"], strict=True)
    ]
    ours, others = among_others(
        frame.assign(words=lengths), x=east, y=north, opacity=faded(pick, 0.3)
    )
    labels = [
        others.transform_filter(f"datum.city {sign} 'Ningbo'")
        .mark_text(dy=shift, color=SOFT, fontSize=10)
        .encode(text="city:N")
        for sign, shift in (("!=", -9), ("==", 11))
    ]
    tooltip: list[str | alt.Tooltip] = [
        "city:N",
        alt.Tooltip("km:Q", title="km from Qingdao"),
        "li:Q",
    ]
    small, large = city_points(ours, others, tooltip, size=36)
    return [
        ways.mark_line(strokeWidth=1.5, strokeDash=[5, 3]),
        small,
        *labels,
        large,
        ours.mark_text(dy=17, fontWeight=600).encode(text="words:N"),
    ]
