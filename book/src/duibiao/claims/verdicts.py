"""Verdicts: what evidence says of each claim, combined by rule. Nothing is set by hand.

What sources say in figures is compared with the claim's interval; what they say in words is read
by us (`stance`), and the rules only combine it. They are tried from the top:

1. opinion, slogan or plan → not checkable
2. figures or words on both sides, of the same thing → disputed
3. only against → contradicted
4. for: but a revision published after the report has another value → revised later; a newer
   value stood published already → out of date when written; else supported, or within
   rounding if the source is rounded too coarsely to tell the figures apart
5. beyond the bound that the wording implies but does not state → far from the wording
6. for, but of another measure, denominator, territory, date, or of a part → qualified
7. nothing that decides → unverified

The paper's own group and unattributed copies are shown and never decide. That something is the
first, the longest or the largest is not shown by the word of those who are praised, nor by press
that hands it on: for superlatives such sources are told as claimed, and do not decide either.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.claims.arithmetic import arithmetic
from duibiao.claims.checks import Check, checks
from duibiao.claims.evidence import INDEPENDENT, Evidence, of_claim, reading
from duibiao.claims.ledger import Claim, claims
from duibiao.data import cached

DAY = "2021-05-14"
# Verdict → its icon and what it means.
VERDICTS = {
    "supported": ("✓", "what decides agrees with the wording"),
    "within rounding": ("≈", "agrees as far as the source is rounded"),
    "qualified": ("◐", "true in another measure, territory, date or part, which is named"),
    "far from the wording": ("≫", "literally true, beyond what the wording implies"),
    "revised later": ("↻", "right on 14 May 2021, changed by a later revision"),
    "out of date when written": ("◷", "a newer value stood published on 14 May 2021"),
    "disputed": ("⇄", "evidence on both sides"),
    "contradicted": ("✗", "evidence against, none for"),
    "unverified": ("?", "sought, and nothing found that decides"),
    "not checkable": ("○", "opinion, slogan or plan"),
}
# Where the rules put a piece of evidence → what a page calls it.
SIDES = {
    "for": "for",
    "rounding": "for, in rounding",
    "far": "beyond",
    "qualified": "for, with a difference",
    "against": "against",
    "revised": "revised",
    "outdated": "newer",
    "claimed": "claimed",
    "context": "context",
}
AGREES = ("supports", "rounding")
# Verdict → the sides that gave it, where not all but context did.
DECIDING = {
    "supported": ("for",),
    "within rounding": ("rounding",),
    "far from the wording": ("far",),
    "qualified": ("qualified",),
    "contradicted": ("against",),
    "disputed": ("for", "rounding", "far", "against"),
    "revised later": ("for", "rounding", "revised"),
    "out of date when written": ("for", "rounding", "outdated"),
}
# Who the deciding sources are, most independent first.
RESTS = (
    "independent sources",
    "press that hands on what it was told",
    "the party concerned alone",
    "the report itself",
)
QUALIFIED = {
    "measure": "by another measure or in another sense",
    "denominator": "by another denominator",
    "territory": "for another territory",
    "date": "for another date",
    "part": "in part",
}


@dataclass(frozen=True)
class Step:
    """One piece of evidence, or a check, and where the rules put it: `side` is one of SIDES."""

    item: Evidence | Check
    side: str
    words: str

    @property
    def differs(self) -> str:
        """How the statement differs from the claim's."""
        return self.item.differs if isinstance(self.item, Evidence) else "none"


@dataclass(frozen=True)
class Verdict:
    """A claim's verdict; `why` is the rule in words, `rests_on` who the deciding sources are."""

    claim: Claim
    name: str
    why: str
    rests_on: str
    steps: tuple[Step, ...]

    @property
    def icon(self) -> str:
        """The sign that stands for it."""
        return VERDICTS[self.name][0]

    @property
    def has_outside_evidence(self) -> bool:
        """Whether a source beyond the paper and copies says anything that decides."""
        return any(
            isinstance(each.item, Evidence) and each.side not in ("context", "claimed")
            for each in self.steps
        )


@cached
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on each claim, by its id, in the order of the text."""
    return MappingProxyType(
        {name: judge(claim, of_claim(claim), checks()[name]) for name, claim in claims().items()}
    )


def judge(claim: Claim, pieces: Iterable[Evidence], own: Iterable[Check] = ()) -> Verdict:
    """Apply the rules to one claim and the pieces of evidence on it."""
    placed = [(item, side(claim, item)) for item in pieces]
    current = [item.as_of for item, where in placed if where in ("for", "rounding")]
    steps = [Step(check, _check_side(check), check.words) for check in own]
    for item, where in placed:
        shown = "context" if _not_newer(item, where, current) else where
        steps.append(Step(item, shown, arithmetic(claim, item)))
    if claim.checkability == "none":
        return Verdict(claim, "not checkable", claim.reason, "", tuple(steps))
    sides = [step.side for step in steps]
    name, why = _combined(sides, steps)
    return Verdict(claim, name, why, _rests_on(name, steps), tuple(steps))


def _not_newer(item: Evidence, where: str, current: list[str]) -> bool:
    """Whether a value of another date is no newer than those that agree with the claim."""
    return where == "outdated" and item.differs == "date" and item.as_of <= max(current, default="")


def side(claim: Claim, item: Evidence) -> str:
    """Where the rules put an item; one of SIDES."""
    stance = reading(claim, item)
    if not item.counts or stance in ("context", ""):
        return "context"
    if claim.kind == "superlative" and stance in AGREES and item.relation not in INDEPENDENT:
        return "claimed"
    after = not item.published or item.published > DAY
    agrees = stance in AGREES
    if item.differs == "none" or (item.differs == "vintage" and agrees):
        return {"supports": "for", "contradicts": "against"}.get(stance, stance)
    if item.differs == "vintage":
        return "revised" if after else "outdated"
    if item.differs == "date" and not agrees:
        return "context" if after else "outdated"
    return "qualified" if agrees else "context"


def _check_side(check: Check) -> str:
    return {"supports": "for", "contradicts": "against"}.get(check.reading, check.reading)


def _combined(sides: list[str], steps: list[Step]) -> tuple[str, str]:
    """Verdict and the rule that gave it."""
    agreeing = {"for", "rounding", "far"} & set(sides)
    if "against" in sides:
        return (
            ("disputed", "Evidence stands on both sides.")
            if agreeing
            else ("contradicted", "What decides speaks against the wording.")
        )
    if agreeing - {"far"}:
        if "revised" in sides:
            return "revised later", "It agreed with what stood published; a later edition differs."
        if "outdated" in sides:
            return "out of date when written", "A newer value stood published already."
        if "for" in sides:
            return "supported", "What decides agrees with the wording."
        return "within rounding", "The source is rounded too coarsely to tell the figures apart."
    if "far" in sides:
        return "far from the wording", "The value lies beyond what the wording implies."
    if "qualified" in sides:
        ways = sorted({QUALIFIED[step.differs] for step in steps if step.side == "qualified"})
        return "qualified", f"It holds {' or '.join(ways)}."
    if "claimed" in sides:
        return "unverified", "It is said, but by nobody independent of who is praised."
    return "unverified", "Nothing was found that decides."


def _rests_on(name: str, steps: list[Step]) -> str:
    """Who the sources that decided are."""
    deciding = [step.item for step in steps if step.side in DECIDING.get(name, ())]
    if not deciding:
        return ""
    relations = {item.relation for item in deciding if isinstance(item, Evidence)}
    if relations & set(INDEPENDENT):
        return RESTS[0]
    if "press-quoting" in relations:
        return RESTS[1]
    return RESTS[2] if relations else RESTS[3]
