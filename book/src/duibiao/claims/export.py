"""The ledger as one file: every claim with its words, verdict, evidence and look-ups."""

import json
from dataclasses import asdict
from typing import Any

from duibiao import __version__
from duibiao.claims.combining import Step
from duibiao.claims.evidence import Evidence, sought
from duibiao.claims.ledger import Claim
from duibiao.claims.verdicts import verdicts


def ledger() -> dict[str, Any]:
    """The whole ledger as plain values; `claims` in the order of the text."""
    return {"version": __version__, "claims": [_entry(claim) for claim in verdicts()]}


def ledger_json() -> str:
    """The same as JSON, one claim a line, so that two versions can be compared."""
    about = ledger()
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in about["claims"])
    return f'{{"version": "{about["version"]}", "claims": [\n{rows}\n]}}\n'


def _entry(name: str) -> dict[str, Any]:
    verdict = verdicts()[name]
    return {
        **_claim(verdict.claim),
        "verdict": {
            "name": verdict.name,
            "why": verdict.why,
            "rests_on": verdict.rests_on,
            "reservations": [
                step.item.id for step in verdict.reservations if isinstance(step.item, Evidence)
            ],
        },
        "steps": [_step(step) for step in verdict.steps],
        "sought": [{k: v for k, v in row.items() if k != "claim"} for row in sought()[name]],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    passage = {"zh": claim.passage.restored, "en": claim.passage.english}
    return {**asdict(claim), "address": claim.passage.address, "passage": passage}


def _step(step: Step) -> dict[str, Any]:
    """The check or the piece of evidence, and where the rules put it."""
    item = step.item
    shared = {"side": step.side, "arithmetic": step.words, **asdict(item)}
    if isinstance(item, Evidence):
        return {**shared, "title": item.origin.title, "relation": item.relation}
    return shared
