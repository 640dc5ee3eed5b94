"""What a section of the report amounts to, in numbers for the page that reads it."""

from collections import Counter

from duibiao.claims import Claim, checkable, of_section
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.text import article
from duibiao.text.notes import notes


def counts(section: str) -> dict[str, int]:
    """Sentences, notes, claims, checkable ones, and how many of these got each verdict.

    Verdicts are under their names with hyphens, such as revised-later; KeyError for a section
    that the report does not have.
    """
    lines = article.load().lines_of(section)
    numbers = {line.number for line in lines}
    by_verdict = Counter(verdicts()[claim.id].name for claim in checkable(section))
    return {
        "sentences": sum(len(line.sentences) for line in lines),
        "notes": sum(note.line in numbers for note in notes().values()),
        "claims": len(of_section(section)),
        "checkable": len(checkable(section)),
        **{name.replace(" ", "-"): by_verdict[name] for name in VERDICTS},
    }


def caveats(section: str) -> list[Claim]:
    """The checkable claims of a section that do not simply hold, in the order of the text.

    To hold simply is the first of all verdicts, without a reservation.
    """
    holding = next(iter(VERDICTS))
    judged = [verdicts()[claim.id] for claim in checkable(section)]
    return [each.claim for each in judged if each.name != holding or each.reservations]
