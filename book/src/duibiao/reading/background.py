"""Facts beside the report: dated events, the winners among clusters, the companies' size."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from duibiao.data import cached, records, table
from duibiao.text.entities import entities


@dataclass(frozen=True)
class Event:
    """Something dated beside a section; `claim` is the report's claim on it, if it makes one."""

    section: str
    date: str
    city: str
    event: str
    claim: str
    source: str


@cached
def events(section: str) -> tuple[Event, ...]:
    """Those beside one section in the order of their dates."""
    beside = [Event(**row) for row in records("events") if row["section"] == section]
    return tuple(sorted(beside, key=lambda event: event.date))


def clusters() -> pd.DataFrame:
    """A row for each cluster and city: cluster, zh, city, source, and with how many it is shared.

    Not all the winners: the names of two were not found.
    """
    frame = table("clusters")
    return frame.assign(shared=frame.groupby("cluster")["city"].transform("size") - 1)


@cached
def totals() -> Mapping[str, int]:
    """The totals of totals.csv by id, such as winning-clusters."""
    return MappingProxyType({row["id"]: row["value"] for row in records("totals")})


def companies() -> pd.DataFrame:
    """A row for each company: entity, name, owner, seat, revenue (billion yuan), role, source."""
    frame = table("companies")
    return frame.assign(name=frame["entity"].map(lambda entity: entities()[entity].en))
