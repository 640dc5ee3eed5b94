"""The {claims} directive: the ledger, each claim with its words, its verdict and the evidence."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.cities import three
from duibiao.claims import Claim, cities_of, claims, findable, of_section
from duibiao.claims.evidence import sought
from duibiao.claims.export import ledger_json
from duibiao.claims.verdicts import SIDES, VERDICTS, verdicts
from duibiao.data import records
from duibiao.markup.templates import html_node
from duibiao.site.addresses import EDITION, EVIDENCE, LEDGER, page_address, register
from duibiao.text import article
from duibiao.text.article import Section
from duibiao.text.entities import entities

CHECKS = {
    "external": "evidence can decide",
    "internal": "the report itself decides",
    "none": "not checkable",
}
# What a list can be narrowed by: name of the choice, its label, values and what they are called.
Choice = tuple[str, str, list[tuple[str, str]]]
VERDICT_CHOICE: Choice = (
    "verdict",
    "Verdict",
    [(name, f"{icon} {name}") for name, (icon, _) in VERDICTS.items()],
)


def section_choice(sections: list[Section]) -> Choice:
    """Narrow by section of the article."""
    return "section", "Section", [(each.id, f"{each.id} {each.title}") for each in sections]


class ClaimsDirective(SphinxDirective):
    """Set all claims, one section of the article after another; takes no content."""

    def run(self) -> list[nodes.Node]:
        """The filter, then the sections that make claims."""
        self.env.metadata[self.env.docname]["filter"] = True
        sections = [each for each in article.load().sections if of_section(each.id)]
        kinds = sorted({claim.kind for claim in claims().values()})
        choices = [
            section_choice(sections),
            ("city", "City", list(three().items())),
            ("kind", "Kind", [(kind, kind) for kind in kinds]),
            ("checkability", "Checkable", list(CHECKS.items())),
            VERDICT_CHOICE,
        ]
        label = "Find a claim: English, 简体 or 繁體, an address"
        form = html_node("filter.html", label=label, choices=choices)
        return [form, *(self.section(each.id, each.title) for each in sections)]

    def section(self, name: str, title: str) -> nodes.section:
        """The claims of one section of the article."""
        html_id = f"claims-{name.replace('.', '-')}"
        register(self.env, html_id, title)
        section = nodes.section(ids=[html_id], classes=["list-group"])
        section += nodes.title("", f"{name} {title}" if name[0].isdigit() else title)
        found = of_section(name)
        for claim in found:
            register(self.env, claim.html_id, claim.id)
        section += html_node(
            "claims.html",
            claims=found,
            section=name,
            edition=page_address(self.env, EDITION),
            verdicts=verdicts(),
            sides=SIDES,
            found_on=found_on,
            evidence_page=page_address(self.env, EVIDENCE),
            findable=findable,
            cities=cities_of,
            facts=facts,
            before=lambda claim: claim.passage.restored.partition(claim.quote)[0],
            after=lambda claim: claim.passage.restored.partition(claim.quote)[2],
        )
        return section


def found_on(claim: Claim) -> str:
    """How much the page of evidence has on a claim."""
    number, vain = len(verdicts()[claim.id].steps), len(sought()[claim.id])
    pieces = "1 piece of evidence" if number == 1 else f"{number} pieces of evidence"
    searches = "1 look-up" if vain == 1 else f"{vain} look-ups"
    return f"{pieces}, {searches} in vain" if vain else pieces


def facts(claim: Claim) -> list[tuple[str, str]]:
    """What else the ledger says of a claim, where it says anything."""
    indicator = {row["id"]: row["en"] for row in records("indicators")}.get(claim.indicator)
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


def publish(app: Sphinx, exception: Exception | None) -> None:
    """Write the ledger as data beside its page."""
    if not exception and app.builder.name == "html" and LEDGER in app.project.docnames:
        Path(app.outdir, LEDGER).with_name("claims.json").write_text(ledger_json(), "utf-8")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("build-finished", publish)
    app.add_directive("claims", ClaimsDirective)
