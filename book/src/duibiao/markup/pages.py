"""The pages of the book, as its table of contents has them, and the way to one from a notebook."""

from collections.abc import Iterator
from typing import Any

import yaml
from markupsafe import Markup, escape

from duibiao.data import cached
from duibiao.data.files import contents
from duibiao.data.sources import sources
from duibiao.markup.building import is_still
from duibiao.markup.templates import macros


@cached
def pages() -> tuple[str, ...]:
    """All pages in reading order, as paths without suffix: book/text/edition."""
    return tuple(_pages(yaml.safe_load(contents().read_text("utf-8"))))


def _pages(part: Any) -> Iterator[str]:
    for key in ("root", "file"):
        if key in part:
            yield part[key]
    for key in ("parts", "chapters", "sections"):
        for within in part.get(key, ()):
            yield from _pages(within)


@cached
def page(name: str) -> str:
    """The page of that name, such as edition or text/edition; KeyError if there is not just one."""
    named = [path for path in pages() if f"/{path}".endswith(f"/{name}")]
    if len(named) != 1:
        raise KeyError(f"_toc.yml has {len(named)} pages '{name}'")
    return named[0]


def href(name: str, fragment: str = "") -> str:
    """Address of a page, seen from a page of any part of the book."""
    return f"../{page(name).partition('/')[2]}.html{fragment and '#'}{fragment}"


def source_place(key: str) -> tuple[str, str]:
    """Name of the page that lists a source, and its fragment there; KeyError for an unknown key."""
    return "sources", f"src-{sources()[key].key}"


def address(name: str, fragment: str, words: str) -> Markup:
    """An address as a link to a page of the book; in JupyterLab its words, as no page is there."""
    return _link(href(name, fragment), words) if is_still() else escape(words)


def _link(target: str, words: str) -> Markup:
    linked: Markup = macros("cells.html").link(target, words)
    return linked
