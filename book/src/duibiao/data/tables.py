"""The tables, typed and checked as datapackage.json describes them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import pandas as pd

from duibiao.data.caches import cached
from duibiao.data.errors import DataError, refuse, row_of
from duibiao.data.files import data_folder
from duibiao.data.reading import read_rows
from duibiao.data.sources import sources
from duibiao.data.values import fault_of, typed

Record = Mapping[str, Any]
Schema = dict[str, Any]


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


@cached
def package() -> dict[str, Any]:
    """The description of all tables; DataError if it is no JSON."""
    file = data_folder() / "datapackage.json"
    try:
        described: dict[str, Any] = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(file, None, None, str(error), "Mend or put back the description") from error
    return described


@cached
def resources() -> dict[str, dict[str, Any]]:
    """The description of each table by its name."""
    return {each["name"]: each for each in package()["resources"] if "schema" in each}


def path(name: str) -> Path:
    """File of the table `name`; KeyError if datapackage.json does not describe it."""
    return data_folder() / str(resources()[name]["path"])


def table(name: str) -> pd.DataFrame:
    """The table `name` with the types of datapackage.json; row order is the file's.

    The frame is the caller's own: changing it changes no other. Raises DataError on a file that
    cannot be read, a wrong column, a value of the wrong type or outside its constraints, a
    repeated key, bounds in the wrong order, or a key that the referenced table does not have.
    """
    return _table(name).copy(deep=False)


@cached
def records(name: str) -> tuple[Record, ...]:
    """The rows of the table `name`, read-only: None where a number is empty, lists as tuples."""
    rows = _table(name).to_dict("records")
    return tuple(
        MappingProxyType(
            {str(key): None if value is pd.NA else value for key, value in row.items()}
        )
        for row in rows
    )


def by_id(items: list[Item]) -> Mapping[str, Item]:
    """A read-only mapping of things by their id, in their order."""
    return MappingProxyType({item.id: item for item in items})


@cached
def _table(name: str) -> pd.DataFrame:
    frame = typed_frame(name)
    refuse(_reference_faults(path(name), frame, resources()[name]["schema"]))
    return frame


@cached
def typed_frame(name: str) -> pd.DataFrame:
    """The table before its references are looked up; do not change it."""
    file, schema = path(name), resources()[name]["schema"]
    header, *rows = read_rows(file)
    columns = [field["name"] for field in schema["fields"]]
    if header != columns:
        cure = f"Use exactly these columns, in this order: {', '.join(columns)}"
        raise DataError(file, 1, None, f"the columns are {', '.join(header)}", cure)
    refuse(_cell_faults(file, rows, schema))
    frame = pd.DataFrame(
        {
            field["name"]: typed([row[at] for row in rows], field)
            for at, field in enumerate(schema["fields"])
        }
    )
    refuse([*_key_faults(file, frame, schema["primaryKey"]), *_order_faults(file, frame, schema)])
    return frame


def _cell_faults(file: Path, rows: list[list[str]], schema: Schema) -> Iterator[DataError]:
    for at, field in enumerate(schema["fields"]):
        for position, row in enumerate(rows):
            if fault := fault_of(row[at], field):
                yield DataError(file, row_of(position), field["name"], *fault)


def _key_faults(file: Path, frame: pd.DataFrame, key: list[str]) -> Iterator[DataError]:
    seen: set[str] = set()
    for position, value in enumerate(_keys(frame, key)):
        if value in seen:
            cure = "Remove the row or give it a key of its own"
            yield DataError(file, row_of(position), "+".join(key), f"'{value}' stands twice", cure)
        seen.add(value)


def _order_faults(file: Path, frame: pd.DataFrame, schema: Schema) -> Iterator[DataError]:
    """Rows in which a pair of columns named in the schema's `ascending` falls."""
    for low, high in schema.get("ascending", []):
        for position, falls in enumerate((frame[low] > frame[high]).fillna(False)):
            if falls:
                fault = f"{frame[low].iloc[position]} is above {high}, {frame[high].iloc[position]}"
                yield DataError(file, row_of(position), low, fault, "Exchange or correct the two")


def _reference_faults(file: Path, frame: pd.DataFrame, schema: Schema) -> Iterator[DataError]:
    """Keys that the table referred to does not have: foreign keys, and items of one field."""
    for key in schema.get("foreignKeys", []):
        columns, target = key["fields"], key["reference"]["resource"]
        known = set(_keys(typed_frame(target), key["reference"]["fields"]))
        cure = f"Use one that {path(target).relative_to(data_folder())} has, or add it there"
        for position, value in enumerate(_keys(frame, columns)):
            if value not in known:
                place = row_of(position), "+".join(columns)
                yield DataError(file, *place, f"'{value}' is unknown", cure)
    for field in schema["fields"]:
        if reference := field.get("references"):
            known = _known(**reference)
            for position, cell in enumerate(frame[field["name"]]):
                for value in (cell,) if isinstance(cell, str) else cell:
                    if value and value not in known:
                        cure = f"Add it to {_file_of(reference['resource'])} or correct the key"
                        fault = f"'{value}' is unknown"
                        yield DataError(file, row_of(position), field["name"], fault, cure)


def _known(resource: str, field: str) -> set[str]:
    if resource == "sources":
        return set(sources())
    return set(typed_frame(resource)[field])


def _file_of(resource: str) -> str:
    (described,) = (each for each in package()["resources"] if each["name"] == resource)
    return str(described["path"])


def _keys(frame: pd.DataFrame, columns: list[str]) -> list[str]:
    """One text for each row: the values of `columns`, joined."""
    return [", ".join(map(str, row)) for row in frame[columns].itertuples(index=False)]
