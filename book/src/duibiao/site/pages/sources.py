"""The {sources} directive: all sources, how they were read, and where they are used."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from duibiao.claims.evidence import evidence
from duibiao.claims.witnesses import RELATIONS, witnesses
from duibiao.data import records
from duibiao.data.sources import sources
from duibiao.markup.listing import of_claim
from duibiao.markup.pages import page
from duibiao.site.nodes import fill, page_address
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
# What `uses` knows a source by, and what that is called.
USED_FOR = {
    "evidence": "claims",
    "observations": "figures of cities",
    "facts": "figures of the reading",
    "names": "English names",
    "notes": "notes",
}
READ = {"excerpt": "in excerpt only", "other": "otherwise"}


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


class SourcesDirective(ListDirective):
    """Set all sources, by kind and key."""

    label = "Find a source: its key, a claim, any word that stands here"
    template = "sources.html"

    def choices(self) -> list[Facet]:
        """By what a source is, what it is used for, and how much of it was read."""
        return [
            ("kind", "Kind", list(HEADINGS.items())),
            ("use", "Used for", list(USED_FOR.items())),
            ("read", "Read", list(READ.items())),
        ]

    def groups(self) -> Iterator[Group]:
        """The kinds of sources."""
        for kind, heading in HEADINGS.items():
            own = [source for source in sources().values() if source.kind == kind]
            yield Group(
                html_id=f"sources-{kind}",
                heading=heading,
                shown=heading,
                targets=[(f"src-{source.key}", source.short) for source in own],
                values={"sources": own},
            )

    def values(self) -> dict[str, Any]:
        """Where the sources are used."""
        return {
            "uses": uses(),
            "relations": {key: RELATIONS[name] for key, name in witnesses().items()},
            "used_for": used_for,
            "of_claim": of_claim,
            "home": self.home,
            "glossary": page_address(self.env, "glossary"),
            "quality": page_address(self.env, "data-quality"),
        }

    def home(self, note: Note) -> str:
        """The page on which a note has its address."""
        return page_address(self.env, notes_home(article.load().line(note.line)))


def used_for(use: dict[str, Any]) -> str:
    """What a source is used for, as the filter asks."""
    return "|".join(name for name in USED_FOR if use[name])


def lead_on(app: Sphinx, exception: Exception | None) -> None:
    """Write the page at the press's old address, which leads on to the list."""
    if exception or app.builder.name != "html":
        return
    file = Path(app.outdir, page("sources")).with_name("press.html")
    if not file.with_name("sources.html").exists():  # a book without the list
        return
    moved = fill("press-moved.html", title=app.config.html_title)
    file.write_text(moved, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("sources", SourcesDirective)
    app.connect("build-finished", lead_on, priority=400)
