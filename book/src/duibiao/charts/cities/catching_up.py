"""Figures on catching up: years it would take, how they hang on the rates, and a back-test."""

from typing import Any

import altair as alt

from duibiao.charts.cities.frames import producers
from duibiao.charts.theme import (
    ACCENT,
    CITIES,
    INK,
    LINE,
    PAPER,
    QUIET,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
    signed,
)
from duibiao.cities import series
from duibiao.cities.catching_up import AFTER, BASE, BEFORE, backtest, outlook, sensitivity

RATES = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]
# Beyond this many years a bar says only “far off”.
HORIZON = 50


def catch_up_years() -> Chart:
    """How long would it take Qingdao to reach its models?"""
    frame = outlook().rename(columns={"model": "city"})
    frame["shown"] = frame["years"].clip(upper=HORIZON)
    frame["words"] = [
        "never" if years == float("inf") else f"{years:,.0f}" for years in frame["years"]
    ]
    frame["years"] = frame["years"].where(frame["years"] != float("inf"))
    never = int(frame["years"].isna().sum())
    doubled = frame[frame["way"] == "twice as fast"].set_index("city")["years"]
    pick = chosen("city")
    order = list(dict.fromkeys(frame["way"]))
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "way:N", title=None, sort=order, axis=alt.Axis(ticks=False, labelLimit=160, grid=True)
        ),
        yOffset=alt.YOffset("city:N", sort=["Chengdu", "Shenzhen"]),
        x=alt.X(
            "shown:Q",
            title="years from 2020",
            scale=alt.Scale(domain=[0, HORIZON]),
            axis=alt.Axis(tickCount=5),
        ),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=10).encode(
        color=city_colour(alt.Legend(values=["Chengdu", "Shenzhen"])),
        tooltip=[
            "city:N",
            "way:N",
            alt.Tooltip("own:Q", format=".2f", title="Qingdao, per cent a year"),
            alt.Tooltip("of the model:Q", format=".2f"),
            alt.Tooltip("years:Q", format=".1f"),
        ],
    )
    words = base.mark_text(align="right", dx=-3, color=PAPER, fontSize=10).encode(text="words:N")
    outside = "datum.shown < 12"
    inside = words.transform_filter(f"!({outside})")
    beside = (
        base.transform_filter(outside)
        .mark_text(align="left", dx=4, color=INK, fontSize=10)
        .encode(text="words:N")
    )
    return figure(
        alt.LayerChart(layer=[bars, inside, beside])
        .add_params(pick)
        .properties(height=alt.Step(20)),
        html_id="fig-catch-up-years",
        finding=f"Growing twice as fast as its models Qingdao would reach Chengdu in"
        f" {doubled['Chengdu']:.0f} years and Shenzhen in {doubled['Shenzhen']:.0f}; in"
        f" {never} of {len(frame)} cases never",
        measure=f"Years until Qingdao’s output would be its model’s, from the outputs of {BASE}, at"
        f" constant growth; bars end at {HORIZON}",
        source=producers(series("gdp", ["qingdao", "chengdu", "shenzhen"]), series("gdp-growth")),
        description="For each path two bars, for Chengdu and for Shenzhen, with the number of years"
        " or “never”.",
        table=frame[["way", "city", "own", "of the model", "years"]].round(2),
        series="city",
    )


def catch_up_grid() -> Chart:
    """How does the answer hang on the rates?"""
    frame = sensitivity("chengdu", RATES)
    at = frame.set_index(["own", "of the model"])["years"]
    pick = chosen("own")
    x = alt.X("of the model:O", title="Chengdu, per cent a year", axis=alt.Axis(labelAngle=0))
    y = alt.Y("own:O", title="Qingdao, per cent a year", sort="descending")
    base = alt.Chart(frame.dropna()).encode(
        x=x, y=y, opacity=alt.condition(pick, alt.value(1), alt.value(0.3))
    )
    scale = alt.Scale(type="log", domain=[3, 60], range=[0.85, 0.08], clamp=True)
    cells = base.mark_rect(fill=ACCENT, stroke=LINE).encode(
        fillOpacity=alt.FillOpacity("years:Q", scale=scale, legend=None),
        tooltip=["own:O", "of the model:O", alt.Tooltip("years:Q", format=".1f")],
    )
    numbers = base.mark_text(fontSize=11).encode(text=alt.Text("years:Q", format=".0f"))
    return figure(
        alt.LayerChart(layer=[cells, numbers]).add_params(pick).properties(height=alt.Step(26)),
        html_id="fig-catch-up-grid",
        finding=f"One point of growth decides: with six per cent against Chengdu’s five it takes"
        f" {at[6, 5]:.0f} years, with seven {at[7, 5]:.0f}, with eight {at[8, 5]:.0f}",
        measure=f"Years until Qingdao’s output of {BASE} would be Chengdu’s, for every pair of"
        " growth rates; empty: never",
        source=producers(series("gdp", ["qingdao", "chengdu"])),
        description="A triangle of numbers: many years along the diagonal, where the rates hardly"
        " differ, fewer away from it; nothing below it.",
        table=frame.round(1),
        series="own",
    )


def growth_backtest() -> Chart:
    """What would ten years of growth have said of the three that followed?"""
    frame = backtest()
    order = frame["before"].rank().corr(frame["after"].rank())
    before, after = (
        dict(zip(frame["city"], frame[when], strict=True)) for when in ("before", "after")
    )
    less = int((frame["after"] < frame["before"]).sum())
    ours = frame["city"].isin(CITIES)
    pick = chosen("city")
    scale = alt.Scale(domain=[2, 10])
    span = f"{BEFORE[0]} to {BEFORE[-1]}"
    x = alt.X("before:Q", title=f"growth {span}, per cent a year", scale=scale)
    y = alt.Y("after:Q", title=f"{AFTER[0]} to {AFTER[-1]}", scale=scale)
    faded = alt.condition(pick, alt.value(1), alt.value(0.3))
    tooltip = [
        "city:N",
        alt.Tooltip("before:Q", format=".2f"),
        alt.Tooltip("after:Q", format=".2f"),
    ]
    same = alt.Chart(alt.InlineData([{"x": 2, "y": 2}, {"x": 10, "y": 10}])).encode(
        x=alt.X("x:Q", scale=scale), y=alt.Y("y:Q", scale=scale)
    )
    others = alt.Chart(frame[~ours]).encode(x=x, y=y, opacity=faded)
    points = alt.Chart(frame[ours]).encode(x=x, y=y, opacity=faded, color=city_colour())
    # The three lie close together: a name to the left, one to the right, one below.
    places: dict[str, dict[str, Any]] = {
        "Qingdao": {"align": "right", "dx": -10},
        "Chengdu": {"align": "left", "dx": 10},
        "Shenzhen": {"dy": 16},
    }
    names = [
        points.transform_filter(f"datum.city == '{city}'")
        .mark_text(fontWeight=600, **place)
        .encode(text="city:N")
        for city, place in places.items()
    ]
    layers = [
        same.mark_line(strokeDash=[4, 3], strokeWidth=1, color=SOFT),
        others.mark_point(filled=True, size=40, color=QUIET).encode(tooltip=tooltip),
        points.mark_point(filled=True, size=110, opacity=1).encode(tooltip=tooltip),
        *names,
    ]
    return figure(
        alt.LayerChart(layer=layers).add_params(pick).properties(height=300),
        html_id="fig-growth-backtest",
        finding=f"Ten years said nothing of the next three: rank correlation {signed(order, 2)};"
        f" Qingdao, slower than Chengdu before ({before['Qingdao']:.1f} against"
        f" {before['Chengdu']:.1f}), was faster after ({after['Qingdao']:.1f} against"
        f" {after['Chengdu']:.1f})",
        measure="Average growth at constant prices, per cent a year, of the fifteen cities; 2013"
        f" and 2017 are missing. Dashed: as before. {less} of {len(frame)} lie below it",
        source=producers(series("gdp-growth")),
        description="A scatter of fifteen cities, growth before across and after upwards, without a"
        " slope; all but one lie below the line of equal growth.",
        table=frame.round(2),
        series="city",
    )
