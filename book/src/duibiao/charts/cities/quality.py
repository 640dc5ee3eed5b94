"""Figures on the data themselves."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.marks import cells, layered, rows
from duibiao.charts.theme import ACCENT, LINE, Chart, chosen, figure
from duibiao.charts.wording import spelled


def coverage() -> Chart:
    """For how many of the fifteen cities is there a value that a series may take?"""
    counts = _covered()
    number = len(cities.cities())
    full = int((counts["cities"] == number).sum())
    pick = chosen("indicator")
    order = [indicator.en for indicator in cities.indicators().values()]
    base = alt.Chart(counts).encode(
        x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
        y=rows("indicator", order, domain=False),
    )
    # One colour in many strengths: the page's colours are names, and have no between.
    strength = alt.Scale(domain=[0, number], range=[0.05, 1])
    legend = alt.Legend(symbolType="square", symbolFillColor=ACCENT, symbolStrokeColor=LINE)
    shade = alt.FillOpacity("cities:Q", title="cities", scale=strength, legend=legend)
    covered = cells(base, pick, shade, ["indicator:N", "year:O", "cities:Q"], strokeWidth=1)
    return figure(
        layered([covered], pick, alt.Step(20)),
        html_id="fig-coverage",
        finding=f"{full} of {len(counts)} indicator-years have a value for all"
        f" {spelled(number)} cities",
        measure="Cities with a value of high or medium confidence, by indicator and year;"
        " paler: fewer, empty: none",
        source="data/cities/observations.csv",
        description="A grid of indicators by years, darker where more of the cities are covered.",
        table=counts,
        series="indicator",
    )


def _covered() -> pd.DataFrame:
    """Number of cities with a value by indicator (English name) and year."""
    frame = cities.observations()
    frame = frame[frame["confidence"] != "low"]
    single = frame.drop_duplicates(["indicator", "city", "year"])
    counts = single.groupby(["indicator", "year"]).size().rename("cities").reset_index()
    counts["indicator"] = counts["indicator"].map(lambda name: cities.indicators()[name].en)
    return counts
