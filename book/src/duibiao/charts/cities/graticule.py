"""Cities as points on a plain grid of degrees: no borders, no map beneath."""

import altair as alt
import pandas as pd

from duibiao.cities import cities

MERIDIANS, PARALLELS = range(105, 130, 5), range(20, 50, 5)


def points() -> pd.DataFrame:
    """The fifteen cities: id, city (English name), east and north in degrees."""
    rows = [(city.id, city.en, city.longitude, city.latitude) for city in cities().values()]
    return pd.DataFrame(rows, columns=["id", "city", "east", "north"])


def axes() -> tuple[alt.X, alt.Y]:
    """The two axes of the grid, for the columns east and north."""
    return (
        alt.X(
            "east:Q",
            title=None,
            scale=alt.Scale(domain=[101, 129]),
            axis=alt.Axis(values=list(MERIDIANS), labelExpr="datum.value + '° E'"),
        ),
        alt.Y(
            "north:Q",
            title=None,
            scale=alt.Scale(domain=[20, 48]),
            axis=alt.Axis(values=list(PARALLELS), labelExpr="datum.value + '° N'"),
        ),
    )
