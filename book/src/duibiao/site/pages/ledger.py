"""The {claims} directive: the ledger, every claim as one row that leads to its record."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from duibiao.cities import three
from duibiao.claims import cities_of, claims, findable, of_section
from duibiao.claims.agreement import reading_form
from duibiao.claims.export import ledger_json
from duibiao.claims.verdicts import verdicts
from duibiao.markup.pages import page
from duibiao.site.nodes import page_address, record_address
from duibiao.site.pages.lists import (
    VERDICT_FACET,
    Facet,
    Group,
    ListDirective,
    section_facet,
)
from duibiao.text import article
from duibiao.text.structure import Section

CHECKS = {
    "external": "evidence can decide",
    "internal": "the report itself decides",
    "none": "not checkable",
}


class ClaimsDirective(ListDirective):
    """Set all claims, one section of the article after another."""

    label = "Find a claim: English, 简体 or 繁體, an address"
    template = "ledger.html"

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
            yield Group(
                html_id=f"claims-{section.id.replace('.', '-')}",
                heading=section.label,
                shown=section.title,
                targets=[],
                values={"claims": of_section(section.id), "section": section.id},
            )

    def values(self) -> dict[str, Any]:
        """Verdicts, what a claim is found by, and the pages that it leads to."""
        return {
            "edition": page_address(self.env, "edition"),
            "record": partial(record_address, self.env),
            "verdicts": verdicts(),
            "findable": findable,
            "cities": cities_of,
        }


def _sections() -> list[Section]:
    return [section for section in article.load().sections if of_section(section.id)]


def publish(app: Sphinx, name: str, template: str, context: dict[str, Any], tree: Any) -> None:
    """Write the ledger as data, and the form for another reading, beside its page."""
    if name == page("ledger") and app.builder.name == "html":
        folder = Path(app.outdir, name).parent
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "claims.json").write_text(ledger_json(), "utf-8")
        (folder / "reading-form.csv").write_text(reading_form(), "utf-8-sig")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("html-page-context", publish)
    app.add_directive("claims", ClaimsDirective)
