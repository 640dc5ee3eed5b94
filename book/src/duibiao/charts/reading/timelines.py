"""Timelines of dated events beside a section, with the day of the report drawn in."""

from collections import Counter
from collections.abc import Sequence

import altair as alt
import pandas as pd

from duibiao.charts.marks import colour, dotted_rules, faded, layered
from duibiao.charts.sourcing import shorts
from duibiao.charts.theme import CITIES, INK, OWN, QUIET, Chart, chosen, figure
from duibiao.charts.wording import ranked, spelled
from duibiao.claims import claims
from duibiao.claims.sides import DAY
from duibiao.data.dates import day, middle, not_after, words
from duibiao.reading.background import BATCHES, Event, events

ROW = 40
# Whether the report tells of an event, and whether its point is filled.
MENTIONS = {"in the report": True, "left out": False}


def business_measures() -> Chart:
    """When was what the section calls this year's work decided?"""
    measures = events("2.5")
    year = DAY[:4]
    (adopted,) = (event for event in measures if event.claim == "C68e" and event.date < year)
    (benchmark,) = (event for event in measures if event.city == "Qingdao" and event.date > DAY)
    return _timeline(
        measures,
        html_id="fig-business-measures",
        finding=f"Shenzhen adopted its law on personal bankruptcy on {words(adopted.date)}; in"
        f" {words(benchmark.date)} Qingdao named Shanghai as its benchmark for the business"
        " environment",
        measure="Measures on the business environment by date; hollow: the report does not tell of"
        " them. Dotted rule: the day of the report",
        description="A list of measures in the order of their dates, each with a point on a common"
        " line of time.",
    )


def contacts() -> Chart:
    """Who went to see whom, and when?"""
    journeys = events("3")
    before = [event for event in journeys if not_after(event.date, DAY)]
    batches = [event for event in before if event.claim == BATCHES]
    sent = int(claims()[BATCHES].lower or 0)
    # A tour that went to both models is one: the report makes one claim of it.
    tours = {event.claim or event.event: event.city for event in before if event not in batches}
    there = Counter(city == OWN for city in tours.values())
    travellers = pd.Series([event.city for event in journeys]).value_counts()
    return _timeline(
        journeys,
        html_id="fig-contacts",
        finding=f"Up to the report {spelled(there[True])} tours led from Qingdao to its models and"
        f" {spelled(there[False])} visits the other way; of {spelled(sent)} batches of cadres"
        f" {spelled(len(batches))} can be dated",
        measure="Dated journeys between Qingdao and its models, by who went; hollow: the report"
        " does not tell of them. The last tour went to both models and has a row for each. Dotted"
        " rule: the day of the report",
        description="A list of journeys in the order of their dates, each with a point on a common"
        f" line of time. Rows by who went: {ranked(travellers)}.",
    )


def _timeline(
    dated: Sequence[Event], *, html_id: str, finding: str, measure: str, description: str
) -> Chart:
    """One row an event: its words above, its point on the line of time below."""
    frame = pd.DataFrame(
        {
            "event": [f"{words(event.date)} · {event.event}" for event in dated],
            "day": [middle(event.date).isoformat() for event in dated],
            "city": [event.city for event in dated],
            "mention": ["in the report" if event.claim else "left out" for event in dated],
            "claim": [event.claim for event in dated],
            "source": [event.source for event in dated],
        }
    )
    pick = chosen("city")
    return figure(
        layered(_layers(frame, pick), pick, alt.Step(ROW)),
        html_id=html_id,
        finding=finding,
        measure=measure,
        source=shorts(event.source for event in dated),
        description=description,
        table=frame,
        series="city",
    )


def _layers(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """The day of the report, a point for each event, and its words."""
    span = [f"{frame['day'].min()[:4]}-01-01", day(frame["day"].max()[:4], end=True).isoformat()]
    axis = alt.Axis(format="%Y", tickCount="year", orient="top")
    time = alt.X("day:T", title=None, scale=alt.Scale(domain=span), axis=axis)
    ours = {city: hue for city, hue in CITIES.items() if city in set(frame["city"])}
    others = {city: QUIET for city in frame["city"] if city not in CITIES}
    base = alt.Chart(frame).encode(
        y=alt.Y("event:N", sort=list(frame["event"]), axis=None), opacity=faded(pick, 0.3)
    )
    points = [
        base.transform_filter(f"datum.mention == '{mention}'")
        .mark_point(filled=filled, size=80, strokeWidth=2, yOffset=9)
        .encode(
            x=time,
            color=colour("city", ours | others),
            tooltip=["event", "city", "mention", "claim", "source"],
        )
        for mention, filled in MENTIONS.items()
    ]
    labels = base.mark_text(align="left", dy=-8, color=INK, fontSize=12)
    return [
        dotted_rules(time, "day", [DAY]),
        *points,
        labels.encode(x=alt.value(0), text="event:N"),
    ]
