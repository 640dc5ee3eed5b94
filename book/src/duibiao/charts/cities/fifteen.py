"""Figures on the fifteen sub-provincial cities."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import producers
from duibiao.charts.cities.graticule import axes, points
from duibiao.charts.theme import (
    CITIES,
    LINE,
    QUIET,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
    signed,
)
from duibiao.cities import rank, series, value

# Measures of 2020: name, indicator, whether divided by the residents of the census.
TOTALS = {
    "output": "gdp",
    "budget revenue": "budget-revenue",
    "trade": "trade",
    "patents granted": "patents-granted",
}
# Harbin has no census count of 2020 of medium confidence.
COUNTED = "population-census"
PANELS = 3  # columns of small multiples
# Cities whose names would lie on a neighbour’s on the other side.
WEST_OF_POINT = ["Guangzhou", "Hangzhou", "Nanjing"]


def _coloured(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of the three cities, and of the others."""
    ours = frame["city"].isin(CITIES)
    return frame[ours], frame[~ours]


def places() -> Chart:
    """Who passed whom among the fifteen?"""
    found = series("gdp")
    found = found.assign(place=found.groupby("year")["value"].rank(ascending=False, method="min"))
    frame = found.drop(columns="city").rename(columns={"name": "city"})
    at = frame.set_index(["city", "year"])["place"]
    moves = {city: f"{at[city, 2010]:.0f} to {at[city, 2020]:.0f}" for city in CITIES}
    pick = chosen("city")
    years = alt.Axis(format="d", tickMinStep=1, grid=False, labelOverlap=True)
    x = alt.X("year:Q", title=None, axis=years, scale=alt.Scale(zero=False, nice=False))
    y = alt.Y(
        "place:Q",
        title="place",
        scale=alt.Scale(domain=[15, 1]),
        axis=alt.Axis(tickCount=15, grid=False),
    )
    ours, others = _coloured(frame)
    faded = alt.condition(pick, alt.value(1), alt.value(0.2))
    last = frame[frame["year"] == frame["year"].max()]
    base = alt.Chart(others).encode(x=x, y=y, detail="city:N", opacity=faded)
    three = alt.Chart(ours).encode(x=x, y=y, color=city_colour(), opacity=faded)
    tooltip = ["city:N", "year:Q", "place:Q", "source:N"]
    ends, theirs = (alt.Chart(rows).encode(x=x, y=y, opacity=faded) for rows in _coloured(last))
    layers = [
        base.mark_line(color=QUIET, strokeWidth=1, interpolate="monotone"),
        base.mark_point(filled=True, color=QUIET, size=14).encode(tooltip=tooltip),
        three.mark_line(strokeWidth=2.5, interpolate="monotone"),
        three.mark_point(filled=True, size=30).encode(tooltip=tooltip),
        theirs.mark_text(align="left", dx=8, color=SOFT, fontSize=10).encode(text="city:N"),
        ends.mark_text(align="left", dx=8, fontWeight=600).encode(
            text="city:N", color=city_colour()
        ),
    ]
    rule = alt.Chart(pd.DataFrame({"year": [2018.5, 2020.5]})).mark_rule(
        stroke=SOFT, strokeDash=[1, 3]
    )
    return figure(
        alt.LayerChart(layer=[rule.encode(x=x), *layers]).add_params(pick).properties(height=360),
        html_id="fig-places",
        finding=f"Among the fifteen Chengdu went from place {moves['Chengdu']} between 2010 and"
        f" 2020, Qingdao from {moves['Qingdao']}, Shenzhen from {moves['Shenzhen']}",
        measure="Place by gross regional product of the year among the fifteen sub-provincial"
        " cities. Dotted rules: the break of the economic census before 2019, and what came after"
        " the report",
        source=producers(found),
        description="Fifteen lines from 2010 on. Shenzhen and Guangzhou change places at the top,"
        " Chengdu rises to third, Qingdao slips to the middle.",
        table=frame[["city", "year", "place", "source"]].astype({"place": int}),
        series="city",
    )


def measured_places() -> pd.DataFrame:
    """Place of each city in each measure of 2020, in total and a resident by the census.

    Columns: measure, a head (whether divided), city (name), place.
    """
    among = [
        city
        for city in cities.cities()
        if city in set(series(COUNTED).query("year == 2020")["city"])
    ]
    people = {city: value(COUNTED, city, 2020) for city in among}
    rows = []
    for name, indicator in TOTALS.items():
        amounts = pd.Series({city: value(indicator, city, 2020) for city in among})
        for form, amount in (("", amounts), (" a resident", amounts / pd.Series(people))):
            ranks = amount.rank(ascending=False, method="min").astype(int)
            rows += [
                (name + form, bool(form), cities.cities()[city].en, place)
                for city, place in zip(among, ranks, strict=True)
            ]
    return pd.DataFrame(rows, columns=["measure", "a head", "city", "place"])


def positions() -> Chart:
    """Does the measure decide who leads?"""
    frame = measured_places()
    at = frame.set_index(["measure", "city"])["place"]
    totals = [name for name in TOTALS if at[name, "Chengdu"] < at[name, "Qingdao"]]
    heads = [
        name
        for name in TOTALS
        if at[f"{name} a resident", "Chengdu"] > at[f"{name} a resident", "Qingdao"]
    ]
    number = frame["city"].nunique()
    order = [*TOTALS, *(f"{name} a resident" for name in TOTALS)]
    pick = chosen("city")
    x = alt.X(
        "place:Q",
        title="place",
        scale=alt.Scale(domain=[0.5, number + 0.5], nice=False),
        axis=alt.Axis(tickMinStep=1),
    )
    y = alt.Y(
        "measure:N", title=None, sort=order, axis=alt.Axis(ticks=False, grid=True, labelLimit=170)
    )
    faded = alt.condition(pick, alt.value(1), alt.value(0.25))
    ours, others = _coloured(frame)
    tooltip = ["city:N", "measure:N", "place:Q"]
    return figure(
        alt.LayerChart(
            layer=[
                alt.Chart(others)
                .mark_tick(color=LINE, thickness=2, height=12)
                .encode(x=x, y=y, opacity=faded, tooltip=tooltip),
                alt.Chart(ours)
                .mark_point(filled=True, size=130, opacity=1)
                .encode(x=x, y=y, opacity=faded, color=city_colour(alt.Legend()), tooltip=tooltip),
            ]
        )
        .add_params(pick)
        .properties(height=alt.Step(30)),
        html_id="fig-positions",
        finding=f"In {len(totals)} of {len(TOTALS)} totals Chengdu stands before Qingdao; a"
        f" resident, Qingdao stands before Chengdu in {len(heads)}",
        measure=f"Place among {number} sub-provincial cities by measures of 2020, in total and"
        " divided by the residents counted on 1 November 2020; Harbin, without a count that we"
        " trust, is left out",
        source=producers(
            *(series(name).query("year == 2020") for name in (*TOTALS.values(), COUNTED))
        ),
        description="A row a measure with the places of all cities; those of the three are marked."
        " In the lower half, a resident, Chengdu’s marks move to the right.",
        table=frame[["measure", "city", "place"]],
        series="city",
    )


def panels() -> Chart:
    """How did each city grow, beside the others?"""
    found = series("gdp-growth").query("year >= 2011")
    middle = found.groupby("year")["value"].median()
    frame = found.drop(columns="city").rename(columns={"name": "city"})
    order = [*CITIES, *sorted(set(frame["city"]) - set(CITIES))]
    number = frame["city"].map(order.index)
    first, last = frame["year"].min(), frame["year"].max()
    low, high = frame["value"].min(), frame["value"].max()
    frame["column"] = number % PANELS
    frame["panel"] = number // PANELS
    frame["x"] = frame["column"] + 0.82 * (frame["year"] - first) / (last - first)

    frame["median"] = frame["year"].map(middle)
    for name, values in (("y", frame["value"]), ("ym", frame["median"]), ("nought", 0)):
        frame[name] = -frame["panel"] + 0.72 * (values - low) / (high - low)
    above = frame[frame["value"] > frame["median"]].groupby("city").size()
    names = frame[frame["year"] == first].assign(top=lambda rows: -rows["panel"] + 0.86)
    pick = chosen("city")
    faded = alt.condition(pick, alt.value(1), alt.value(0.3))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, PANELS - 0.15], nice=False))
    base = alt.Chart(frame).encode(x=x, opacity=faded)
    part = ["city:N", "segment:N"]
    whose = alt.Color(
        "city:N",
        scale=alt.Scale(
            domain=order, range=[*CITIES.values(), *[SOFT] * (len(order) - len(CITIES))]
        ),
        legend=None,
    )

    def at(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(nice=False))

    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", format=".1f"), "source:N"]
    layers = [
        base.mark_line(color=LINE, strokeWidth=1).encode(y=at("nought"), detail="city:N"),
        base.mark_line(color=QUIET, strokeWidth=1, strokeDash=[3, 2]).encode(
            y=at("ym"), detail=part
        ),
        base.mark_line(strokeWidth=2).encode(y=at("y"), detail=part, color=whose),
        base.mark_point(filled=True, size=16).encode(y=at("y"), color=whose, tooltip=tooltip),
        alt.Chart(names)
        .mark_text(align="left", fontWeight=600)
        .encode(x=x, y=at("top"), text="city:N", color=whose, opacity=faded),
    ]
    years = found["year"].nunique()
    return figure(
        alt.LayerChart(layer=layers).add_params(pick).properties(height=560),
        html_id="fig-panels",
        finding=f"In {above['Qingdao']} of {years} years Qingdao grew faster than the middle of the"
        f" fifteen, Chengdu in {above['Chengdu']}, Shenzhen in {above['Shenzhen']}",
        measure=f"Growth of output at constant prices, per cent, {first} to {last}, all panels on"
        f" one scale from {signed(low, 1)} to {high:.1f}; dashed: the median of the fifteen; thin:"
        " nought. No values for 2013 and 2017",
        source=producers(found),
        description="Fifteen small panels, the three cities first, each with the city’s growth and"
        " the median of all; the lines fall together until 2020.",
        table=frame[["city", "year", "value", "median", "source"]].round(2),
        series="city",
    )


def map_of_output() -> Chart:
    """Where is the output of the fifteen?"""
    frame = points()
    frame["output"] = [value("gdp", city, 2020) / 10_000 for city in frame["id"]]
    places = rank("gdp", 2020)
    parallel = 35
    northern = frame[frame["north"] > parallel].sort_values("output", ascending=False)
    first, second = northern["city"].iloc[:2]
    assert first == "Qingdao", "the finding says so"
    pick = chosen("city")
    east, north = axes()
    ours, others = _coloured(frame)
    size = alt.Size("output:Q", scale=alt.Scale(range=[0, 900], domain=[0, 3]), legend=None)
    trillions = alt.Tooltip("output:Q", format=".2f", title="trillion yuan")
    faded = alt.condition(pick, alt.value(0.85), alt.value(0.2))
    base = alt.Chart(others).encode(x=east, y=north, opacity=faded)
    three = alt.Chart(ours).encode(x=east, y=north, opacity=faded, color=city_colour())
    tooltip = ["city:N", trillions]
    west = f"indexof({WEST_OF_POINT}, datum.city)"
    layers = [
        base.mark_point(filled=True, color=QUIET).encode(size=size, tooltip=tooltip),
        three.mark_point(filled=True).encode(size=size, tooltip=tooltip),
        base.transform_filter(f"{west} >= 0")
        .mark_text(align="right", dx=-14, fontSize=11, color=SOFT)
        .encode(text="city:N"),
        base.transform_filter(f"{west} < 0")
        .mark_text(align="left", dx=14, fontSize=11, color=SOFT)
        .encode(text="city:N"),
        three.mark_text(align="left", dx=18, fontWeight=600).encode(text="city:N"),
    ]
    return figure(
        alt.LayerChart(layer=layers).add_params(pick).properties(height=400),
        html_id="fig-map-output",
        finding=f"North of {parallel}° N Qingdao has the largest output of the fifteen, before"
        f" {second}; of all it comes {places['qingdao']}th",
        measure="Gross regional product of 2020 as the area of each point, on a plain grid of"
        " degrees",
        source=f"GeoNames; {producers(series('gdp').query('year == 2020'))}",
        description="Points of different size on a grid of degrees: the largest in the south, at"
        " Shenzhen and Guangzhou, smaller ones along the coast and in the north-east.",
        table=frame.drop(columns="id").round(3),
        series="city",
    )
