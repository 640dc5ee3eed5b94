"""Figures on urban quality: greenways as planned and as built, people and room."""

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import producers, three
from duibiao.charts.theme import CITIES, CITY_SCALE, QUIET, SOFT, Chart, chosen, city_colour, figure
from duibiao.claims import Claim, claims

# Their count of 2010 in the series is on another boundary than that of 2020 (breaks.csv).
UNLIKE = ("Jinan", "Xi’an")


def greenways() -> Chart:
    """How much of what was planned is built?"""
    stated = {name: claims()[name] for name in ("C56b", "C57c")}
    plan = _middle(stated["C56b"])
    found = three("greenway", since=2018)
    rows = [
        ("Chengdu", "the plan (report)", plan, "C56b"),
        *_built(found, "Chengdu"),
    ]
    rows += [("Shenzhen", "built (report)", _middle(stated["C57c"]), "C57c")]
    rows += _built(found, "Shenzhen")
    frame = pd.DataFrame(rows, columns=["city", "what", "kilometres", "source"])
    frame["row"] = frame["city"] + ", " + frame["what"]
    last = found[found["city"] == "Chengdu"].iloc[-1]
    pick = chosen("row")
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "row:N",
            title=None,
            sort=list(frame["row"]),
            axis=alt.Axis(ticks=False, labelLimit=210),
        ),
        x=alt.X("kilometres:Q", title="kilometres", axis=alt.Axis(tickCount=4)),
        color=city_colour(),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    reported = alt.FieldOneOfPredicate(field="source", oneOf=list(stated))
    bars = base.mark_bar(height=18).encode(
        fillOpacity=alt.condition(reported, alt.value(0.15), alt.value(1)),
        stroke=alt.Stroke("city:N", scale=CITY_SCALE, legend=None),
        tooltip=["row:N", alt.Tooltip("kilometres:Q", format=","), "source:N"],
    )
    numbers = base.mark_text(align="left", dx=6).encode(
        color=alt.value(SOFT), text=alt.Text("kilometres:Q", format=",")
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(30)),
        html_id="fig-greenways",
        finding=f"By the end of {last['year']} Chengdu had built {last['value'] / plan:.0%} of the"
        " greenways of which the report speaks",
        measure="Length of greenways, kilometres. Pale: as the report gives it; full: built, as"
        " other sources give it, cumulative",
        source=producers(found) + "; the report",
        description="Horizontal bars. Chengdu’s planned length is several times what was built by"
        " 2018, 2019 and 2020; Shenzhen’s is given as built and was longer by 2023.",
        table=frame[["row", "kilometres", "source"]],
        series="row",
    )


def _built(found: pd.DataFrame, city: str) -> list[tuple[str, str, float, str]]:
    """City, until when, kilometres and source of each value of a city."""
    own = found[found["city"] == city]
    return [
        (city, f"built, {_when(city, year)}", value, source)
        for year, value, source in zip(own["year"], own["value"], own["source"], strict=True)
    ]


def _middle(claim: Claim) -> float:
    assert claim.lower is not None
    assert claim.upper is not None
    return (claim.lower + claim.upper) / 2


def _when(city: str, year: int) -> str:
    rows = cities.vintages("greenway", city.lower(), year)
    return f"September {year}" if "September" in "".join(rows["note"]) else f"end of {year}"


def density() -> Chart:
    """How many more people had to find room between the censuses?"""
    counted = cities.series("population-census").pivot_table(
        index="name", columns="year", values="value"
    )
    area = cities.series("land-area").query("year == 2019").set_index("name")["value"]
    frame = pd.DataFrame(
        {
            "density": counted[2020] * 10_000 / area,
            "growth": (counted[2020] / counted[2010] - 1) * 100,
        }
    ).dropna()
    frame = frame[~frame.index.isin(UNLIKE)].rename_axis("city").reset_index()
    pick = chosen("city")
    x = alt.X("density:Q", title="residents a square kilometre, 2020", axis=alt.Axis(tickCount=5))
    y = alt.Y("growth:Q", title="growth 2010 to 2020, per cent", axis=alt.Axis(tickCount=5))
    faded = alt.condition(pick, alt.value(1), alt.value(0.3))
    ours = frame["city"].isin(CITIES)
    tooltip = [
        "city:N",
        alt.Tooltip("density:Q", format=",.0f"),
        alt.Tooltip("growth:Q", format=".1f"),
    ]
    others = alt.Chart(frame[~ours]).encode(x=x, y=y, opacity=faded)
    points = alt.Chart(frame[ours]).encode(x=x, y=y, opacity=faded, color=city_colour())
    layers = [
        others.mark_point(filled=True, size=40, color=QUIET).encode(tooltip=tooltip),
        points.mark_point(filled=True, size=110, opacity=1).encode(tooltip=tooltip),
        points.mark_text(align="left", dx=9, fontWeight=600)
        .transform_filter("datum.city != 'Shenzhen'")
        .encode(text="city:N"),
        points.mark_text(align="right", dx=-9, fontWeight=600)
        .transform_filter("datum.city == 'Shenzhen'")
        .encode(text="city:N"),
    ]
    grew = dict(zip(frame["city"], frame["growth"], strict=True))
    left_out = len(cities.cities()) - len(frame)
    census = cities.series("population-census")
    return figure(
        alt.LayerChart(layer=layers).add_params(pick).properties(height=280),
        html_id="fig-density",
        finding=f"Between the censuses Shenzhen grew by {grew['Shenzhen']:.0f} per cent, Chengdu by"
        f" {grew['Chengdu']:.0f} and Qingdao by {grew['Qingdao']:.0f}",
        measure="Residents of the whole municipality by land area, and their growth between the"
        f" censuses of 2010 and 2020; {left_out} of the fifteen cities are left out, as their"
        " territory changed between the counts or a count is missing",
        source=producers(census, cities.series("land-area").query("year == 2019")),
        description="A scatter of cities. Shenzhen lies far to the right and high, Chengdu lower"
        " on the left, Qingdao near the bottom among most others.",
        table=frame.round(1),
        series="city",
    )
