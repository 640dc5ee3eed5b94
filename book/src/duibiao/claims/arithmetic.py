"""A source's figure beside a claim's, in words."""

from duibiao.claims.evidence import Evidence, reading
from duibiao.claims.ledger import Claim, amount

# An interval narrower than this part of its value is told as one number.
NARROW = 0.005
# How a figure lies to the claim's interval, in words.
PLACES = {
    "supports": "within",
    "rounding": "overlaps, too coarse to tell apart,",
    "far": "beyond what is implied by",
    "contradicts": "outside",
    "context": "beside",
}


def arithmetic(claim: Claim, item: Evidence) -> str:
    """The comparison of two figures in words; empty where words were compared."""
    if item.lower is None or item.upper is None:
        return ""
    value = amount((item.lower + item.upper) / 2, claim.unit)
    if item.upper - item.lower > NARROW * item.upper:
        value = f"{amount(item.lower, claim.unit)} to {amount(item.upper, claim.unit)}"
    return f"{value}: {PLACES[reading(claim, item)]} “{claim.figure}”"
