"""Whose voices the report quotes: every pair of “…” with its kind and its speaker."""

import re
from dataclasses import dataclass
from functools import cache

from duibiao.data import DataError, path, records, row_of
from duibiao.text import article
from duibiao.text.article import Sentence
from duibiao.text.entities import entities

KINDS = {
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


@cache
def quotations() -> tuple[Quotation, ...]:
    """All in reading order; DataError unless the table has each of the report exactly once."""
    rows, file = records("quotations"), path("quotations")
    standing = _standing()
    for position, row in enumerate(rows):
        place = row["line"], row["number"]
        words = standing[place][0] if place in standing else "nothing"
        if row["quote"] != words:
            found = f"“{row['quote']}” is not quotation {place[1]} of ¶{place[0]}: {words}"
            raise DataError(file, row_of(position), "quote", found, "Copy it from the line")
        if (row["voice"] == "none") != (row["speaker"] == ""):
            cure = "Name a speaker, or none for both"
            found = f"the voice is '{row['voice']}'"
            raise DataError(file, row_of(position), "speaker", found, cure)
        if row["voice"] == "person" and row["speaker"] not in entities():
            found = f"'{row['speaker']}' is unknown"
            raise DataError(file, row_of(position), "speaker", found, "Use an id of entities.csv")
    by_place = {(row["line"], row["number"]): row for row in rows}
    if missing := [place for place in standing if place not in by_place]:
        line, number = missing[0]
        found = f"quotation {number} of ¶{line} has no row"
        raise DataError(file, None, "line+number", found, "Add one for every pair of “…”")
    return tuple(
        Quotation(**by_place[place] | {"speaker": _speaker(by_place[place])}, sentence=sentence)
        for place, (_, sentence) in standing.items()
    )


def _speaker(row: dict[str, str]) -> str:
    return entities()[row["speaker"]].en if row["voice"] == "person" else row["speaker"]


def _standing() -> dict[tuple[int, int], tuple[str, Sentence]]:
    """What the report itself has: words and sentence by line and number."""
    return {
        (line.number, number): (
            found.group(1),
            next(each for each in line.sentences if each.start <= found.start() < each.end),
        )
        for line in article.load().lines
        for number, found in enumerate(_PAIR.finditer(line.restored), 1)
    }
