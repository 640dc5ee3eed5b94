"""The {reading} and {section-claims} directives: one section of the report, annotated."""

from functools import partial

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.claims import of_section
from duibiao.claims.verdicts import verdicts
from duibiao.markup.pages import records_page
from duibiao.reading.sections import caveats
from duibiao.site.nodes import html_node, page_address, record_address
from duibiao.site.pages.passages import Passages
from duibiao.site.pages.verdict_bar import verdict_bar
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
    """Show the verdicts on the section given as argument, and which claims do not simply hold."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A bar of all verdicts, and a row for each claim that does not simply hold."""
        section = article.load().section(self.arguments[0])
        claims = of_section(section.id)
        rows = html_node(
            "section-claims.html",
            claims=caveats(section.id),
            verdicts=verdicts(),
            total=len(claims),
            records=page_address(self.env, records_page(section)),
            record=partial(record_address, self.env),
            edition=page_address(self.env, "edition"),
        )
        return [verdict_bar(claims), rows]


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("reading", ReadingDirective)
    app.add_directive("section-claims", SectionClaimsDirective)
