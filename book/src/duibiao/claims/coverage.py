"""Every numeral and superlative of the text belongs to a claim's figure or to an exemption."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duibiao.claims.ledger import of_line
from duibiao.data import records
from duibiao.text import article
from duibiao.text.structure import Sentence

NUMERAL = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+")
SUPERLATIVE = re.compile(
    "首[个部批站创位届]|之首|榜首|最[早长大多高好先优快新近后低少]|率先|唯一|领先"
)


@dataclass(frozen=True)
class Expression:
    """A numeral or superlative of the text and what it belongs to."""

    sentence: Sentence
    start: int
    text: str
    figures: tuple[str, ...]
    exempt: bool


def expressions() -> Iterator[Expression]:
    """Every numeral and superlative of the text, with the figures that have it."""
    for sentence in article.load().sentences:
        figures = list(_figures(sentence))
        exempt = list(_exempt(sentence))
        for pattern in (NUMERAL, SUPERLATIVE):
            for match in pattern.finditer(sentence.restored):
                owners = tuple(name for name, *span in figures if _within(match.span(), span))
                free = any(_within(match.span(), span) for span in exempt)
                yield Expression(sentence, match.start(), match.group(), owners, free)


def _figures(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    for claim in of_line(sentence.line):
        if claim.sentence == sentence.number and claim.figure:
            at = sentence.restored.index(claim.quote) + claim.quote.index(claim.figure)
            yield claim.id, at, at + len(claim.figure)


def _exempt(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for row in records("exemptions"):
        at_home = row["line"] in (None, sentence.line)
        if at_home and row["sentence"] in (None, sentence.number):
            for text in row["text"]:
                for match in re.finditer(re.escape(text), sentence.restored):
                    yield match.span()


def _within(inner: tuple[int, int], outer: "tuple[int, int] | list[int]") -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
