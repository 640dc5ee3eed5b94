"""A source's figure beside a claim's, in words."""

from duibiao.claims.ends import ABOVE, BELOW, open_end
from duibiao.claims.evidence import Evidence
from duibiao.claims.intervals import compare
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
    place = PLACES[compare(claim, item.lower, item.upper)]
    return f"{told(item, claim.unit)}: {place} “{claim.figure}”"


def told(item: Evidence, unit: str) -> str:
    """A source's figure as a reader writes it: more than 600 billion yuan; empty without one."""
    if item.lower is None or item.upper is None:
        return ""
    lower, upper = amount(item.lower, unit), amount(item.upper, unit)
    if end := open_end(item):
        return {ABOVE: f"more than {lower}", BELOW: f"less than {upper}"}[end]
    if item.upper - item.lower > NARROW * item.upper:
        return f"{lower} to {upper}"
    return amount((item.lower + item.upper) / 2, unit)
