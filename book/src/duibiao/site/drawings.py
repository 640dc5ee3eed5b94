"""Static drawings of charts: each is made once, and kept by what it shows."""

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

# Width in pixels of the drawing inside the axes, for a text column and for a phone.
WIDTHS = {"wide": 560, "narrow": 230}

Spec = dict[str, Any]  # a chart as Vega-Lite has it


@dataclass
class Drawings:
    """SVGs of charts in a folder, by the digest of the chart; `used` are those asked for."""

    folder: Path
    used: set[Path] = field(default_factory=set)

    def draw(self, chart: Spec) -> None:
        """Make every drawing that the page of a chart will ask for."""
        for name in WIDTHS:
            self.on_page(chart, name)
        self.download(chart)

    def on_page(self, chart: Spec, width: str) -> str:
        """The chart without its title, in one of WIDTHS."""
        return self.svg(untitled(chart) | {"width": WIDTHS[width]}, f"{_id(chart)}-{width}")

    def download(self, chart: Spec) -> str:
        """The chart as it stands alone."""
        return self.svg(standing_alone(chart), _id(chart))

    def svg(self, spec: Spec, prefix: str) -> str:
        """The drawing of a chart, from the folder if it is there; ids begin with `prefix`."""
        text = canonical(spec)
        name = hashlib.sha256(f"{prefix} {_vl_convert()} {text}".encode()).hexdigest()
        file = self.folder / f"{name[:32]}.svg"
        self.used.add(file)
        if not file.exists():
            # Loading it takes as long as drawing ten charts.
            import vl_convert

            write(file, with_own_ids(vl_convert.vegalite_to_svg(json.loads(text)), prefix))
        return file.read_text("utf-8")

    def library(self) -> str:
        """The script that makes figures interactive."""
        file = self.folder / f"vega-{_vl_convert()}.js"
        self.used.add(file)
        if not file.exists():
            import vl_convert

            # A plain script: modules do not load from a folder. Its names would clash with others'.
            bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
            write(file, f"(() => {{{bundle}}})();\n")
        return file.read_text("utf-8")

    def forget_unused(self) -> None:
        """Delete what was not asked for."""
        for file in set(self.folder.iterdir()) - self.used:
            file.unlink()


def untitled(chart: Spec) -> Spec:
    """The chart without what the page itself shows: title and facts."""
    return {key: value for key, value in chart.items() if key not in ("title", "usermeta")}


def standing_alone(chart: Spec) -> Spec:
    """The chart as it is downloaded: with its title, in the light colours."""
    whole = {key: value for key, value in chart.items() if key != "usermeta"}
    return whole | {"width": WIDTHS["wide"], "background": "white", "padding": 12}


def canonical(spec: Spec, indent: int | None = None) -> str:
    """JSON whose keys stand in one order, whatever order a kernel or a cache has given them."""
    separators = (",", ":") if indent is None else None
    return json.dumps(
        spec, ensure_ascii=False, sort_keys=True, indent=indent, separators=separators
    )


def with_own_ids(svg: str, prefix: str) -> str:
    """The SVG with ids by order of appearance: vl-convert counts them through the process."""
    for number, old in enumerate(dict.fromkeys(re.findall(r'id="([^"]+)"', svg))):
        new = f"{prefix}-{number}"
        svg = svg.replace(f'id="{old}"', f'id="{new}"').replace(f"url(#{old})", f"url(#{new})")
    return svg


def write(file: Path, text: str) -> None:
    """Write a whole file or none: another process may read it, and a build may be stopped."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(file)


def _id(chart: Spec) -> str:
    return str(chart["usermeta"]["figure"]["id"])


@cache
def _vl_convert() -> str:
    return version("vl-convert-python")
