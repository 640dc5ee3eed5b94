"""The {claim-records} directive: all that is known of each claim whose address is on the page."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.cities import indicators
from duibiao.claims import Claim, claims
from duibiao.claims.evidence import Evidence, of_claim, sought
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import verdicts
from duibiao.claims.witnesses import RELATIONS
from duibiao.markup.pages import page, record_place, records_page
from duibiao.site.nodes import fill, html_node, page_address, register, source_address
from duibiao.site.pages.verdict_bar import verdict_bar
from duibiao.text import article
from duibiao.text.entities import entities

DIFFERS: dict[str, list[str]] = {"none": [], "part": ["speaks of a part"]}


class ClaimRecordsDirective(SphinxDirective):
    """Set the records of all claims that have their address on this page."""

    def run(self) -> list[nodes.Node]:
        """Their verdicts in a bar, then one section a line of the report."""
        own = records_of(self.env.docname)
        lines = groupby(own, key=lambda claim: article.load().line(claim.line).address)
        return [
            verdict_bar(own),
            *(self.section(address, list(of_line)) for address, of_line in lines),
        ]

    def section(self, address: str, of_line: list[Claim]) -> nodes.section:
        """The claims of a line under its address."""
        section = nodes.section(ids=[f"claims-p{of_line[0].line}"])
        section += nodes.title("", address)
        register(self.env, section["ids"][0], f"claims of {address}")
        for claim in of_line:
            register(self.env, claim.html_id, claim.id)
            for item in of_claim(claim):
                register(self.env, item.html_id, item.id)
        section += html_node(
            "claim-records.html",
            claims=of_line,
            verdicts=verdicts(),
            sides=SIDES,
            sought=sought(),
            facts=facts,
            circumstances=circumstances,
            around=around,
            edition=page_address(self.env, "edition"),
            source_address=partial(source_address, self.env),
        )
        return section


def records_of(docname: str) -> list[Claim]:
    """The claims whose records stand on a page, in the order of the text."""
    return [claim for claim in claims().values() if page(record_place(claim.id)[0]) == docname]


def around(claim: Claim) -> tuple[str, str]:
    """What stands before and after its words in its sentence."""
    before, _, after = claim.passage.restored.partition(claim.quote)
    return before, after


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
        # The verdict on what cannot be checked says why.
        ("what would decide", claim.reason if claim.checkability != "none" else ""),
    ]
    return [(name, value) for name, value in named if value]


def circumstances(item: Evidence) -> list[str]:
    """What a reader weighs it by: whose it is, of when, how it differs."""
    return [
        RELATIONS[item.relation],
        *([f"as of {item.as_of}"] if item.as_of else []),
        *([f"published {item.published}"] if item.published else []),
        *DIFFERS.get(item.differs, [f"differs in {item.differs}"]),
    ]


def publish(app: Sphinx, name: str, template: str, context: dict[str, Any], tree: Any) -> None:
    """Write the page at the evidence's old address, which leads on to the records."""
    if name == page("ledger") and app.builder.name == "html":
        file = Path(app.outdir, name).with_name("evidence.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        moved = fill("evidence-moved.html", title=app.config.html_title, records=list(_records()))
        file.write_text(moved, encoding="utf-8")


def _records() -> Iterator[tuple[str, str, list[Claim]]]:
    """File, section and claims of every page of records."""
    for section in article.load().body:
        docname = page(records_page(section))
        yield f"{Path(docname).name}.html", section.label, records_of(docname)


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("html-page-context", publish)
    app.add_directive("claim-records", ClaimRecordsDirective)
