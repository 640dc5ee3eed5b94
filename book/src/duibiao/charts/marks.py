"""The furniture of the figures: rows of names, bars, grids, points, labels, and how they fade.

A figure that lets its reader choose one of its names (theme.chosen) keeps the chosen one and
fades the others; what is drawn here does so. A function takes the chart whose data and places
its marks share (`base`) and gives back layers, which layered() puts on each other.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from duibiao.charts.theme import ACCENT, CITIES, LINE, QUIET, SOFT, Chart, city_colour

Tooltip = Sequence[str | alt.Tooltip]
Encodings = dict[str, Any]  # of an Altair chart, by channel


def faded(pick: alt.Parameter, rest: float = 0.25, full: float = 1) -> Any:
    """The opacity `full` of what is chosen, `rest` of everything else."""
    return alt.condition(pick, alt.value(full), alt.value(rest))


def layered(layers: Sequence[Chart], pick: alt.Parameter, height: float | alt.Step) -> Chart:
    """The layers on each other, the first at the back, with the selection and a height."""
    chart: Chart = alt.LayerChart(layer=list(layers)) if len(layers) > 1 else layers[0]
    return chart.add_params(pick).properties(height=height)


def by_name(looks: Mapping[str, str], **options: Any) -> alt.Scale:
    """A scale from each name to its look, a colour or a shape, in this order."""
    return alt.Scale(domain=list(looks), range=list(looks.values()), **options)


def colour(field: str, looks: Mapping[str, str], **options: Any) -> alt.Color:
    """The names in `field` in their colours; without a title unless `options` give one."""
    return alt.Color(f"{field}:N", scale=by_name(looks), **{"title": None, **options})


def rows(field: str, order: Sequence[str] | None = None, **axis: Any) -> alt.Y:
    """A row for each name in `field`, in `order` from above, without ticks.

    `axis` are properties of the axis, such as labelLimit, the longest name in pixels.
    """
    sort = alt.Undefined if order is None else list(order)
    return alt.Y(f"{field}:N", title=None, sort=sort, axis=alt.Axis(ticks=False, **axis))


def years(field: str = "year", **options: Any) -> alt.X:
    """The years of `field` across, as whole numbers, without grid or title."""
    axis = alt.Axis(format="d", tickMinStep=1, grid=False, labelOverlap=True)
    return alt.X(f"{field}:Q", title=None, axis=axis, **options)


def label(base: alt.Chart, text: str | alt.Text, dx: float, **mark: Any) -> alt.Chart:
    """Text `dx` pixels to the right of its point or, if negative, to the left of it."""
    mark |= {"align": "left" if dx > 0 else "right", "dx": dx}
    written: alt.Chart = base.encode(text=text).mark_text(**mark)
    return written


def bars_with_numbers(
    base: alt.Chart,
    length: alt.X,
    number: str | alt.Text,
    *,
    bar: Mapping[str, Any],
    gap: float = 6,
    ink: str = SOFT,
    **encodings: Any,
) -> list[alt.Chart]:
    """Bars across with the number of each beside its end.

    `base` has the rows; `length` and `number` are the same field, or a sum of it where a row
    is cut into parts by a colour of `encodings`, which are those of the bars alone. `bar` are
    properties of the bars, `height` among them; `gap` and `ink` those of the numbers.
    """
    end = base.encode(x=length)
    return [end.mark_bar(**bar).encode(**encodings), label(end, number, gap, color=ink)]


def cells(
    base: alt.Chart, pick: alt.Parameter, shade: alt.FillOpacity, tooltip: Tooltip, **mark: Any
) -> alt.Chart:
    """The cells of a grid, all of one hue, stronger by `shade`.

    `base` has the columns (x) and the rows (y), both of names.
    """
    shaded = base.encode(fillOpacity=shade, opacity=faded(pick, 0.3), tooltip=list(tooltip))
    drawn: alt.Chart = shaded.mark_rect(fill=ACCENT, stroke=LINE, **mark)
    return drawn


def grid(
    base: alt.Chart,
    pick: alt.Parameter,
    shade: alt.FillOpacity,
    number: str | alt.Text,
    tooltip: Tooltip,
    **text: Any,
) -> list[alt.Chart]:
    """The cells() of a grid with the number of each written in it."""
    numbers = base.mark_text(**text).encode(text=number)
    return [cells(base, pick, shade, tooltip), numbers]


def among_others(
    frame: pd.DataFrame, legend: alt.Legend | None = None, **encodings: Any
) -> tuple[alt.Chart, alt.Chart]:
    """The three cities, each in its colour, and the other cities, without marks yet.

    `frame` has `city`, English names; `encodings`, such as places and opacity, are for both.
    """
    is_ours = frame["city"].isin(CITIES)
    ours = alt.Chart(frame[is_ours]).encode(color=city_colour(legend), **encodings)
    return ours, alt.Chart(frame[~is_ours]).encode(**encodings)


def points(
    ours: alt.Chart, others: alt.Chart, tooltip: Tooltip, size: float = 40
) -> list[alt.Chart]:
    """Large points for the three cities of among_others() before small grey ones of `size`."""
    return [
        others.mark_point(filled=True, size=size, color=QUIET).encode(tooltip=list(tooltip)),
        ours.mark_point(filled=True, size=110, opacity=1).encode(tooltip=list(tooltip)),
    ]


def dotted_rules(x: alt.X | str, field: str, places: Sequence[float | str]) -> alt.Chart:
    """Dotted rules from top to bottom at `places` on the axis `x` of `field`."""
    base = alt.Chart(pd.DataFrame({field: list(places)})).encode(x=x)
    rules: alt.Chart = base.mark_rule(stroke=SOFT, strokeDash=[1, 3])
    return rules
