"""Figures on catching up: years it would take, how they hang on the rates, and a back-test."""

from typing import Any

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import missing, producers
from duibiao.charts.marks import Tooltip, among_others, faded, grid, label, layered, points, rows
from duibiao.charts.theme import (
    CITIES,
    INK,
    MODELS,
    OWN,
    PAPER,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.charts.wording import listed, signed, spelled
from duibiao.cities import THREE, series
from duibiao.cities.catching_up import AFTER, BASE, BEFORE, backtest, outlook, sensitivity
from duibiao.markup.guards import holds

RATES = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]
# The cells of the grid that its finding reads out: the model's rate, and rates a point apart.
MODEL_RATE, OWN_RATES = 5, (6, 7, 8)
# Bars end at so many years; one below the other has no room for its number.
HORIZON, SHORT = 50, 12
DOUBLE = "twice as fast"
# The three lie close together: a name to the left, one to the right, one below.
NAMES: dict[str, dict[str, Any]] = {
    "Qingdao": {"align": "right", "dx": -10},
    "Chengdu": {"align": "left", "dx": 10},
    "Shenzhen": {"dy": 16},
}


def catch_up_years() -> Chart:
    """How long would it take Qingdao to reach its models?"""
    frame = outlook().rename(columns={"model": "city"})
    never = frame["years"] == float("inf")
    frame["shown"] = frame["years"].clip(upper=HORIZON)
    frame["words"] = frame["years"].map("{:,.0f}".format).mask(never, "never")
    frame["years"] = frame["years"].mask(never)
    doubled = frame[frame["way"] == DOUBLE].set_index("city")["years"]
    return figure(
        _bars(frame),
        html_id="fig-catch-up-years",
        finding=f"From the outputs of {BASE}, growing {DOUBLE} as its models, Qingdao would"
        f" reach Chengdu in {doubled['Chengdu']:.0f} years and Shenzhen in"
        f" {doubled['Shenzhen']:.0f}; in {int(never.sum())} of {len(frame)} cases never",
        measure=f"Years until Qingdao’s output would be its model’s, from the outputs of {BASE}, at"
        f" constant growth; bars end at {HORIZON}",
        source=producers(series("gdp", THREE), series("gdp-growth")),
        description=f"For each path {listed(f'a bar for {model}' for model in MODELS)}, with the"
        " number of years or “never”.",
        table=frame[["way", "city", "own", "of the model", "years"]].round(2),
        series="city",
    )


def _bars(frame: pd.DataFrame) -> Chart:
    """For each way a bar a model, with the words in it or, if it is short, beside it."""
    pick = chosen("city")
    years = alt.Scale(domain=[0, HORIZON])
    base = alt.Chart(frame).encode(
        y=rows("way", list(dict.fromkeys(frame["way"])), labelLimit=160, grid=True),
        yOffset=alt.YOffset("city:N", sort=MODELS),
        x=alt.X("shown:Q", title=f"years from {BASE}", scale=years, axis=alt.Axis(tickCount=5)),
        opacity=faded(pick),
    )
    bars = base.mark_bar(height=10).encode(
        color=city_colour(alt.Legend(values=MODELS)),
        tooltip=[
            "city:N",
            "way:N",
            alt.Tooltip("own:Q", format=".2f", title=f"{OWN}, per cent a year"),
            alt.Tooltip("of the model:Q", format=".2f"),
            alt.Tooltip("years:Q", format=".1f"),
        ],
    )
    long, short = (base.transform_filter(f"datum.shown {sign} {SHORT}") for sign in (">=", "<"))
    inside = label(long, "words:N", -3, color=PAPER, fontSize=10)
    beside = label(short, "words:N", 4, color=INK, fontSize=10)
    return layered([bars, inside, beside], pick, alt.Step(20))


def catch_up_grid() -> Chart:
    """How does the answer hang on the rates?"""
    frame = sensitivity("chengdu", RATES)
    reached = frame.dropna()
    at = frame.set_index(["own", "of the model"])["years"]
    step = OWN_RATES[1] - OWN_RATES[0]
    first, *others = [(spelled(rate), f"{at[rate, MODEL_RATE]:.0f}") for rate in OWN_RATES]
    pick = chosen("own")
    base = alt.Chart(reached).encode(
        x=alt.X("of the model:O", title="Chengdu, per cent a year", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("own:O", title="Qingdao, per cent a year", sort="descending"),
        opacity=faded(pick, 0.3),
    )
    scale = alt.Scale(type="log", domain=[3, 60], range=[0.85, 0.08], clamp=True)
    shade = alt.FillOpacity("years:Q", scale=scale, legend=None)
    tooltip: Tooltip = ["own:O", "of the model:O", alt.Tooltip("years:Q", format=".1f")]
    drawn = grid(base, pick, shade, alt.Text("years:Q", format=".0f"), tooltip, fontSize=11)
    return figure(
        layered(drawn, pick, alt.Step(26)),
        html_id="fig-catch-up-grid",
        finding=f"{spelled(step).capitalize()} point of growth decides: with {first[0]} per cent"
        f" against Chengdu’s {spelled(MODEL_RATE)} it takes {first[1]} years,"
        f" {', '.join(f'with {rate} {years}' for rate, years in others)}",
        measure=f"Years until Qingdao’s output of {BASE} would be Chengdu’s, for every pair of"
        " growth rates; empty: never",
        source=producers(series("gdp", ["qingdao", "chengdu"])),
        description="A grid of Qingdao’s rates upwards by Chengdu’s across, with a number of"
        f" years, {reached['years'].min():.0f} to {reached['years'].max():.0f}, in"
        f" {len(reached)} of {len(frame)} cells; the smaller the number the darker.",
        table=frame.round(1),
        series="own",
    )


def growth_backtest() -> Chart:
    """What would ten years of growth have said of the three that followed?"""
    frame = backtest()
    order = frame["before"].rank().corr(frame["after"].rank())
    average = frame.set_index("city")
    before, after = average["before"], average["after"]
    less = int((after < before).sum())
    spans = {years: f"{years[0]} to {years[-1]}" for years in (BEFORE, AFTER)}
    nothing = (
        f"{spelled(len(BEFORE))} years said nothing of the next {spelled(len(AFTER))}".capitalize()
    )
    # With fifteen cities a rank correlation nearer to nought than this is no order (p > 0.4).
    holds(abs(order) < 0.2, nothing)
    turned = "Qingdao, slower than Chengdu before …, was faster after"
    holds(
        bool(before["Qingdao"] < before["Chengdu"] and after["Qingdao"] > after["Chengdu"]), turned
    )
    growth = series("gdp-growth")
    return figure(
        _scatter(frame, *spans.values()),
        html_id="fig-growth-backtest",
        finding=f"{nothing}: rank correlation {signed(order, 2)};"
        f" Qingdao, slower than Chengdu before ({before['Qingdao']:.1f} against"
        f" {before['Chengdu']:.1f}), was faster after ({after['Qingdao']:.1f} against"
        f" {after['Chengdu']:.1f})",
        measure="Average growth at constant prices, per cent a year, of the fifteen cities;"
        f" {listed(missing(growth))} are missing. Dashed: as before. {less} of {len(frame)} lie"
        " below it",
        source=producers(growth),
        description=f"A scatter of {spelled(len(frame))} cities, growth before across and after"
        f" upwards; {less} lie below the line of equal growth.",
        table=frame.round(2),
        series="city",
    )


def _scatter(frame: pd.DataFrame, before: str, after: str) -> Chart:
    """Growth of each city before and after, with a dashed line where it is the same."""
    pick = chosen("city")
    low, high = 2, 10
    scale = alt.Scale(domain=[low, high])
    ours, others = among_others(
        frame,
        x=alt.X("before:Q", title=f"growth {before}, per cent a year", scale=scale),
        y=alt.Y("after:Q", title=after, scale=scale),
        opacity=faded(pick, 0.3),
    )
    same = alt.Chart(alt.InlineData([{"x": end, "y": end} for end in (low, high)])).encode(
        x=alt.X("x:Q", scale=scale), y=alt.Y("y:Q", scale=scale)
    )
    names = [
        ours.transform_filter(f"datum.city == '{city}'")
        .mark_text(fontWeight=600, **NAMES[city])
        .encode(text="city:N")
        for city in CITIES
    ]
    tooltip: Tooltip = [
        "city:N",
        *(alt.Tooltip(f"{when}:Q", format=".2f") for when in ("before", "after")),
    ]
    line = same.mark_line(strokeDash=[4, 3], strokeWidth=1, color=SOFT)
    return layered([line, *points(ours, others, tooltip), *names], pick, 300)
