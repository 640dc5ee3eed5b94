"""Where the rules put a piece of evidence, or a check, in the case of its claim."""

from duibiao.claims.checks import Check
from duibiao.claims.evidence import Evidence, reading
from duibiao.claims.ledger import Claim
from duibiao.claims.rules import RULES, Rules
from duibiao.claims.witnesses import INDEPENDENT

DAY = "2021-05-14"
# Side → what a page calls it.
SIDES = {
    "for": "for",
    "rounding": "for, in rounding",
    "far": "beyond the wording",
    "part-for": "for, of a part",
    "differing-for": "for, with a difference",
    "own": "the report itself",
    "against": "against",
    "part-against": "against, of a part",
    "differing-against": "against, with a difference",
    "revised": "revised",
    "outdated": "newer",
    "claimed": "claimed",
    "context": "context",
}
SPEAKING_FOR = ("for", "rounding", "far", "part-for", "differing-for", "own")
SPEAKING_AGAINST = ("against", "part-against", "differing-against", "revised", "outdated")
AGREES = ("supports", "rounding", "far")


def side(claim: Claim, item: Evidence, rules: Rules = RULES) -> str:
    """Where the rules put a piece of evidence; one of SIDES."""
    stance = reading(claim, item, rules)
    if stance == "context" or not _may_decide(item, stance, rules):
        return "context"
    agrees = stance in AGREES
    if claim.kind in rules.praise and agrees and item.relation not in INDEPENDENT:
        return "claimed"
    differs = _difference(claim, item, agrees, rules)
    if differs == "none":
        return {"supports": "for", "contradicts": "against"}.get(stance, stance)
    if item.part and rules.parts_are_joined:
        return "part-for" if agrees else "part-against"
    if differs == "vintage" and stance in ("supports", "rounding"):
        return "for"
    return _of_something_else(claim, item, differs, agrees and differs != "vintage", rules)


def _may_decide(item: Evidence, stance: str, rules: Rules) -> bool:
    """Copies never do; the paper's own group only against the paper."""
    if item.relation not in rules.not_counted:
        return True
    return item.relation == "paper" and stance == "contradicts" and rules.paper_against_itself


def _difference(claim: Claim, item: Evidence, agrees: bool, rules: Rules) -> str:
    """How it differs, once 率先, 首个 and 最早 are read as the rules say."""
    if item.differs != "first":
        return item.differs
    meant = rules.first or claim.first
    bears = meant == ("among the first" if agrees else "the first")
    return "none" if bears else "measure" if agrees else "beside"


def _of_something_else(
    claim: Claim, item: Evidence, differs: str, agrees: bool, rules: Rules
) -> str:
    """The side of evidence on another vintage, date, measure, territory or unnamed part."""
    if differs == "beside":
        return "context"
    if agrees:
        return "differing-for" if rules.differing_for else "context"
    if differs in ("vintage", "date") and (when := _newer(claim, item, differs, rules)):
        return when
    return "differing-against" if rules.differing_against else "context"


def _newer(claim: Claim, item: Evidence, differs: str, rules: Rules) -> str:
    """Whether a later edition revised the value, or a newer one stood published already."""
    if item.published > DAY or (not item.published and rules.undated_is_later):
        return "revised" if differs == "vintage" else ""
    if not item.published:
        return ""
    return "outdated" if differs == "vintage" or item.as_of > claim.as_of[:4] else ""


def side_of_check(check: Check, rules: Rules = RULES) -> str:
    """The report's own sums and repetitions: no witness for it, but one against it."""
    if check.reading == "supports":
        return "for" if rules.report_is_a_witness else "own"
    return {"contradicts": "against"}.get(check.reading, check.reading)
