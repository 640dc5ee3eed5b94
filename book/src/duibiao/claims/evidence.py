"""Evidence: what sources say for and against the claims, and what was sought in vain."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.claims.ledger import Claim, claims
from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.data.dates import not_after
from duibiao.data.sources import Source, sources
from duibiao.data.tables import Record

# Of a source to who is praised, most independent first: what it is called on a page.
RELATIONS = {
    "national": "national statistics or documents",
    "scholarship": "scholarship or a foreign body",
    "press": "other press, own observation",
    "press-quoting": "other press, handing on what it was told",
    "city": "the city or zone itself",
    "company": "the company itself",
    "paper": "the same press group or report",
    "copy": "an unattributed copy",
}
INDEPENDENT = ("national", "scholarship", "press")
# What may be shown but never decides.
NOT_COUNTED = ("paper", "copy")
# A source whose own rounding is wider than this part of its value cannot decide a number.
COARSE = 0.05


@dataclass(frozen=True)
class Evidence:
    """What one source says of one claim; `lower` and `upper` in the claim's unit, or None.

    `stance` is our reading of words and empty where the bounds decide; `differs` says how the
    statement differs from the claim's, `relation` is one of RELATIONS.
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
    relation: str
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
    def counts(self) -> bool:
        """Whether it may decide: not the paper's own, not a copy."""
        return self.relation not in NOT_COUNTED


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


def compare(claim: Claim, lower: float, upper: float) -> str:
    """What a source's figure says of a claim's: supports, rounding, far, contradicts, context.

    Both are intervals. Inside is support. Beyond the bound that the wording implies but does
    not state is far. Overlap alone cannot tell the two apart: rounding, or context if the
    source's own interval is too wide to decide.
    """
    assert claim.lower is not None
    assert claim.upper is not None
    stated_only = claim.operator == ">" and lower == upper == claim.lower
    below = claim.operator in ("≈", "<", ">", "≥") and lower == upper == claim.upper
    if claim.lower <= lower and upper <= claim.upper and not (stated_only or below):
        return "supports"
    if claim.operator in (">", "≥") and lower >= claim.upper:
        return "far"
    if claim.operator == "<" and upper <= claim.lower:
        return "far"
    if lower < upper and lower <= claim.upper and upper >= claim.lower:
        return "rounding" if upper - lower <= COARSE * upper else "context"
    return "contradicts"


def reading(claim: Claim, item: Evidence) -> str:
    """What the item says of the claim: our stance on words, or the bounds compared."""
    if item.stance or item.lower is None or item.upper is None:
        return item.stance
    return compare(claim, item.lower, item.upper)
