"""Figures on who is compared with whom."""

import altair as alt
import pandas as pd

from duibiao.charts.theme import ACCENT, CITIES, LINE, SOFT, Chart, chosen, city_colour, figure
from duibiao.claims.comparisons import CLASSES, UNNAMED, comparisons, measured

TIMES = {0: "never", 1: "once", 2: "twice"}
SOURCE = "the ledger, data/claims/claims.csv"


def compared_with() -> Chart:
    """With what does the report compare each city?"""
    frame = comparisons().groupby(["city", "compared"]).size().rename("claims").reset_index()
    order = [*CITIES, *reversed(CLASSES), UNNAMED]
    between = frame[frame["compared"].isin(CITIES)]
    largest = between.sort_values("claims").iloc[-1]
    pick = chosen("city")
    base = alt.Chart(frame).encode(
        x=alt.X("city:N", title=None, sort=list(CITIES), axis=alt.Axis(labelAngle=0, orient="top")),
        y=alt.Y("compared:N", title="compared with", sort=order),
    )
    strength = alt.Scale(domain=[0, int(frame["claims"].max())], range=[0.08, 0.75])
    cells = base.mark_rect(fill=ACCENT, stroke=LINE).encode(
        fillOpacity=alt.FillOpacity("claims:Q", scale=strength, legend=None),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.3)),
        tooltip=["city:N", "compared:N", "claims:Q"],
    )
    numbers = base.mark_text().encode(text="claims:Q")
    chart = alt.LayerChart(layer=[cells, numbers]).add_params(pick)
    return figure(
        chart.properties(height=alt.Step(30)),
        html_id="fig-compared-with",
        finding=f"{largest['city']} is measured against {largest['compared']} most of all,"
        f" in {largest['claims']} claims",
        measure="Claims by the city they are about and by what it is compared with; a claim may"
        " count for more than one",
        source=SOURCE,
        description="A grid of three cities by what they are compared with, darker where there are"
        " more claims; empty where there is none.",
        table=frame,
        series="city",
    )


def directions() -> Chart:
    """In which direction do comparisons between the three cities run?"""
    frame = comparisons()
    frame = frame[frame["compared"].isin(CITIES)]
    counts = frame.groupby(["city", "compared"]).size().rename("claims").reset_index()
    pairs = [(one, other) for one in CITIES for other in CITIES if one != other]
    every = pd.DataFrame(pairs, columns=["city", "compared"]).merge(counts, how="left")
    every["claims"] = every["claims"].fillna(0).astype(int)
    every["direction"] = every["city"] + " → " + every["compared"]
    never = " or ".join(every[every["claims"] == 0]["direction"])
    pick = chosen("city")
    chart = (
        alt.Chart(every)
        .mark_bar(height=16)
        .encode(
            x=alt.X("claims:Q", title="claims", axis=alt.Axis(tickMinStep=5)),
            y=alt.Y("direction:N", title=None, sort="-x", axis=alt.Axis(ticks=False)),
            color=city_colour(),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["direction:N", "claims:Q"],
        )
        .add_params(pick)
        .properties(height=alt.Step(26))
    )
    return figure(
        chart,
        html_id="fig-directions",
        finding=f"No claim says how the two models compare with each other: none runs {never}",
        measure="Claims about the first city that compare it with the second",
        source=SOURCE,
        description="Six bars, one for each direction between the three cities; two are empty.",
        table=every[["city", "compared", "claims"]],
        series="city",
    )


def measures() -> Chart:
    """On which of the cities does the report put a number?"""
    frame = measured().groupby(["city", "kind"]).size().rename("claims").reset_index()
    totals = measured().groupby("city").size().reindex(list(CITIES), fill_value=0)
    own = int(totals["Qingdao"])
    empty = pd.DataFrame({"city": totals.index[totals == 0], "kind": "level", "claims": 0})
    frame = pd.concat([frame, empty], ignore_index=True)
    pick = chosen("city")
    base = alt.Chart(frame).encode(
        y=alt.Y("city:N", title=None, sort=list(CITIES), axis=alt.Axis(ticks=False)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=20, stroke=LINE).encode(
        x=alt.X("sum(claims):Q", title="claims with a number", axis=alt.Axis(tickMinStep=1)),
        color=city_colour(),
        detail="kind:N",
        tooltip=["city:N", "kind:N", "claims:Q"],
    )
    numbers = base.mark_text(align="left", dx=6, color=SOFT).encode(
        x="sum(claims):Q", text="sum(claims):Q"
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(34)),
        html_id="fig-measures",
        finding=f"The report puts a number on Shenzhen {totals['Shenzhen']} times, on Chengdu"
        f" {totals['Chengdu']} times, and on Qingdao {TIMES.get(own, f'{own} times')}",
        measure="Checkable claims that give a level, share, growth, rank, streak or superlative of"
        " a city itself, with a number",
        source=SOURCE,
        description="Three bars, one a city, each with its count: Shenzhen’s the longest,"
        " Qingdao’s by far the shortest.",
        table=frame,
        series="city",
    )
