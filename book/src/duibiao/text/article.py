"""The report in its layers: seed → repaired → restored → sentences → English."""

import hashlib
from collections.abc import Iterator

from duibiao.data import DataError, cached, path, records, refuse, row_of
from duibiao.data.files import seed_file
from duibiao.data.reading import content_of
from duibiao.text.restoration import (
    DAMAGE_SIGN,
    damage,
    first_difference,
    repair,
    repairs,
)
from duibiao.text.script import fold, restore
from duibiao.text.structure import Article, Line, Section, Sentence

SEED_SHA256 = "e53f191386d4e3c0ebb8df9ed12aacc38faa1f06bce8249f76b195ea6c8e5300"


def seed() -> str:
    """The article as received; DataError if it is not there, or one byte of it has changed."""
    received = content_of(seed_file())
    sha256 = hashlib.sha256(received).hexdigest()
    if sha256 != SEED_SHA256:
        cure = f"Put back the file as received (sha256 {SEED_SHA256})"
        raise DataError(seed_file(), None, None, f"its sha256 is {sha256}", cure)
    return received.decode("utf-8")


@cached
def load() -> Article:
    """Build every layer and hold each table against it; DataError for what does not fit."""
    received = seed()
    repaired = repair(received)
    _prove(received, repaired)
    layers = list(
        zip(received.split("\n"), repaired.split("\n"), restore(repaired).split("\n"), strict=True)
    )
    sentences = _sentences([restored for _, _, restored in layers])
    lines = tuple(
        Line(number, role, section, *layers[number - 1], sentences[number])
        for number, role, section in _roles(len(layers))
    )
    article = Article(lines, _sections(lines))
    refuse(_witness_faults(article))
    return article


def _prove(received: str, repaired: str) -> None:
    """The model must give back the seed, and no damaged place may be left.

    The second does not follow from the first: a place left broken passes unchanged.
    """
    for number, line in enumerate(repaired.split("\n"), 1):
        if DAMAGE_SIGN in line:
            place = line[line.index(DAMAGE_SIGN) :][:8]
            cure = "Add it to text/repairs.csv"
            raise DataError(
                seed_file(), number, None, f"'{place}' is damaged and has no repair", cure
            )
    at = first_difference(damage(repaired), received)
    if at is not None:
        cure = "Correct the repair that stands there in text/repairs.csv"
        raise DataError(seed_file(), None, None, f"the model parts from it at byte {at}", cure)


def _witness_faults(article: Article) -> Iterator[DataError]:
    """Repairs whose witness does not stand in the sentence that is said to have it."""
    for position, place in enumerate(repairs().values()):
        if bool(place.witness) != bool(place.witness_passage or place.witness_source):
            fault = "a witness is its words and where they stand"
            cure = "Fill in the words and a passage or a source, or none of them"
            yield DataError(path("repairs"), row_of(position), "witness", fault, cure)
        elif place.witness_passage and place.witness not in _folded(article, place.witness_passage):
            fault = f"'{place.witness}' does not stand in ¶{place.witness_passage}"
            cure = "Name the sentence that has these words, in Traditional script"
            yield DataError(path("repairs"), row_of(position), "witness", fault, cure)


def _folded(article: Article, passage: str) -> str:
    """The sentence of an address such as 8.2 in the seed's script; empty if there is none."""
    line, number = map(int, passage.split("."))
    try:
        return fold(article.sentence(line, number).restored)
    except KeyError:
        return ""


def _roles(count: int) -> list[tuple[int, str, str]]:
    rows = {row["line"]: (row["line"], row["role"], row["section"]) for row in records("lines")}
    refuse(
        DataError(
            path("lines"), None, "line", f"line {line} has no row", "Add its role and section"
        )
        for line in range(1, count + 1)
        if line not in rows
    )
    return [rows[number] for number in range(1, count + 1)]


def _spans(restored: list[str]) -> dict[int, list[tuple[int, int]]]:
    """Sentences by line: each begins where the last one ended, the last ends with the line."""
    spans: dict[int, list[tuple[int, int]]] = {line: [] for line in range(1, len(restored) + 1)}
    file = path("sentences")
    for position, row in enumerate(records("sentences")):
        line, number, start, end = row.values()
        before, length = spans[line], len(restored[line - 1])
        if number != len(before) + 1:
            cure = "Number the sentences of a line from 1, in order"
            raise DataError(file, row_of(position), "sentence", f"{number} is out of turn", cure)
        expected = before[-1][1] if before else 0
        if start != expected:
            cure = f"Start where the sentence before ends: {expected}"
            raise DataError(file, row_of(position), "start", f"it is {start}", cure)
        if not start < end <= length:
            cure = f"Use a value from {start + 1} to {length}, the length of line {line}"
            raise DataError(file, row_of(position), "end", f"it is {end}", cure)
        before.append((start, end))
    for line, text in enumerate(restored, 1):
        covered = spans[line][-1][1] if spans[line] else 0
        if covered != len(text):
            cure = f"Let the last sentence of line {line} end at {len(text)}"
            fault = f"the sentences of line {line} end at {covered}"
            raise DataError(file, None, "end", fault, cure)
    return spans


def _sentences(restored: list[str]) -> dict[int, tuple[Sentence, ...]]:
    """The sentences of each line, every one with its translation."""
    spans = _spans(restored)
    rows = records("translation")
    english = {(row["line"], row["sentence"]): row["english"] for row in rows}
    sentences = {
        line: tuple(
            Sentence(
                *(line, number, start, end),
                restored[line - 1][start:end],
                english.get((line, number), ""),
            )
            for number, (start, end) in enumerate(of_line, 1)
        )
        for line, of_line in spans.items()
    }
    refuse(
        DataError(
            *(path("translation"), None, "sentence"),
            f"{sentence.address} has none",
            f"Add a row that translates '{sentence.restored[:12]}…'",
        )
        for of_line in sentences.values()
        for sentence in of_line
        if not sentence.english
    )
    return sentences


def _sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    sections = tuple(Section(*row.values()) for row in records("sections"))
    refuse(
        DataError(
            *(path("sections"), row_of(position), "heading"),
            f"line {section.heading} belongs to section {lines[section.heading - 1].section}",
            f"Name the line of section {section.id} that carries its heading",
        )
        for position, section in enumerate(sections)
        if section.heading and lines[section.heading - 1].section != section.id
    )
    return sections
