"""Who is compared with whom: the ledger's comparisons, classed by rule."""

import re

import pandas as pd

from duibiao.cities import three
from duibiao.claims.ledger import Claim, claims
from duibiao.claims.verdicts import verdicts

# What stands in a claim's comparator → the class it belongs to; the first that fits counts,
# and each of the three cities that is named.
CLASSES = {
    "its own past or aims": r"own|earlier|before|past|today|ten years|present level|in 20\d\d|2019",
    "Asia or the world": r"Asia|world|globe|international",
    "cities of the country": r"China|country|cities|localities|batch|regions|zones",
    "the advanced, the best": r"advanced|best|first rank",
}
UNNAMED = "others, not named"
# Kinds of claim that measure something of a city.
MEASURING = ("level", "share", "growth", "rank", "superlative", "streak")


def compared_with(claim: Claim) -> list[str]:
    """The classes of what a claim compares with; empty if it compares with nothing."""
    if not claim.comparator:
        return []
    if claim.comparator == "each other":
        return [name for city, name in three().items() if city in claim.subject]
    named = [name for name in three().values() if name in claim.comparator]
    rest = (name for name, pattern in CLASSES.items() if re.search(pattern, claim.comparator))
    return named or [next(rest, UNNAMED)]


def comparisons() -> pd.DataFrame:
    """One row for each city of which, and class with which, a claim compares.

    Columns: claim (id), city (of whom), compared (with), kind, checkability.
    """
    rows = [
        (claim.id, name, other, claim.kind, claim.checkability)
        for claim in claims().values()
        for city, name in three().items()
        if city in claim.subject
        for other in compared_with(claim)
        if other != name
    ]
    return pd.DataFrame(rows, columns=["claim", "city", "compared", "kind", "checkability"])


def measured() -> pd.DataFrame:
    """The checkable claims that put a number on one of the three cities itself.

    Columns: claim (id), city, kind, verdict, english. A claim counts for each city among its
    subjects.
    """
    rows = [
        (claim.id, name, claim.kind, verdicts()[claim.id].name, claim.english)
        for claim in claims().values()
        if claim.lower is not None and claim.kind in MEASURING and claim.checkability == "external"
        for city, name in three().items()
        if city in claim.subject
    ]
    return pd.DataFrame(rows, columns=["claim", "city", "kind", "verdict", "english"])
