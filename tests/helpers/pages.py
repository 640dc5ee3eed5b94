"""Built pages as the tests look at them."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from sphinx_external_toc.parsing import parse_toc_yaml

from duibiao.data.files import ROOT

# Every page, in the order of the table of contents, which begins with the front page.
BOOK = [f"{page}.html" for page in parse_toc_yaml(ROOT / "_toc.yml")]


def source(page: str) -> str:
    """The Markdown of a page."""
    return (ROOT / page).with_suffix(".md").read_text(encoding="utf-8")


NOTEBOOKS = [page for page in BOOK if "\nkernelspec:" in source(page)]
# Pages that show figures: a line of theirs is a chart, or an explorer that draws.
DRAWS = re.compile(r"^\w*charts\.\w+\(|^explore\.(cities|catching_up)\(", re.M)
WITH_FIGURES = [page for page in NOTEBOOKS if DRAWS.search(source(page))]


def pages(site: Path) -> list[Path]:
    """Every page of the built book."""
    return sorted(site.rglob("*.html"))


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def part(tag: Tag, selector: str) -> Tag:
    """The first part of a page or a tag that the selector picks; there must be one."""
    first = tag.select_one(selector)
    assert first is not None, f"nothing is {selector}"
    return first


def article(page: Path) -> Tag:
    found = soup(page).find("article")
    assert isinstance(found, Tag), f"{page.name} has no article"
    return found


@cache
def ids(page: Path) -> list[str]:
    return [str(tag["id"]) for tag in soup(page).find_all(id=True)]


def local_file(page: Path, address: str) -> Path:
    """The file that a relative address on a page means."""
    path = unquote(urlsplit(address).path)
    return (page.parent / path).resolve() if path else page


def resources(page: Path) -> list[Path]:
    """What the page loads at once: styles, scripts, icons, images."""
    tags = soup(page).find_all(["script", "link", "img"])
    loads = {"stylesheet", "icon", "preload"}
    addresses = [
        str(tag.get("src") or tag.get("href"))
        for tag in tags
        if tag.get("src") or (tag.get("href") and loads & set(tag.get("rel") or []))
    ]
    return [local_file(page, address) for address in addresses]


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))
