"""The {sources} directive: sources, how independent they are, and where they are used."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from sphinx.application import Sphinx

from duibiao.claims.evidence import RELATIONS, evidence
from duibiao.data import records
from duibiao.data.sources import Source, sources
from duibiao.markup.pages import page, source_place
from duibiao.site.nodes import page_address, record_address
from duibiao.site.pages.lists import Facet, Group, ListDirective
from duibiao.site.pages.passages import notes_home
from duibiao.text import article
from duibiao.text.entities import entities
from duibiao.text.notes import Note, notes

HEADINGS = {
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
    "facts": ("cities", "clusters", "companies", "events", "totals"),
}
USED_FOR = {
    "claims": ("evidence",),
    "figures": tuple(BEHIND_FIGURES),
    "names": ("names",),
    "notes": ("notes",),
}


def uses() -> dict[str, dict[str, Any]]:
    """For each source: its evidence, notes and names, and its rows behind figures."""
    used: dict[str, dict[str, Any]] = defaultdict(
        lambda: {"evidence": [], "notes": [], "names": [], "observations": 0, "facts": 0}
    )
    for item in evidence().values():
        used[item.source]["evidence"].append(item)
    for note in notes().values():
        for key in note.sources:
            used[key]["notes"].append(note)
    for entity in entities().values():
        if entity.source:
            used[entity.source]["names"].append(entity)
    for name, tables in BEHIND_FIGURES.items():
        rows = (row["source"] for table in tables for row in records(table))
        for key, number in Counter(filter(None, rows)).items():
            used[key][name] = number
    return used


def relations() -> dict[str, list[str]]:
    """How each source stands to those of whom it is evidence, in words."""
    stated: dict[str, list[str]] = defaultdict(list)
    for item in evidence().values():
        words = RELATIONS[item.relation]
        if words not in stated[item.source]:
            stated[item.source].append(words)
    return stated


class SourcesDirective(ListDirective):
    """Set the sources that have their address on this page, by kind and key."""

    label = "Find a source: producer, title, year, key or claim"
    template = "sources.html"

    def choices(self) -> list[Facet]:
        """By what a source is used for."""
        return [("use", "Used for", [(name, name) for name in USED_FOR])]

    def groups(self) -> Iterator[Group]:
        """The kinds of sources that stand on this page."""
        for kind, heading in HEADINGS.items():
            own = [
                source
                for source in sources().values()
                if source.kind == kind and page(source_place(source.key)[0]) == self.env.docname
            ]
            if own:
                yield Group(
                    html_id=f"sources-{kind}",
                    heading=heading,
                    shown=heading,
                    targets=[(f"src-{source.key}", source.short) for source in own],
                    values={"sources": own},
                )

    def values(self) -> dict[str, Any]:
        """Where the sources are used."""
        used = uses()
        return {
            "uses": used,
            "relations": relations(),
            "findable": lambda source: findable(source, used[source.key]),
            "used_for": lambda source: used_for(used[source.key]),
            "home": self.home,
            "record": partial(record_address, self.env),
            "glossary": page_address(self.env, "glossary"),
            "quality": page_address(self.env, "data-quality"),
        }

    def home(self, note: Note) -> str:
        """The page on which a note has its address."""
        return page_address(self.env, notes_home(article.load().line(note.line)))


def findable(source: Source, use: dict[str, Any]) -> str:
    """All by which the page's filter finds a source."""
    claims = [item.claim for item in use["evidence"]]
    forms = [source.key, source.producer, source.english, source.title, source.date, *claims]
    return "|".join(forms).lower()


def used_for(use: dict[str, Any]) -> str:
    """Which tables use a source, as the filter asks."""
    return "|".join(name for name, kinds in USED_FOR.items() if any(use[kind] for kind in kinds))


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("sources", SourcesDirective)
