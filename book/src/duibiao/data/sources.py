"""Where facts and names were seen: the BibTeX file that every table's keys refer to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pybtex.database import BibliographyDataError, Entry, parse_file
from pybtex.scanner import PybtexSyntaxError

from duibiao.data.caches import cached
from duibiao.data.errors import DataError
from duibiao.data.files import data_folder

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


@cached
def sources() -> Mapping[str, Source]:
    """All by key, in the order of the file; DataError if it cannot be read."""
    file = data_folder() / FILE
    try:
        entries = parse_file(str(file), bib_format="bibtex").entries
    except (OSError, PybtexSyntaxError, BibliographyDataError) as error:
        raise DataError(file, None, None, str(error), "Mend the BibTeX there") from error
    return MappingProxyType({key: _source(key, entry) for key, entry in entries.items()})


def _source(key: str, entry: Entry) -> Source:
    people = [*entry.persons.get("author", []), *entry.persons.get("editor", [])]
    names = [
        _plain(" ".join(map(str, person.first_names + person.last_names))) for person in people
    ]
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    producer = fields.get("organization") or fields.get("institution") or " and ".join(names)
    if not producer or "title" not in fields:
        cure = "Give it an author or organization, and a title"
        raise DataError(data_folder() / FILE, None, key, "it lacks its producer or title", cure)
    if fields.get("keywords") not in KINDS:
        fault, cure = f"its keywords are {fields.get('keywords')}", f"Use one of {', '.join(KINDS)}"
        raise DataError(data_folder() / FILE, None, key, fault, cure)
    rest = (fields.get(name, "") for name in ("date", "url", "note", "keywords", "edition"))
    english = fields.get("shortauthor", producer)
    return Source(key, producer, english, fields["title"], *rest)


def _plain(value: str) -> str:
    """BibTeX's braces and escapes undone."""
    return re.sub(r"\\([&$%#_])", r"\1", value.replace("{", "").replace("}", ""))
