"""Sources' figures as ranges beside the interval of the report's wording.

A range runs from the lower to the upper end of what the source says, a tick where they are equal;
an end that is only implied (duibiao.claims.ends) is an arrow. No middle is drawn or told.
"""

import json
from typing import Any

import altair as alt
import pandas as pd

from duibiao.charts.claims.source_figures import (
    MATCHES,
    OUTSIDE,
    WIDE,
    finding,
    source_figures,
    table,
    values_told,
)
from duibiao.charts.claims.verdicts import SOURCE, present
from duibiao.charts.marks import by_name, colour, faded, layered
from duibiao.charts.theme import ACCENT, INK, LINE, OCHRE, QUIET, Chart, chosen, figure
from duibiao.claims.ends import ABOVE, BELOW
from duibiao.claims.intervals import UNBOUNDED
from duibiao.claims.ledger import Claim, claims

COLOURS = {MATCHES: INK, OUTSIDE: ACCENT, WIDE: OCHRE}
SHAPES = {MATCHES: "circle", OUTSIDE: "diamond", WIDE: "square"}
# Added to the name of a sign that is hollow; LEGEND tells what that means.
HOLLOW = ", hollow"
ARROWS = {ABOVE: ("triangle-right", "upper"), BELOW: ("triangle-left", "lower")}
LEGEND = (
    "An arrow is an open end. Grey: what the wording commits to or implies. Hollow: of another"
    " date, measure, territory or part, or from the paper’s own group or a copy"
)
GUTTER = 18  # between names and drawing, for the signs
SIZES = {1e12: "trillion", 1e9: "billion", 1e6: "million"}


def case(claim_id: str) -> Chart:
    """What do sources give for the number of one claim, in its own unit?

    ValueError for a claim beside which no source has a figure.
    """
    claim = claims()[claim_id]
    frame = source_figures([claim])
    if frame.empty:
        raise ValueError(f"{claim_id} has no figure of a source beside it: nothing to draw")
    size = next((size for size in SIZES if frame["upper"].max() >= size), 1.0)
    unit = f"{SIZES.get(size, '')} {claim.unit}".strip()
    axis = alt.Axis(tickMinStep=1 if claim.unit == "rank" else alt.Undefined, tickCount=5)
    x = alt.X(
        title="number" if unit == "things" else unit,
        axis=axis,
        scale=alt.Scale(zero=False, nice=False, padding=16),
    )
    pick = chosen("named")
    drawn = ranges(frame.assign(stated=size), [claim], x, pick)
    return figure(
        layered(drawn, pick, alt.Step(22)),
        html_id=f"fig-case-{claim.html_id}",
        finding=finding(frame),
        measure=f"Each source’s figure from its lower to its upper end. {LEGEND}",
        source=SOURCE,
        description=f"The wording is {claim.commitment}. Sources: {values_told(frame)}.",
        table=table(frame).assign(named=frame["named"]),
        series="named",
    )


def ranges(
    frame: pd.DataFrame,
    of: list[Claim],
    x: alt.X,
    pick: alt.Parameter,
    *,
    logarithmic: bool = False,
) -> list[alt.Chart]:
    """Layers: bands of the wordings of the claims `of`, ranges, arrows, and a sign for each.

    `frame` is of source_figures(); all bounds are divided by its `stated`. `x` has title, scale
    and axis.
    """
    frame = _scaled(frame, of)
    if logarithmic:
        # Such an axis has no nought, at which “less than” begins.
        bounds, lowest = ["lower", "wording from"], frame.loc[frame["lower"] > 0, "lower"].min()
        frame[bounds] = frame[bounds].clip(lower=0.8 * lowest)
    y, looks = _names(frame), _looks(frame)
    base = alt.Chart(frame).encode(y=y, opacity=faded(pick), tooltip=_tooltip())
    bars = base.mark_bar(height=7, strokeWidth=2).encode(
        x=_field(x, "lower"), x2="upper:Q", fill=looks["fill"], stroke=looks["stroke"]
    )
    arrows = [
        base.transform_filter(alt.datum["open end"] == end)
        .mark_point(shape=shape, filled=True, size=120)
        .encode(x=_field(x, tip), color=colour("place", COLOURS, legend=None))
        for end, (shape, tip) in ARROWS.items()
        if end in set(frame["open end"])
    ]
    signs = base.mark_point(size=60, strokeWidth=1.6).encode(x=alt.value(-GUTTER / 2), **looks)
    return [*_bands(frame, x, y), bars, *arrows, signs]


def _looks(frame: pd.DataFrame) -> dict[str, Any]:
    """Encodings of where a figure lies and of whether it is of the same, for its `sign`."""
    order = [f"{place}{rest}" for place in COLOURS for rest in ("", HOLLOW)]
    colours = {sign: COLOURS[sign.removesuffix(HOLLOW)] for sign in present(frame["sign"], order)}
    shapes = {sign: SHAPES[sign.removesuffix(HOLLOW)] for sign in colours}
    fills = {sign: "transparent" if sign.endswith(HOLLOW) else ink for sign, ink in colours.items()}
    legend = alt.Legend(title=None, columns=2, labelLimit=240)
    return {
        "fill": alt.Fill("sign:N", scale=by_name(fills), legend=legend),
        "stroke": alt.Stroke("sign:N", scale=by_name(colours), legend=legend),
        "shape": alt.Shape("sign:N", scale=by_name(shapes), legend=legend),
    }


def _scaled(frame: pd.DataFrame, of: list[Claim]) -> pd.DataFrame:
    bounds = ["lower", "upper", "wording from", "wording to"]
    frame = frame.copy()
    frame[bounds] = frame[bounds].astype(float).div(frame["stated"], axis=0)
    unbounded = [claim.id for claim in of if claim.operator in UNBOUNDED]
    hollow = frame["alike"].map({True: "", False: HOLLOW})
    return frame.assign(
        unbounded=frame["of"].isin(unbounded), sign=frame["place"] + hollow.astype(str)
    )


def _field(x: alt.X, name: str) -> alt.X:
    """The axis `x` for another field, and for a layer that shares it."""
    whole = x.copy()
    whole.shorthand = f"{name}:Q"
    return whole


def _names(frame: pd.DataFrame) -> alt.Y:
    """A row for each claim, and below it one for each source."""
    heads = frame.drop_duplicates("of")
    names = dict(zip([*heads["of"], *frame["id"]], [*heads["claim"], *frame["named"]], strict=True))
    order = [name for claim in heads["of"] for name in (claim, *frame.query("of == @claim")["id"])]
    is_claim = "datum.value[0] === 'C'"
    axis = alt.Axis(
        labelExpr=f"{json.dumps(names, ensure_ascii=False)}[datum.value]",
        labelFontWeight=alt.condition(is_claim, alt.value("bold"), alt.value("normal")),
        labelLimit=150,
        offset=GUTTER,
        domain=False,
        ticks=False,
    )
    return alt.Y(
        "id:N", title=None, sort=order, axis=axis, scale=alt.Scale(domain=order, padding=0)
    )


def _bands(frame: pd.DataFrame, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """The wording's interval: strong in the row of the claim, pale behind its sources."""
    heads = frame.drop_duplicates("of").assign(id=lambda heads: heads["of"])
    across, end = _field(x, "wording from"), alt.X2("wording to")
    pale = alt.Chart(frame).mark_bar(height={"band": 1}, fill=LINE, stroke=LINE, strokeWidth=1)
    strong = alt.Chart(heads).mark_bar(height=8, fill=QUIET, stroke=QUIET, strokeWidth=2)
    bands = [
        pale.encode(x=across, x2=end, y=y),
        strong.encode(x=across, x2=end, y=y),
    ]
    unbounded = heads[heads["unbounded"]]
    if unbounded.empty:  # a layer without a row has no extent, and no name for a screen reader
        return bands
    arrow = alt.Chart(unbounded).mark_point(
        shape="triangle-right", size=80, fill=QUIET, stroke=QUIET, opacity=1
    )
    return [*bands, arrow.encode(x=_field(x, "wording to"), y=y)]


def _tooltip() -> list[str | alt.Tooltip]:
    return [
        "claim:N",
        "source:N",
        "as of:N",
        alt.Tooltip("told:N", title="figure"),
        "place:N",
        "differs:N",
        "relation:N",
    ]
