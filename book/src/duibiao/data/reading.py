"""A CSV file as rows of text, or a sentence on why it cannot be read."""

import csv
from pathlib import Path

from duibiao.data.errors import DataError

_SAVE = "Save it as CSV UTF-8 with commas, as many cells in each row as in the first"


def read_rows(file: Path) -> list[list[str]]:
    """Header and records of `file`; DataError, naming the row, if one cannot be read."""
    text = _decoded(file)
    header = text.partition("\n")[0]
    for mark, name in ((";", "semicolons"), ("\t", "tabs")):
        if mark in header and "," not in header:
            raise DataError(file, 1, None, f"its cells are separated by {name}", _SAVE)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), strict=True):
            rows.append(row)
            _check_width(file, rows)
    except csv.Error as error:
        raise DataError(file, len(rows) + 1, None, f"it cannot be read ({error})", _SAVE) from error
    if len(rows) < 2:
        state = "it has no row beneath its header" if rows else "it is empty"
        raise DataError(file, None, None, state, "Put its rows back: every table is needed")
    return rows


def _check_width(file: Path, rows: list[list[str]]) -> None:
    if not any(rows[-1]):
        raise DataError(file, len(rows), None, "the row is blank", "Remove it")
    if len(rows[-1]) != len(rows[0]):
        fault = f"it has {len(rows[-1])} cells, the header has {len(rows[0])}"
        cure = "Put a cell that has commas or quotation marks between quotation marks"
        raise DataError(file, len(rows), None, fault, cure)


def _decoded(file: Path) -> str:
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        cure = "Put it back, or take it out of datapackage.json"
        raise DataError(file, None, None, "there is no such file", cure) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise DataError(file, row, None, _encoding_fault(content), _SAVE) from error


def _encoding_fault(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "it is UTF-16, not UTF-8"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "it has bytes that are not UTF-8"
    return "it is not UTF-8; it may be GBK, which Excel writes where Chinese is set"
