"""The {claims} directive: the ledger, by section, each claim with its words and its interval."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao import article
from duibiao.cities import three
from duibiao.claims import Claim, claims
from duibiao.data import records
from duibiao.entities import entities
from duibiao.script import converter
from duibiao.site.addresses import page_address, register
from duibiao.site.glossary import EDITION
from duibiao.site.rendering import html_node

CHECKS = {
    "external": "evidence can decide",
    "internal": "the report itself decides",
    "none": "not checkable",
}


class ClaimsDirective(SphinxDirective):
    """Set all claims, one section of the article after another; takes no content."""

    def run(self) -> list[nodes.Node]:
        """The filter, then the sections that make claims."""
        self.env.metadata[self.env.docname]["filter"] = True
        sections = [each for each in article.load().sections if _of(each.id)]
        kinds = sorted({claim.kind for claim in claims()})
        choices = [
            ("section", "Section", [(each.id, f"{each.id} {each.title}") for each in sections]),
            ("city", "City", list(three().items())),
            ("kind", "Kind", [(kind, kind) for kind in kinds]),
            ("checkability", "Checkable", list(CHECKS.items())),
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
        found = _of(name)
        for claim in found:
            register(self.env, claim.html_id, claim.id)
        section += html_node(
            "claims.html",
            claims=found,
            section=name,
            edition=page_address(self.env, EDITION),
            checks=CHECKS,
            findable=findable,
            cities=cities_of,
            interval=interval,
            facts=facts,
            before=lambda claim: claim.passage.restored.partition(claim.quote)[0],
            after=lambda claim: claim.passage.restored.partition(claim.quote)[2],
        )
        return section


def _of(section: str) -> list[Claim]:
    lines = {line.number for line in article.load().lines if line.section == section}
    return [claim for claim in claims() if claim.line in lines]


def findable(claim: Claim) -> str:
    """All by which the page's filter finds a claim."""
    quote = claim.quote
    forms = [claim.id, claim.passage.address, claim.english, quote, converter("s2t").convert(quote)]
    return "|".join(forms).lower()


def cities_of(claim: Claim) -> list[str]:
    """Which of the three cities it is about or named in it."""
    named = f"{claim.english} {claim.comparator}"
    return [city for city, name in three().items() if city in claim.subject or name in named]


def number(value: float) -> str:
    """A bound as a reader writes it."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def interval(claim: Claim) -> str:
    """The interval in words: what the wording commits to and what it implies."""
    if claim.lower is None or claim.upper is None:
        return ""
    lower, upper, unit = number(claim.lower), number(claim.upper), claim.unit
    return {
        "=": f"exactly {lower} {unit}",
        "≈": f"from {lower} up to {upper} {unit}",
        ">": f"more than {lower} {unit}, by implication less than {upper}",
        "<": f"less than {upper} {unit}, by implication at least {lower}",
        "range": f"from {lower} to {upper} {unit}",
    }[claim.operator].strip()


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


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("claims", ClaimsDirective)
