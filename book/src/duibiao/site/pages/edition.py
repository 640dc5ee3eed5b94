"""The {edition} directive: the whole article, set by sections, every sentence addressed."""

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator as HTMLTranslator

from duibiao.site.nodes import register
from duibiao.site.pages.passages import Passages
from duibiao.text import article
from duibiao.text.structure import Article, Line, Section

HEADINGS = ("heading", "subheading")


@dataclass(frozen=True)
class Group:
    """Consecutive lines of one section: section 2 comes back, with ¶73, after 2.5."""

    section: Section
    lines: tuple[Line, ...]
    returns: bool

    @property
    def level(self) -> int:
        """Depth of the heading: 1 for a part, 2 for a section within it."""
        return 2 if "." in self.section.id or self.returns else 1

    @property
    def html_id(self) -> str:
        """A printed heading has its line's address, the others the section's name."""
        if self.section.heading and not self.returns:
            return f"p{self.section.heading}"
        return f"closing-{self.section.id}" if self.returns else self.section.id


def groups(text: Article) -> Iterator[Group]:
    """The lines in reading order, a new group wherever the section changes."""
    sections = {section.id: section for section in text.sections}
    seen: set[str] = set()
    start = 0
    for at, line in enumerate(text.lines):
        last = at + 1 == len(text.lines)
        if last or text.lines[at + 1].section != line.section:
            returns = line.section in seen
            yield Group(sections[line.section], text.lines[start : at + 1], returns)
            seen.add(line.section)
            start = at + 1


class HeadingWords(nodes.inline):
    """The words of a printed heading in one language: a sentence with its address."""


def visit_heading_words(translator: HTMLTranslator, node: HeadingWords) -> None:
    """Open the span; tables of contents have the Chinese alone, and must not repeat the id."""
    in_title = isinstance(node.parent, nodes.title)
    if node["lang"] == "en" and not in_title:
        raise nodes.SkipNode
    ids = [node["address"]] if in_title else []
    classes = f"sentence section-words-{node['lang'][:2]}"
    tag = translator.starttag(node, "span", "", CLASS=classes, lang=node["lang"], ids=ids)
    translator.body.append(tag)


def depart_heading_words(translator: HTMLTranslator, node: HeadingWords) -> None:
    """Close the span."""
    translator.body.append("</span>")


class ShortTitle(nodes.inline):
    """Our short English title of a section, for tables of contents."""


def visit_short_title(translator: HTMLTranslator, node: ShortTitle) -> None:
    """Leave it out of the heading itself, which has the full translation."""
    if isinstance(node.parent, nodes.title):
        raise nodes.SkipNode
    translator.body.append(translator.starttag(node, "span", "", CLASS="section-label"))


class EditionDirective(SphinxDirective):
    """Set the whole article; takes neither arguments nor content."""

    def run(self) -> list[nodes.Node]:
        """One section node for each group, subsections inside their part."""
        self.passages = Passages(self.env)
        top: list[nodes.Node] = []
        for group in groups(article.load()):
            section = self.section(group)
            if group.level == 1 or not top:
                top.append(section)
            else:
                part = top[-1]
                assert isinstance(part, nodes.section)
                part += section
        return [*top, self.passages.entries()]

    def section(self, group: Group) -> nodes.section:
        """Heading and passages of one group."""
        section = nodes.section(ids=[group.html_id], classes=["edition-section"])
        section += self.title(group)
        register(self.env, group.html_id, self.label(group))
        for line in group.lines:
            heading = line.role in HEADINGS
            section += self.passages.heading(line) if heading else self.passages.passage(line)
        return section

    def label(self, group: Group) -> str:
        """What {ref} shows."""
        heading = group.section.heading
        return f"¶{heading}" if heading and not group.returns else group.section.title

    def title(self, group: Group) -> nodes.title:
        """Number, the printed heading in both languages if there is one, and our short title."""
        title = nodes.title()
        heading = group.section.heading
        if heading and not group.returns:
            (words,) = article.load().line(heading).sentences
            title += nodes.inline("", group.section.id, classes=["section-number"])
            title += nodes.Text(" ")
            title += HeadingWords("", words.restored, address=words.html_id, lang="zh-Hans")
            title += nodes.Text(" ")
            title += HeadingWords("", words.english, address=f"{words.html_id}-en", lang="en")
            title += ShortTitle("", group.section.title)
        elif group.returns:
            title += nodes.Text(f"{group.section.id} · closing paragraph")
        else:
            title += nodes.Text(group.section.title)
        return title


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("edition", EditionDirective)
    app.add_node(HeadingWords, html=(visit_heading_words, depart_heading_words))
    app.add_node(ShortTitle, html=(visit_short_title, depart_heading_words))
