"""Lines over the years, drawn honestly: broken at breaks, lighter after the day of the report."""

import altair as alt
import pandas as pd

from duibiao.charts.theme import SOFT, Chart, chosen, city_colour

HEIGHT = 260
# What a label needs above and below it, as a share of the drawing's height.
ROOM = 0.065


def lines(
    frame: pd.DataFrame,
    title: str,
    *,
    broken: list[int],
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
    years = alt.X(
        "year:Q",
        title=None,
        axis=alt.Axis(format="d", tickMinStep=1, grid=False, labelOverlap=True),
    )
    axis = alt.Axis(tickCount=5)
    values = alt.Y("value:Q", title=title, scale=scale or alt.Scale(zero=True), axis=axis)
    hue = colour or city_colour()
    faded = alt.condition(pick, alt.value(1), alt.value(0.2))

    def layer(data: pd.DataFrame) -> alt.Chart:
        return alt.Chart(data).encode(x=years, y=values, color=hue, opacity=faded)

    known, later = frame[frame["known"]], frame[~frame["known"]]
    tooltip = ["city:N", "year:Q", alt.Tooltip("value:Q", title=title, format=",.4~r"), "source:N"]
    layers = [
        layer(known).mark_line(strokeWidth=2).encode(detail="segment:N"),
        layer(bridged(frame))
        .mark_line(strokeWidth=1.5, strokeDash=[4, 3])
        .encode(detail="segment:N"),
        layer(known).mark_point(filled=True, size=34, opacity=1).encode(tooltip=tooltip),
        layer(later).mark_point(size=28, strokeWidth=1.5).encode(tooltip=tooltip),
        layer(labels(frame)).mark_text(align="left", dx=8, fontWeight=600).encode(text="city:N"),
        *rules(broken),
    ]
    return alt.LayerChart(layer=layers).add_params(pick).properties(height=HEIGHT)


def bridged(frame: pd.DataFrame) -> pd.DataFrame:
    """What came later, with the last known point of the same segment, so that lines meet."""
    later = frame[~frame["known"]]
    joined = later[["city", "segment"]].drop_duplicates()
    bridge = frame[frame["known"]].groupby(["city", "segment"]).tail(1)
    return pd.concat([bridge.merge(joined, on=["city", "segment"]), later]).sort_values("year")


def labels(frame: pd.DataFrame) -> pd.DataFrame:
    """Each city's last point, moved up where its label would touch the one below."""
    last = frame.loc[frame.groupby("city")["year"].idxmax()].sort_values("value")
    room = ROOM * (frame["value"].max() - min(0, frame["value"].min()))
    places: list[float] = []
    for value in last["value"]:
        places.append(max(value, places[-1] + room) if places else value)
    return last.assign(value=places)


def rules(broken: list[int]) -> list[alt.Chart]:
    """A dotted rule before each break, named where there is room."""
    if not broken:
        return []
    apart = [year - before > 1 for before, year in zip([0, *broken], broken, strict=False)]
    marks = pd.DataFrame(
        {
            "year": [year - 0.5 for year in broken],
            "words": ["break" if free else "" for free in apart],
        }
    )
    base = alt.Chart(marks).encode(x="year:Q")
    words = base.mark_text(align="right", dx=-4, baseline="top", color=SOFT, fontSize=11)
    return [
        base.mark_rule(stroke=SOFT, strokeDash=[1, 3]),
        words.encode(y=alt.value(2), text="words:N"),
    ]
