"""How the verdicts change if one rule is set otherwise."""

from collections import Counter
from dataclasses import replace

import pandas as pd

from duibiao.claims.ledger import claims
from duibiao.claims.rules import ALTERNATIVES, RULES, Rules
from duibiao.claims.verdicts import VERDICTS, under


def changed(rules: Rules) -> list[str]:
    """Ids of the claims whose verdict is another under these rules, in the order of the text."""
    as_ruled = under(RULES)
    return [
        claim for claim, verdict in under(rules).items() if verdict.name != as_ruled[claim].name
    ]


def counts(rules: Rules) -> Counter[str]:
    """How many claims get each verdict."""
    return Counter(verdict.name for verdict in under(rules).values())


def sensitivity() -> pd.DataFrame:
    """One row for the rules as they are, then one for each alternative.

    Columns: rule, instead, changed (ids of claims), and for each verdict that occurs in any row
    the number of claims that get it.
    """
    cases = [("The rules as they are", "", RULES)] + [
        (rule, instead, rules) for rule, (instead, rules) in ALTERNATIVES.items()
    ]
    rows = [
        {"rule": rule, "instead": instead, "changed": changed(rules), **counts(rules)}
        for rule, instead, rules in cases
    ]
    table = pd.DataFrame(rows)
    names = [name for name in VERDICTS if name in table]
    return table[["rule", "instead", "changed"]].join(table[names].fillna(0).astype(int))


def readings_of_first() -> pd.DataFrame:
    """The checkable claims with 率先, 首个 or 最早, and their verdict by either reading.

    Columns: claim (id), read (as the rules read it), the first, among the first (verdicts).
    """
    meant = ("the first", "among the first")
    by_reading = {reading: under(replace(RULES, first=reading)) for reading in meant}
    rows = [
        (claim.id, claim.first, *(by_reading[reading][claim.id].name for reading in meant))
        for claim in claims().values()
        if claim.first and claim.checkability != "none"
    ]
    return pd.DataFrame(rows, columns=["claim", "read", *meant])
