"""The tables, typed and checked as datapackage.json describes them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import pandas as pd

from duibiao.data.caches import cached
from duibiao.data.description import SOURCES, Schema, file_of, path, schema
from duibiao.data.errors import DataError, refuse, row_of
from duibiao.data.reading import read_rows
from duibiao.data.sources import sources
from duibiao.data.values import fault_of, typed

Record = Mapping[str, Any]
Key = tuple[str, ...]


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def table(name: str) -> pd.DataFrame:
    """The table `name` with the types of datapackage.json; row order is the file's.

    Numbers are Int64 or Float64 with NA where empty, lists tuples, all else text. The frame is
    the caller's own: changing it changes no other.

    Raises DataError on a table that is not described, a file that cannot be read, a wrong
    column, a value of the wrong type or outside its constraints, a repeated key, bounds in the
    wrong order, or a key that the table referred to does not have.
    """
    return _table(name).copy(deep=False)


@cached
def records(name: str) -> tuple[Record, ...]:
    """The rows of the table `name`, read-only: None where a number is empty, lists as tuples."""
    return tuple(
        MappingProxyType(
            {str(key): None if value is pd.NA else value for key, value in row.items()}
        )
        for row in _table(name).to_dict("records")
    )


def by_id(items: list[Item]) -> Mapping[str, Item]:
    """A read-only mapping of things by their id, in their order."""
    return MappingProxyType({item.id: item for item in items})


@cached
def _table(name: str) -> pd.DataFrame:
    frame = _typed(name)
    refuse(_reference_faults(name, frame))
    return frame


@cached
def _typed(name: str) -> pd.DataFrame:
    """The table before its references are looked up, as those to it need no more."""
    file, description = path(name), schema(name)
    header, *rows = read_rows(file)
    columns = [field["name"] for field in description["fields"]]
    if header != columns:
        cure = f"Use exactly these columns, in this order: {', '.join(columns)}"
        raise DataError(file, 1, None, f"the columns are {', '.join(header)}", cure)
    refuse(_cell_faults(file, rows, description))
    frame = pd.DataFrame(
        {
            field["name"]: typed([row[at] for row in rows], field)
            for at, field in enumerate(description["fields"])
        }
    )
    refuse([*_key_faults(file, frame, description), *_order_faults(file, frame, description)])
    return frame


def _cell_faults(file: Path, rows: list[list[str]], schema: Schema) -> Iterator[DataError]:
    for position, row in enumerate(rows):
        for text, field in zip(row, schema["fields"], strict=True):
            if fault := fault_of(text, field):
                yield DataError(file, row_of(position), field["name"], *fault)


def _key_faults(file: Path, frame: pd.DataFrame, schema: Schema) -> Iterator[DataError]:
    """Rows whose key an earlier row has."""
    columns = schema["primaryKey"]
    seen: set[Key] = set()
    for position, key in enumerate(_keys(frame, columns)):
        if key in seen:
            cure = "Remove the row or give it a key of its own"
            fault = f"'{', '.join(key)}' stands twice"
            yield DataError(file, row_of(position), "+".join(columns), fault, cure)
        seen.add(key)


def _order_faults(file: Path, frame: pd.DataFrame, schema: Schema) -> Iterator[DataError]:
    """Rows in which a pair of columns named in the schema's `ascending` falls."""
    for low, high in schema.get("ascending", []):
        for position, falls in enumerate((frame[low] > frame[high]).fillna(False)):
            if falls:
                first, then = frame[low].iloc[position], frame[high].iloc[position]
                fault = f"{first} comes after {high}, {then}"
                yield DataError(file, row_of(position), low, fault, "Exchange or correct the two")


def _reference_faults(name: str, frame: pd.DataFrame) -> Iterator[DataError]:
    """Keys that the table referred to does not have, and what is wrong with that table itself.

    A table that cannot be read says so once: which keys it has is not known.
    """
    for columns, target, target_columns, cells in _references(name, frame):
        try:
            known = _known(target, target_columns)
        except DataError as error:
            yield from error.faults
            continue
        cure = f"Use one that {file_of(target)} has, or add it there"
        for position, keys in enumerate(cells):
            for key in keys:
                if key not in known:
                    place = row_of(position), "+".join(columns)
                    yield DataError(path(name), *place, f"'{', '.join(key)}' is unknown", cure)


def _references(
    name: str, frame: pd.DataFrame
) -> Iterator[tuple[list[str], str, list[str], list[list[Key]]]]:
    """Columns that refer, table and columns referred to, and the keys in each row.

    Foreign keys are needed in every row; a field that `references` may be empty, or a list.
    """
    for key in schema(name).get("foreignKeys", []):
        target, columns = key["reference"], key["fields"]
        cells = [[values] for values in _keys(frame, columns)]
        yield columns, target["resource"], target["fields"], cells
    for field in schema(name)["fields"]:
        if target := field.get("references"):
            column = field["name"]
            items = [[cell] if isinstance(cell, str) else cell for cell in frame[column]]
            cells = [[(item,) for item in row if item] for row in items]
            yield [column], target["resource"], [target["field"]], cells


def _known(target: str, columns: list[str]) -> set[Key]:
    """The keys that a table has in these columns, or the sources have."""
    if target == SOURCES:
        return {(key,) for key in sources()}
    return set(_keys(_typed(target), columns))


def _keys(frame: pd.DataFrame, columns: list[str]) -> list[Key]:
    """For each row the values of `columns`, as text."""
    return [tuple(map(str, row)) for row in frame[columns].itertuples(index=False)]
