"""Figures on growth before and after the visit, of which the report says nothing."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import named, producers
from duibiao.charts.marks import among_others, bars_with_numbers, colour, faded, layered, rows
from duibiao.charts.theme import CITIES, INK, LINE, QUIET, Chart, chosen, figure
from duibiao.charts.wording import ranked, signed, spelled
from duibiao.cities import series
from duibiao.language.itinerary import TOUR, itinerary
from duibiao.markup.guards import holds

CRISIS, BEFORE = 2020, 2018
AFTER = range(2021, 2024)


def crisis_growth() -> Chart:
    """Who rose against the trend in 2020?"""
    frame = named(series("gdp-growth")).query("@BEFORE <= year <= @CRISIS")
    rates = frame[frame["year"] == CRISIS].set_index("city")["value"]
    finding = (
        f"In {CRISIS} Shenzhen grew by {rates['Shenzhen']:.1f} per cent, less than Qingdao"
        f" ({rates['Qingdao']:.1f}); Chengdu by {rates['Chengdu']:.1f}"
    )
    holds(rates["Shenzhen"] < rates["Qingdao"], finding)
    ahead = (rates > rates["Shenzhen"]).sum()
    spans = [
        f"{signed(values.min(), 1)} to {signed(values.max(), 1)} per cent in {year}"
        for year, values in frame.groupby("year")["value"]
    ]
    pick = chosen("city")
    return figure(
        layered(_years(frame, pick), pick, alt.Step(48)),
        html_id="fig-crisis-growth",
        finding=finding,
        measure="Growth of output at constant prices on the year before, per cent; ticks: the other"
        f" sub-provincial cities. {ahead} of {len(rates)} grew faster than Shenzhen in {CRISIS}",
        source=producers(frame),
        description=f"One row a year, in which the cities lie from {'; '.join(spans)}. The three"
        f" in {CRISIS}: {ranked(rates[list(CITIES)], '.1f')}.",
        table=frame[["city", "year", "value", "source"]],
        series="city",
    )


def growth_since() -> Chart:
    """What came of it, as far as growth can tell?"""
    frame = named(series("gdp-growth")).query("year in @AFTER")
    total = _compounded(frame)
    place = {city: list(total.index).index(city) + 1 for city in CITIES}
    visit = itinerary()[TOUR].span[0]
    pick = chosen("city")
    return figure(
        layered(_bars(total, pick), pick, alt.Step(22)),
        html_id="fig-growth-since",
        finding=f"From {AFTER[0]} to {AFTER[-1]} Qingdao grew by {total['Qingdao']:.1f} per cent,"
        f" Chengdu by {total['Chengdu']:.1f}, Shenzhen by {total['Shenzhen']:.1f}: places"
        f" {place['Qingdao']}, {place['Chengdu']} and {place['Shenzhen']} of {len(total)}",
        measure=f"Growth of output at constant prices over {spelled(len(AFTER))} years, per cent,"
        f" compounded from the yearly rates; the whole of {visit.year}, of which"
        f" {spelled(visit.month - 1)} months lay before the visit",
        source=producers(frame),
        description="One bar a sub-provincial city, longest first; the three cities of the report"
        " stand out by colour.",
        table=total.rename("growth").rename_axis("city").reset_index().round(2),
        series="city",
    )


def _compounded(frame: pd.DataFrame) -> "pd.Series[float]":
    """Growth over all years, per cent, by city, largest first; only cities with every year."""
    complete = frame.groupby("city")["value"].transform("size") == len(AFTER)
    rates = 1 + frame[complete].set_index("city")["value"] / 100
    growth: pd.Series[float] = (rates.groupby("city").prod() - 1) * 100
    return growth.sort_values(ascending=False, kind="stable")


def _years(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A row a year, with ticks for the other cities and points for the three."""
    ours, others = among_others(
        frame,
        alt.Legend(),
        x=alt.X("value:Q", title="per cent", axis=alt.Axis(tickCount=5)),
        y=alt.Y("year:O", title=None, axis=alt.Axis(ticks=False, labelFontSize=13)),
        opacity=faded(pick, 0.3),
        tooltip=["city:N", "year:O", alt.Tooltip("value:Q", format=".1f"), "source:N"],
    )
    return [
        others.mark_tick(thickness=2, color=QUIET, height=16),
        ours.mark_point(filled=True, size=110, opacity=1),
    ]


def _bars(total: "pd.Series[float]", pick: alt.Parameter) -> list[alt.Chart]:
    """A bar a city."""
    bars = total.rename("growth").rename_axis("city").reset_index()
    whose = bars["city"].where(bars["city"].isin(CITIES), "others")
    return bars_with_numbers(
        alt.Chart(bars.assign(whose=whose)).encode(
            y=rows("city", list(total.index)), opacity=faded(pick)
        ),
        alt.X("growth:Q", title="per cent", axis=alt.Axis(tickCount=5)),
        alt.Text("growth:Q", format=".1f"),
        bar={"height": 14},
        ink=INK,
        color=colour("whose", CITIES | {"others": LINE}, legend=None),
        tooltip=["city:N", alt.Tooltip("growth:Q", format=".1f")],
    )
