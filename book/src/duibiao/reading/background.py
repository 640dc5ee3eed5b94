"""Facts beside the report: dated events, the winners among clusters, the companies' size."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from duibiao.claims import claims
from duibiao.data import DataError, path, records, row_of, table
from duibiao.data.sources import check_keys
from duibiao.text.entities import entities

# How many clusters won, and cities with one of them, by the count of the sources of clusters.csv.
CLUSTERS, CLUSTER_CITIES = 25, 21


@dataclass(frozen=True)
class Event:
    """Something dated beside a section; `claim` is the report's claim on it, if it makes one."""

    section: str
    date: str
    city: str
    event: str
    claim: str
    source: str


@cache
def events(section: str) -> tuple[Event, ...]:
    """Those beside one section in the order of their dates; DataError for an unknown key."""
    file, known = path("events"), {claim.id for claim in claims()} | {""}
    found = []
    for position, row in enumerate(records("events")):
        check_keys([row["source"]], file, row_of(position), "source")
        if row["claim"] not in known:
            what = f"'{row['claim']}' is no claim"
            raise DataError(file, row_of(position), "claim", what, "Use an id of claims.csv")
        found.append(Event(**row))
    return tuple(sorted((one for one in found if one.section == section), key=lambda one: one.date))


def clusters() -> pd.DataFrame:
    """A row for each cluster and city: cluster, zh, city, source, and with how many it is shared.

    Not all the winners: the names of two were not found. DataError for an unknown source.
    """
    frame = table("clusters")
    for position, key in enumerate(frame["source"]):
        check_keys([key], path("clusters"), row_of(position), "source")
    return frame.assign(shared=frame.groupby("cluster")["city"].transform("size") - 1)


def companies() -> pd.DataFrame:
    """A row for each company: entity, name, owner, seat, revenue (billion yuan), role, source."""
    frame = table("companies")
    for position, key in enumerate(frame["source"]):
        check_keys(filter(None, [key]), path("companies"), row_of(position), "source")
    return frame.assign(name=frame["entity"].map(lambda entity: entities()[entity].en))
