"""Timelines of dated events beside a section, with the day of the report drawn in."""

import altair as alt
import pandas as pd

from duibiao.charts.theme import CITIES, INK, QUIET, SOFT, Chart, chosen, figure
from duibiao.data.dates import day, middle, not_after, words
from duibiao.data.sources import sources
from duibiao.reading.background import Event, events

REPORT = "2021-05-14"
ROW = 40
TOLD = "in the report"


def business_measures() -> Chart:
    """When was what the section calls this year's work decided?"""
    found = events("2.5")
    (adopted,) = (one for one in found if one.claim == "C68e" and one.date < "2021")
    (chosen_later,) = (one for one in found if one.city == "Qingdao" and one.date > REPORT)
    return _timeline(
        found,
        html_id="fig-business-measures",
        finding=f"Shenzhen adopted its law on personal bankruptcy on {words(adopted.date)}; in"
        f" {words(chosen_later.date)} Qingdao named Shanghai as its benchmark for the business"
        " environment",
        measure="Measures on the business environment by date; hollow: the report does not tell of"
        " them. Dotted rule: the day of the report",
        description="A list of measures in the order of their dates, each with a point on a common"
        " line of time.",
    )


def contacts() -> Chart:
    """Who went to see whom, and when?"""
    found = events("3")
    own = [one for one in found if one.city == "Qingdao" and not_after(one.date, REPORT)]
    returned = [one for one in found if one.city != "Qingdao" and not_after(one.date, REPORT)]
    return _timeline(
        found,
        html_id="fig-contacts",
        finding=f"Of the journeys up to the report that can be dated {len(own)} led from Qingdao to"
        f" its models, {len(returned)} the other way",
        measure="Journeys between Qingdao and its models, by who went; hollow: the report does not"
        " tell of them. Dotted rule: the day of the report",
        description="A list of journeys in the order of their dates, each with a point on a common"
        " line of time, most of them by Qingdao to Shenzhen.",
    )


def _timeline(
    found: tuple[Event, ...], *, html_id: str, finding: str, measure: str, description: str
) -> Chart:
    """One row an event: its words above, its point on the line of time below."""
    frame = pd.DataFrame(
        {
            "event": [f"{words(one.date)} · {one.event}" for one in found],
            "day": [middle(one.date).isoformat() for one in found],
            "city": [one.city for one in found],
            "told": [TOLD if one.claim else "left out" for one in found],
            "claim": [one.claim for one in found],
            "source": [one.source for one in found],
        }
    )
    pick = chosen("city")
    others = [city for city in dict.fromkeys(frame["city"]) if city not in CITIES]
    shown = [city for city in CITIES if city in set(frame["city"])]
    first, last = frame["day"].min(), frame["day"].max()
    span = [f"{first[:4]}-01-01", day(last[:4], end=True).isoformat()]
    colours = alt.Scale(
        domain=[*shown, *others],
        range=[*(CITIES[city] for city in shown), *[QUIET] * len(others)],
    )
    rows = alt.Y("event:N", sort=list(frame["event"]), axis=None)
    time = alt.X(
        "day:T",
        title=None,
        scale=alt.Scale(domain=span),
        axis=alt.Axis(format="%Y", tickCount="year", orient="top"),
    )
    base = alt.Chart(frame).encode(
        y=rows, opacity=alt.condition(pick, alt.value(1), alt.value(0.3))
    )
    colour = alt.Color("city:N", title=None, scale=colours)
    points = [
        base.transform_filter(f"datum.told == '{told}'")
        .mark_point(filled=told == TOLD, size=80, strokeWidth=2, yOffset=9)
        .encode(x=time, color=colour, tooltip=["event", "city", "told", "claim", "source"])
        for told in (TOLD, "left out")
    ]
    labels = base.mark_text(align="left", dy=-8, color=INK, fontSize=12).encode(
        x=alt.value(0), text="event:N"
    )
    report = alt.Chart(pd.DataFrame({"day": [REPORT]})).mark_rule(stroke=SOFT, strokeDash=[1, 3])
    return figure(
        alt.LayerChart(layer=[report.encode(x=time), *points, labels])
        .add_params(pick)
        .properties(height=alt.Step(ROW)),
        html_id=html_id,
        finding=finding,
        measure=measure,
        source="; ".join(dict.fromkeys(sources()[one.source].short for one in found)),
        description=description,
        table=frame,
        series="city",
    )
