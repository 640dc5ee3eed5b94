"""The ledger: what the report claims, each claim tied to its words and its interval."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from duibiao.chinese.quantities import WordingError, parse
from duibiao.chinese.script import converter
from duibiao.cities import three
from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.text import article
from duibiao.text.structure import Sentence

# Units of which a number names one and does not count several.
ORDINAL = ("rank", "floor")


@dataclass(frozen=True)
class Claim:
    """One claim: `quote` stands once in its sentence, `figure` is the quantity inside it.

    `lower` and `upper` bound the value in `unit`; None where the wording has no number. `parts`
    names what must each be so for the whole to be: both cities, each year.
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
    parts: tuple[str, ...]
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
            "~": f"about, from {lower} up to {upper}",
            "≳": f"a little more than {lower}, less than {upper}",
            "≲": f"just under {upper}, not under {lower}",
            ">": f"more than {lower}, by implication less than {upper}",
            "≥": f"at least {lower}, by implication less than {upper}",
            "≤": f"at most {upper}",
            "<": f"less than {upper}, by implication at least {lower}",
            "range": f"from {lower} to {upper}",
        }[self.operator]

    @property
    def first(self) -> str:
        """How 率先, 首个 or 最早 is read in it; empty if it has no such word."""
        if "率先" in self.quote:
            return "among the first"
        return "the first" if re.search("首[个部批创]|之首|最早", self.quote) else ""

    @property
    def passage(self) -> Sentence:
        """The sentence that makes it."""
        return article.load().sentence(self.line, self.sentence)


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


@cached
def claims() -> Mapping[str, Claim]:
    """All claims by id, in the order of the text.

    DataError if an id is not of its line, a quotation does not stand once in its sentence, a
    figure not once in its quotation, or the bounds are not those that its wording commits to.
    """
    made = [Claim(**row) for row in records("claims")]
    refuse(
        DataError(path("claims"), row_of(position), *fault)
        for position, claim in enumerate(made)
        for fault in _faults(claim)
    )
    return by_id(made)


def _faults(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong in it, and the cure."""
    if not re.fullmatch(f"C{claim.line}[a-z]", claim.id):
        yield "id", f"'{claim.id}' is not of line {claim.line}", "Use C, the line and a free letter"
    try:
        times = claim.passage.restored.count(claim.quote)
    except KeyError as error:
        yield "sentence", str(error.args[0]), "Name a sentence of sentences.csv"
        return
    if times != 1:
        fault = f"'{claim.quote}' stands {times} times in {claim.passage.address}"
        yield "quote", fault, "Quote words that stand exactly once in the sentence"
    if claim.figure and (times := claim.quote.count(claim.figure)) != 1:
        fault = f"'{claim.figure}' stands {times} times in the quotation"
        yield "figure", fault, "Choose a quotation that has it once"
    yield from _interval_faults(claim)


def _interval_faults(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Operator, bounds and unit that are not what the figure's wording commits to."""
    if claim.lower is None or claim.upper is None:
        for field in ("operator", "lower", "upper"):
            if getattr(claim, field) not in (None, ""):
                yield field, "the interval is not whole", "Give operator and both bounds, or none"
        return
    try:
        quantity = parse(claim.figure)
    except WordingError as error:
        yield "figure", str(error), "Quote the whole quantity, or leave the bounds empty"
        return
    if claim.operator != quantity.operator:
        yield "operator", *_disagrees(claim, claim.operator, quantity.operator)
    if quantity.unit not in ("", claim.unit):
        yield "unit", *_disagrees(claim, claim.unit or "empty", quantity.unit)
    for field, stated, meant in (
        ("lower", claim.lower, float(quantity.lower)),
        ("upper", claim.upper, float(quantity.upper)),
    ):
        if not math.isclose(stated, meant):
            yield field, *_disagrees(claim, f"{stated:g}", f"{meant:.12g}")


def _disagrees(claim: Claim, stated: str, meant: str) -> tuple[str, str]:
    return f"it is {stated}, but '{claim.figure}' commits to {meant}", f"Write {meant}"


def of_line(line: int) -> list[Claim]:
    """The claims that a line makes."""
    return [claim for claim in claims().values() if claim.line == line]


def cities_of(claim: Claim) -> list[str]:
    """Which of the three cities it is about or named in it."""
    named = f"{claim.english} {claim.comparator}"
    return [city for city, name in three().items() if city in claim.subject or name in named]


def of_section(section: str) -> list[Claim]:
    """The claims that one section of the article makes."""
    return [
        claim for claim in claims().values() if article.load().line(claim.line).section == section
    ]


def checkable(section: str) -> list[Claim]:
    """Those of a section that evidence, the report itself or arithmetic could decide."""
    return [claim for claim in of_section(section) if claim.checkability != "none"]


def findable(claim: Claim) -> str:
    """All by which a claim is found: address, English, quotation in either script; lower case."""
    quote = claim.quote
    forms = [claim.id, claim.passage.address, claim.english, quote, converter("s2t").convert(quote)]
    return "|".join(forms).lower()
