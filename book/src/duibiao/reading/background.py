"""Facts beside the report: dated events, clusters, companies, batches of cadres, counterparts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from duibiao.cities import THREE, value
from duibiao.claims.evidence import Evidence, evidence
from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of, table
from duibiao.data.tables import Record
from duibiao.text.entities import entities

BATCHES = "C27e"  # the claim on how many batches of cadres there were
CADRES = "C27f"  # the claim on how many were sent in all


@dataclass(frozen=True)
class Event:
    """Something dated beside a section; `claim` is the report's claim on it, if it makes one."""

    section: str
    date: str
    city: str
    event: str
    claim: str
    source: str


@dataclass(frozen=True)
class Total:
    """A number that no other table adds up to; `quote` are the words of the source."""

    id: str
    value: int
    what: str
    quote: str
    source: str


@dataclass(frozen=True)
class Counterpart:
    """A figure that section 1 could have set beside the models', by its name: indicator, year."""

    measure: str
    indicator: str
    year: int

    @property
    def id(self) -> str:
        """The name of the measure."""
        return self.measure


@dataclass(frozen=True)
class Batches:
    """Batches of cadres by number, and how many left in them, all together, by one source."""

    numbers: tuple[int, ...]
    cadres: int
    evidence: Evidence

    @property
    def id(self) -> str:
        """The id of the evidence."""
        return self.evidence.id


@cached
def events(section: str) -> tuple[Event, ...]:
    """Those beside one section in the order of their dates."""
    beside = [Event(**row) for row in records("events") if row["section"] == section]
    return tuple(sorted(beside, key=lambda event: event.date))


@cached
def counterparts() -> Mapping[str, Counterpart]:
    """The rows of counterparts.csv by measure; DataError if one of the three has no value."""
    refuse(_faults("counterparts", _value_faults))
    return by_id([Counterpart(**row) for row in records("counterparts")])


@cached
def batches() -> Mapping[str, Batches]:
    """The rows of batches.csv by evidence; DataError if that does not count cadres."""
    refuse(_faults("batches", _count_faults))
    return by_id([_batches(row) for row in records("batches")])


def clusters() -> pd.DataFrame:
    """A row for each cluster and city: cluster, zh, city, source, and with how many it is shared.

    Not all the winners: the names of two were not found.
    """
    frame = table("clusters")
    return frame.assign(shared=frame.groupby("cluster")["city"].transform("size") - 1)


@cached
def totals() -> Mapping[str, Total]:
    """The rows of totals.csv by id, such as winning-clusters."""
    return by_id([Total(**row) for row in records("totals")])


def companies() -> pd.DataFrame:
    """A row for each company: entity, name, owner, seat, revenue (billion yuan), role, source."""
    frame = table("companies")
    return frame.assign(name=frame["entity"].map(lambda entity: entities()[entity].en))


Fault = tuple[str, str, str]  # field, what is wrong in it, and the cure


def _faults(name: str, faults_of: Callable[[Record], Iterator[Fault]]) -> Iterator[DataError]:
    """A DataError for each fault of each row of the table `name`."""
    for position, row in enumerate(records(name)):
        for fault in faults_of(row):
            yield DataError(path(name), row_of(position), *fault)


def _value_faults(row: Record) -> Iterator[Fault]:
    for city in THREE:
        try:
            value(row["indicator"], city, row["year"])
        except KeyError as error:
            yield "year", str(error.args[0]), "Name a year in which all three cities have a value"


def _count_faults(row: Record) -> Iterator[Fault]:
    for number in row["batches"]:
        if not number.isdecimal():
            yield "batches", f"'{number}' is no number of a batch", "Write numbers, such as 1|2|3"
    counted = evidence()[row["evidence"]]
    if counted.claim != CADRES:
        fault = f"{counted.id} is evidence on {counted.claim}"
        yield "evidence", fault, f"Use evidence on {CADRES}"
    if counted.lower is None or counted.lower != counted.upper:
        fault = f"{counted.id} gives no single number"
        yield "evidence", fault, "Give its lower and upper bound in evidence.csv, or take another"


def _batches(row: Record) -> Batches:
    counted = evidence()[row["evidence"]]
    assert counted.lower is not None  # for mypy: _count_faults refuses the row
    return Batches(tuple(map(int, row["batches"])), int(counted.lower), counted)
