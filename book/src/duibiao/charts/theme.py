"""What all figures share: colours by role, the theme, the renderer and the figure's own facts.

A figure's address, measure, source and table travel in the chart's usermeta; the site reads
them there (duibiao.site.figures), JupyterLab ignores them and draws the chart with its title.
Importing this module sets the theme and the renderer of Altair for the whole process.
"""

from typing import Any

import altair as alt
import pandas as pd

from duibiao.markup.palette import (
    ACCENT,
    CHENGDU,
    INK,
    JUPYTERLAB,
    LINE,
    OCHRE,
    PAPER,
    QINGDAO,
    QUIET,
    SHENZHEN,
    SOFT,
    VEGA_LITE,
)

__all__ = [
    "ACCENT",
    "CHENGDU",
    "CITIES",
    "CITY_SCALE",
    "INK",
    "JUPYTERLAB",
    "LINE",
    "MODELS",
    "OCHRE",
    "OWN",
    "PAPER",
    "QINGDAO",
    "QUIET",
    "SHENZHEN",
    "SOFT",
    "VEGA_LITE",
    "Chart",
    "chosen",
    "city_colour",
    "figure",
]

Chart = alt.Chart | alt.LayerChart  # one view, whose width the page may set

CITIES = {"Qingdao": QINGDAO, "Chengdu": CHENGDU, "Shenzhen": SHENZHEN}
OWN, *MODELS = CITIES  # the city of the report, and those that it is to learn from

FONT = "system-ui, Segoe UI, Noto Sans, DejaVu Sans, PingFang SC, Noto Sans CJK SC, sans-serif"


@alt.theme.register("book", enable=True)
def _theme() -> alt.theme.ThemeConfig:
    return {
        "config": {
            "font": FONT,
            "background": "transparent",
            # In JupyterLab; the site sets its own width.
            "view": {"stroke": None, "continuousWidth": 560},
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


def chosen(field: str) -> alt.Parameter:
    """A selection of one value of `field`, by a click or, on the page, by the arrow keys."""
    return alt.selection_point(name="chosen", fields=[field], on="click", toggle=False)


CITY_SCALE = alt.Scale(domain=list(CITIES), range=list(CITIES.values()))


def city_colour(legend: alt.Legend | None = None) -> alt.Color:
    """The three cities in their colours; what is labelled needs no legend."""
    return alt.Color("city:N", title=None, scale=CITY_SCALE, legend=legend)


def figure(
    chart: Chart,
    *,
    html_id: str,
    finding: str,
    measure: str,
    source: str,
    description: str,
    table: pd.DataFrame,
    series: str,
) -> Chart:
    """Give a chart what every figure of the book has.

    `table` is what the figure shows, for the page's table and the CSV; `series` the column
    whose values the arrow keys go through, which chosen() selects.
    """
    facts = {
        "id": html_id,
        "source": source,
        "series": series,
        "columns": list(table.columns),
        "rows": table.astype(object).where(table.notna(), None).to_numpy().tolist(),
    }
    return chart.properties(
        title=alt.Title(finding, subtitle=measure),
        description=description,
        usermeta={"figure": facts},
    )
