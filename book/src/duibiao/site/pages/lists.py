"""A list that the reader narrows: a filter, then groups of things with addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from duibiao.claims.verdicts import VERDICTS
from duibiao.site.nodes import html_node, register
from duibiao.text.structure import Section

# What a list can be narrowed by: name of the choice, its label, values and what they are called.
Facet = tuple[str, str, list[tuple[str, str]]]
VERDICT_FACET: Facet = (
    "verdict",
    "Verdict",
    [(name, f"{icon} {name}") for name, (icon, _) in VERDICTS.items()],
)


def section_facet(sections: Iterable[Section]) -> Facet:
    """Narrow by section of the article."""
    return "section", "Section", [(section.id, section.label) for section in sections]


@dataclass(frozen=True)
class Group:
    """Things under one heading.

    `shown` is what {ref} shows for the heading; `targets` are the things' ids, each with what
    {ref} shows for it; `values` are what the template needs besides the list's own.
    """

    html_id: str
    heading: str
    shown: str
    targets: list[tuple[str, str]]
    values: dict[str, Any]


class ListDirective(SphinxDirective):
    """A list of the whole book's things of one kind; takes no content."""

    label: str
    template: str

    def choices(self) -> list[Facet]:
        """What the list can be narrowed by, besides words."""
        return []

    def groups(self) -> Iterator[Group]:
        """The groups in order, none empty."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """What the template needs for every group."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """The filter, then one section a group."""
        self.env.metadata[self.env.docname]["filter"] = True
        form = html_node("filter.html", label=self.label, choices=self.choices())
        values = self.values()
        return [form, *(self.section(group, values) for group in self.groups())]

    def section(self, group: Group, values: dict[str, Any]) -> nodes.section:
        """A group under its heading, with all its targets."""
        section = nodes.section(ids=[group.html_id], classes=["list-group"])
        section += nodes.title("", group.heading)
        for html_id, shown in [(group.html_id, group.shown), *group.targets]:
            register(self.env, html_id, shown)
        section += html_node(self.template, **values, **group.values)
        return section
