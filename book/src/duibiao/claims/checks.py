"""Checks that need no other source: what the report and arithmetic say of its own claims."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.chinese.quantities import numeral
from duibiao.claims.coverage import NUMERAL
from duibiao.claims.evidence import Evidence, evidence
from duibiao.claims.intervals import compare
from duibiao.claims.ledger import Claim, claims
from duibiao.data import DataError, cached, path, records, refuse, row_of
from duibiao.data.dates import day
from duibiao.text import article
from duibiao.text.sites import sites

_PASSAGE = re.compile(r"¶(\d+)\.(\d+): (.+)")


@dataclass(frozen=True)
class Check:
    """What a rule found: `reading` as evidence has it, `words` with the arithmetic."""

    claim: str
    rule: str
    reading: str
    words: str
    note: str


@cached
def checks() -> Mapping[str, tuple[Check, ...]]:
    """The checks of every claim; DataError for operands that its rule cannot read."""
    made: dict[str, list[Check]] = {claim: [] for claim in claims()}
    faults = []
    for position, row in enumerate(records("checks")):
        try:
            reading, words = RULES[row["rule"]](claims()[row["claim"]], row["operands"])
        except DataError:  # of a table that it reads, not of its operands
            raise
        except (KeyError, ValueError) as error:
            fault = f"'{row['operands']}' cannot be read ({error})"
            cure = f"See {row['rule']} in duibiao.claims.checks"
            faults.append(DataError(path("checks"), row_of(position), "operands", fault, cure))
            continue
        made[row["claim"]].append(Check(row["claim"], row["rule"], reading, words, row["note"]))
    refuse(faults)
    return MappingProxyType({claim: tuple(of_it) for claim, of_it in made.items()})


def _passages(operands: str) -> list[tuple[str, str]]:
    """Address and words of each passage; ValueError if the words do not stand there."""
    passages = []
    for operand in operands.split("|"):
        match = _PASSAGE.fullmatch(operand)
        if not match:
            raise ValueError("it is no passage with words")
        line, number, words = match.groups()
        if words not in article.load().sentence(int(line), int(number)).restored:
            raise ValueError(f"the words do not stand in ¶{line}.{number}")
        passages.append((f"¶{line}.{number}", words))
    return passages


def stated(claim: Claim, operands: str) -> tuple[str, str]:
    """Other passages of the report say the same."""
    places = " and ".join(f"{address} has “{words}”" for address, words in _passages(operands))
    return "supports", f"{places}."


def grounds(claim: Claim, operands: str) -> tuple[str, str]:
    """Passages that bear on the claim and cannot decide it."""
    return "context", stated(claim, operands)[1]


def repeated(claim: Claim, operands: str) -> tuple[str, str]:
    """Another claim of the report gives the same interval."""
    other = claims()[operands]
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
    figure = f"; the figure is “{claim.figure}”" if claim.figure else ""
    return _count(claim, number), f"{address} lists {number}{figure}."


def _count(claim: Claim, number: int) -> str:
    if claim.lower is not None:
        return compare(claim, number, number)
    # A name such as 四新 carries its number without being a figure of the ledger.
    numerals = NUMERAL.findall(claim.quote)
    return "supports" if [number] == [numeral(each) for each in numerals] else "contradicts"


def counted(claim: Claim, operands: str) -> tuple[str, str]:
    """Places of sites.csv that the report says were visited."""
    visited = [site for site in sites().values() if site.visited]
    if operands == "sites":
        number, beyond = len(visited), len(sites()) - len(visited)
        words = (
            f"The report says of {number} places that they were visited, and tells of {beyond} "
            f"more without saying so; the figure is “{claim.figure}”."
        )
        # The list is open: fewer are no contradiction, and no support.
        return ("context" if number < (claim.lower or 0) else _count(claim, number)), words
    firms = [site for site in visited if site.enterprise]
    words = f"The report names {{}} {operands} that were visited."
    if operands == "enterprises":
        return _count(claim, len(firms)), words.format(len(firms))
    cities, with_firms = ({site.city for site in group} for group in (visited, firms))
    number = len({"cities": cities, "cities with an enterprise": with_firms}[operands])
    if claim.lower is None:  # “in each city”
        return ("supports" if with_firms == cities else "contradicts"), words.format(number)
    return _count(claim, number), words.format(number)


def total(claim: Claim, operands: str) -> tuple[str, str]:
    """Several figures of the report add up."""
    terms, _, result = operands.partition(" = ")
    parts = [claims()[name] for name in terms.split(" + ")]
    middle = [(_lower(part) + (part.upper or 0)) / 2 for part in parts]
    value = float(result.partition(" ")[0])
    words = " + ".join(f"{each:g}" for each in middle) + f" = {sum(middle):g}"
    # Adding up confirms no part of the sum.
    return ("context" if sum(middle) == value else "contradicts"), f"{words} {parts[0].unit}."


def remainder(claim: Claim, operands: str) -> tuple[str, str]:
    """What is left of a figure when the parts that sources give are taken off."""
    parts = [_lower(evidence()[name]) for name in operands.split(" + ")]
    left = _lower(claim) - sum(parts)
    words = " + ".join(f"{each:g}" for each in parts) + f" = {sum(parts):g}"
    # A part that nobody gives is no confirmation, but more than the whole would refute it.
    return ("context" if left >= 0 else "contradicts"), f"{words}, which leaves {left:g}."


def ratio(claim: Claim, operands: str) -> tuple[str, str]:
    """One figure of the report over another."""
    part, whole = (claims()[name] for name in operands.split(" / "))
    counted, of_all = _lower(part), _lower(whole)
    if not of_all:
        raise ValueError(f"{whole.id} may be nought")
    value = counted / of_all
    words = f"{counted:g} of {of_all:g} is {value:.1%}; the figure is “{claim.figure}”"
    # The whole number that would be needed for the figure at least.
    needed = max(math.ceil(_lower(claim) * of_all), int(counted))
    return compare(claim, value, value), f"{words}, {needed} would be {needed / of_all:.1%}."


def elapsed(claim: Claim, operands: str) -> tuple[str, str]:
    """The time between the dates of two claims, in years."""
    first, last = (claims()[name] for name in operands.split(" to "))
    _lower(claim)
    shortest = (day(last.as_of, end=False) - day(first.as_of, end=True)).days / 365.25
    longest = (day(last.as_of, end=True) - day(first.as_of, end=False)).days / 365.25
    words = f"From {first.as_of} to {last.as_of} are {shortest:.2f} to {longest:.2f} years."
    return compare(claim, shortest, longest), words


def _lower(figure: Claim | Evidence) -> float:
    """The lower bound of a claim or of evidence; ValueError if it has none."""
    if figure.lower is None:
        raise ValueError(f"{figure.id} has no interval")
    return figure.lower


RULES: dict[str, Callable[[Claim, str], tuple[str, str]]] = {
    "said": stated,
    "grounds": grounds,
    "repeated": repeated,
    "listed": listed,
    "counted": counted,
    "sum": total,
    "remainder": remainder,
    "ratio": ratio,
    "elapsed": elapsed,
}
