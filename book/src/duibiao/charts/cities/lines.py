"""Lines over the years, drawn honestly: broken at breaks, lighter after the day of the report."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import course, producers, table
from duibiao.charts.marks import Encodings, dotted_rules, faded, label, layered, years
from duibiao.charts.theme import SOFT, Chart, chosen, city_colour, figure

HEIGHT = 260
# What a label needs above and below it, as a share of the drawing's height.
ROOM = 0.065


def line_figure(
    frame: pd.DataFrame,
    unit: str,
    *,
    broken: Sequence[int] = (),
    scale: alt.Scale | None = None,
    **facts: str,
) -> Chart:
    """A figure of lines() with their table, their sources and their course in words.

    `facts` are those of figure(); its source and description only where they say more.
    """
    return figure(
        lines(frame, unit, broken=broken, scale=scale),
        table=table(frame, unit),
        series="city",
        source=facts.pop("source", "") or producers(frame),
        description=facts.pop("description", "") or course(frame, broken),
        **facts,
    )


def lines(
    frame: pd.DataFrame,
    title: str,
    *,
    broken: Sequence[int],
    scale: alt.Scale | None = None,
    colour: alt.Color | None = None,
) -> Chart:
    """A line a city and segment.

    `frame` has year, value, city (its English name), segment, known and source; `broken` the
    first years of new series. Values that came after the report have hollow points and dashed
    lines; a dotted rule stands before each break. `colour` is that of the three cities unless
    another is given.
    """
    pick = chosen("city")
    places: Encodings = {
        "x": years(),
        "y": alt.Y(
            "value:Q", title=title, scale=scale or alt.Scale(zero=True), axis=alt.Axis(tickCount=5)
        ),
    }

    def layer(data: pd.DataFrame) -> alt.Chart:
        base = alt.Chart(data).encode(**places)
        return base.encode(color=colour or city_colour(), opacity=faded(pick, 0.2))

    known, later = layer(frame[frame["known"]]), layer(frame[~frame["known"]])
    dashes = layer(bridged(frame)).mark_line(strokeWidth=1.5, strokeDash=[4, 3])
    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", title=title, format=",.4~r"), "source:N"]
    layers = [
        known.mark_line(strokeWidth=2).encode(detail="segment:N"),
        dashes.encode(detail="segment:N"),
        known.mark_point(filled=True, size=34, opacity=1).encode(tooltip=tooltip),
        later.mark_point(size=28, strokeWidth=1.5).encode(tooltip=tooltip),
        label(layer(labels(frame)), "city:N", 8, fontWeight=600),
        *rules(broken),
    ]
    return layered(layers, pick, HEIGHT)


def bridged(frame: pd.DataFrame) -> pd.DataFrame:
    """What came later, with the last known point of the same segment, so that lines meet."""
    later = frame[~frame["known"]]
    joined = later[["city", "segment"]].drop_duplicates()
    bridge = frame[frame["known"]].groupby(["city", "segment"]).tail(1)
    both = pd.concat([bridge.merge(joined, on=["city", "segment"]), later])
    return both.sort_values("year", kind="stable")


def labels(frame: pd.DataFrame) -> pd.DataFrame:
    """Each city's last point, moved up where its label would touch the one below."""
    last = frame.loc[frame.groupby("city")["year"].idxmax()].sort_values("value", kind="stable")
    room = ROOM * (frame["value"].max() - min(0, frame["value"].min()))
    places: list[float] = []
    for value in last["value"]:
        places.append(max(value, places[-1] + room) if places else value)
    return last.assign(value=places)


def rules(broken: Sequence[int]) -> list[alt.Chart]:
    """A dotted rule before each break, named where there is room."""
    if not broken:
        return []
    before = [year - 0.5 for year in broken]
    apart = [year - last > 1 for last, year in zip([0, *broken], broken, strict=False)]
    words = ["break" if free else "" for free in apart]
    named = alt.Chart(pd.DataFrame({"year": before, "words": words})).encode(
        x="year:Q", y=alt.value(2)
    )
    return [
        dotted_rules("year:Q", "year", before),
        label(named, "words:N", -4, baseline="top", color=SOFT, fontSize=11),
    ]
