"""One cell of a table: what is wrong with it, and its value."""

import math
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from duibiao.data.dates import is_date

Field = dict[str, Any]
Fault = tuple[str, str]  # what is wrong, and the cure

# More digits than any figure has: a float keeps fifteen.
_NUMBERS = {
    "integer": ("-?[0-9]{1,15}", "a whole number", "Write digits only, at most 15"),
    "number": (
        r"-?[0-9]{1,15}(\.[0-9]{1,17})?",
        "a plain number",
        "Write digits and at most one point",
    ),
}
_LOST = "\ufffd"


def fault_of(text: str, field: Field) -> Fault | None:
    """What is wrong with one cell of a field of the schema and how to mend it, or None."""
    if text == "":
        required = field.get("constraints", {}).get("required")
        return ("it is empty", "Fill it in: it is required") if required else None
    return next(_faults(text, field), None)


def _faults(text: str, field: Field) -> Iterator[Fault]:
    if not text.isprintable() or _LOST in text:
        odd = next(letter for letter in text if not letter.isprintable() or letter == _LOST)
        fault = f"it has U+{ord(odd):04X}, which no reader can see"
        yield fault, "Remove it; if a character was lost, type it again"
    if text != text.strip():
        yield f"'{text}' begins or ends with a space", "Remove the space"
    yield from _type_faults(text, field)
    yield from _limit_faults(text, field.get("constraints", {}))


def _type_faults(text: str, field: Field) -> Iterator[Fault]:
    if field["type"] in _NUMBERS:
        pattern, kind, cure = _NUMBERS[field["type"]]
        if not re.fullmatch(pattern, text):
            yield f"'{text}' is not {kind}", cure
        yield from _range_faults(text, field.get("constraints", {}))
    elif field["type"] == "list" and "" in text.split(field["delimiter"]):
        yield f"'{text}' has an empty item", f"Write items with {field['delimiter']} between them"
    elif field["type"] == "date" and not is_date(text):
        yield f"'{text}' is no day of the calendar", "Write it as 2021-05-14"
    elif "rdfType" in field and not is_date(text, partial=True):
        yield f"'{text}' is no date of the calendar", "Write it as 2021-05-14, 2021-05 or 2021"


def _range_faults(text: str, limits: dict[str, Any]) -> Iterator[Fault]:
    low, high = limits.get("minimum", -math.inf), limits.get("maximum", math.inf)
    if not low <= float(text) <= high:
        yield f"{text} is out of range", f"Use a value from {low} to {high}".replace("inf", "∞")


def _limit_faults(text: str, limits: dict[str, Any]) -> Iterator[Fault]:
    if "enum" in limits and text not in limits["enum"]:
        yield f"'{text}' is not allowed", f"Use one of: {', '.join(limits['enum'])}"
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text, re.ASCII):
        yield f"'{text}' has the wrong form", f"It must match {limits['pattern']}"
    if len(text) > limits.get("maxLength", len(text)):
        fault = f"'{text}' has {len(text)} characters"
        yield fault, f"Use at most {limits['maxLength']} characters"


def typed(texts: list[str], field: Field) -> "pd.Series[Any]":
    """The cells of a field as values: numbers with NA where empty, tuples of text, or text.

    Dates stay text: many lack their day or month (see duibiao.data.dates).
    """
    if field["type"] == "list":
        delimiter = field["delimiter"]
        return pd.Series([tuple(text.split(delimiter)) if text else () for text in texts])
    if field["type"] == "integer":
        return pd.Series([int(text) if text else pd.NA for text in texts], dtype="Int64")
    if field["type"] == "number":
        return pd.Series([float(text) if text else pd.NA for text in texts], dtype="Float64")
    return pd.Series(texts, dtype="str")
