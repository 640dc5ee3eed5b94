"""The ledger: what the report claims, each claim tied to its words and its interval."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from duibiao.cities import three
from duibiao.data import DataError, path, records, row_of
from duibiao.text import article
from duibiao.text.article import Sentence
from duibiao.text.entities import entities

# What must belong to a figure or to an exemption: numerals, firsts and other superlatives.
NUMERAL = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+")
SUPERLATIVE = re.compile(
    "首[个部批站创位届]|之首|榜首|最[早长大多高好先优快新近后低少]|率先|唯一|领先"
)
# Units of which a number names one and does not count several.
ORDINAL = ("rank", "floor")


@dataclass(frozen=True)
class Claim:
    """One claim: `quote` stands once in its sentence, `figure` is the quantity inside it.

    `lower` and `upper` bound the value in `unit`; None where the wording has no number.
    """

    id: str
    line: int
    sentence: int
    quote: str
    figure: str
    english: str
    subject: tuple[str, ...]
    comparator: str
    indicator: str
    kind: str
    operator: str
    lower: float | None
    upper: float | None
    unit: str
    as_of: str
    measure: str
    denominator: str
    territory: str
    checkability: str
    reason: str

    @property
    def html_id(self) -> str:
        """Fragment of its address, such as c15a."""
        return self.id.lower()

    @property
    def commitment(self) -> str:
        """The interval in words: what the wording commits to and what it implies."""
        if self.lower is None or self.upper is None:
            return ""
        lower, upper = (amount(value, self.unit) for value in (self.lower, self.upper))
        return {
            "=": f"exactly {lower}",
            "≈": f"from {lower} up to {upper}",
            ">": f"more than {lower}, by implication less than {upper}",
            "≥": f"at least {lower}, by implication less than {upper}",
            "≤": f"at most {upper}",
            "<": f"less than {upper}, by implication at least {lower}",
            "range": f"from {lower} to {upper}",
        }[self.operator]

    @property
    def passage(self) -> Sentence:
        """The sentence that makes it."""
        return article.load().line(self.line).sentences[self.sentence - 1]


def amount(value: float, unit: str = "") -> str:
    """A value as a reader writes it: 1.765 trillion yuan, 18,650, rank 7."""
    if unit == "share":
        return f"{value:.1%}"
    if unit in ORDINAL:
        return f"{unit} {_plain(value)}"
    shown = {"things": ""}.get(unit, unit.removesuffix("s") if value == 1 else unit)
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if value >= size:
            return f"{_plain(value / size)}{name} {shown}".strip()
    return f"{_plain(value)} {shown}".strip()


def _plain(value: float) -> str:
    return f"{value:,.5f}".rstrip("0").rstrip(".")


@cache
def claims() -> tuple[Claim, ...]:
    """All claims in the order of the text.

    DataError if a quotation does not stand once in its sentence, a figure not once in its
    quotation, or a subject is no entity.
    """
    found = []
    for position, row in enumerate(records("claims")):
        claim = Claim(**row | {"subject": tuple(filter(None, row["subject"].split("|")))})
        _check(claim, row_of(position))
        found.append(claim)
    return tuple(found)


def _check(claim: Claim, row: int) -> None:
    file, text = path("claims"), claim.passage.restored
    if text.count(claim.quote) != 1:
        cure = "Quote words that stand exactly once in the sentence"
        found = f"'{claim.quote}' stands {text.count(claim.quote)} times in {claim.passage.address}"
        raise DataError(file, row, "quote", found, cure)
    if claim.figure and claim.quote.count(claim.figure) != 1:
        found = f"'{claim.figure}' stands {claim.quote.count(claim.figure)} times in the quotation"
        raise DataError(file, row, "figure", found, "Choose a quotation that has it once")
    for name in claim.subject:
        if name not in entities():
            cure = "Use ids of entities.csv, separated by |"
            raise DataError(file, row, "subject", f"'{name}' is unknown", cure)


def of_line(line: int) -> list[Claim]:
    """The claims that a line makes."""
    return [claim for claim in claims() if claim.line == line]


def cities_of(claim: Claim) -> list[str]:
    """Which of the three cities it is about or named in it."""
    named = f"{claim.english} {claim.comparator}"
    return [city for city, name in three().items() if city in claim.subject or name in named]


def of_section(section: str) -> list[Claim]:
    """The claims that one section of the article makes."""
    return [claim for claim in claims() if article.load().line(claim.line).section == section]


def checkable(section: str) -> list[Claim]:
    """Those of a section that evidence, the report itself or arithmetic could decide."""
    return [claim for claim in of_section(section) if claim.checkability != "none"]


@dataclass(frozen=True)
class Expression:
    """A numeral or superlative of the text and what it belongs to."""

    sentence: Sentence
    start: int
    text: str
    figures: tuple[str, ...]
    exempt: bool


def coverage() -> Iterator[Expression]:
    """Every numeral and superlative of the text, with the figures that have it."""
    for sentence in article.load().sentences:
        figures = list(_figures(sentence))
        exempt = list(_exempt(sentence))
        for pattern in (NUMERAL, SUPERLATIVE):
            for found in pattern.finditer(sentence.restored):
                owners = tuple(name for name, *span in figures if _within(found.span(), span))
                free = any(_within(found.span(), span) for span in exempt)
                yield Expression(sentence, found.start(), found.group(), owners, free)


def _figures(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    for claim in of_line(sentence.line):
        if claim.sentence == sentence.number and claim.figure:
            at = sentence.restored.index(claim.quote) + claim.quote.index(claim.figure)
            yield claim.id, at, at + len(claim.figure)


def _exempt(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for row in records("exemptions"):
        here = row["line"] in (None, sentence.line) and row["sentence"] in (None, sentence.number)
        if here:
            for text in row["text"].split("|"):
                for found in re.finditer(re.escape(text), sentence.restored):
                    yield found.span()


def _within(inner: tuple[int, int], outer: "tuple[int, int] | list[int]") -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
