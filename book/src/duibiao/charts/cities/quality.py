"""Figures on the data themselves."""

import altair as alt

from duibiao import cities
from duibiao.charts.theme import ACCENT, LINE, Chart, chosen, figure


def coverage() -> Chart:
    """For how many of the fifteen cities is there a value that a series may take?"""
    frame = cities.observations()
    frame = frame[frame["confidence"] != "low"]
    found = (
        frame.drop_duplicates(["indicator", "city", "year"])
        .groupby(["indicator", "year"])
        .size()
        .rename("cities")
        .reset_index()
    )
    found["indicator"] = found["indicator"].map(lambda name: cities.indicators()[name].en)
    order = [each.en for each in cities.indicators().values()]
    full = int((found["cities"] == len(cities.cities())).sum())
    pick = chosen("indicator")
    strength = alt.Scale(domain=[0, len(cities.cities())], range=[0.05, 1])
    legend = alt.Legend(symbolType="square", symbolFillColor=ACCENT, symbolStrokeColor=LINE)
    chart = (
        alt.Chart(found)
        .mark_rect(fill=ACCENT, stroke=LINE, strokeWidth=1)
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
            y=alt.Y(
                "indicator:N", title=None, sort=order, axis=alt.Axis(ticks=False, domain=False)
            ),
            # One colour in many strengths: the page's colours are names, and have no between.
            fillOpacity=alt.FillOpacity("cities:Q", title="cities", scale=strength, legend=legend),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.3)),
            tooltip=["indicator:N", "year:O", "cities:Q"],
        )
        .add_params(pick)
        .properties(height=alt.Step(20))
    )
    return figure(
        chart,
        html_id="fig-coverage",
        finding=f"{full} of {len(found)} indicator-years have a value for all fifteen cities",
        measure="Cities with a value of high or medium confidence, by indicator and year;"
        " paler: fewer, empty: none",
        source="data/cities/observations.csv",
        description="A grid of indicators by years, darker where more of the cities are covered.",
        table=found,
        series="indicator",
    )
