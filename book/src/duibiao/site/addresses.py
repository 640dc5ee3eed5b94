"""Stable addresses: explicit labels alone become ids, and every passage can be referred to."""

from typing import Any

from docutils import nodes
from docutils.utils.smartquotes import smartchars
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

logger = logging.getLogger(__name__)


class ExplicitIds(SphinxTransform):
    """Give each section the id of its explicit label, and no id made from its title.

    Such ids (`id3` for a Chinese title) shift whenever a title does. A heading without a
    label is a warning, and so fails the build.
    """

    # After labels have been moved to their sections, before any of them is collected.
    default_priority = 870

    def apply(self, **kwargs: Any) -> None:
        """Replace the ids of every section that was written in Markdown."""
        for section in self.document.findall(nodes.section):
            if not section["names"]:
                continue
            explicit = [
                self.document.nameids[name]
                for name in section["names"]
                if self.document.nametypes.get(name)
            ]
            if explicit:
                section["ids"] = explicit[:1]
            else:
                title = section[0].astext()
                logger.warning(
                    "heading '%s' has no label: put (label)= on the line above it",
                    title,
                    location=section,
                    type="duibiao",
                )


class Chinese(SphinxRole):
    """{zh}`对标`: words in Simplified Chinese, marked as such for fonts and screen readers."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The words in an inline node; docutils turns the class into a lang attribute."""
        return [nodes.inline(self.rawtext, self.text, classes=["language-zh-Hans"])], []


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_transform(ExplicitIds)
    app.add_role("zh", Chinese())
    # Docutils has no marks for this tag, and warns; ours are typed as they are to stand.
    smartchars.quotes.setdefault("zh-hans", "“”‘’")
