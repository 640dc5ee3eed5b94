"""Where facts and names were seen: the BibTeX file that every table's keys refer to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pybtex.database import BibliographyDataError, Entry, parse_file
from pybtex.scanner import PybtexSyntaxError

from duibiao.data.tables import DATA, DataError

FILE = "sources.bib"
# What a source is, in the order in which a series prefers it. A copy is unattributed: it is
# cited as that and never counts as independent.
KINDS = (
    "statistics",
    "yearbook",
    "communique",
    "government",
    "company",
    "press",
    "scholarship",
    "compilation",
    "copy",
)


@dataclass(frozen=True)
class Source:
    """A source; `english` names its producer in an English sentence, `kind` is one of KINDS.

    `date` is ISO and empty where unknown, `url` empty where none can be given.
    """

    key: str
    producer: str
    english: str
    title: str
    date: str
    url: str
    note: str
    kind: str
    edition: str

    @property
    def short(self) -> str:
        """Producer and year, as a sentence mentions it."""
        return f"{self.english}, {self.date[:4] or self.edition or 'undated'}"


@cache
def sources() -> dict[str, Source]:
    """All by key, in the order of the file; DataError if it cannot be read."""
    file = DATA / FILE
    try:
        entries = parse_file(str(file), bib_format="bibtex").entries
    except (PybtexSyntaxError, BibliographyDataError) as error:
        raise DataError(file, None, None, str(error), "Mend the BibTeX there") from error
    return {key: _source(key, entry) for key, entry in entries.items()}


def check_keys(keys: Iterable[str], file: Path, row: int, field: str) -> None:
    """DataError, naming the place, for a key that the file does not have."""
    for key in keys:
        if key not in sources():
            cure = f"Add the source to {FILE} or correct the key"
            raise DataError(file, row, field, f"source '{key}' is unknown", cure)


def _source(key: str, entry: Entry) -> Source:
    people = [*entry.persons.get("author", []), *entry.persons.get("editor", [])]
    names = [
        _plain(" ".join(map(str, person.first_names + person.last_names))) for person in people
    ]
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    producer = fields.get("organization") or fields.get("institution") or " and ".join(names)
    if not producer or "title" not in fields:
        cure = "Give it an author or organization, and a title"
        raise DataError(DATA / FILE, None, key, "it lacks its producer or title", cure)
    if fields.get("keywords") not in KINDS:
        found, cure = f"its keywords are {fields.get('keywords')}", f"Use one of {', '.join(KINDS)}"
        raise DataError(DATA / FILE, None, key, found, cure)
    rest = (fields.get(name, "") for name in ("date", "url", "note", "keywords", "edition"))
    english = fields.get("shortauthor", producer)
    return Source(key, producer, english, fields["title"], *rest)


def _plain(value: str) -> str:
    """BibTeX's braces and escapes undone."""
    return re.sub(r"\\([&$%#_])", r"\1", value.replace("{", "").replace("}", ""))
