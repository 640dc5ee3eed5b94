"""The claims of the report: ledger, evidence, checks, verdicts."""

from duibiao.claims.ledger import (
    Claim,
    amount,
    checkable,
    cities_of,
    claims,
    findable,
    of_line,
    of_section,
)

__all__ = [
    "Claim",
    "amount",
    "checkable",
    "cities_of",
    "claims",
    "findable",
    "of_line",
    "of_section",
]
