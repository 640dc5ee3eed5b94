"""Passages of the report on a page: both languages, entries linked, apparatus and seed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from docutils import nodes
from sphinx.environment import BuildEnvironment

from duibiao.claims import of_line
from duibiao.claims.verdicts import verdicts
from duibiao.data.sources import sources
from duibiao.markup.pages import page
from duibiao.site.nodes import html_node, page_address, record_address, register, source_address
from duibiao.text import article
from duibiao.text.entities import Entity, Mention, english_mentions, mentions
from duibiao.text.notes import Note, notes
from duibiao.text.restoration import Repair, repairs
from duibiao.text.script import restore
from duibiao.text.structure import Line, Sentence

About = TypeVar("About", Note, Repair)


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence; `entity` if it names one and links to its entry."""

    text: str
    entity: Entity | None = None


def notes_home(line: Line) -> str:
    """The page on which the notes of a line have their addresses."""
    return page(article.load().section(line.section).page or "edition")


class Passages:
    """Sets passages on the current page and collects what its reader may ask about."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.env = env
        self.at_home = env.docname == page("edition")
        self.notes = by_line(notes().values())
        self.repairs = by_line(repairs().values())
        self.named: dict[str, Entity] = {}
        self.glossary = page_address(env, "glossary")
        self.record = partial(record_address, env)
        env.metadata[env.docname]["passages"] = True

    def passage(self, line: Line) -> nodes.raw:
        """One paragraph, caption or other line with its sentences and apparatus."""
        if self.at_home:
            register(self.env, line.html_id, line.address)
            for sentence in line.sentences:
                register(self.env, sentence.html_id, sentence.address)
        if notes_home(line) == self.env.docname:
            for note in self.notes[line.number]:
                register(self.env, note.html_id, note.id)
        return html_node(
            "passage.html" if self.at_home else "reading.html",
            line=line,
            at_home=self.at_home,
            # Elsewhere a passage has an id of its own and leads home.
            prefix="" if self.at_home else "read-",
            edition="" if self.at_home else page_address(self.env, "edition"),
            notes_page=self.notes_page(line),
            source_address=partial(source_address, self.env),
            sentences=list(self.in_both(line)),
            glossary=self.glossary,
            record=self.record,
            claims=of_line(line.number),
            verdicts=verdicts(),
            notes=self.notes[line.number],
            sources=sources(),
            repairs=[self.repair(repair) for repair in self.repairs[line.number]],
        )

    def notes_page(self, line: Line) -> str:
        """The address of the page that has the line's notes, if it is not the edition."""
        home = notes_home(line)
        return "" if home == page("edition") else page_address(self.env, home)

    def heading(self, line: Line) -> nodes.raw:
        """Address and seed of a printed heading, whose words are the title already."""
        register(self.env, line.sentences[0].html_id, line.sentences[0].address)
        return html_node(
            "heading.html",
            line=line,
            notes=self.notes[line.number],
            notes_page=self.notes_page(line),
            record=self.record,
            claims=of_line(line.number),
            verdicts=verdicts(),
        )

    def in_both(self, line: Line) -> Iterator[tuple[Sentence, list[Piece], list[Piece]]]:
        """Each sentence with its pieces; an entity is linked once a passage in each language."""
        zh: set[str] = set()
        en: set[str] = set()
        for sentence in line.sentences:
            yield (
                sentence,
                self.pieces(sentence.restored, mentions(sentence.restored), zh),
                self.pieces(sentence.english, english_mentions(sentence), en),
            )

    def pieces(self, text: str, named: list[Mention], linked: set[str]) -> list[Piece]:
        """The text cut at the mentions that are to be links."""
        pieces: list[Piece] = []
        at = 0
        for mention in named:
            entity = mention.entity
            if entity.id in linked:
                continue
            linked.add(entity.id)
            self.named[entity.id] = entity
            pieces += [Piece(text[at : mention.start])] if mention.start > at else []
            pieces.append(Piece(text[mention.start : mention.end], entity))
            at = mention.end
        return [*pieces, Piece(text[at:])] if at < len(text) else pieces

    def repair(self, repair: Repair) -> dict[str, str]:
        """A repair for the apparatus: the restored words, the seed's, and where it is explained."""
        restoration = page_address(self.env, "restoration")
        return {
            "id": repair.id,
            "seed": repair.seed,
            "words": restore(repair.text),
            "href": f"{restoration}#{repair.html_id}",
        }

    def entries(self) -> nodes.raw:
        """What the cards show, as data in the page: it must also work from a folder."""
        about: dict[str, list[Any]] = {
            entity.html_id: [entity.zh, entity.pinyin, entity.en, entity.note]
            for entity in sorted(self.named.values(), key=lambda entity: entity.id)
        }
        data = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
        return html_node("entries.html", data=data.replace("<", "\\u003c"))


def by_line(items: Iterable[About]) -> dict[int, list[About]]:
    """Notes or repairs under the number of their line."""
    lines: dict[int, list[About]] = defaultdict(list)
    for item in items:
        lines[item.line].append(item)
    return lines
