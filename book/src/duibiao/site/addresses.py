"""Stable addresses: explicit labels alone become ids, and every passage can be referred to."""

from typing import Any

from docutils import nodes
from docutils.utils.smartquotes import smartchars
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from duibiao.data.sources import sources

logger = logging.getLogger(__name__)

# Pages to which others lead.
RESTORATION = "book/text/restoration"
GLOSSARY = "book/text/glossary"
LEDGER = "book/claims/ledger"
EDITION = "book/text/edition"
SOURCES = "book/use/sources"
PRESS = "book/use/press"
EVIDENCE = "book/claims/evidence"
QUALITY = "book/cities/data-quality"


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


def register(env: BuildEnvironment, html_id: str, shown: str) -> None:
    """Make `html_id` on the current page a target that {ref} shows as `shown`."""
    domain = env.get_domain("std")
    domain.data["anonlabels"][html_id] = (env.docname, html_id)
    domain.data["labels"][html_id] = (env.docname, html_id, shown)


def page_address(env: BuildEnvironment, page: str) -> str:
    """Address of another page, relative to the current one."""
    assert env.app.builder is not None
    return str(env.app.builder.get_relative_uri(env.docname, page))


def source_page(key: str) -> str:
    """The page on which a source has its address."""
    return PRESS if sources()[key].kind == "press" else SOURCES


def source_address(env: BuildEnvironment, key: str) -> str:
    """Address of a source's entry, relative to the current page."""
    return f"{page_address(env, source_page(key))}#src-{key}"


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
