"""The {evidence} directive: what was found for and against each claim, and what was not."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from sphinx.application import Sphinx

from duibiao.claims import checkable
from duibiao.claims.evidence import Evidence, of_claim, sought
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import verdicts
from duibiao.claims.witnesses import RELATIONS
from duibiao.site.nodes import page_address, source_address
from duibiao.site.pages.lists import (
    VERDICT_FACET,
    Facet,
    Group,
    ListDirective,
    section_facet,
)
from duibiao.text import article
from duibiao.text.structure import Section

DIFFERS: dict[str, list[str]] = {"none": [], "part": ["speaks of a part"]}


class EvidenceDirective(ListDirective):
    """Set the evidence on all checkable claims, by section."""

    label = "Find evidence: a claim, a source, any word that stands here"
    template = "evidence.html"

    def choices(self) -> list[Facet]:
        """By section and verdict."""
        return [section_facet(_sections()), VERDICT_FACET]

    def groups(self) -> Iterator[Group]:
        """The sections that make checkable claims."""
        for section in _sections():
            claims = checkable(section.id)
            yield Group(
                html_id=f"evidence-{section.id.replace('.', '-')}",
                heading=section.label,
                shown=section.title,
                targets=[(item.html_id, item.id) for claim in claims for item in of_claim(claim)],
                values={"claims": claims, "section": section.id},
            )

    def values(self) -> dict[str, Any]:
        """Verdicts, look-ups and the pages that the evidence leads to."""
        return {
            "verdicts": verdicts(),
            "sides": SIDES,
            "sought": sought(),
            "edition": page_address(self.env, "edition"),
            "ledger": page_address(self.env, "ledger"),
            "source_address": partial(source_address, self.env),
            "circumstances": circumstances,
        }


def _sections() -> list[Section]:
    return [section for section in article.load().sections if checkable(section.id)]


def circumstances(item: Evidence) -> list[str]:
    """What a reader weighs it by: whose it is, of when, how it differs."""
    return [
        RELATIONS[item.relation],
        *([f"as of {item.as_of}"] if item.as_of else []),
        *([f"published {item.published}"] if item.published else []),
        *DIFFERS.get(item.differs, [f"differs in {item.differs}"]),
    ]


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("evidence", EvidenceDirective)
