"""Evidence: what sources say for and against the claims, and what was sought in vain."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.claims.intervals import compare
from duibiao.claims.ledger import Claim, claims
from duibiao.claims.rules import RULES, Rules
from duibiao.claims.witnesses import witnesses
from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.data.dates import not_after
from duibiao.data.sources import Source, sources
from duibiao.data.tables import Record

# With these, or of a named part, a figure is of the same thing, so that arithmetic decides.
SAME = ("none", "vintage")


@dataclass(frozen=True)
class Evidence:
    """What one source says of one claim; `lower` and `upper` in the claim's unit, or None.

    `stance` is our reading of words and empty where the bounds decide; `differs` says how the
    statement differs from the claim's, and `part` which of the claim's parts it is about.
    """

    id: str
    claim: str
    source: str
    locator: str
    lower: float | None
    upper: float | None
    as_of: str
    published: str
    retrieved: str
    stance: str
    differs: str
    part: tuple[str, ...]
    quote: str
    note: str

    @property
    def html_id(self) -> str:
        """Fragment of its address, such as e15b1."""
        return self.id.lower()

    @property
    def origin(self) -> Source:
        """The source whose key it gives."""
        return sources()[self.source]

    @property
    def relation(self) -> str:
        """Of its source to whoever is praised; one of RELATIONS."""
        return witnesses()[self.source]


@cached
def evidence() -> Mapping[str, Evidence]:
    """All by id, in the order of the table; DataError for a row that contradicts itself."""
    made = [Evidence(**row) for row in records("evidence")]
    refuse(
        DataError(path("evidence"), row_of(position), *fault)
        for position, item in enumerate(made)
        for fault in _faults(item, claims()[item.claim])
    )
    return by_id(made)


def _faults(item: Evidence, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong in it, and the cure."""
    bounds = item.lower is not None, item.upper is not None
    if not item.id.startswith(f"E{item.claim[1:]}"):
        fault = f"'{item.id}' is not of {item.claim}"
        yield "id", fault, "Use the claim's id with E and a number"
    if len(set(bounds)) == 2:
        yield "upper", "one bound is missing", "Give both bounds or none"
    if bounds[0] and claim.lower is None:
        yield "lower", f"{item.claim} has no interval", "Leave the bounds empty, give a stance"
    if not bounds[0] and not item.stance:
        yield "stance", "it is empty and no bounds decide", "Give bounds or a stance"
    if item.source not in witnesses():
        fault = f"'{item.source}' is neither in witnesses.csv nor of a class in classes.csv"
        yield "source", fault, "Say there what it is to whoever is praised"
    if bounds[0] and not item.stance and not (item.differs in SAME or item.part):
        fault = f"the figure is of another {item.differs}, so that arithmetic cannot decide"
        yield "stance", fault, "Say whether it speaks for, against, or is context"
    if unknown := set(item.part) - set(claim.parts):
        fault = f"{', '.join(sorted(unknown))} is no part of {item.claim}"
        yield "part", fault, f"Use {', '.join(claim.parts) or 'none: the claim has no parts'}"
    if item.part and item.differs != "part":
        yield "part", f"differs is '{item.differs}'", "Write part there, or leave part empty"
    for early, late in (("as_of", "published"), ("published", "retrieved")):
        first, then = getattr(item, early), getattr(item, late)
        if not not_after(first, then):
            yield early, f"{first} lies after {late}, {then}", "Correct one of the dates"


@cached
def of_claim(claim: Claim) -> tuple[Evidence, ...]:
    """The evidence on one claim, in the order of the table."""
    return tuple(item for item in evidence().values() if item.claim == claim.id)


@cached
def sought() -> Mapping[str, tuple[Record, ...]]:
    """What was looked for in vain, for every claim: empty where nothing was."""
    rows: dict[str, list[Record]] = {claim: [] for claim in claims()}
    for row in records("lookups"):
        rows[row["claim"]].append(row)
    return MappingProxyType({claim: tuple(lookups) for claim, lookups in rows.items()})


def searches() -> int:
    """How many different look-ups that is: one may have served several claims."""
    return len({(row["sought"], row["where"]) for row in records("lookups")})


def reading(claim: Claim, item: Evidence, rules: Rules = RULES) -> str:
    """What the item says of the claim: our stance on words, or the bounds compared."""
    if item.stance or item.lower is None or item.upper is None:
        return item.stance
    return compare(claim, item.lower, item.upper, rules)
