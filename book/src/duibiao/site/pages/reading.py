"""The {reading} and {section-claims} directives: one section of the report, annotated."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.claims import checkable
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import verdicts
from duibiao.site.nodes import html_node, page_address
from duibiao.site.pages.ledger import evidence_summary
from duibiao.site.pages.passages import Passages
from duibiao.text import article


class ReadingDirective(SphinxDirective):
    """Set the passages of the section given as argument, with its notes."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The passages, and what the cards of their terms show."""
        passages = Passages(self.env)
        section: list[nodes.Node] = []
        before = None
        for line in article.load().lines_of(self.arguments[0]):
            if before and line.number > before + 1:
                section.append(html_node("skipped.html", first=before + 1, last=line.number - 1))
            section.append(passages.passage(line))
            before = line.number
        return [*section, passages.entries()]


class SectionClaimsDirective(SphinxDirective):
    """List the checkable claims of the section given as argument, with their verdicts."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """One list, in the order of the text."""
        return [
            html_node(
                "section-claims.html",
                claims=checkable(self.arguments[0]),
                verdicts=verdicts(),
                sides=SIDES,
                evidence_summary=evidence_summary,
                ledger=page_address(self.env, "ledger"),
                evidence_page=page_address(self.env, "evidence"),
                edition=page_address(self.env, "edition"),
            )
        ]


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("reading", ReadingDirective)
    app.add_directive("section-claims", SectionClaimsDirective)
