"""Verdicts: what evidence says of each claim, combined by rule. Nothing is set by hand.

What sources say in figures of the same thing is compared with the claim's interval; what they say
in words, or of something else, is read by us (`stance`), and the rules only combine it. They are
tried from the top:

1. opinion, slogan or plan → not checkable
2. evidence of the same thing on both sides → disputed
3. only against → contradicted
4. for: but a revision published after the report has another value → revised later; a newer
   value stood published already → out of date when written; else supported
5. beyond what the wording implies, or just outside an approximation → far from the wording
6. parts of a claim that is made of parts: all hold → supported; some hold and some do not → holds
   with a difference; some hold → supported in part; none holds → contradicted
7. only evidence with a difference: on both sides → disputed; for, of another measure or territory
   → holds with a difference; for, of another date or an unnamed part, or rounded → supported in
   part; against → in doubt
8. nothing but the report's own sums and repetitions → consistent within the report
9. nothing that decides → unverified

Evidence on the other side that does not decide makes a reservation, which is shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.claims.arithmetic import arithmetic
from duibiao.claims.checks import Check, checks
from duibiao.claims.combining import Step, combined
from duibiao.claims.evidence import Evidence, of_claim
from duibiao.claims.ledger import Claim, claims
from duibiao.claims.rules import RULES, Rules
from duibiao.claims.sides import (
    SPEAKING_AGAINST,
    SPEAKING_FOR,
    side,
    side_of_check,
)
from duibiao.claims.witnesses import INDEPENDENT
from duibiao.data import cached

# Verdict → its icon and what it means.
VERDICTS = {
    "supported": ("✓", "the evidence agrees"),
    "supported in part": ("◔", "our sources agree, and cover less than the claim"),
    "holds with a difference": ("◐", "the claim says more, or something else, than is so"),
    "consistent within the report": ("≡", "the report agrees with itself; no other source decides"),
    "far from the wording": ("≫", "beyond what the wording implies, or loosely worded"),
    "revised later": ("↻", "right on 14 May 2021, changed by a later revision"),
    "out of date when written": ("◷", "a newer value stood published on 14 May 2021"),
    "in doubt": ("⊖", "what was found speaks against it, though of something slightly different"),
    "disputed": ("⇄", "evidence on both sides"),
    "contradicted": ("✗", "the evidence is against it"),
    "unverified": ("?", "sought, and nothing found that settles it"),
    "not checkable": ("○", "opinion, slogan or plan"),
}
# Verdicts that come out against the report, or leave it open whether it is right.
ADVERSE = (
    "far from the wording",
    "out of date when written",
    "in doubt",
    "disputed",
    "contradicted",
)
# Who the deciding sources are, most independent first.
RESTS = (
    "independent sources",
    "press that hands on what it was told",
    "the party concerned alone",
    "the report itself",
)


@dataclass(frozen=True)
class Verdict:
    """A claim's verdict; `why` is the rule in words, `decided` the sides that gave it."""

    claim: Claim
    name: str
    why: str
    decided: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def icon(self) -> str:
        """The sign that stands for it."""
        return VERDICTS[self.name][0]

    @property
    def deciding(self) -> tuple[Step, ...]:
        """The steps that gave it."""
        return tuple(step for step in self.steps if step.side in self.decided)

    @property
    def reservations(self) -> tuple[Step, ...]:
        """The steps that speak on the other side, and did not decide."""
        other: set[str] = set()
        if not set(self.decided) & set(SPEAKING_FOR):
            other |= {name for name in SPEAKING_FOR if name != "own"}
        if not set(self.decided) & set(SPEAKING_AGAINST):
            other |= set(SPEAKING_AGAINST)
        return tuple(step for step in self.steps if step.side in other)

    @property
    def rests_on(self) -> str:
        """Who the sources that decided are; one of RESTS, or empty."""
        relations = {
            step.item.relation for step in self.deciding if isinstance(step.item, Evidence)
        }
        if not relations:
            return RESTS[3] if self.deciding else ""
        if relations & set(INDEPENDENT):
            return RESTS[0]
        handed_on = {"press-quoting", "reference"}
        return RESTS[1] if relations & handed_on else RESTS[2]

    @property
    def has_outside_evidence(self) -> bool:
        """Whether a source beyond the report gave it."""
        return any(isinstance(step.item, Evidence) for step in self.deciding)


@cached
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on each claim, by its id, in the order of the text."""
    return under(RULES)


@cached
def under(rules: Rules) -> Mapping[str, Verdict]:
    """The verdicts that other rules would give, by the id of the claim."""
    return MappingProxyType(
        {
            name: judge(claim, of_claim(claim), checks()[name], rules)
            for name, claim in claims().items()
        }
    )


def judge(
    claim: Claim, pieces: Iterable[Evidence], own: Iterable[Check] = (), rules: Rules = RULES
) -> Verdict:
    """Apply the rules to one claim and the pieces of evidence on it."""
    steps = [Step(check, side_of_check(check, rules), check.words) for check in own]
    steps += [Step(item, side(claim, item, rules), arithmetic(claim, item)) for item in pieces]
    if claim.checkability == "none":
        return Verdict(claim, "not checkable", claim.reason, (), tuple(steps))
    name, why, decided = combined(claim, steps)
    return Verdict(claim, name, why, decided, tuple(steps))
