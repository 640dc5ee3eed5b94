"""The {evidence} directive: what was found for and against each claim, and what was not."""

from functools import partial

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.claims import checkable
from duibiao.claims.evidence import RELATIONS, Evidence, of_claim, sought
from duibiao.claims.verdicts import SIDES, verdicts
from duibiao.markup.templates import html_node
from duibiao.site.addresses import EDITION, LEDGER, page_address, register, source_address
from duibiao.site.pages.ledger import VERDICT_CHOICE, section_choice
from duibiao.text import article

DIFFERS: dict[str, list[str]] = {"none": [], "part": ["speaks of a part"]}


class EvidenceDirective(SphinxDirective):
    """Set the evidence on all checkable claims, by section; takes no content."""

    def run(self) -> list[nodes.Node]:
        """The filter, then the sections that make checkable claims."""
        self.env.metadata[self.env.docname]["filter"] = True
        sections = [each for each in article.load().sections if checkable(each.id)]
        choices = [section_choice(sections), VERDICT_CHOICE]
        label = "Find evidence: a claim, a source, any word that stands here"
        form = html_node("filter.html", label=label, choices=choices)
        return [form, *(self.section(each.id, each.title) for each in sections)]

    def section(self, name: str, title: str) -> nodes.section:
        """The evidence on the claims of one section of the article."""
        html_id = f"evidence-{name.replace('.', '-')}"
        register(self.env, html_id, title)
        section = nodes.section(ids=[html_id], classes=["list-group"])
        section += nodes.title("", f"{name} {title}" if name[0].isdigit() else title)
        found = checkable(name)
        for claim in found:
            for item in of_claim(claim):
                register(self.env, item.html_id, item.id)
        section += html_node(
            "evidence.html",
            claims=found,
            section=name,
            verdicts=verdicts(),
            sides=SIDES,
            sought=sought(),
            edition=page_address(self.env, EDITION),
            ledger=page_address(self.env, LEDGER),
            source_address=partial(source_address, self.env),
            circumstances=circumstances,
        )
        return section


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
