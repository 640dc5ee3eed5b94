"""The {entities} directive, which sets the glossary, and the {entry} role, which names one."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from duibiao.chinese.pinyin import plain, spellings
from duibiao.chinese.script import converter
from duibiao.data.sources import sources
from duibiao.site.nodes import page_address
from duibiao.site.pages.lists import Group, ListDirective
from duibiao.text.entities import Entity, entities, occurrences, wider

HEADINGS = {
    "city": "Cities",
    "district": "Districts and zones",
    "place": "Places",
    "institution": "Institutions",
    "company": "Companies",
    "person": "People",
    "event": "Events",
    "policy": "Policies and plans",
    "law": "Laws and documents",
    "term": "Terms and turns of phrase",
}


def traditional(entity: Entity) -> str:
    """The entity's name in Traditional script, as OpenCC writes it."""
    return str(converter("s2t").convert(entity.zh))


def findable(entity: Entity) -> str:
    """All by which the page's filter finds an entry: both scripts, pinyin, English."""
    chinese = [
        converter(variant).convert(form)
        for form in entity.chinese
        for variant in ("s2t", "s2tw", "s2hk")
    ]
    forms = [*entity.chinese, *chinese, *spellings(entity.pinyin), *entity.english]
    return "|".join(dict.fromkeys(form.lower() for form in forms))


class GlossaryDirective(ListDirective):
    """Set all entries by kind, in the order of their pinyin."""

    label = "Find an entry: 简体, 繁體, pinyin with or without tones, English"
    template = "glossary.html"

    def groups(self) -> Iterator[Group]:
        """The kinds of entries."""
        for kind, heading in HEADINGS.items():
            entries = [entity for entity in entities().values() if entity.kind == kind]
            yield Group(
                html_id=f"glossary-{kind}",
                heading=heading,
                shown=heading,
                targets=[(entity.html_id, entity.zh) for entity in entries],
                values={
                    "entries": sorted(entries, key=lambda entity: (plain(entity.pinyin), entity.id))
                },
            )

    def values(self) -> dict[str, Any]:
        """Where each entry occurs, and the forms that find it."""
        return {
            "edition": page_address(self.env, "edition"),
            "traditional": traditional,
            "findable": findable,
            "occurrences": occurrences(),
            "wider": wider,
            "sources": sources(),
        }


class EntryRole(SphinxRole):
    """{entry}`duibiao`: 对标 duìbiāo “benchmark”, linked to its entry."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The link with its three forms; an unknown id is an error."""
        entity = entities().get(self.text)
        if entity is None:
            message = self.inliner.reporter.error(
                f"'{self.text}' is no id in entities.csv", line=self.lineno
            )
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        address = f"{page_address(self.env, 'glossary')}#{entity.html_id}"
        link = nodes.reference("", "", internal=True, refuri=address, classes=["entry-link"])
        link += nodes.inline("", entity.zh, classes=["language-zh-Hans"])
        link += nodes.Text(" ")
        link += nodes.emphasis("", entity.pinyin, classes=["language-zh-Latn-pinyin"])
        return [link, nodes.Text(f" “{entity.en}”")], []


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("entities", GlossaryDirective)
    app.add_role("entry", EntryRole())
