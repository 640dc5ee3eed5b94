"""Notes on passages: what a reader is told beside the text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.text import article


@dataclass(frozen=True)
class Note:
    """A note on the words `quote` of the restored line `line`; `sources` holds keys."""

    id: str
    line: int
    quote: str
    kind: str
    text: str
    sources: tuple[str, ...]

    @property
    def html_id(self) -> str:
        """Fragment of its address, such as n57a."""
        return self.id.lower()


@cached
def notes() -> Mapping[str, Note]:
    """All notes by id, in the order of the table.

    DataError if an id is not of its line, or the quoted words do not stand once in it.
    """
    made = [Note(**row) for row in records("notes")]
    refuse(_faults(made))
    return by_id(made)


def _faults(made: list[Note]) -> Iterator[DataError]:
    for position, note in enumerate(made):
        if not re.fullmatch(f"N{note.line}[a-z]", note.id):
            fault, cure = f"'{note.id}' is not of line {note.line}", "Use N, the line and a letter"
            yield DataError(path("notes"), row_of(position), "id", fault, cure)
        times = article.load().line(note.line).restored.count(note.quote)
        if times != 1:
            fault = f"'{note.quote}' stands {times} times in line {note.line}"
            cure = "Quote words that stand exactly once in the restored line"
            yield DataError(path("notes"), row_of(position), "quote", fault, cure)
