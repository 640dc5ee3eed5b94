"""A list as a notebook shows it: a table whose passages lead to the edition."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from duibiao.data.sources import sources
from duibiao.markup.pages import href, record_place, source_place
from duibiao.markup.templates import fill, macros, prose
from duibiao.text.entities import Entity
from duibiao.text.structure import Sentence


@dataclass(frozen=True)
class Listing:
    """Shows itself as a table; `label` names it for those who do not see it."""

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]

    def _repr_html_(self) -> str:
        return fill("listing.html", label=self.label, columns=self.columns, rows=self.rows)


def listing(label: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Listing:
    """A table of texts, numbers and Markup; a text's ¶34.2 becomes a link.

    ValueError for a row with more or fewer cells than there are columns.
    """
    cells = tuple(
        tuple(_cell(value) for _, value in zip(columns, row, strict=True)) for row in rows
    )
    return Listing(label, tuple(columns), cells)


def chinese(text: str) -> Markup:
    """Words as one piece of Chinese, marked with the script they are in."""
    return _html("chinese", text)


def places(sentences: Iterable[Sentence]) -> str:
    """Addresses of sentences, each once, with a number where one has several."""
    counts = Counter(sentence.address for sentence in sentences)
    return ", ".join(
        address + (f" ({times} times)" if times > 1 else "") for address, times in counts.items()
    )


def joined(pieces: Iterable[Markup]) -> Markup:
    """Pieces as one cell, with commas."""
    return Markup(", ").join(pieces)


def concorded(word: str) -> Markup:
    """A Chinese word that leads to its concordance."""
    page, _, fragment = href("words", "concordance").partition("#")
    return _html("chinese_link", f"{page}?q={quote(word)}#{fragment}", word)


def entry(entity: Entity) -> Markup:
    """A name in both languages that leads to its entry in the glossary."""
    return _html("entry", href("glossary", entity.html_id), entity)


def of_claim(name: str) -> Markup:
    """The id of a claim, such as C42f, that leads to it."""
    return _html("link", href(*record_place(name)), name)


def of_evidence(name: str) -> Markup:
    """The id of a piece of evidence, such as E42e1, that leads to it."""
    return _html("link", href(*record_place(name)), name)


def of_source(key: str) -> Markup:
    """A source by its producer and year, leading to its entry; KeyError for an unknown key."""
    return _html("link", href(*source_place(key)), sources()[key].short)


def _cell(value: object) -> Markup:
    return value if isinstance(value, Markup) else prose(str(value), href("edition"))


def _html(macro: str, *values: Any) -> Markup:
    cell: Markup = getattr(macros("cells.html"), macro)(*values)
    return cell
