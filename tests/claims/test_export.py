"""The ledger as data: all that the page has, and one claim a line."""

import json

from duibiao import __version__
from duibiao.claims import claims
from duibiao.claims.evidence import of_claim, sought
from duibiao.claims.export import ledger_json
from duibiao.claims.verdicts import verdicts
from duibiao.text import article


def test_every_claim_with_its_verdict_evidence_and_look_ups() -> None:
    exported = json.loads(ledger_json())
    assert exported["version"] == __version__
    assert [row["id"] for row in exported["claims"]] == list(claims())
    for row in exported["claims"]:
        claim = claims()[row["id"]]
        assert row["verdict"]["name"] == verdicts()[claim.id].name
        pieces = [step["id"] for step in row["steps"] if "relation" in step]
        assert sorted(pieces) == sorted(item.id for item in of_claim(claim))
        assert len(row["sought"]) == len(sought()[claim.id])
        assert row["passage"]["zh"] == article.load().sentence(claim.line, claim.sentence).restored


def test_a_claim_stands_on_a_line_of_its_own() -> None:
    head, *rows, end = ledger_json().splitlines()
    assert (json.loads(f"{head}]}}")["claims"], end) == ([], "]}")
    assert [json.loads(row.rstrip(","))["id"] for row in rows] == list(claims())
