"""The {edition} directive: the whole article, set by sections, every sentence addressed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator as HTMLTranslator

from duibiao import article
from duibiao.article import Article, Line, Section
from duibiao.data import records
from duibiao.restoration import Repair, repairs
from duibiao.site.addresses import register

TEMPLATES = Path(__file__).parent / "templates"
RESTORATION = "book/text/restoration"
About = TypeVar("About", "Note", Repair)
HEADINGS = ("heading", "subheading")

templates = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Note:
    """A note on a passage, as the apparatus shows it."""

    id: str
    line: int
    quote: str
    kind: str
    text: str
    sources: str

    @property
    def html_id(self) -> str:
        """Fragment of its address."""
        return self.id.lower()


def notes() -> list[Note]:
    """All notes in the order of the table."""
    return [Note(**row) for row in records("notes")]


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


def by_line(items: Iterable[About]) -> dict[int, list[About]]:
    """Notes or repairs under the number of their line."""
    found: dict[int, list[About]] = defaultdict(list)
    for item in items:
        found[item.line].append(item)
    return found


class HeadingWords(nodes.inline):
    """The words of a printed heading: a sentence with its address."""


def visit_heading_words(translator: HTMLTranslator, node: HeadingWords) -> None:
    """Open the span; its copy in a table of contents must not repeat the id."""
    ids = [node["address"]] if isinstance(node.parent, nodes.title) else []
    classes = "sentence section-words"
    tag = translator.starttag(node, "span", "", CLASS=classes, lang="zh-Hans", ids=ids)
    translator.body.append(tag)


def depart_heading_words(translator: HTMLTranslator, node: HeadingWords) -> None:
    """Close the span."""
    translator.body.append("</span>")


class EditionDirective(SphinxDirective):
    """Set the whole article; takes neither arguments nor content."""

    def run(self) -> list[nodes.Node]:
        """One section node for each group, subsections inside their part."""
        self.notes = by_line(notes())
        self.repairs = by_line(repairs())
        top: list[nodes.Node] = []
        for group in groups(article.load()):
            section = self.section(group)
            if group.level == 1 or not top:
                top.append(section)
            else:
                part = top[-1]
                assert isinstance(part, nodes.section)
                part += section
        return top

    def section(self, group: Group) -> nodes.section:
        """Heading and passages of one group."""
        section = nodes.section(ids=[group.html_id], classes=["edition-section"])
        section += self.title(group)
        register(self.env, group.html_id, self.label(group))
        for line in group.lines:
            if line.role in HEADINGS:
                section += self.heading_tools(line)
            else:
                section += self.passage(line)
        return section

    def label(self, group: Group) -> str:
        """What {ref} shows."""
        heading = group.section.heading
        return f"¶{heading}" if heading and not group.returns else group.section.title

    def title(self, group: Group) -> nodes.title:
        """Number, the printed heading in Chinese if there is one, and our English label."""
        title = nodes.title()
        heading = group.section.heading
        if heading and not group.returns:
            title += nodes.inline("", group.section.id, classes=["section-number"])
            title += nodes.Text(" ")
            (words,) = article.load().line(heading).sentences
            title += HeadingWords("", words.restored, address=words.html_id)
            title += nodes.Text(" ")
            title += nodes.inline("", group.section.title, classes=["section-label"])
        elif group.returns:
            title += nodes.Text(f"{group.section.id} · closing paragraph")
        else:
            title += nodes.Text(group.section.title)
        return title

    def heading_tools(self, line: Line) -> nodes.Node:
        """The heading's sentence address and seed, its words being the title already."""
        register(self.env, line.sentences[0].html_id, line.sentences[0].address)
        return self.render("heading.html", line=line)

    def passage(self, line: Line) -> nodes.Node:
        """One paragraph, caption or other line with its sentences and apparatus."""
        register(self.env, line.html_id, line.address)
        for sentence in line.sentences:
            register(self.env, sentence.html_id, sentence.address)
        about = self.notes[line.number]
        for note in about:
            register(self.env, note.html_id, note.id)
        return self.render(
            "passage.html",
            line=line,
            notes=about,
            repairs=[self.repair(repair) for repair in self.repairs[line.number]],
        )

    def repair(self, repair: Repair) -> dict[str, str]:
        """A repair for the apparatus: the restored words, the seed's, and where it is explained."""
        assert self.env.app.builder is not None
        page = self.env.app.builder.get_relative_uri(self.env.docname, RESTORATION)
        return {
            "id": repair.id,
            "seed": repair.seed,
            "words": article.restore(repair.text),
            "href": f"{page}#{repair.html_id}",
        }

    def render(self, template: str, **values: object) -> nodes.raw:
        """A template as a raw HTML node."""
        html = templates.get_template(template).render(**values)
        return nodes.raw("", html, format="html")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("edition", EditionDirective)
    app.add_node(HeadingWords, html=(visit_heading_words, depart_heading_words))
