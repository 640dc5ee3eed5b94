"""The claims of the report: ledger, evidence, checks, verdicts."""

from duibiao.claims.ledger import (
    NUMERAL,
    SUPERLATIVE,
    Claim,
    amount,
    checkable,
    cities_of,
    claims,
    coverage,
    of_line,
    of_section,
)

__all__ = [
    "NUMERAL",
    "SUPERLATIVE",
    "Claim",
    "amount",
    "checkable",
    "cities_of",
    "claims",
    "coverage",
    "of_line",
    "of_section",
]
