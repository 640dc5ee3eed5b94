"""The book's charts: one theme, one function a figure, each returning an Altair chart.

A figure's address, measure and source travel in the chart's usermeta; the site reads them
there (duibiao.site.figures), JupyterLab ignores them and draws the chart with its title.
"""

from typing import Any

import altair as alt
import pandas as pd

from duibiao import article
from duibiao.restoration import repairs

# Roles of colour. In the book each becomes a variable, so that dark pages restyle it.
INK, SOFT, LINE = "#23211d", "#615b51", "#d9d3c5"
ACCENT, QUIET = "#9c2a1a", "#8d95a0"

VEGA_LITE = "application/vnd.vegalite.v6+json"
# JupyterLab 4 draws this one, offline, and does not know the other.
JUPYTERLAB = "application/vnd.vegalite.v5+json"


@alt.theme.register("book", enable=True)
def _theme() -> alt.theme.ThemeConfig:
    font = "system-ui, Segoe UI, Noto Sans, DejaVu Sans, PingFang SC, Noto Sans CJK SC, sans-serif"
    return {
        "config": {
            "font": font,
            "background": "transparent",
            "view": {"stroke": None},
            "axis": {
                "labelColor": SOFT,
                "titleColor": SOFT,
                "domainColor": LINE,
                "tickColor": LINE,
                "gridColor": LINE,
                "labelFontSize": 12,
                "titleFontSize": 12,
                "titleFontWeight": 400,
            },
            "legend": {
                "labelColor": INK,
                "titleColor": SOFT,
                "labelFontSize": 12,
                "orient": "top",
            },
            "text": {"color": INK, "fontSize": 12},
            "title": {"color": INK, "subtitleColor": SOFT, "anchor": "start", "fontSize": 15},
        }
    }


def _bundle(spec: dict[str, Any], **_: Any) -> dict[str, Any]:
    return {VEGA_LITE: spec, JUPYTERLAB: spec}


alt.renderers.register("book", _bundle)
alt.renderers.enable("book")


def figure(
    chart: alt.Chart | alt.LayerChart,
    *,
    html_id: str,
    finding: str,
    measure: str,
    source: str,
    description: str,
) -> alt.Chart | alt.LayerChart:
    """Give a chart what every figure of the book has: finding, measure, source, text, address."""
    return chart.properties(
        title=alt.Title(finding, subtitle=measure),
        description=description,
        usermeta={"figure": {"id": html_id, "source": source}},
    )


def full_stops() -> pd.DataFrame:
    """Every full stop of the repaired text.

    Columns: line; position, in characters from the start of the text; followed by; damaged.
    """
    damaged = {(repair.line, repair.page[:2]) for repair in repairs()}
    rows, start = [], 0
    for line in article.load().lines:
        for at, character in enumerate(line.repaired):
            if character == "。":
                following = line.repaired[at + 1 : at + 2]
                hit = (line.number, "。" + following) in damaged
                rows.append((line.number, start + at, _kind(following), hit))
        start += len(line.repaired)
    return pd.DataFrame(rows, columns=["line", "position", "followed by", "damaged"])


def _kind(following: str) -> str:
    if not following:
        return "the end of the line"
    return "a quotation mark" if following in "“”" else "another character"


def damage_by_context() -> alt.Chart | alt.LayerChart:
    """Where the fault struck: full stops by line and by what follows them."""
    stops = full_stops()
    hit, spared = int(stops["damaged"].sum()), int((~stops["damaged"]).sum())
    stops["fate"] = stops["damaged"].map({True: "damaged", False: "untouched"})
    chart = (
        alt.Chart(stops)
        .mark_tick(thickness=1.5, height=26, opacity=1)
        .encode(
            x=alt.X("position:Q", title="characters from the start of the text"),
            y=alt.Y("followed by:N", title=None, axis=alt.Axis(ticks=False, domain=False)),
            color=alt.Color(
                "fate:N",
                title=None,
                scale=alt.Scale(domain=["damaged", "untouched"], range=[ACCENT, QUIET]),
            ),
            tooltip=["line:Q", "followed by:N", "fate:N"],
        )
        .properties(height=alt.Step(44))
    )
    finding = (
        f"The fault struck all {hit} full stops before a quotation mark, none of the other {spared}"
    )
    return figure(
        chart,
        html_id="fig-damage-by-context",
        finding=finding,
        measure="Full stops 。 of the repaired text, by place in the text and by what follows",
        source="the seed and data/article/repairs.csv",
        description=f"{finding}. Three rows of ticks, one a full stop, along the text's length.",
    )
