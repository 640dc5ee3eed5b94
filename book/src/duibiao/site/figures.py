"""A chart of a notebook as a figure of the page: drawn at build, readable without scripts."""

import re
from typing import Any, cast

import vl_convert
from docutils import nodes
from myst_nb.core.render import MimeData, MimeRenderPlugin, NbElementRenderer

from duibiao import charts
from duibiao.site.rendering import fill

# Width in pixels of the drawing inside the axes, for a text column and for a phone.
WIDTHS = {"wide": 520, "narrow": 210}
COLOURS = {
    charts.INK: "--ink",
    charts.SOFT: "--ink-soft",
    charts.LINE: "--line",
    charts.ACCENT: "--red",
    charts.QUIET: "--quiet",
}


class FigureRenderer(MimeRenderPlugin):
    """Takes the book's charts out of the notebook's outputs."""

    mime_priority_overrides = (("html", charts.VEGA_LITE, 0),)

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """The figure as raw HTML; None for anything that is not a chart of the book."""
        if inline or data.mime_type not in (charts.VEGA_LITE, charts.JUPYTERLAB):
            return None
        if data.mime_type == charts.JUPYTERLAB:
            return []
        spec = cast(dict[str, Any], data.content)
        if "figure" not in spec.get("usermeta", {}):
            raise ValueError("a chart needs duibiao.charts.figure(): address, finding, source")
        return [nodes.raw("", figure_html(spec), format="html")]


def figure_html(spec: dict[str, Any]) -> str:
    """The whole figure: finding, measure, drawings for wide and narrow pages, source, data."""
    about = spec["usermeta"]["figure"]
    (dataset,) = spec["datasets"].values()
    return fill(
        "figure.html",
        id=about["id"],
        finding=spec["title"]["text"],
        measure=spec["title"]["subtitle"],
        source=about["source"],
        description=spec["description"],
        drawings={name: draw(spec, about["id"], name) for name in WIDTHS},
        columns=list(dataset[0]),
        rows=[list(row.values()) for row in dataset],
    )


def draw(spec: dict[str, Any], html_id: str, name: str) -> str:
    """An SVG of the chart without its title, with ids of its own and colours by role."""
    bare = {key: value for key, value in spec.items() if key not in ("title", "usermeta")}
    svg = vl_convert.vegalite_to_svg(bare | {"width": WIDTHS[name]})
    # vl-convert counts its ids through the process: name them by order of appearance.
    found = dict.fromkeys(re.findall(r'id="([^"]+)"', svg))
    for number, old in enumerate(found):
        new = f"{html_id}-{name}-{number}"
        svg = svg.replace(f'id="{old}"', f'id="{new}"').replace(f"url(#{old})", f"url(#{new})")
    for colour, variable in COLOURS.items():
        svg = re.sub(f'="{colour}"', f'="var({variable})"', svg, flags=re.IGNORECASE)
    return svg
