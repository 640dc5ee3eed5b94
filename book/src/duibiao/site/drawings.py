"""Static drawings of charts: each is made once, and kept by what it shows."""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

# Width in pixels of the drawing inside the axes, for a text column and for a phone.
WIDTHS = {"wide": 560, "narrow": 230}

Spec = dict[str, Any]  # a chart as Vega-Lite has it


@dataclass(frozen=True)
class Drawings:
    """SVGs of charts in a folder, each under the digest of what it shows."""

    folder: Path

    def draw(self, chart: Spec) -> None:
        """Make every drawing that the page of a chart will ask for."""
        for spec, prefix in _shown(chart).values():
            self._svg(spec, prefix)

    def on_page(self, chart: Spec, width: str) -> str:
        """The chart without its title, in one of WIDTHS."""
        return self._svg(*_shown(chart)[width])

    def download(self, chart: Spec) -> str:
        """The chart as it stands alone."""
        return self._svg(*_shown(chart)["download"])

    def library(self) -> str:
        """The script that makes figures interactive."""
        file = self._library
        if not file.exists():
            import vl_convert

            # A plain script: modules do not load from a folder. Its names would clash with others'.
            bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
            write(file, f"(() => {{{bundle}}})();\n")
        return file.read_text("utf-8")

    def keep_only(self, charts: Iterable[Spec]) -> None:
        """Delete what is drawn of other charts than these."""
        wanted = {self._file(*shown) for chart in charts for shown in _shown(chart).values()}
        for file in set(self.folder.iterdir()) - wanted - {self._library}:
            file.unlink()

    def _svg(self, spec: Spec, prefix: str) -> str:
        file = self._file(spec, prefix)
        if not file.exists():
            # Loading it takes as long as drawing ten charts.
            import vl_convert

            svg = vl_convert.vegalite_to_svg(json.loads(canonical(spec)))
            write(file, with_own_ids(svg, prefix))
        return file.read_text("utf-8")

    def _file(self, spec: Spec, prefix: str) -> Path:
        text = f"{prefix} {_vl_convert()} {_this_module()} {canonical(spec)}"
        return self.folder / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.svg"

    @property
    def _library(self) -> Path:
        return self.folder / f"vega-{_vl_convert()}.js"


def _shown(chart: Spec) -> dict[str, tuple[Spec, str]]:
    """What is drawn of a chart: in each width, and to download; and what the ids begin with."""
    html_id = chart["usermeta"]["figure"]["id"]
    on_page = {
        name: (untitled(chart) | {"width": width}, f"{html_id}-{name}")
        for name, width in WIDTHS.items()
    }
    return on_page | {"download": (standing_alone(chart), html_id)}


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


@cache
def _vl_convert() -> str:
    return version("vl-convert-python")


@cache
def _this_module() -> str:
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
