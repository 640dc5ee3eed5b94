"""Where facts and names were seen: the BibTeX file that every table's keys refer to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pybtex.database import Entry, parse_string
from pybtex.exceptions import PybtexError

from duibiao.data.caches import cached
from duibiao.data.dates import is_date
from duibiao.data.errors import DataError, refuse
from duibiao.data.files import data_folder
from duibiao.data.reading import decoded

FILE = "sources.bib"
# What a source is, in the order in which a series prefers it. A copy is unattributed: it is
# cited as that and never counts as independent.
SOURCE_KINDS = (
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
# The words of a note that tell that less than the whole was read, and those that say nothing
# beyond the mark or the kind.
_EXCERPT = re.compile(r"\bstored copy \((search excerpt|excerpt|abstract)\b")
_STOCK = re.compile(
    r"^(Seen as a stored copy \((search )?excerpt\)"
    r"|As reproduced on an unattributed copy; original not seen)(; |$| (?=(on|in|at|of)\b))"
)


@dataclass(frozen=True)
class Source:
    """A source; `english` names its producer in an English sentence, `kind` is one of SOURCE_KINDS.

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

    @property
    def excerpt(self) -> bool:
        """Whether it was read in excerpt only.

        So if its note calls it a "stored copy (search excerpt", "(excerpt" or "(abstract".
        """
        return bool(_EXCERPT.search(self.note))

    @property
    def remark(self) -> str:
        """What the note says besides that it was an excerpt, or an unattributed copy."""
        rest = _STOCK.sub("", self.note)
        return rest[:1].upper() + rest[1:]


@cached
def sources() -> Mapping[str, Source]:
    """All by key, in the order of the file.

    DataError if it cannot be read, or an entry lacks its producer, title or kind.
    """
    file = data_folder() / FILE
    try:
        entries = parse_string(decoded(file), bib_format="bibtex").entries
    except PybtexError as error:
        raise DataError(file, None, None, str(error), "Mend the BibTeX there") from error
    if not entries:
        raise DataError(file, None, None, "it has no entry", "Put its entries back")
    made = {key: _source(key, entry) for key, entry in entries.items()}
    refuse(DataError(file, None, key, *fault) for key in made for fault in _faults(made[key]))
    return MappingProxyType(made)


def in_excerpt(keys: Iterable[str]) -> int:
    """How many sources of these keys, each counted once, were read in excerpt only."""
    return sum(sources()[key].excerpt for key in set(keys))


def _source(key: str, entry: Entry) -> Source:
    """An entry as a source; empty text for every field that it lacks."""
    people = [*entry.persons.get("author", []), *entry.persons.get("editor", [])]
    names = [
        _plain(" ".join(map(str, person.first_names + person.last_names))) for person in people
    ]
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    producer = fields.get("organization") or fields.get("institution") or " and ".join(names)
    rest = (
        fields.get(name, "") for name in ("title", "date", "url", "note", "keywords", "edition")
    )
    return Source(key, producer, fields.get("shortauthor", producer), *rest)


def _faults(source: Source) -> Iterator[tuple[str, str]]:
    """What is wrong, and the cure."""
    if not source.producer or not source.title:
        yield "it lacks its producer or title", "Give it an author or organization, and a title"
    if source.kind not in SOURCE_KINDS:
        yield f"its keywords are '{source.kind}'", f"Use one of {', '.join(SOURCE_KINDS)}"
    if source.date and not is_date(source.date, partial=True):
        yield f"its date is '{source.date}'", "Write it as 2021-05-14, 2021-05 or 2021"


def _plain(value: str) -> str:
    """BibTeX's braces and escapes undone."""
    return re.sub(r"\\([&$%#_])", r"\1", value.replace("{", "").replace("}", ""))
