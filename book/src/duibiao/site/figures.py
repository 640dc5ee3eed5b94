"""A chart of a notebook as a figure of the page: drawn at build, interactive once it is near."""

import csv
import hashlib
import io
import re
import shutil
from pathlib import Path
from typing import Any, cast

from docutils import nodes
from myst_nb.core.render import MimeData, MimeRenderPlugin, NbElementRenderer
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from duibiao.markup import palette
from duibiao.site.digests import pages_digest
from duibiao.site.drawings import WIDTHS, Drawings, Spec, canonical, standing_alone, untitled
from duibiao.site.nodes import fill, register

COLOURS = {
    palette.INK: "--ink",
    palette.SOFT: "--ink-soft",
    palette.LINE: "--line",
    palette.PAPER: "--paper",
    palette.ACCENT: "--red",
    palette.QUIET: "--quiet",
    palette.OCHRE: "--ochre",
    palette.QINGDAO: "--qingdao",
    palette.CHENGDU: "--chengdu",
    palette.SHENZHEN: "--shenzhen",
}
DOWNLOADS = "figures"
# A longer table is left to the download: the page has its weight to keep.
MOST_ROWS = 300


class FigureRenderer(MimeRenderPlugin):
    """Takes the book's charts out of the notebook's outputs."""

    mime_priority_overrides = (("html", palette.VEGA_LITE, 0),)

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """The figure as raw HTML; None for anything that is not a chart of the book."""
        if inline or data.mime_type not in (palette.VEGA_LITE, palette.JUPYTERLAB):
            return None
        if data.mime_type == palette.JUPYTERLAB:
            return []
        spec = cast(Spec, data.content)
        if "figure" not in spec.get("usermeta", {}):
            raise ValueError(
                "a chart needs duibiao.charts.palette.figure(): address, finding, source"
            )
        env = renderer.renderer.sphinx_env
        assert env is not None
        facts = spec["usermeta"]["figure"]
        register(env, facts["id"], spec["title"]["text"])
        env.metadata[env.docname]["figures"] = True
        figures(env)[facts["id"]] = (env.docname, spec)
        root = "../" * env.docname.count("/")
        html = figure_html(spec, f"{root}{DOWNLOADS}/{facts['id']}", drawings(env))
        return [nodes.raw("", html, format="html")]


def figures(env: BuildEnvironment) -> dict[str, tuple[str, Spec]]:
    """Every figure of the book by id: the page it is on, and its chart."""
    return cast(dict[str, tuple[str, Spec]], vars(env).setdefault("duibiao_figures", {}))


def drawings(env: BuildEnvironment) -> Drawings:
    """The drawings, kept from build to build."""
    return Drawings(Path(env.app.outdir).parent / "drawings")


def figure_html(spec: Spec, address: str, drawings: Drawings) -> str:
    """The whole figure: finding, measure, drawings for wide and narrow pages, source, data."""
    facts = spec["usermeta"]["figure"]
    return fill(
        "figure.html",
        facts=facts,
        finding=spec["title"]["text"],
        measure=spec["title"]["subtitle"],
        description=spec["description"],
        drawings={name: with_page_colours(drawings.on_page(spec, name)) for name in WIDTHS},
        widths=WIDTHS,
        controls=[control(param) for param in spec.get("params", []) if "bind" in param],
        live=interactive(spec),
        values=series_values(facts),
        most_rows=MOST_ROWS,
        downloads=address,
    )


def series_values(facts: Spec) -> list[Any]:
    """What the arrow keys go through: the values of the series in order of appearance."""
    at = facts["columns"].index(facts["series"])
    return list(dict.fromkeys(row[at] for row in facts["rows"]))


def interactive(spec: Spec) -> str:
    """The chart as the page's script draws it; its inputs are on the page already."""
    chart = untitled(spec)
    params = [
        {key: value for key, value in param.items() if key != "bind"}
        for param in spec.get("params", [])
    ]
    return with_page_colours(canonical(chart | {"params": params})).replace("<", "\\u003c")


def with_page_colours(text: str) -> str:
    """Colours of the theme as the page's variables, so that they follow light and dark."""
    for colour, variable in COLOURS.items():
        text = re.sub(f'"{colour}"', f'"var({variable})"', text, flags=re.IGNORECASE)
    return text


def control(param: Spec) -> dict[str, Any]:
    """An input of the chart as the template needs it: name, label, kind, value, options."""
    bind = param["bind"]
    options = bind.get("options", [])
    return {
        "name": param["name"],
        "label": bind.get("name", param["name"]).rstrip(": "),
        "kind": bind["input"],
        "value": param.get("value"),
        "options": list(zip(options, bind.get("labels", options), strict=True)),
        "range": {key: bind[key] for key in ("min", "max", "step") if key in bind},
    }


def table_csv(columns: list[str], rows: list[list[Any]]) -> str:
    """The figure's data as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([columns, *rows])
    return out.getvalue()


def purge(app: Sphinx, env: BuildEnvironment, page: str) -> None:
    """Forget the figures of a page that is read again."""
    for html_id, (home, _) in list(figures(env).items()):
        if home == page:
            del figures(env)[html_id]


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the library that makes figures interactive, and each figure's downloads."""
    if exception or app.builder.name != "html" or app.env is None:
        return
    out, stamp = Path(app.outdir), Path(app.doctreedir) / DOWNLOADS
    now = hashlib.sha256((canonical(figures(app.env)) + pages_digest()).encode()).hexdigest()
    if (out / DOWNLOADS).is_dir() and stamp.exists() and stamp.read_text() == now:
        return
    kept = drawings(app.env)
    (out / "_static" / "vega.js").write_text(kept.library(), encoding="utf-8")
    shutil.rmtree(out / DOWNLOADS, ignore_errors=True)
    (out / DOWNLOADS).mkdir()
    for html_id, (_, spec) in sorted(figures(app.env).items()):
        for extension, text in downloads(spec, kept).items():
            (out / DOWNLOADS / f"{html_id}.{extension}").write_text(text, encoding="utf-8")
    kept.keep_only(spec for _, spec in figures(app.env).values())
    stamp.write_text(now)


def downloads(spec: Spec, drawings: Drawings) -> dict[str, str]:
    """The figure's data, chart and drawing by file extension, in the light colours."""
    facts = spec["usermeta"]["figure"]
    return {
        "csv": table_csv(facts["columns"], facts["rows"]),
        "json": canonical(standing_alone(spec), indent=1) + "\n",
        "svg": drawings.download(spec),
    }


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("env-purge-doc", purge)
    app.connect("build-finished", write, priority=300)
