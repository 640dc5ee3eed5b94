"""One cell of a table: what is wrong with it, and its value."""

import re
from typing import Any

import pandas as pd

_NUMBERS = {"integer": (r"-?\d+", "a whole number", "Write digits only")}
_NUMBERS["number"] = (
    r"-?\d+(\.\d+)?",
    "a plain number",
    "Write digits and at most one point",
)


def fault_of(text: str, field: dict[str, Any]) -> tuple[str, str] | None:
    """What is wrong with one cell of a field of the schema and how to mend it, or None."""
    limits = field.get("constraints", {})
    if text == "":
        return ("it is empty", "Fill it in: it is required") if limits.get("required") else None
    if field["type"] in _NUMBERS:
        pattern, kind, cure = _NUMBERS[field["type"]]
        if not re.fullmatch(pattern, text):
            return f"'{text}' is not {kind}", cure
        low, high = limits.get("minimum", float(text)), limits.get("maximum", float(text))
        if not low <= float(text) <= high:
            allowed = f"{limits.get('minimum', '−∞')} to {limits.get('maximum', '∞')}"
            return f"{text} is out of range", f"Use a value from {allowed}"
    if field["type"] == "list" and "" in text.split(field["delimiter"]):
        return f"'{text}' has an empty item", f"Write items with {field['delimiter']} between them"
    if "enum" in limits and text not in limits["enum"]:
        return f"'{text}' is not allowed", f"Use one of: {', '.join(limits['enum'])}"
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text):
        return f"'{text}' has the wrong form", f"It must match {limits['pattern']}"
    if len(text) > limits.get("maxLength", len(text)):
        cure = f"Use at most {limits['maxLength']} characters"
        return f"'{text}' has {len(text)} characters", cure
    return None


def typed(texts: list[str], field: dict[str, Any]) -> "pd.Series[Any]":
    """The cells of a field as values: text, numbers with NA where empty, or tuples of text."""
    if field["type"] == "list":
        delimiter = field["delimiter"]
        return pd.Series([tuple(text.split(delimiter)) if text else () for text in texts])
    if field["type"] == "integer":
        return pd.Series([int(text) if text else pd.NA for text in texts], dtype="Int64")
    if field["type"] == "number":
        return pd.Series([float(text) if text else pd.NA for text in texts], dtype="Float64")
    return pd.Series(texts, dtype="str")
