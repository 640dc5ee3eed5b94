"""What the report is made of: sections, lines, sentences, each with its address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """A frozen span of a restored line, characters `start` to `end` from 0, and its English."""

    line: int
    number: int
    start: int
    end: int
    restored: str
    english: str

    @property
    def html_id(self) -> str:
        """Fragment of its address, such as p34-2."""
        return f"p{self.line}-{self.number}"

    @property
    def address(self) -> str:
        """Address as shown, such as ¶34.2."""
        return f"¶{self.line}.{self.number}"


@dataclass(frozen=True)
class Line:
    """One line of the seed in every layer. `repaired` is Traditional, `restored` Simplified."""

    number: int
    role: str
    section: str
    seed: str
    repaired: str
    restored: str
    sentences: tuple[Sentence, ...]

    @property
    def html_id(self) -> str:
        """Fragment of its address, such as p34."""
        return f"p{self.number}"

    @property
    def address(self) -> str:
        """Address as shown, such as ¶34."""
        return f"¶{self.number}"


@dataclass(frozen=True)
class Section:
    """A part of the article; `heading` is the line that carries its printed heading.

    `page` is the page of the book that reads it; empty for what is not the report's own text.
    """

    id: str
    heading: int | None
    title: str
    page: str

    @property
    def label(self) -> str:
        """Its number, if the paper counts it, and our short title: 2.1 Opening up, Lede."""
        return f"{self.id} {self.title}" if self.id[0].isdigit() else self.title


@dataclass(frozen=True)
class Article:
    """The whole report; lines are numbered from 1 as in the seed."""

    lines: tuple[Line, ...]
    sections: tuple[Section, ...]

    def line(self, number: int) -> Line:
        """Line `number`; KeyError if the seed has no such line."""
        if not 1 <= number <= len(self.lines):
            raise KeyError(f"the seed has lines 1 to {len(self.lines)}, not {number}")
        return self.lines[number - 1]

    def sentence(self, line: int, number: int) -> Sentence:
        """Sentence `number` of a line, from 1; KeyError if the line does not have it."""
        sentences = self.line(line).sentences
        if not 1 <= number <= len(sentences):
            raise KeyError(f"line {line} has sentences 1 to {len(sentences)}, not {number}")
        return sentences[number - 1]

    def section(self, name: str) -> Section:
        """The section of that id; KeyError if the article has none."""
        return {section.id: section for section in self.sections}[name]

    def lines_of(self, section: str) -> tuple[Line, ...]:
        """The lines of a section; KeyError for one that the article does not have."""
        return tuple(line for line in self.lines if line.section == self.section(section).id)

    @property
    def body(self) -> tuple[Section, ...]:
        """The sections with text of the report, in its order: those that a page reads."""
        return tuple(section for section in self.sections if section.page)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(sentence for line in self.lines for sentence in line.sentences)

    @property
    def repaired(self) -> str:
        """The whole repaired text, lines joined by a line feed as in the seed."""
        return "\n".join(line.repaired for line in self.lines)

    @property
    def restored(self) -> str:
        """The whole restored text."""
        return "\n".join(line.restored for line in self.lines)
