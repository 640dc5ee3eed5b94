"""The {claims} directive: the ledger, each claim with its words, its verdict and the evidence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from duibiao.cities import indicators, three
from duibiao.claims import Claim, cities_of, claims, findable, of_section
from duibiao.claims.evidence import sought
from duibiao.claims.export import ledger_json
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import verdicts
from duibiao.markup.pages import page
from duibiao.site.nodes import page_address
from duibiao.site.pages.lists import (
    VERDICT_FACET,
    Facet,
    Group,
    ListDirective,
    section_facet,
)
from duibiao.text import article
from duibiao.text.entities import entities
from duibiao.text.structure import Section

CHECKS = {
    "external": "evidence can decide",
    "internal": "the report itself decides",
    "none": "not checkable",
}


class ClaimsDirective(ListDirective):
    """Set all claims, one section of the article after another."""

    label = "Find a claim: English, 简体 or 繁體, an address"
    template = "claims.html"

    def choices(self) -> list[Facet]:
        """By section, city, kind, whether it can be checked, and verdict."""
        kinds = sorted({claim.kind for claim in claims().values()})
        return [
            section_facet(_sections()),
            ("city", "City", list(three().items())),
            ("kind", "Kind", [(kind, kind) for kind in kinds]),
            ("checkability", "Checkable", list(CHECKS.items())),
            VERDICT_FACET,
        ]

    def groups(self) -> Iterator[Group]:
        """The sections that make claims."""
        for section in _sections():
            made = of_section(section.id)
            yield Group(
                html_id=f"claims-{section.id.replace('.', '-')}",
                heading=section.label,
                shown=section.title,
                targets=[(claim.html_id, claim.id) for claim in made],
                values={"claims": made, "section": section.id},
            )

    def values(self) -> dict[str, Any]:
        """Verdicts, what else is known of a claim, and the pages that it leads to."""
        return {
            "edition": page_address(self.env, "edition"),
            "evidence_page": page_address(self.env, "evidence"),
            "verdicts": verdicts(),
            "sides": SIDES,
            "evidence_summary": evidence_summary,
            "findable": findable,
            "cities": cities_of,
            "facts": facts,
            "before": lambda claim: claim.passage.restored.partition(claim.quote)[0],
            "after": lambda claim: claim.passage.restored.partition(claim.quote)[2],
        }


def _sections() -> list[Section]:
    return [section for section in article.load().sections if of_section(section.id)]


def evidence_summary(claim: Claim) -> str:
    """How much the page of evidence has on a claim."""
    number, vain = len(verdicts()[claim.id].steps), len(sought()[claim.id])
    pieces = "1 piece of evidence" if number == 1 else f"{number} pieces of evidence"
    searches = "1 look-up" if vain == 1 else f"{vain} look-ups"
    return f"{pieces}, {searches} in vain" if vain else pieces


def facts(claim: Claim) -> list[tuple[str, str]]:
    """What else the ledger says of a claim, where it says anything."""
    indicator = indicators()[claim.indicator].en if claim.indicator in indicators() else ""
    named = [
        ("of whom", ", ".join(entities()[name].en for name in claim.subject)),
        ("compared with", claim.comparator),
        ("indicator", indicator or claim.indicator.replace("-", " ")),
        ("as of", claim.as_of),
        ("measure", claim.measure),
        ("denominator", claim.denominator),
        ("territory", claim.territory),
        ("why not" if claim.checkability == "none" else "what would decide", claim.reason),
    ]
    return [(name, value) for name, value in named if value]


def publish(app: Sphinx, name: str, template: str, context: dict[str, Any], tree: Any) -> None:
    """Write the ledger as data beside its page."""
    if name == page("ledger") and app.builder.name == "html":
        file = Path(app.outdir, name).with_name("claims.json")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(ledger_json(), "utf-8")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("html-page-context", publish)
    app.add_directive("claims", ClaimsDirective)
