"""Figure of small panels, a city each, all on one scale."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import missing, named, producers
from duibiao.charts.marks import colour, faded, layered
from duibiao.charts.theme import CITIES, LINE, QUIET, SOFT, Chart, chosen, figure
from duibiao.charts.wording import listed, signed, spelled
from duibiao.cities import series

SINCE = 2011
COLUMNS = 3
WIDE, HIGH, NAME = 0.82, 0.72, 0.86  # of a panel's place: its width, its height, its name's


def panels() -> Chart:
    """How did each city grow, beside the others?"""
    growth = named(series("gdp-growth").query("year >= @SINCE"))
    growth["median"] = growth["year"].map(growth.groupby("year")["value"].median())
    order = [*CITIES, *sorted(set(growth["city"]) - set(CITIES))]
    frame = _placed(growth, order)
    above = frame[frame["value"] > frame["median"]].groupby("city").size()
    first, last = frame["year"].min(), frame["year"].max()
    return figure(
        _drawn(frame, order),
        html_id="fig-panels",
        finding=f"In {above['Qingdao']} of {frame['year'].nunique()} years Qingdao grew faster than"
        f" the middle of the fifteen, Chengdu in {above['Chengdu']}, Shenzhen in"
        f" {above['Shenzhen']}",
        measure=f"Growth of output at constant prices, per cent, {first} to {last}, all panels on"
        f" one scale from {signed(frame['value'].min(), 1)} to {frame['value'].max():.1f}; dashed:"
        " the median of the fifteen; thin: nought. No values for"
        f" {listed(missing(frame))}",
        source=producers(frame),
        description=f"{spelled(len(order)).capitalize()} small panels, the three cities first,"
        f" each with the city’s growth and the median of all, which goes {_medians(frame)}.",
        table=frame[["city", "year", "value", "median", "source"]].round(2),
        series="city",
    )


def _medians(frame: pd.DataFrame) -> str:
    """The median at the beginning, at its lowest and at the end, in words."""
    medians = frame.groupby("year")["median"].first()
    turns = dict.fromkeys([medians.index[0], medians.idxmin(), medians.index[-1]])
    return "from " + " to ".join(f"{signed(medians[year], 1)} in {year}" for year in turns)


def _placed(frame: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    """The frame with `x`, and the heights of value, median and zero in the panel of each city."""
    number = frame["city"].map(order.index)
    column, row = number % COLUMNS, number // COLUMNS
    first, last = frame["year"].min(), frame["year"].max()
    low, high = frame["value"].min(), frame["value"].max()

    def height(values: "pd.Series[float] | float") -> "pd.Series[float]":
        placed: pd.Series[float] = -row + HIGH * (values - low) / (high - low)
        return placed

    return frame.assign(
        x=column + WIDE * (frame["year"] - first) / (last - first),
        y=height(frame["value"]),
        y_median=height(frame["median"]),
        y_zero=height(0.0),
        y_name=-row + NAME,
    )


def _drawn(frame: pd.DataFrame, order: list[str]) -> Chart:
    pick = chosen("city")
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, COLUMNS - 0.15], nice=False))
    heights = {
        name: alt.Y(f"{name}:Q", axis=None, scale=alt.Scale(nice=False))
        for name in ("y", "y_median", "y_zero", "y_name")
    }
    looks = CITIES | dict.fromkeys(order[len(CITIES) :], SOFT)
    hue = colour("city", looks, title=alt.Undefined, legend=None)
    part = ["city:N", "segment:N"]
    base = alt.Chart(frame).encode(x=x, opacity=faded(pick, 0.3))
    middle = base.mark_line(color=QUIET, strokeWidth=1, strokeDash=[3, 2])
    names = alt.Chart(frame[frame["year"] == frame["year"].min()])
    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", format=".1f"), "source:N"]
    layers = [
        base.mark_line(color=LINE, strokeWidth=1).encode(y=heights["y_zero"], detail="city:N"),
        middle.encode(y=heights["y_median"], detail=part),
        base.mark_line(strokeWidth=2).encode(y=heights["y"], detail=part, color=hue),
        base.mark_point(filled=True, size=16).encode(y=heights["y"], color=hue, tooltip=tooltip),
        names.mark_text(align="left", fontWeight=600).encode(
            x=x, y=heights["y_name"], text="city:N", color=hue, opacity=faded(pick, 0.3)
        ),
    ]
    return layered(layers, pick, 560)
