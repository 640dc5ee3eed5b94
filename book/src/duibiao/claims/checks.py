"""Checks that need no other source: what the report and arithmetic say of its own claims."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from duibiao.chinese.quantities import numeral
from duibiao.claims.evidence import compare, evidence
from duibiao.claims.ledger import NUMERAL, Claim, claims
from duibiao.data import DataError, path, records, row_of
from duibiao.data.dates import day
from duibiao.text import article

_PASSAGE = re.compile(r"¶(\d+)\.(\d+): (.+)")


@dataclass(frozen=True)
class Check:
    """What a rule found: `reading` as evidence has it, `words` with the arithmetic."""

    claim: str
    rule: str
    reading: str
    words: str
    note: str


@cache
def checks() -> dict[str, list[Check]]:
    """The checks of each claim; DataError for operands that its rule cannot read."""
    known = {claim.id: claim for claim in claims()}
    found: dict[str, list[Check]] = defaultdict(list)
    for position, row in enumerate(records("checks")):
        try:
            reading, words = RULES[row["rule"]](known[row["claim"]], row["operands"])
        except (KeyError, ValueError) as error:
            what, cure = (
                f"'{row['operands']}' cannot be read ({error})",
                "See duibiao.claims.checks",
            )
            raise DataError(path("checks"), row_of(position), "operands", what, cure) from error
        check = Check(row["claim"], row["rule"], reading, words, row["note"])
        found[row["claim"]].append(check)
    return dict(found)


@cache
def sites() -> tuple[dict[str, Any], ...]:
    """Rows of sites.csv; DataError if a quotation does not stand in its sentence."""
    rows = records("sites")
    for position, row in enumerate(rows):
        if row["quote"] not in _sentence(row["line"], row["sentence"]).restored:
            found = f"'{row['quote']}' does not stand in ¶{row['line']}.{row['sentence']}"
            raise DataError(path("sites"), row_of(position), "quote", found, "Quote the sentence")
    return tuple(rows)


def _sentence(line: int, number: int) -> article.Sentence:
    return article.load().line(line).sentences[number - 1]


def _passages(operands: str) -> list[tuple[str, str]]:
    """Address and words of each passage; ValueError if the words do not stand there."""
    found = []
    for operand in operands.split("|"):
        match = _PASSAGE.fullmatch(operand)
        if not match:
            raise ValueError("it is no passage with words")
        line, number, words = match.groups()
        if words not in _sentence(int(line), int(number)).restored:
            raise ValueError(f"the words do not stand in ¶{line}.{number}")
        found.append((f"¶{line}.{number}", words))
    return found


def said(claim: Claim, operands: str) -> tuple[str, str]:
    """Other passages of the report say the same."""
    places = " and ".join(f"{address} has “{words}”" for address, words in _passages(operands))
    return "supports", f"{places}."


def grounds(claim: Claim, operands: str) -> tuple[str, str]:
    """Passages that bear on the claim and cannot decide it."""
    return "context", said(claim, operands)[1]


def repeated(claim: Claim, operands: str) -> tuple[str, str]:
    """Another claim of the report gives the same interval."""
    other = _claim(operands)
    same = (claim.lower, claim.upper, claim.unit) == (other.lower, other.upper, other.unit)
    place = other.passage.address
    return (
        "supports" if same else "contradicts",
        f"{place} gives “{other.figure}”, {'the same' if same else 'something else'}.",
    )


def listed(claim: Claim, operands: str) -> tuple[str, str]:
    """A list in the report has as many members as the claim says."""
    ((address, words),) = _passages(operands)
    number = len(re.split("[、和]", words))
    said = f"; the figure is “{claim.figure}”" if claim.figure else ""
    return _count(claim, number), f"{address} lists {number}{said}."


def _count(claim: Claim, number: int) -> str:
    if claim.lower is not None:
        return compare(claim, number, number)
    # A name such as 四新 carries its number without being a figure of the ledger.
    numerals = NUMERAL.findall(claim.quote)
    return "supports" if [number] == [numeral(each) for each in numerals] else "contradicts"


def counted(claim: Claim, operands: str) -> tuple[str, str]:
    """Places of sites.csv that the report says were visited."""
    visited = [row for row in sites() if row["said"] == "visited"]
    if operands == "sites":
        number, beyond = len(visited), len(sites()) - len(visited)
        words = (
            f"The report says of {number} places that they were visited, and tells of {beyond} "
            f"more without saying so; the figure is “{claim.figure}”."
        )
        # The list is open: fewer are no contradiction, and no support.
        return ("context" if number < (claim.lower or 0) else _count(claim, number)), words
    firms = [row for row in visited if row["enterprise"] == "yes"]
    words = f"The report names {{}} {operands} that were visited."
    if operands == "enterprises":
        return _count(claim, len(firms)), words.format(len(firms))
    cities, with_firms = ({row["city"] for row in rows} for rows in (visited, firms))
    number = len({"cities": cities, "cities with an enterprise": with_firms}[operands])
    if claim.lower is None:  # “in each city”
        return ("supports" if with_firms == cities else "contradicts"), words.format(number)
    return _count(claim, number), words.format(number)


def total(claim: Claim, operands: str) -> tuple[str, str]:
    """Several figures of the report add up."""
    terms, _, result = operands.partition(" = ")
    parts = [_claim(name) for name in terms.split(" + ")]
    middle = [((part.lower or 0) + (part.upper or 0)) / 2 for part in parts]
    value = float(result.split()[0])
    words = " + ".join(f"{each:g}" for each in middle) + f" = {sum(middle):g}"
    # Adding up confirms no part of the sum.
    return ("context" if sum(middle) == value else "contradicts"), f"{words} {parts[0].unit}."


def remainder(claim: Claim, operands: str) -> tuple[str, str]:
    """What is left of a figure when the parts that sources give are taken off."""
    found = {item.id: item for item in evidence()}
    parts = [found[name].lower or 0 for name in operands.split(" + ")]
    assert claim.lower is not None
    left = claim.lower - sum(parts)
    words = " + ".join(f"{each:g}" for each in parts) + f" = {sum(parts):g}"
    # A part that nobody gives is no confirmation, but more than the whole would refute it.
    return ("context" if left >= 0 else "contradicts"), f"{words}, which leaves {left:g}."


def ratio(claim: Claim, operands: str) -> tuple[str, str]:
    """One figure of the report over another."""
    part, whole = (_claim(name) for name in operands.split(" / "))
    assert part.lower is not None
    assert whole.lower is not None
    value = part.lower / whole.lower
    words = f"{part.lower:g} of {whole.lower:g} is {value:.1%}; the figure is “{claim.figure}”"
    more = next(n for n in range(int(part.lower), 99) if n / whole.lower >= (claim.lower or 0))
    return compare(claim, value, value), f"{words}, {more} would be {more / whole.lower:.1%}."


def elapsed(claim: Claim, operands: str) -> tuple[str, str]:
    """The time between the dates of two claims, in years."""
    first, last = (_claim(name) for name in operands.split(" to "))
    shortest = (day(last.as_of, end=False) - day(first.as_of, end=True)).days / 365.25
    longest = (day(last.as_of, end=True) - day(first.as_of, end=False)).days / 365.25
    words = f"From {first.as_of} to {last.as_of} are {shortest:.2f} to {longest:.2f} years."
    return compare(claim, shortest, longest), words


def _claim(name: str) -> Claim:
    return next(claim for claim in claims() if claim.id == name)


RULES: dict[str, Callable[[Claim, str], tuple[str, str]]] = {
    "said": said,
    "grounds": grounds,
    "repeated": repeated,
    "listed": listed,
    "counted": counted,
    "sum": total,
    "remainder": remainder,
    "ratio": ratio,
    "elapsed": elapsed,
}
