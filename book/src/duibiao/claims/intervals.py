"""What a figure says of a claim: two intervals compared."""

from duibiao.claims.ledger import Claim
from duibiao.claims.rules import RULES, Rules

# Operators whose lower, or upper, bound is not itself meant.
OPEN_BELOW = (">", "≳")
OPEN_ABOVE = ("≈", "~", "<", ">", "≥", "≲", "≳")
# Those of which any larger value makes the wording literally true.
UNBOUNDED = (">", "≥")


def compare(claim: Claim, lower: float, upper: float, rules: Rules = RULES) -> str:
    """What a source's figure says of a claim's: supports, rounding, far, contradicts, context.

    Both are intervals in the claim's unit. Inside is support. Far is beyond the bound that “more
    than” implies but does not state, or just outside an approximation. Overlap alone cannot tell
    the two apart: rounding, or context if the source's own interval is too wide to decide.
    """
    assert claim.lower is not None
    assert claim.upper is not None
    on_edge = lower == upper and (
        (lower == claim.lower and claim.operator in OPEN_BELOW)
        or (lower == claim.upper and claim.operator in OPEN_ABOVE)
    )
    if claim.lower <= lower and upper <= claim.upper and not on_edge:
        return "supports"
    if _far(claim, lower, upper, rules):
        return "far"
    if lower < upper and lower <= claim.upper and upper >= claim.lower:
        return "rounding" if upper - lower <= rules.coarse * upper else "context"
    return "contradicts"


def _far(claim: Claim, lower: float, upper: float, rules: Rules) -> bool:
    """Beyond what “more than” implies, or outside an approximation by little."""
    assert claim.lower is not None
    assert claim.upper is not None
    if claim.operator in UNBOUNDED:
        return lower >= claim.upper
    stated = {
        "≳": claim.lower,
        "≲": claim.upper,
        "~": (claim.lower + claim.upper) / 2,
    }.get(claim.operator)
    if stated is None or not rules.slack:
        return False
    above = claim.operator != "≲" and lower >= claim.upper
    below = claim.operator != "≳" and upper <= claim.lower
    miss = rules.slack * stated
    return (above and upper - claim.upper <= miss) or (below and claim.lower - lower <= miss)
