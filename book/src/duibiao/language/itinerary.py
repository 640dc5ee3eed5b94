"""The tour as far as it is known: each site with the days on which it may have been seen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from duibiao.cities import THREE
from duibiao.claims.evidence import Evidence, evidence
from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.data.tables import Record
from duibiao.text import article
from duibiao.text.entities import Entity, entities, occurrences
from duibiao.text.sites import Site, sites
from duibiao.text.structure import Sentence

TOUR = "tour"
Span = tuple[date, date]  # a first and a last day


@dataclass(frozen=True)
class Stop:
    """A site: what the report says was done there, where it names it, and when it was seen.

    `in_report` are the first and last day that the report leaves open, `in_all` those that are
    left with the other reports; `elsewhere` is the evidence of one that names it as visited.
    """

    entity: Entity
    site: Site
    sentences: tuple[Sentence, ...]
    in_report: Span
    in_all: Span
    elsewhere: Evidence | None

    @property
    def id(self) -> str:
        """The id of its entity."""
        return self.entity.id


@dataclass(frozen=True)
class Days:
    """Days of the tour, of a city or of a site; `evidence` are ids, empty where the report says."""

    span: Span
    evidence: tuple[str, ...]


@cached
def stops() -> Mapping[str, Stop]:
    """Every site of sites.csv by its id, in its order: those visited first."""
    seen = {row["entity"]: row["evidence"] for row in records("sites")}
    return by_id(
        [
            Stop(
                entities()[name],
                site,
                occurrences()[name],
                _in_report(name),
                _in_all(name, site.city),
                evidence().get(seen[name]),
            )
            for name, site in sites().items()
        ]
    )


@cached
def itinerary() -> Mapping[str, Days]:
    """The rows of itinerary.csv by place; DataError for days that their evidence does not give."""
    refuse(
        DataError(path("itinerary"), row_of(position), *fault)
        for position, row in enumerate(records("itinerary"))
        for fault in _faults(row)
    )
    return MappingProxyType(
        {row["place"]: Days(_span(row), row["evidence"]) for row in records("itinerary")}
    )


def is_one_day(span: Span) -> bool:
    """Whether first and last day are one."""
    return span[0] == span[1]


def words(span: Span) -> str:
    """As English prints it: 12 May, 10–11 May."""
    first, last = span
    return f"{last.day} May" if first == last else f"{first.day}–{last.day} May"


def calendar() -> list[date]:
    """The days of the tour."""
    first, last = itinerary()[TOUR].span
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def _in_report(name: str) -> Span:
    """The days that the report itself leaves open for a site."""
    days = itinerary().get(name)
    return days.span if days and not days.evidence else itinerary()[TOUR].span


def _in_all(name: str, city: str) -> Span:
    return itinerary()[name if name in itinerary() else city].span


def _span(row: Record) -> Span:
    return date.fromisoformat(row["first"]), date.fromisoformat(row["last"])


def _faults(row: Record) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong in it, and the cure."""
    if row["place"] not in (TOUR, *THREE, *sites()):
        cure = f"Use {TOUR}, the id of a city of the tour, or one of sites.csv"
        yield "place", f"'{row['place']}' is unknown", cure
    try:
        _span(row)
    except ValueError as error:
        yield "first", str(error), "Write days that the calendar has"
        return
    if not row["sentence"] and not row["evidence"]:
        yield "sentence", "nothing says so", "Name a sentence of the report, or evidence"
    if row["sentence"]:
        line, number = map(int, row["sentence"].split("."))
        try:
            article.load().sentence(line, number)
        except KeyError as error:
            yield "sentence", str(error.args[0]), "Name a sentence of sentences.csv"
    given = {evidence()[name].as_of for name in row["evidence"]}
    if given and given != {row["first"], row["last"]}:
        fault = f"the evidence is of {', '.join(sorted(given))}"
        yield "evidence", fault, "Let first and last day be those of the evidence"
