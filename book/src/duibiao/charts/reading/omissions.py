"""Figures on comparisons that the report leaves out."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import producers, table, three, value_of
from duibiao.charts.cities.lines import lines
from duibiao.charts.theme import CITIES, LINE, QUIET, Chart, chosen, city_colour, figure
from duibiao.cities import series

# What section 1 gives for the models, and what it could have set beside it: measure, year.
BESIDE = {
    "output": ("gdp", 2020),
    "residents (census)": ("population-census", 2020),
    "output a head": ("gdp-per-head", 2019),
    "trade": ("trade", 2020),
    "exports": ("exports", 2020),
    "high-tech enterprises": ("high-tech-enterprises", 2019),
    "patents granted": ("patents-granted", 2020),
    "budget revenue": ("budget-revenue", 2020),
}
AFTER = range(2021, 2024)


def openness() -> Chart:
    """How much of each city's output is traded abroad?"""
    goods, product = three("trade", since=2018), three("gdp", since=2018)
    joined = goods.merge(product[["city", "year", "value"]], on=["city", "year"])
    # Value added over output would be a share; trade over output is a ratio that may pass 100.
    frame = joined.assign(value=joined["value_x"] / joined["value_y"] * 100)
    last = int(frame["year"][frame["known"]].max())
    ratio = {city: value_of(frame, city, last) for city in ("Qingdao", "Chengdu", "Shenzhen")}
    return figure(
        lines(frame, "per cent of output", broken=[2019]),
        html_id="fig-openness",
        finding=f"In {last} Qingdao traded {ratio['Qingdao']:.0f} per cent of its output, Chengdu"
        f" {ratio['Chengdu']:.0f}, Shenzhen {ratio['Shenzhen']:.0f}",
        measure="Imports and exports of goods over gross regional product, per cent, both at"
        " current prices. Hollow and dashed: published after 14 May 2021. Dotted rule: break",
        source=producers(goods, product),
        description="Three lines from 2018 on. Shenzhen’s lies far above; Qingdao’s lies above"
        " Chengdu’s in every year.",
        table=table(frame, "per cent of output"),
        series="city",
    )


def qingdaos_row() -> Chart:
    """What would the section have said if it had set Qingdao's figures beside the others?"""
    parts = []
    for name, (indicator, year) in BESIDE.items():
        found = series(indicator, cities.THREE)
        found = found[found["year"] == year]
        own = float(found[found["city"] == "qingdao"]["value"].iloc[0])
        parts.append(found.assign(measure=name, times=found["value"] / own))
    frame = pd.concat(parts).drop(columns="city").rename(columns={"name": "city"})
    times = frame.pivot_table(index="measure", columns="city", values="times")
    behind = list(times.index[times["Chengdu"] < 1])
    pick = chosen("city")
    order = list(times["Shenzhen"].sort_values(ascending=False).index)
    y = alt.Y(
        "measure:N",
        title=None,
        sort=order,
        axis=alt.Axis(ticks=False, labelLimit=150, grid=True),
    )
    scale = alt.Scale(type="log", domain=[0.5, 12])
    x = alt.X(
        "times:Q", title="times Qingdao", scale=scale, axis=alt.Axis(values=[0.5, 1, 2, 5, 10])
    )
    base = alt.Chart(frame).encode(
        y=y,
        color=city_colour(alt.Legend()),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    tooltip = [
        "city:N",
        "measure:N",
        "year:Q",
        alt.Tooltip("value:Q", format=",.1f"),
        alt.Tooltip("times:Q", format=".2f"),
        "source:N",
    ]
    points = base.mark_point(filled=True, size=110, opacity=1).encode(x=x, tooltip=tooltip)
    return figure(
        alt.LayerChart(layer=[points]).add_params(pick).properties(height=alt.Step(32)),
        html_id="fig-qingdaos-row",
        finding=f"Shenzhen leads Qingdao in all of {len(times)} measures; Chengdu trails it in"
        f" {' and '.join(behind)}",
        measure="Each city’s value as a multiple of Qingdao’s, logarithmic; year as in the table,"
        " mostly 2020. The census was published after the report",
        source=producers(frame),
        description="One row a measure with three points: Qingdao at one, Chengdu and Shenzhen"
        " where they stand to it. Shenzhen is always to the right.",
        table=frame[["measure", "city", "year", "value", "times", "source"]].round(2),
        series="city",
    )


def crisis_growth() -> Chart:
    """Who rose against the trend in 2020?"""
    found = series("gdp-growth").query("2018 <= year <= 2020")
    frame = found.drop(columns="city").rename(columns={"name": "city"})
    grew = {city: value_of(frame, city, 2020) for city in CITIES}
    ahead = int((frame[frame["year"] == 2020]["value"] > grew["Shenzhen"]).sum())
    number = frame[frame["year"] == 2020]["city"].nunique()
    pick = chosen("city")
    y = alt.Y("year:O", title=None, axis=alt.Axis(ticks=False, labelFontSize=13))
    x = alt.X("value:Q", title="per cent", axis=alt.Axis(tickCount=5))
    faded = alt.condition(pick, alt.value(1), alt.value(0.3))
    ours = frame["city"].isin(CITIES)
    tooltip = ["city:N", "year:O", alt.Tooltip("value:Q", format=".1f"), "source:N"]
    others = alt.Chart(frame[~ours]).encode(x=x, y=y, opacity=faded)
    colour = city_colour(alt.Legend())
    points = alt.Chart(frame[ours]).encode(x=x, y=y, opacity=faded, color=colour)
    return figure(
        alt.LayerChart(
            layer=[
                others.mark_tick(thickness=2, color=QUIET, height=16).encode(tooltip=tooltip),
                points.mark_point(filled=True, size=110, opacity=1).encode(tooltip=tooltip),
            ]
        )
        .add_params(pick)
        .properties(height=alt.Step(48)),
        html_id="fig-crisis-growth",
        finding=f"In 2020 Shenzhen grew by {grew['Shenzhen']:.1f} per cent, less than Qingdao"
        f" ({grew['Qingdao']:.1f}); Chengdu by {grew['Chengdu']:.1f}",
        measure="Growth of output at constant prices on the year before, per cent; ticks: the other"
        f" sub-provincial cities. {ahead} of {number} grew faster than Shenzhen in 2020",
        source=producers(found),
        description="Three rows, one a year. The cities lie between about four and nine per cent in"
        " 2018 and 2019 and lower in 2020, where Qingdao lies between Chengdu and Shenzhen.",
        table=frame[["city", "year", "value", "source"]],
        series="city",
    )


def growth_since() -> Chart:
    """What came of it, as far as growth can tell?"""
    found = series("gdp-growth").query("year in @AFTER")
    complete = found.groupby("name")["value"].transform("size") == len(AFTER)
    rates = 1 + found[complete].set_index(["name", "year"])["value"] / 100
    total = (rates.groupby("name").prod() - 1).mul(100).sort_values(ascending=False)
    frame = total.rename("growth").rename_axis("city").reset_index()
    frame["whose"] = frame["city"].where(frame["city"].isin(CITIES), "others")
    place = {city: list(total.index).index(city) + 1 for city in CITIES}
    pick = chosen("city")
    base = alt.Chart(frame).encode(
        y=alt.Y("city:N", title=None, sort=list(total.index), axis=alt.Axis(ticks=False)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    colours = alt.Scale(domain=[*CITIES, "others"], range=[*CITIES.values(), LINE])
    bars = base.mark_bar(height=14).encode(
        x=alt.X("growth:Q", title="per cent", axis=alt.Axis(tickCount=5)),
        color=alt.Color("whose:N", scale=colours, legend=None),
        tooltip=["city:N", alt.Tooltip("growth:Q", format=".1f")],
    )
    numbers = base.mark_text(align="left", dx=6).encode(
        x="growth:Q", text=alt.Text("growth:Q", format=".1f")
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(22)),
        html_id="fig-growth-since",
        finding=f"From 2021 to 2023 Qingdao grew by {total['Qingdao']:.1f} per cent, Chengdu by"
        f" {total['Chengdu']:.1f}, Shenzhen by {total['Shenzhen']:.1f}: places"
        f" {place['Qingdao']}, {place['Chengdu']} and {place['Shenzhen']} of {len(frame)}",
        measure="Growth of output at constant prices over three years, per cent, compounded from"
        " the yearly rates; the whole of 2021, of which four months lay before the visit",
        source=producers(found),
        description="One bar a sub-provincial city, longest first; the three cities of the report"
        " stand out by colour.",
        table=frame[["city", "growth"]].round(2),
        series="city",
    )
