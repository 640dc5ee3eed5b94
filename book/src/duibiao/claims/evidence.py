"""Evidence: what sources say for and against the claims, and what was sought in vain."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from duibiao.claims.ledger import Claim, claims
from duibiao.data import DataError, path, records, row_of
from duibiao.data.dates import not_after
from duibiao.data.sources import Source, check_keys, sources

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
    def of(self) -> Source:
        """Its source."""
        return sources()[self.source]

    @property
    def counts(self) -> bool:
        """Whether it may decide: not the paper's own, not a copy."""
        return self.relation not in NOT_COUNTED


@cache
def evidence() -> tuple[Evidence, ...]:
    """All of it in the order of the table; DataError for a row that contradicts itself."""
    known = {claim.id: claim for claim in claims()}
    found = []
    for position, row in enumerate(records("evidence")):
        item = Evidence(**row)
        check_keys([item.source], path("evidence"), row_of(position), "source")
        if fault := _fault(item, known[item.claim]):
            raise DataError(path("evidence"), row_of(position), *fault)
        found.append(item)
    return tuple(found)


def _fault(item: Evidence, claim: Claim) -> tuple[str, str, str] | None:
    """Field, what is wrong in it, and the cure; None if the row is sound."""
    bounds = item.lower is not None, item.upper is not None
    if not item.id.startswith(f"E{item.claim[1:]}"):
        return "id", f"'{item.id}' is not of {item.claim}", "Use the claim's id with E and a number"
    if len(set(bounds)) == 2:
        return "upper", "one bound is missing", "Give both bounds or none"
    if bounds[0] and claim.lower is None:
        return "lower", f"{item.claim} has no interval", "Leave the bounds empty, give a stance"
    if bounds[0] and (item.lower or 0) > (item.upper or 0):
        return "lower", "it is above the upper bound", "Exchange them"
    if not bounds[0] and not item.stance:
        return "stance", "it is empty and no bounds decide", "Give bounds or a stance"
    for early, late in (("as_of", "published"), ("published", "retrieved")):
        first, then = getattr(item, early), getattr(item, late)
        if not not_after(first, then):
            return early, f"{first} lies after {late}, {then}", "Correct one of the dates"
    return None


def of_claim(claim: Claim) -> list[Evidence]:
    """The evidence on one claim."""
    return [item for item in evidence() if item.claim == claim.id]


@cache
def sought() -> dict[str, list[dict[str, str]]]:
    """What was looked for in vain, by claim."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in records("lookups"):
        found[row["claim"]].append(row)
    return found


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
