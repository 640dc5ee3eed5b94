"""Evidence made up for tests, by a witness of the relation that is asked for."""

from typing import Any

from duibiao.claims.evidence import Evidence
from duibiao.claims.witnesses import witnesses


def item(claim: str, relation: str = "national", **given: Any) -> Evidence:
    """Evidence on a claim, of the same thing and by words, but for what is given."""
    source = next(key for key, known in witnesses().items() if known == relation)
    about: dict[str, Any] = {
        "id": f"E{claim[1:]}9",
        "claim": claim,
        "source": source,
        "locator": "",
        "lower": None,
        "upper": None,
        "as_of": "2020",
        "published": "2021-03",
        "retrieved": "2026-11-24",
        "stance": "",
        "differs": "none",
        "part": (),
        "quote": "",
        "note": "",
    }
    return Evidence(**about | given)
