"""Every table against its description, the seed and every other: python -m duibiao.check."""

import sys
from collections.abc import Callable, Iterator
from functools import partial

from duibiao.cities import cities, indicators, observations
from duibiao.claims.agreement import readings
from duibiao.claims.checks import checks
from duibiao.claims.evidence import evidence, sought
from duibiao.claims.ledger import claims
from duibiao.claims.witnesses import witnesses
from duibiao.data import DataError, description, records, refuse
from duibiao.data.sources import sources
from duibiao.language.itinerary import itinerary, stops
from duibiao.language.quotations import quotations
from duibiao.reading.background import batches, counterparts
from duibiao.text import article
from duibiao.text.entities import entities
from duibiao.text.glosses import glosses
from duibiao.text.notes import notes
from duibiao.text.sites import sites

# What holds tables against the text and each other; each rests on those before it.
LOADERS: tuple[Callable[[], object], ...] = (
    article.load,
    entities,
    glosses,
    notes,
    sites,
    quotations,
    cities,
    indicators,
    observations,
    claims,
    witnesses,
    evidence,
    readings,
    sought,
    checks,
    itinerary,
    stops,
    counterparts,
    batches,
)


def faults() -> list[DataError]:
    """All that is wrong in the tables, each fault once, in the order of datapackage.json.

    What rests on a table that cannot be read is not checked: it repeats that table's faults.
    """
    seen: dict[str, DataError] = {}
    try:
        if wrong := description.faults():  # then no table can be read by it
            return wrong
        for load in _loaders():
            seen |= {str(fault): fault for fault in _faults_of(load)}
    except DataError as error:  # the description is not even JSON
        seen = {str(fault): fault for fault in error.faults}
    return list(seen.values())


def check() -> None:
    """DataError with all faults in it, if there is one."""
    refuse(faults())


def _loaders() -> Iterator[Callable[[], object]]:
    yield sources
    yield from (partial(records, name) for name in description.resources())
    yield from LOADERS


def _faults_of(load: Callable[[], object]) -> tuple[DataError, ...]:
    try:
        load()
    except DataError as error:
        return error.faults
    return ()


def main() -> int:
    """Print a line for each fault, to the standard error; 1 if there is one."""
    wrong = faults()
    for fault in wrong:
        print(fault, file=sys.stderr)
    if wrong:
        print(f"The tables have {_counted(len(wrong))}.", file=sys.stderr)
        return 1
    print("The tables hold together.")
    return 0


def _counted(number: int) -> str:
    return "1 fault" if number == 1 else f"{number:,} faults"


if __name__ == "__main__":
    sys.exit(main())
