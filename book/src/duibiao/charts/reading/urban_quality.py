"""Figures on urban quality: greenways as planned and as built, people and room."""

from collections.abc import Iterator

import altair as alt
import pandas as pd

from duibiao import cities
from duibiao.charts.cities.frames import producers, three
from duibiao.charts.claims.source_figures import stated
from duibiao.charts.marks import among_others, bars_with_numbers, faded, label, layered, rows
from duibiao.charts.marks import points as city_points
from duibiao.charts.sourcing import by_copies
from duibiao.charts.theme import CITIES, CITY_SCALE, Chart, chosen, city_colour, figure
from duibiao.claims import claims
from duibiao.data.dates import words

# What the report says of the greenways of a city, and the claim that says it.
REPORTED = {
    "Chengdu": ("the plan (report)", "C56b"),
    "Shenzhen": ("built (report)", "C57c"),
}
GREENWAYS_SINCE = 2018
CENSUSES = (2010, 2020)
MEASURED = 2019  # the year of the areas


def greenways() -> Chart:
    """How much of what was planned is built?"""
    built = three("greenway", GREENWAYS_SINCE)
    frame = pd.DataFrame(_greenways(built), columns=["row", "city", "kilometres", "source"])
    last = built[built["city"] == "Chengdu"].iloc[-1]
    part = last["value"] / stated(claims()[REPORTED["Chengdu"][1]])
    lengths = [f"{row.row}, {row.kilometres:,.0f}" for row in frame.itertuples()]
    pick = chosen("row")
    return figure(
        layered(_lengths(frame, pick), pick, alt.Step(30)),
        html_id="fig-greenways",
        finding=f"By the end of {_counted('Chengdu', last['year'])} Chengdu had built {part:.0%} of"
        f" the greenways of which the report speaks{by_copies([last['source']])}",
        measure="Length of greenways, kilometres. Pale: as the report gives it; full: built, as"
        " other sources give it, cumulative",
        source=producers(built) + "; the report",
        description=f"Horizontal bars, from above: {'; '.join(lengths)}.",
        table=frame[["row", "kilometres", "source"]],
        series="row",
    )


def density() -> Chart:
    """How many more people had to find room between the censuses?"""
    census = cities.series("population-census")
    area = cities.series("land-area").query("year == @MEASURED")
    frame = _density(census, area)
    grew = frame.set_index("city")["growth"]
    first, last = CENSUSES
    places = [
        f"{row.city} at {row.density:,.0f} and {row.growth:.0f} per cent"
        for row in frame[frame["city"].isin(CITIES)].itertuples()
    ]
    pick = chosen("city")
    return figure(
        layered(_scatter(frame, pick), pick, 280),
        html_id="fig-density",
        finding=f"Between the censuses Shenzhen grew by {grew['Shenzhen']:.0f} per cent, Chengdu by"
        f" {grew['Chengdu']:.0f} and Qingdao by {grew['Qingdao']:.0f}",
        measure="Residents of the whole municipality by land area, and their growth between the"
        f" censuses of {first} and {last}; {len(cities.cities()) - len(frame)} of"
        f" {len(cities.cities())} cities are left out, as their territory changed between the"
        " counts or a count is missing",
        source=producers(census, area),
        description="A scatter of cities by residents a square kilometre, across, and growth,"
        f" upwards: {'; '.join(places)}.",
        table=frame.round(1),
        series="city",
    )


def _greenways(built: pd.DataFrame) -> Iterator[tuple[str, str, float, str]]:
    """What a row is called, its city, kilometres, and the claim or the source."""
    for city, (what, claim) in REPORTED.items():
        yield f"{city}, {what}", city, stated(claims()[claim]), claim
        own = built[built["city"] == city]
        for year, length, source in zip(own["year"], own["value"], own["source"], strict=True):
            date = _counted(city, year)
            when = words(date) if len(date) > 4 else f"end of {date}"
            yield f"{city}, built, {when}", city, length, source


def _counted(city: str, year: int) -> str:
    """When the greenways were counted, ISO: the year, whose end it is, or a month or day in it."""
    return cities.vintages("greenway", city.lower(), year)["as_of"].iloc[0] or f"{year}"


def _lengths(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A bar a row, pale where it is the report's."""
    reported = alt.FieldOneOfPredicate("source", [claim for _, claim in REPORTED.values()])
    lengths = rows("row", list(frame["row"]), labelLimit=210)
    return bars_with_numbers(
        alt.Chart(frame).encode(y=lengths, opacity=faded(pick)),
        alt.X("kilometres:Q", title="kilometres", axis=alt.Axis(tickCount=4)),
        alt.Text("kilometres:Q", format=","),
        bar={"height": 18},
        color=city_colour(),
        fillOpacity=alt.condition(reported, alt.value(0.15), alt.value(1)),
        stroke=alt.Stroke("city:N", scale=CITY_SCALE, legend=None),
        tooltip=["row:N", alt.Tooltip("kilometres:Q", format=","), "source:N"],
    )


def _density(census: pd.DataFrame, area: pd.DataFrame) -> pd.DataFrame:
    """City, residents a square kilometre and growth per cent, where two counts are alike."""
    alike = census[census["city"].map(_alike)]
    counted = alike.pivot_table(index="name", columns="year", values="value")
    first, last = (counted[year] for year in CENSUSES)
    residents = last * 10_000 / area.set_index("name")["value"]
    frame = pd.DataFrame({"density": residents, "growth": (last / first - 1) * 100})
    return frame.dropna().rename_axis("city").reset_index()


def _alike(city: str) -> bool:
    """Whether both counts of a city are on one territory: it kept it, or the first is restated."""
    first, last = CENSUSES
    changes = [year for year in cities.breaks("population-census", city) if first < year <= last]
    boundary = cities.vintages("population-census", city, first)["boundary"].iloc[0]
    return not changes or (pd.notna(boundary) and boundary >= max(changes))


def _scatter(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A point a city; the three are named, Shenzhen, at the edge, to the left of its point."""
    density = f"residents a square kilometre, {CENSUSES[1]}"
    growth = f"growth {CENSUSES[0]} to {CENSUSES[1]}, per cent"
    ours, others = among_others(
        frame,
        x=alt.X("density:Q", title=density, axis=alt.Axis(tickCount=5)),
        y=alt.Y("growth:Q", title=growth, axis=alt.Axis(tickCount=5)),
        opacity=faded(pick, 0.3),
    )
    tooltip: list[str | alt.Tooltip] = [
        "city:N",
        alt.Tooltip("density:Q", format=",.0f"),
        alt.Tooltip("growth:Q", format=".1f"),
    ]
    labels = [
        label(ours.transform_filter(f"datum.city {sign} 'Shenzhen'"), "city:N", dx, fontWeight=600)
        for sign, dx in (("!=", 9), ("==", -9))
    ]
    return [*city_points(ours, others, tooltip), *labels]
