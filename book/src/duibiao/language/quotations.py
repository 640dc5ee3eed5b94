"""Whose voices the report quotes: every pair of “…” with its kind and its speaker."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.data.tables import Record
from duibiao.text import article
from duibiao.text.entities import entities
from duibiao.text.structure import Sentence

QUOTATION_KINDS = {
    "speech": "words that somebody says",
    "slogan": "sayings, mottoes and formulas of policy",
    "name": "names of plans, places, programmes and honours",
    "term": "terms of an administration or a trade",
    "figure": "words not meant literally",
}
VOICES = {"person": "a person", "body": "a body or a gathering", "none": "nobody named"}
_PAIR = re.compile("“([^”]*)”")


@dataclass(frozen=True)
class Quotation:
    """A pair of “…”, the `number`th of its line; `sentence` is the one in which it opens.

    `voice` is one of VOICES, `speaker` who that is in English; empty if the report says none.
    """

    line: int
    number: int
    quote: str
    kind: str
    voice: str
    speaker: str
    sentence: Sentence

    @property
    def id(self) -> str:
        """Line and number, such as 5-2."""
        return f"{self.line}-{self.number}"


@cached
def quotations() -> Mapping[str, Quotation]:
    """All by id in reading order; DataError unless the table has each of the report once."""
    by_place = {(row["line"], row["number"]): row for row in records("quotations")}
    standing = _standing()
    faults = [
        DataError(path("quotations"), row_of(position), *fault)
        for position, row in enumerate(records("quotations"))
        for fault in _faults(row, standing)
    ]
    for line, number in sorted(standing.keys() - by_place.keys()):
        fault = f"quotation {number} of ¶{line} has no row"
        cure = "Add one for every pair of “…”"
        faults.append(DataError(path("quotations"), None, "line+number", fault, cure))
    refuse(faults)
    return by_id(
        [
            Quotation(
                **{**by_place[place], "speaker": _speaker(by_place[place])}, sentence=sentence
            )
            for place, (_, sentence) in standing.items()
        ]
    )


def _faults(
    row: Record, standing: dict[tuple[int, int], tuple[str, Sentence]]
) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong in it, and the cure."""
    line, number, voice, speaker = (row[key] for key in ("line", "number", "voice", "speaker"))
    words = standing[line, number][0] if (line, number) in standing else "nothing"
    if row["quote"] != words:
        fault = f"“{row['quote']}” is not quotation {number} of ¶{line}: {words}"
        yield "quote", fault, "Copy it from the line"
    if (voice == "none") != (speaker == ""):
        yield "speaker", f"the voice is '{voice}'", "Name a speaker, or none for both"
    elif voice == "person" and speaker not in entities():
        yield "speaker", f"'{speaker}' is unknown", "Use an id of entities.csv"


def _speaker(row: Record) -> str:
    return entities()[row["speaker"]].en if row["voice"] == "person" else row["speaker"]


def _standing() -> dict[tuple[int, int], tuple[str, Sentence]]:
    """What the report itself has: words and sentence by line and number."""
    return {
        (line.number, number): (
            pair.group(1),
            next(each for each in line.sentences if each.start <= pair.start() < each.end),
        )
        for line in article.load().lines
        for number, pair in enumerate(_PAIR.finditer(line.restored), 1)
    }
