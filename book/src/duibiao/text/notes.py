"""Notes on passages: what a reader is told beside the text."""

from dataclasses import dataclass

from duibiao.data import DataError, path, records, row_of
from duibiao.data.sources import check_keys
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


def notes() -> list[Note]:
    """All notes in the order of the table.

    DataError if the quoted words do not stand exactly once in the line, or a source is unknown.
    """
    found = []
    for position, row in enumerate(records("notes")):
        keys = tuple(filter(None, row["sources"].split("|")))
        note = Note(**row | {"sources": keys})
        file, at = path("notes"), row_of(position)
        times = article.load().line(note.line).restored.count(note.quote)
        if times != 1:
            cure = "Quote words that stand exactly once in the restored line"
            text = f"'{note.quote}' stands {times} times in line {note.line}"
            raise DataError(file, at, "quote", text, cure)
        check_keys(note.sources, file, at, "sources")
        found.append(note)
    return found
