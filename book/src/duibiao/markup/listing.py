"""A list as a notebook shows it: a table whose passages lead to the edition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from duibiao.markup.templates import prose
from duibiao.text.article import Sentence
from duibiao.text.entities import Entity

# From the pages of this part of the book.
EDITION, GLOSSARY = "../text/edition.html", "../text/glossary.html"
EVIDENCE, WORDS = "../claims/evidence.html", "words.html"


@dataclass(frozen=True)
class Listing:
    """Shows itself as a table; `label` names it for those who do not see it."""

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]

    def _repr_html_(self) -> str:
        # The roles stay where a narrow page sets a row as a block.
        head = "".join(
            f'<th scope="col" role="columnheader">{escape(column)}</th>' for column in self.columns
        )
        body = "".join(f'<tr role="row">{self._cells(row)}</tr>' for row in self.rows)
        return (
            f'<div class="wide-table" tabindex="0" role="region" aria-label="{escape(self.label)}">'
            '<table class="listing" role="table">'
            f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
            f'<tbody role="rowgroup">{body}</tbody></table></div>'
        )

    def _cells(self, row: tuple[Markup, ...]) -> str:
        return "".join(
            f'<td role="cell" data-column="{escape(column)}">{cell}</td>'
            for column, cell in zip(self.columns, row, strict=True)
        )


def listing(label: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Listing:
    """A table of texts, numbers and Markup; a text's ¶34.2 becomes a link."""
    made = tuple(tuple(_cell(value) for value in row) for row in rows)
    return Listing(label, tuple(columns), made)


def chinese(text: str) -> Markup:
    """Words of the report as one piece of Chinese."""
    return Markup('<span lang="zh-Hans">{}</span>').format(text)


def places(sentences: Iterable[Sentence]) -> str:
    """Addresses of sentences, each once, with a number where one has several."""
    found: dict[str, int] = {}
    for sentence in sentences:
        found[sentence.address] = found.get(sentence.address, 0) + 1
    return ", ".join(
        address + (f" ({times} times)" if times > 1 else "") for address, times in found.items()
    )


def joined(pieces: Iterable[Markup]) -> Markup:
    """Pieces as one cell, with commas."""
    return Markup(", ").join(pieces)


def concorded(word: str) -> Markup:
    """A Chinese word that leads to its concordance."""
    link = '<a lang="zh-Hans" href="{}?q={}#concordance">{}</a>'
    return Markup(link).format(WORDS, quote(word), word)


def entry(entity: Entity) -> Markup:
    """A name in both languages that leads to its entry in the glossary."""
    link = '<a href="{}#{}">{}</a><br><span lang="zh-Hans">{}</span>'
    return Markup(link).format(GLOSSARY, entity.html_id, entity.en, entity.zh)


def of_evidence(name: str) -> Markup:
    """The id of a piece of evidence, such as E42e1, that leads to it."""
    return Markup('<a href="{}#{}">{}</a>').format(EVIDENCE, name.lower(), name)


def _cell(value: object) -> Markup:
    return value if isinstance(value, Markup) else prose(str(value), EDITION)
