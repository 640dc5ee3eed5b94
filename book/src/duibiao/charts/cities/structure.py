"""Figure on what the three cities live from."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import FROM, TO, broken, producers, table, three, value_of
from duibiao.charts.marks import colour, faded, layered, rows
from duibiao.charts.theme import CITIES, OCHRE, QUIET, SOFT, Chart, chosen, figure
from duibiao.charts.wording import listed
from duibiao.markup.guards import holds

SECTORS = {"primary-share": "farming", "secondary-share": "industry", "tertiary-share": "services"}
COLOURS = dict(zip(SECTORS.values(), (QUIET, OCHRE, SOFT), strict=True))
YEARS = (FROM, 2015, TO)


def structure() -> Chart:
    """What do the cities live from?"""
    frame = _shares()
    services = frame[frame["sector"] == SECTORS["tertiary-share"]]
    last = {city: value_of(services, city, TO) for city in CITIES}
    courses = [
        f"from {value_of(services, city, FROM):.0f} to {last[city]:.0f} in {city}"
        for city in CITIES
    ]
    between = f"The break of the economic census lies between {YEARS[1]} and {YEARS[2]}"
    breaks = broken("tertiary-share", frame)
    holds(all(YEARS[1] < year <= YEARS[2] for year in breaks) and len(breaks) == 1, between)
    return figure(
        _stacked(frame),
        html_id="fig-structure",
        finding=f"Services made {last['Chengdu']:.0f} per cent of Chengdu’s output in {TO},"
        f" {last['Shenzhen']:.0f} of Shenzhen’s and {last['Qingdao']:.0f} of Qingdao’s",
        measure="Shares in gross regional product, per cent: farming with forestry and fishing,"
        f" industry with building, services. {between}",
        source=producers(frame),
        description=f"Stacked bars for {listed(YEARS)}, each city’s together; services go, in"
        f" per cent of output, {listed(courses)}.",
        table=table(frame, "per cent").assign(sector=frame["sector"]),
        series="city",
    )


def _shares() -> pd.DataFrame:
    """The series of the three sectors in YEARS, with `sector`, its `order` and the `row`."""
    frame = pd.concat(three(share).assign(sector=name) for share, name in SECTORS.items())
    frame = frame[frame["year"].isin(YEARS)].reset_index(drop=True)
    frame["row"] = frame["city"] + " " + frame["year"].astype(str)
    frame["order"] = frame["sector"].map(list(COLOURS).index)
    return frame


def _stacked(frame: pd.DataFrame) -> Chart:
    """A bar for each city and year, cut into the sectors."""
    pick = chosen("city")
    order = [f"{city} {year}" for city in CITIES for year in YEARS]
    base = alt.Chart(frame).encode(y=rows("row", order, domain=False), opacity=faded(pick))
    bars = base.mark_bar(height=15).encode(
        x=alt.X("value:Q", title="per cent of output", scale=alt.Scale(domain=[0, 100])),
        color=colour("sector", COLOURS),
        order="order:Q",
        tooltip=["city:N", "year:Q", "sector:N", alt.Tooltip("value:Q", format=".1f")],
    )
    return layered([bars], pick, alt.Step(24))
