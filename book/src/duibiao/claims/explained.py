"""Verdicts told: as a table, and one by one with their arithmetic and sources."""

import pandas as pd

from duibiao.claims.checks import Check
from duibiao.claims.combining import Step
from duibiao.claims.sides import SIDES, SPEAKING_AGAINST
from duibiao.claims.verdicts import Verdict, verdicts
from duibiao.text import article


def frame() -> pd.DataFrame:
    """One row a claim. Columns: claim, verdict, rests_on, checkability, kind, section."""
    rows = [
        (each.claim.id, each.name, each.rests_on, each.claim.checkability, each.claim.kind)
        for each in verdicts().values()
    ]
    table = pd.DataFrame(rows, columns=["claim", "verdict", "rests_on", "checkability", "kind"])
    lines = [verdicts()[claim].claim.line for claim in table["claim"]]
    return table.assign(section=[article.load().line(line).section for line in lines])


def explain(claim: str) -> str:
    """A verdict as Markdown: the claim, the rule, and each step with its source."""
    verdict = verdicts()[claim]
    commits = f" (*{verdict.claim.commitment}*)" if verdict.claim.commitment else ""
    claim_text = f"{verdict.claim.id}: {verdict.claim.english}{commits}"
    head = f"**{verdict.icon} {verdict.name}** — {claim_text} {verdict.why}"
    steps = [f"- *{SIDES[step.side]}*: {_step(step)}" for step in verdict.steps]
    return "\n".join([head, "", *steps])


def against(verdict: Verdict) -> str:
    """What first speaks against a claim that comes out so: whose words, and the note on them."""
    speaking = [step for step in verdict.deciding if step.side in (*SPEAKING_AGAINST, "far")]
    item = speaking[0].item
    if isinstance(item, Check):
        return f"The report itself. {speaking[0].words}"
    return f"{item.origin.short}. {item.note}"


def _step(step: Step) -> str:
    """Source, words, arithmetic and note of one step."""
    item = step.item
    if isinstance(item, Check):
        return f"the report itself. {step.words} {item.note}".strip()
    words = f" {step.words[0].upper()}{step.words[1:]}." if step.words else ""
    return f"{item.origin.short}: “{item.quote}”.{words} {item.note}".strip()
