"""What is said of a fact that cannot be used: where it is, what is wrong, how to mend it."""

from collections.abc import Iterable
from pathlib import Path

from duibiao.data.files import root


class DataError(ValueError):
    """One fault of a file: place, fault and cure in a sentence.

    `row` is as a spreadsheet counts it, the header being 1. `faults` are this one and those that
    were seen with it.
    """

    def __init__(self, file: Path, row: int | None, field: str | None, fault: str, cure: str):
        place = [(file.relative_to(root()) if file.is_relative_to(root()) else file).as_posix()]
        if row is not None:
            place.append(f"row {row}")
        if field is not None:
            place.append(f"field '{field}'")
        super().__init__(f"{', '.join(place)}: {fault}. {cure}")
        self.faults: tuple[DataError, ...] = (self,)


def refuse(faults: Iterable[DataError]) -> None:
    """Raise the first fault with all of them in it; do nothing if there is none."""
    seen = list(faults)
    if seen:
        seen[0].faults = tuple(seen)
        raise seen[0]


def row_of(position: int) -> int:
    """Row in the file, as a spreadsheet counts it, of the record at `position` (from 0)."""
    return position + 2
