"""How the sides of the evidence make a verdict; the rules are told in duibiao.claims.verdicts."""

from dataclasses import dataclass

from duibiao.claims.checks import Check
from duibiao.claims.evidence import Evidence
from duibiao.claims.intervals import UNBOUNDED
from duibiao.claims.ledger import Claim

# Of what the evidence speaks instead → as a sentence goes on after “It holds”.
DIFFERENCES = {
    "measure": "by another measure or in another sense",
    "denominator": "by another denominator",
    "territory": "for another territory",
    "first": "as “among the first”, not as “the first”",
    "date": "for another date",
    "part": "in part",
    "rounding": "as far as the source is rounded",
}
# Those with which our source covers less than the claim; with the others the claim says more.
COVERS_LESS = ("date", "part", "rounding")


@dataclass(frozen=True)
class Step:
    """One piece of evidence, or a check, and where the rules put it: `side` is one of SIDES."""

    item: Evidence | Check
    side: str
    words: str

    @property
    def differs(self) -> str:
        """How the statement differs from the claim's."""
        if self.side == "rounding":
            return "rounding"
        return self.item.differs if isinstance(self.item, Evidence) else "none"

    @property
    def part(self) -> tuple[str, ...]:
        """Which parts of the claim it is about; empty for the whole."""
        return self.item.part if isinstance(self.item, Evidence) else ()


# Name of the verdict, why, and the sides that gave it.
Outcome = tuple[str, str, tuple[str, ...]]


def combined(claim: Claim, steps: list[Step]) -> Outcome:
    """Verdict, the rule that gave it, and the sides that decided."""
    sides = {step.side for step in steps}
    if "against" in sides:
        if agreeing := {"for", "far"} & sides:
            return "disputed", "Evidence stands on both sides.", ("against", *sorted(agreeing))
        return "contradicted", "The evidence speaks against the wording.", ("against",)
    if "for" in sides and "part-against" in sides:
        why = "Evidence stands for the whole, and against a part."
        return "disputed", why, ("for", "part-against")
    if "for" in sides:
        return _with_later_values(sides)
    if "far" in sides:
        return "far from the wording", _far(claim), ("far",)
    if outcome := _of_parts(claim, steps):
        return outcome
    if outcome := _with_a_difference(steps, sides):
        return outcome
    if "own" in sides:
        why = "The report says the same elsewhere, or adds up; no other source settles it."
        return "consistent within the report", why, ("own",)
    if "claimed" in sides:
        return "unverified", "Only those who stand to gain, or press that quotes them, say so.", ()
    return "unverified", "We found nothing that settles it.", ()


def _with_later_values(sides: set[str]) -> Outcome:
    if "revised" in sides:
        why = "It agreed with what stood published; a later edition differs."
        return "revised later", why, ("for", "revised")
    if "outdated" in sides:
        why = "A newer value stood published already."
        return "out of date when written", why, ("for", "outdated")
    return "supported", "The evidence agrees.", ("for",)


def _far(claim: Claim) -> str:
    if claim.operator in UNBOUNDED:
        return "Literally true; the value lies beyond what the wording implies."
    return "Loosely worded: the value lies just outside the approximation."


def _of_parts(claim: Claim, steps: list[Step]) -> Outcome | None:
    """The verdict on a claim that is made of parts, if evidence speaks of them by name."""
    holding = {part for step in steps if step.side == "part-for" for part in step.part}
    failing = {part for step in steps if step.side == "part-against" for part in step.part}
    if not holding and not failing:
        return None
    decided = ("part-for", "part-against")
    if holding & failing:
        return "disputed", f"Evidence stands on both sides {_named(holding & failing)}.", decided
    if holding and failing:
        why = f"It holds {_named(holding)}, and not {_named(failing)}."
        return "holds with a difference", why, decided
    if failing:
        return "contradicted", f"It does not hold {_named(failing)}.", decided
    if holding == set(claim.parts):
        return "supported", "The evidence agrees on each of its parts.", decided
    return "supported in part", f"It holds {_named(holding)}.", (*decided, "differing-for")


def _named(parts: set[str]) -> str:
    return f"for {' and '.join(sorted(parts))}"


def _with_a_difference(steps: list[Step], sides: set[str]) -> Outcome | None:
    """The verdict by evidence that is all of something slightly different."""
    agreeing = {"differing-for", "rounding"} & sides
    speaking_against = {"differing-against", "outdated"} & sides
    decided = (*sorted(agreeing), *sorted(speaking_against))
    if agreeing and "differing-against" in sides:
        return "disputed", "Evidence stands on both sides, none of quite the same thing.", decided
    if agreeing:
        kinds = {step.differs for step in steps if step.side in agreeing}
        ways = " or ".join(DIFFERENCES[kind] for kind in DIFFERENCES if kind in kinds)
        more = kinds.difference(COVERS_LESS)
        name = "supported in part" if len(more) < len(kinds) else "holds with a difference"
        return name, f"It holds {ways}.", tuple(sorted(agreeing))
    if "differing-against" in sides:
        why = "What was found speaks against it, though not of quite the same thing."
        return "in doubt", why, tuple(sorted(speaking_against))
    return None
