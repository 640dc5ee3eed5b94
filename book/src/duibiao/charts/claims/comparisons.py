"""Figures on who is compared with whom."""

from itertools import permutations

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, faded, grid, layered, rows
from duibiao.charts.theme import CITIES, LINE, Chart, chosen, city_colour, figure
from duibiao.claims.comparisons import CLASSES, UNNAMED, comparisons, measured
from duibiao.markup.guards import holds

SOURCE = "the ledger, data/claims/claims.csv"


def compared_with() -> Chart:
    """With what does the report compare each city?"""
    counts = comparisons().groupby(["city", "compared"]).size().reset_index(name="claims")
    between = counts[counts["compared"].isin(CITIES)]
    largest = between.iloc[between["claims"].argmax()]
    pick = chosen("city")
    across = alt.Axis(labelAngle=0, orient="top")
    order = [*CITIES, *reversed(CLASSES), UNNAMED]
    base = alt.Chart(counts).encode(
        x=alt.X("city:N", title=None, sort=list(CITIES), axis=across),
        y=alt.Y("compared:N", title="compared with", sort=order),
    )
    strength = alt.Scale(domain=[0, int(counts["claims"].max())], range=[0.08, 0.75])
    shade = alt.FillOpacity("claims:Q", scale=strength, legend=None)
    layers = grid(base, pick, shade, "claims:Q", ["city:N", "compared:N", "claims:Q"])
    return figure(
        layered(layers, pick, alt.Step(30)),
        html_id="fig-compared-with",
        finding=f"{largest['city']} is measured against {largest['compared']} most of all,"
        f" in {largest['claims']} claims",
        measure="Claims by the city they are about and by what it is compared with; a claim may"
        " count for more than one",
        source=SOURCE,
        description="A grid of three cities by what they are compared with, darker where there are"
        " more claims; empty where there is none.",
        table=counts,
        series="city",
    )


def directions() -> Chart:
    """In which direction do comparisons between the three cities run?"""
    counts = _directions()
    never = counts[counts["claims"] == 0]
    finding = (
        "No claim says how the two models compare with each other: none runs"
        f" {' or '.join(never['direction'])}"
    )
    models = set(permutations([city for city in CITIES if city != "Qingdao"], 2))
    holds(set(zip(never["city"], never["compared"], strict=True)) == models, finding)
    pick = chosen("city")
    bars = (
        alt.Chart(counts)
        .mark_bar(height=16)
        .encode(
            x=alt.X("claims:Q", title="claims", axis=alt.Axis(tickMinStep=5)),
            y=rows("direction").sort("-x"),
            color=city_colour(),
            opacity=faded(pick),
            tooltip=["direction:N", "claims:Q"],
        )
    )
    return figure(
        layered([bars], pick, alt.Step(26)),
        html_id="fig-directions",
        finding=finding,
        measure="Claims about the first city that compare it with the second",
        source=SOURCE,
        description="One bar for each direction between the three cities, longest first;"
        f" {len(never)} of {len(counts)} are empty.",
        table=counts[["city", "compared", "claims"]],
        series="city",
    )


def measures() -> Chart:
    """On which of the cities does the report put a number?"""
    totals = measured().groupby("city").size().reindex(list(CITIES), fill_value=0)
    finding = "The report gives no figure of Qingdao’s size, growth, rank or share"
    holds(totals["Qingdao"] == 0, finding)
    frame = measured().groupby(["city", "kind"]).size().reset_index(name="claims")
    empty = pd.DataFrame({"city": totals.index[totals == 0], "kind": "level", "claims": 0})
    frame = pd.concat([frame, empty], ignore_index=True)
    pick = chosen("city")
    axis = alt.Axis(tickMinStep=1)
    layers = bars_with_numbers(
        alt.Chart(frame).encode(y=rows("city", list(CITIES)), opacity=faded(pick)),
        alt.X("sum(claims):Q", title="claims with a number", axis=axis),
        "sum(claims):Q",
        bar={"height": 20, "stroke": LINE},
        color=city_colour(),
        detail="kind:N",
        tooltip=["city:N", "kind:N", "claims:Q"],
    )
    return figure(
        layered(layers, pick, alt.Step(34)),
        html_id="fig-measures",
        finding=finding,
        measure="Checkable claims that give a level, share, growth, rank, streak or superlative of"
        " a city itself, with a number",
        source=SOURCE,
        description="A bar a city, each with its count: the longest for"
        f" {totals.idxmax()}, the shortest for {totals.idxmin()}.",
        table=frame,
        series="city",
    )


def _directions() -> pd.DataFrame:
    """Claims by city and other city, of the three; none is a row with 0."""
    counts = comparisons().groupby(["city", "compared"]).size()
    pairs = pd.MultiIndex.from_tuples(permutations(CITIES, 2), names=["city", "compared"])
    frame = counts.reindex(pairs, fill_value=0).reset_index(name="claims")
    return frame.assign(direction=frame["city"] + " → " + frame["compared"])
