"""Read, check and type the tables. The only module that knows where files are."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

ROOT = Path(__file__).resolve().parents[4]
DATA = ROOT / "data"
SEED = ROOT / "seeds" / "000_39f9b45b79b222c3.txt"


class DataError(ValueError):
    """A fact that cannot be used as it stands: where it is, what was found, how to mend it."""

    def __init__(self, file: Path, row: int | None, field: str | None, found: str, cure: str):
        place = [str(file.relative_to(ROOT) if file.is_relative_to(ROOT) else file)]
        if row is not None:
            place.append(f"row {row}")
        if field is not None:
            place.append(f"field '{field}'")
        super().__init__(f"{', '.join(place)}: {found}. {cure}")


def row_of(position: int) -> int:
    """Row in the file, as a spreadsheet counts it, of the record at `position` (from 0)."""
    return position + 2


@cache
def _package() -> dict[str, Any]:
    package: dict[str, Any] = json.loads((DATA / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


def path(name: str) -> Path:
    """File of the table `name`; KeyError if datapackage.json does not describe it."""
    return DATA / str(_package()[name]["path"])


def table(name: str) -> pd.DataFrame:
    """The table `name` with the types of datapackage.json; row order is the file's.

    Raises DataError on a wrong column, a value of the wrong type or outside its
    constraints, a repeated key, or a key that the referenced table does not have.
    """
    file, schema = path(name), _package()[name]["schema"]
    try:
        frame = pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8")
    except (pd.errors.ParserError, UnicodeDecodeError) as error:
        cure = "Save it as UTF-8 CSV with as many cells in each row as in the first"
        raise DataError(file, None, None, str(error).strip(), cure) from error
    expected = [field["name"] for field in schema["fields"]]
    if list(frame.columns) != expected:
        cure = f"Use exactly these columns, in this order: {', '.join(expected)}"
        raise DataError(file, 1, None, f"the columns are {', '.join(frame.columns)}", cure)
    for field in schema["fields"]:
        frame[field["name"]] = _column(file, frame[field["name"]], field)
    _check_key(file, frame, schema["primaryKey"])
    for key in schema.get("foreignKeys", []):
        _check_reference(file, frame, key)
    return frame


def records(name: str) -> list[dict[str, Any]]:
    """The rows of the table `name` as plain values, None where a number is empty."""
    rows = table(name).to_dict("records")
    return [{str(k): None if pd.isna(v) else v for k, v in row.items()} for row in rows]


def _column(file: Path, values: "pd.Series[str]", field: dict[str, Any]) -> "pd.Series[Any]":
    for position, value in enumerate(values):
        if fault := _fault(value, field):
            raise DataError(file, row_of(position), field["name"], *fault)
    if field["type"] == "string":
        return values
    return values.mask(values == "").astype("Int64" if field["type"] == "integer" else "Float64")


def _fault(value: str, field: dict[str, Any]) -> tuple[str, str] | None:
    """What is wrong with one value and how to mend it, or None."""
    limits = field.get("constraints", {})
    if value == "":
        return ("it is empty", "Fill it in: it is required") if limits.get("required") else None
    if field["type"] == "integer" and not re.fullmatch(r"-?\d+", value):
        return f"'{value}' is not a whole number", "Write digits only"
    if field["type"] == "number" and not re.fullmatch(r"-?\d+(\.\d+)?", value):
        return f"'{value}' is not a plain number", "Write digits and at most one point"
    if field["type"] in ("integer", "number") and not (
        limits.get("minimum", float(value)) <= float(value) <= limits.get("maximum", float(value))
    ):
        allowed = f"{limits.get('minimum', '−∞')} to {limits.get('maximum', '∞')}"
        return f"{value} is out of range", f"Use a value from {allowed}"
    if "enum" in limits and value not in limits["enum"]:
        return f"'{value}' is not allowed", f"Use one of: {', '.join(limits['enum'])}"
    if "pattern" in limits and not re.fullmatch(limits["pattern"], value):
        return f"'{value}' has the wrong form", f"It must match {limits['pattern']}"
    return None


def _check_key(file: Path, frame: pd.DataFrame, key: list[str]) -> None:
    seen: set[str] = set()
    for position, value in enumerate(_keys(frame, key)):
        if value in seen:
            cure = "Remove the row or give it a key of its own"
            raise DataError(file, row_of(position), "+".join(key), f"'{value}' stands twice", cure)
        seen.add(value)


def _check_reference(file: Path, frame: pd.DataFrame, key: dict[str, Any]) -> None:
    columns, target = key["fields"], key["reference"]["resource"]
    known = set(_keys(table(target), key["reference"]["fields"]))
    for position, value in enumerate(_keys(frame, columns)):
        if value not in known:
            cure = f"Use one that {path(target).relative_to(DATA)} has, or add it there"
            raise DataError(
                file, row_of(position), "+".join(columns), f"'{value}' is unknown", cure
            )


def _keys(frame: pd.DataFrame, columns: list[str]) -> list[str]:
    """One text for each row: the values of `columns`, joined."""
    return [", ".join(row) for row in frame[columns].astype(str).itertuples(index=False)]
