"""What a section of the report amounts to, in numbers for the page that reads it."""

from collections import Counter

from duibiao.claims import checkable, of_section
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.text import article
from duibiao.text.notes import notes

# Those with text of the report, in its order.
SECTIONS = ("lede", "1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "3", "coda")


def counts(section: str) -> dict[str, int]:
    """Sentences, notes, claims, checkable ones, and how many of these got each verdict.

    Verdicts are under their names with hyphens, such as revised-later; KeyError for a section
    that the report does not have.
    """
    lines = {line.number for line in article.load().lines if line.section == section}
    if not lines:
        raise KeyError(f"the report has no section '{section}'")
    found = Counter(verdicts()[claim.id].name for claim in checkable(section))
    return {
        "sentences": sum(sentence.line in lines for sentence in article.load().sentences),
        "notes": sum(note.line in lines for note in notes()),
        "claims": len(of_section(section)),
        "checkable": len(checkable(section)),
        **{name.replace(" ", "-"): found[name] for name in VERDICTS},
    }
