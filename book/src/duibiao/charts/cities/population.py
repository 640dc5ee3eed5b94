"""Figure on how many people live in the three cities, and on what the census changed."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import FROM, REPORT, TO, producers, table, three
from duibiao.charts.marks import by_name, faded, layered, rows
from duibiao.charts.theme import CITIES, SOFT, Chart, chosen, city_colour, figure
from duibiao.cities import breaks, vintages
from duibiao.markup.guards import holds

# Each count and the shape of its mark.
COUNTS = {
    f"census {FROM}": "circle",
    "estimate before it": "triangle-up",
    f"census {TO}": "diamond",
}
_, ESTIMATE, LATER = COUNTS


def population() -> Chart:
    """How many people live there, and what did the census change?"""
    frame = _counts()
    estimates = frame[frame["what"] == ESTIMATE]
    latest = ", ".join(f"{row.city} {row.year}" for row in estimates.itertuples())
    chengdu = frame[frame["city"] == "Chengdu"].set_index("what")
    census, estimate = chengdu.loc[LATER], chengdu.loc[ESTIMATE]
    values = frame.set_index(["city", "what"])["value"]
    counted = [
        f"{city} {', '.join(f'{values[city, what]:.1f} ({what})' for what in COUNTS)}"
        for city in CITIES
    ]
    joined = f"Chengdu in {FROM} with Jianyang"
    boundary = vintages("population-census", "chengdu", FROM)["boundary"].iloc[0]
    holds(boundary >= max(breaks("population-resident", "chengdu")), joined)
    return figure(
        _spans(frame),
        html_id="fig-population",
        finding=f"The census found {census['value']:.1f} million residents in Chengdu; the estimate"
        f" for {estimate['year']} had been {estimate['value']:.1f} million",
        measure=f"Resident population, million: the censuses of 1 November {FROM} and {TO}, and the"
        f" last estimate we have that was known on {REPORT} ({latest}). {joined}",
        source=producers(frame),
        description="For each city a line from its lowest to its highest count, with a mark for"
        f" each, in million: {'; '.join(counted)}.",
        table=table(frame, "million residents").assign(what=frame["what"]),
        series="city",
    )


def _counts() -> pd.DataFrame:
    """Both censuses and the last known estimate of each city, in million; `what` says which."""
    census, official = three("population-census"), three("population-resident")
    counted = census.assign(what="census " + census["year"].astype(str))
    estimate = official[official["known"]].groupby("city").tail(1).assign(what=ESTIMATE)
    frame = pd.concat([counted, estimate], ignore_index=True)
    return frame.assign(value=frame["value"] / 100)


def _spans(frame: pd.DataFrame) -> Chart:
    """A row a city, from its lowest to its highest count, with a mark for each."""
    pick = chosen("city")
    base = alt.Chart(frame).encode(
        y=rows("city", list(CITIES), domain=False, labelFontSize=13),
        color=city_colour(),
        opacity=faded(pick),
    )
    line = base.mark_rule(strokeWidth=2).encode(
        x=alt.X("min(value):Q", title="million residents", scale=alt.Scale(zero=True)),
        x2="max(value):Q",
    )
    legend = alt.Legend(symbolFillColor=SOFT, symbolStrokeColor=SOFT)
    dots = base.mark_point(filled=True, size=120, opacity=1).encode(
        x="value:Q",
        shape=alt.Shape("what:N", title=None, scale=by_name(COUNTS), legend=legend),
        tooltip=["city:N", "what:N", "year:Q", alt.Tooltip("value:Q", format=".2f"), "source:N"],
    )
    return layered([line, dots], pick, alt.Step(52))
