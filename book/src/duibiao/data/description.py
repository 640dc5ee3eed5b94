"""What datapackage.json says of the tables, and whether it says all that we read in it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from duibiao.data.caches import cached
from duibiao.data.errors import DataError
from duibiao.data.files import data_folder
from duibiao.data.reading import decoded

FILE = "datapackage.json"
# The one resource that is no table; the keys of its entries are its only column.
SOURCES, SOURCE_KEY = "sources", "key"
_SHAPE = Path(__file__).with_name("description.schema.json")

Schema = dict[str, Any]


@cached
def package() -> dict[str, Any]:
    """The description of all tables; DataError if it is no JSON. faults() says if it is whole."""
    file = data_folder() / FILE
    try:
        described: dict[str, Any] = json.loads(decoded(file))
    except json.JSONDecodeError as error:
        cure = "Mend the JSON there"
        raise DataError(file, error.lineno, None, error.msg, cure) from error
    return described


def faults() -> list[DataError]:
    """What the description lacks of what we read in it, or names and does not describe."""
    described = package()
    wrong = list(_shape_faults(described)) or list(_link_faults(described["resources"]))
    cure = "See the tables beside it, or put back the description"
    return [DataError(data_folder() / FILE, None, place, fault, cure) for place, fault in wrong]


@cached
def resources() -> Mapping[str, dict[str, Any]]:
    """The description of each table by its name."""
    described = package()["resources"]
    return MappingProxyType({part["name"]: part for part in described if "schema" in part})


def schema(name: str) -> Schema:
    """Columns, key and links of the table `name`; DataError if it is not described."""
    described: Schema = _resource(name)["schema"]
    return described


def path(name: str) -> Path:
    """File of the table `name`; DataError if it is not described."""
    return data_folder() / str(_resource(name)["path"])


def _resource(name: str) -> dict[str, Any]:
    if name not in resources():
        cure = f"Put its description back; there are {', '.join(resources())}"
        raise DataError(data_folder() / FILE, None, name, "no such table is described", cure)
    return resources()[name]


def file_of(name: str) -> str:
    """Where a resource lies within data/, as a cure names it; also that of the sources."""
    (described,) = (part for part in package()["resources"] if part["name"] == name)
    return str(described["path"])


def _shape_faults(described: Any) -> Iterator[tuple[str, str]]:
    """Place and fault of what is missing, of a wrong type, or not one of the properties we read."""
    # Here, not above: a kernel that reads a table should not wait for it.
    from jsonschema import Draft7Validator

    shape = json.loads(_SHAPE.read_text("utf-8"))
    validator = Draft7Validator(shape, format_checker=Draft7Validator.FORMAT_CHECKER)
    for error in validator.iter_errors(described):
        yield _place(described, list(error.absolute_path)), error.message[:200]


def _place(described: Any, steps: list[Any]) -> str:
    """A path into the description, with the names of its parts in place of their numbers."""
    names = []
    for step in steps:
        described = described[step]
        name = described.get("name") if isinstance(described, dict) else None
        names.append(str(name if name and isinstance(step, int) else step))
    return "/".join(names) or "all"


def _link_faults(described: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Place and fault of columns and tables that are named and not described."""
    tables = {part["name"]: part["schema"] for part in described if "schema" in part}
    columns = {name: [field["name"] for field in table["fields"]] for name, table in tables.items()}
    everywhere = {**columns, SOURCES: [SOURCE_KEY]}
    if [part["name"] for part in described if "schema" not in part] != [SOURCES]:
        yield "resources", f"{SOURCES} must be described, and be all that is no table"
    if len({part["name"] for part in described}) < len(described):
        yield "resources", "a name is given twice"
    for name, table in tables.items():
        for target, column, place in _links(name, table):
            if column not in everywhere.get(target, ()):
                yield f"resources/{name}/{place}", f"{target} has no column '{column}'"
        for key in table.get("foreignKeys", []):
            if len(key["fields"]) != len(key["reference"]["fields"]):
                yield f"resources/{name}/foreignKeys", "the two keys differ in length"


def _links(name: str, table: Schema) -> Iterator[tuple[str, str, str]]:
    """Table and column of whatever the description of a table names, and where it does so."""
    named = {"primaryKey": table["primaryKey"]}
    named["ascending"] = [column for pair in table.get("ascending", []) for column in pair]
    for place, columns in named.items():
        yield from ((name, column, place) for column in columns)
    for key in table.get("foreignKeys", []):
        yield from ((name, column, "foreignKeys") for column in key["fields"])
        target = key["reference"]["resource"]
        yield from ((target, column, "foreignKeys") for column in key["reference"]["fields"])
    for field in table["fields"]:
        if reference := field.get("references"):
            yield reference["resource"], reference["field"], f"fields/{field['name']}"
