"""The tour as far as it can be told: each site with the days on which it may have been seen."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from duibiao.claims.checks import sites
from duibiao.claims.evidence import Evidence, evidence
from duibiao.data.dates import day
from duibiao.text.article import Sentence
from duibiao.text.entities import Entity, entities, occurrences

# ¶21.2 of the report: on tour from the 10th to the 12th; ¶76.1: the hall, on the morning of the
# 12th; ¶66.1: the first stop in Chengdu.
TOUR = (date(2021, 5, 10), date(2021, 5, 12))
OPENED = {"reception-hall": date(2021, 5, 12)}
FIRST_STOP = "china-europe-centre"
# Other reports, by the city whose sites they count: first and last of its days.
DAYS = {"chengdu": ("E10b2", "E10b3"), "shenzhen": ("E10b1", "E10b1")}
# Sites that another report names as visited.
ELSEWHERE = {"E42e1": ("qianhai-icc", "command-centre", "ping-an-tech", "tencent", "huawei")}


@dataclass(frozen=True)
class Stop:
    """A site: what the report says was done there, where it names it, and when it was seen.

    `told` are the first and last day that the report leaves open, `known` those that are left
    with the other reports; `elsewhere` is the evidence of one that names it as visited.
    """

    entity: Entity
    city: str
    enterprise: bool
    visited: bool
    sentences: tuple[Sentence, ...]
    told: tuple[date, date]
    known: tuple[date, date]
    elsewhere: Evidence | None


@cache
def stops() -> tuple[Stop, ...]:
    """Every site of sites.csv, in its order: those visited first."""
    found = {item.id: item for item in evidence()}
    naming = {entity: item for item, names in ELSEWHERE.items() for entity in names}
    return tuple(
        Stop(
            entities()[name],
            site["city"],
            site["enterprise"] == "yes",
            site["said"] == "visited",
            tuple(occurrences()[name]),
            _told(name),
            _known(name, site["city"]),
            found.get(naming.get(name, "")),
        )
        for site in sites()
        for name in [site["entity"]]
    )


def dated(span: tuple[date, date]) -> bool:
    """Whether a first and last day are one."""
    return span[0] == span[1]


def days(span: tuple[date, date]) -> str:
    """As English prints it: 12 May, 10–11 May."""
    first, last = span
    return f"{last.day} May" if first == last else f"{first.day}–{last.day} May"


def calendar() -> list[date]:
    """The days of the tour."""
    first, last = TOUR
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def _told(name: str) -> tuple[date, date]:
    return (OPENED[name], OPENED[name]) if name in OPENED else TOUR


def _known(name: str, city: str) -> tuple[date, date]:
    if name in OPENED:
        return _told(name)
    found = {item.id: item for item in evidence()}
    first, last = (day(found[item].as_of, end=False) for item in DAYS[city])
    return (first, first) if name == FIRST_STOP else (first, last)
