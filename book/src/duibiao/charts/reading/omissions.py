"""Figures on comparisons that the report leaves out."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import MARKS, broken, course, producers, table, three, value_of
from duibiao.charts.cities.lines import lines
from duibiao.charts.marks import faded, layered, rows
from duibiao.charts.theme import CITIES, Chart, chosen, city_colour, figure
from duibiao.charts.wording import listed
from duibiao.markup.guards import holds
from duibiao.reading.background import counterparts

SINCE = 2018


def openness() -> Chart:
    """How much of each city's output is traded abroad?"""
    goods, output = three("trade", SINCE), three("gdp", SINCE)
    frame = _ratio(goods, output)
    known = int(frame["year"][frame["known"]].max())
    ratio = {city: value_of(frame, city, known) for city in CITIES}
    breaks = sorted({*broken("trade", frame), *broken("gdp", frame)})
    return figure(
        lines(frame, "per cent of output", broken=breaks),
        html_id="fig-openness",
        finding=f"In {known} Qingdao traded {ratio['Qingdao']:.0f} per cent of its output, Chengdu"
        f" {ratio['Chengdu']:.0f}, Shenzhen {ratio['Shenzhen']:.0f}",
        measure="Imports and exports of goods over gross regional product, per cent, both at"
        f" current prices. {MARKS}",
        source=producers(goods, output),
        description=course(frame, breaks),
        table=table(frame, "per cent of output"),
        series="city",
    )


def qingdaos_row() -> Chart:
    """What would the section have said if it had set Qingdao's figures beside the others?"""
    frame = _counterparts()
    times = frame.pivot_table(index="measure", columns="city", values="times")
    times = times.sort_values("Shenzhen", ascending=False, kind="stable")
    behind = times.index[times["Chengdu"] < 1]
    finding = (
        f"Shenzhen leads Qingdao in all of {len(times)} measures; Chengdu trails it in"
        f" {listed(behind)}"
    )
    holds(bool((times["Shenzhen"] > 1).all()), finding)
    later = frame[~frame["known"]]["measure"].unique()
    pick = chosen("city")
    return figure(
        layered([_multiples(frame, list(times.index), pick)], pick, alt.Step(32)),
        html_id="fig-qingdaos-row",
        finding=finding,
        measure="Each city’s value as a multiple of Qingdao’s, logarithmic; year as in the table,"
        f" mostly {frame['year'].mode()[0]}. Published after the report: {listed(later)}",
        source=producers(frame),
        description="A row a measure with a point for each of the three: Qingdao at its own"
        " value, Chengdu and Shenzhen where they stand to it.",
        table=frame[["measure", "city", "year", "value", "times", "source"]].round(2),
        series="city",
    )


def _ratio(goods: pd.DataFrame, output: pd.DataFrame) -> pd.DataFrame:
    """Trade over output: no share of it, as it may pass 100 per cent.

    A segment ends where that of either series does.
    """
    frame = goods.merge(output, on=["city", "year"], suffixes=("", "_output"))
    segments = frame.groupby(["city", "segment", "segment_output"]).ngroup()
    return frame.assign(value=frame["value"] / frame["value_output"] * 100, segment=segments)


def _counterparts() -> pd.DataFrame:
    """The figures of counterparts.csv for the three cities, and as multiples of Qingdao's."""
    parts = []
    for counterpart in counterparts().values():
        values = three(counterpart.indicator).query("year == @counterpart.year")
        times = values["value"] / value_of(values, "Qingdao", counterpart.year)
        parts.append(values.assign(measure=counterpart.measure, times=times))
    return pd.concat(parts, ignore_index=True)


def _multiples(frame: pd.DataFrame, order: list[str], pick: alt.Parameter) -> alt.Chart:
    """A point for each city in the row of each measure."""
    scale = alt.Scale(type="log", domain=[0.5, 12])
    axis = alt.Axis(values=[0.5, 1, 2, 5, 10])
    base = alt.Chart(frame).encode(
        x=alt.X("times:Q", title="times Qingdao", scale=scale, axis=axis),
        y=rows("measure", order, labelLimit=150, grid=True),
    )
    points: alt.Chart = base.mark_point(filled=True, size=110, opacity=1)
    return points.encode(
        color=city_colour(alt.Legend()),
        opacity=faded(pick),
        tooltip=[
            "city:N",
            "measure:N",
            "year:Q",
            alt.Tooltip("value:Q", format=",.1f"),
            alt.Tooltip("times:Q", format=".2f"),
            "source:N",
        ],
    )
