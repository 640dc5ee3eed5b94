"""Every table against its description, the seed and every other: python -m duibiao.check."""

import sys
from collections.abc import Callable, Iterator

from duibiao.cities import cities, indicators
from duibiao.claims.checks import checks
from duibiao.claims.evidence import evidence, sought
from duibiao.claims.ledger import claims
from duibiao.data import DataError, records, refuse
from duibiao.data.sources import sources
from duibiao.data.tables import resources
from duibiao.language.itinerary import itinerary, stops
from duibiao.language.quotations import quotations
from duibiao.reading.background import batches, counterparts, dated_events
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
    claims,
    evidence,
    sought,
    checks,
    itinerary,
    stops,
    dated_events,
    counterparts,
    batches,
)


def faults() -> list[DataError]:
    """All that is wrong in the tables, each fault once, in the order of datapackage.json."""
    seen = {str(fault): fault for load in _loaders() for fault in _faults_of(load)}
    return list(seen.values())


def check() -> None:
    """DataError with all faults in it, if there is one."""
    refuse(faults())


def _loaders() -> Iterator[Callable[[], object]]:
    yield sources
    for name in resources():
        yield lambda name=name: records(name)  # type: ignore[misc]
    yield from LOADERS


def _faults_of(load: Callable[[], object]) -> list[DataError]:
    try:
        load()
    except DataError as error:
        return [error, *error.others]
    return []


def main() -> int:
    """Print a line for each fault; 1 if there is one."""
    try:
        wrong = faults()
    except DataError as error:  # the description itself cannot be read
        wrong = [error]
    for fault in wrong:
        print(fault)
    print(f"{len(wrong)} faults in the tables." if wrong else "The tables hold together.")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
