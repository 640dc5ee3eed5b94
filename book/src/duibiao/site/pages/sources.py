"""The {sources} directive: sources, how independent they are, and where they are used."""

from collections import Counter, defaultdict
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.claims.evidence import RELATIONS, evidence
from duibiao.data import records
from duibiao.data.sources import Source, sources
from duibiao.markup.templates import html_node
from duibiao.site.addresses import GLOSSARY, LEDGER, QUALITY, page_address, register, source_page
from duibiao.site.pages.passages import notes_home
from duibiao.text import article
from duibiao.text.entities import entities
from duibiao.text.notes import Note, notes

KINDS = {
    "statistics": "Statistics",
    "yearbook": "Yearbooks",
    "communique": "Communiqués",
    "government": "Governments and their bodies",
    "company": "Companies",
    "press": "Press",
    "scholarship": "Scholarship",
    "compilation": "Compilations",
    "copy": "Unattributed copies",
}

# Tables of observations, and of other facts, that figures show.
BEHIND_FIGURES = {
    "observations": ("observations",),
    "facts": ("cities", "clusters", "companies", "events"),
}
USED_FOR = {
    "claims": ("evidence",),
    "figures": tuple(BEHIND_FIGURES),
    "names": ("names",),
    "notes": ("notes",),
}


def uses() -> dict[str, dict[str, Any]]:
    """For each source: its evidence, notes and names, and its rows behind figures."""
    found: dict[str, dict[str, Any]] = defaultdict(
        lambda: {"evidence": [], "notes": [], "names": [], "observations": 0, "facts": 0}
    )
    for item in evidence().values():
        found[item.source]["evidence"].append(item)
    for note in notes().values():
        for key in note.sources:
            found[key]["notes"].append(note)
    for entity in entities().values():
        if entity.source:
            found[entity.source]["names"].append(entity)
    for name, tables in BEHIND_FIGURES.items():
        rows = (row["source"] for table in tables for row in records(table))
        for key, number in Counter(filter(None, rows)).items():
            found[key][name] = number
    return found


def relations() -> dict[str, list[str]]:
    """How each source stands to those of whom it is evidence, in words."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in evidence().values():
        words = RELATIONS[item.relation]
        if words not in found[item.source]:
            found[item.source].append(words)
    return found


class SourcesDirective(SphinxDirective):
    """Set the sources that have their address on this page, by kind and key."""

    def run(self) -> list[nodes.Node]:
        """The filter, then one section a kind."""
        self.env.metadata[self.env.docname]["filter"] = True
        label = "Find a source: producer, title, year, key or claim"
        used = [("use", "Used for", [(name, name) for name in USED_FOR])]
        form = html_node("filter.html", label=label, choices=used)
        self.uses, self.relations = uses(), relations()
        own: dict[str, list[Source]] = defaultdict(list)
        for source in sources().values():
            if source_page(source.key) == self.env.docname:
                own[source.kind].append(source)
        return [form, *(self.section(kind, own[kind]) for kind in KINDS if own[kind])]

    def section(self, kind: str, found: list[Source]) -> nodes.section:
        """The sources of one kind."""
        html_id = f"sources-{kind}"
        register(self.env, html_id, KINDS[kind])
        section = nodes.section(ids=[html_id], classes=["list-group"])
        section += nodes.title("", KINDS[kind])
        for source in found:
            register(self.env, f"src-{source.key}", source.short)
        section += html_node(
            "sources.html",
            found=found,
            uses=self.uses,
            relations=self.relations,
            findable=self.findable,
            used_for=self.used_for,
            ledger=page_address(self.env, LEDGER),
            home=self.home,
            glossary=page_address(self.env, GLOSSARY),
            quality=page_address(self.env, QUALITY),
        )
        return section

    def findable(self, source: Source) -> str:
        """All by which the page's filter finds a source."""
        claims = [item.claim for item in self.uses[source.key]["evidence"]]
        forms = [source.key, source.producer, source.english, source.title, source.date, *claims]
        return "|".join(forms).lower()

    def home(self, note: Note) -> str:
        """The page on which a note has its address."""
        return page_address(self.env, notes_home(article.load().line(note.line)))

    def used_for(self, source: Source) -> str:
        """Which tables use it, as the filter asks."""
        use = self.uses[source.key]
        return "|".join(
            name for name, kinds in USED_FOR.items() if any(use[kind] for kind in kinds)
        )


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("sources", SourcesDirective)
