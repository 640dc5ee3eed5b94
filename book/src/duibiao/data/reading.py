"""A file as text, and a CSV file as rows of text; or a sentence on why it cannot be read."""

import csv
import re
from io import StringIO
from pathlib import Path

from duibiao.data.errors import DataError

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SAVE = "Save it as CSV UTF-8 with commas between the cells"
_QUOTE = "Put a cell that has commas or quotation marks between quotation marks, and double those"


def content_of(file: Path) -> bytes:
    """What is in `file`; DataError if it cannot be opened."""
    try:
        return file.read_bytes()
    except OSError as error:
        fault, cure = f"it cannot be opened ({error.strerror})", "Put it back: it is needed"
        raise DataError(file, None, None, fault, cure) from error


def decoded(file: Path) -> str:
    """The text of `file`, without a byte-order mark.

    DataError if it is not there, is not UTF-8, or has characters that steer a terminal.
    """
    content = content_of(file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        cure = "Save it as UTF-8; in a spreadsheet choose CSV UTF-8"
        raise DataError(file, row, None, _encoding_fault(content), cure) from error
    if control := _CONTROL.search(text):
        row = text.count("\n", 0, control.start()) + 1
        raise DataError(file, row, None, f"it has U+{ord(control[0]):04X}", "Remove that character")
    return text


def _encoding_fault(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "it is UTF-16, not UTF-8"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "it has bytes that are not UTF-8"
    return "it is not UTF-8; it may be GBK, which spreadsheets write where Chinese is set"


def read_rows(file: Path) -> list[list[str]]:
    """Header and records of `file`, all of one width; DataError with the rows that are not."""
    text = decoded(file)
    _check_separator(file, text.partition("\n")[0])
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), strict=True):
            rows.append(row)
            _check_width(file, rows)
    except csv.Error as error:
        fault = f"its quotation marks do not pair ({error})"
        raise DataError(file, len(rows) + 1, None, fault, _QUOTE) from error
    if len(rows) < 2:
        state = "it has no row beneath its header" if rows else "it is empty"
        raise DataError(file, None, None, state, "Put its rows back: every table is needed")
    return rows


def _check_separator(file: Path, header: str) -> None:
    for mark, name in ((";", "semicolons"), ("\t", "tabs")):
        if mark in header and "," not in header:
            raise DataError(file, 1, None, f"its cells are separated by {name}", _SAVE)


def _check_width(file: Path, rows: list[list[str]]) -> None:
    """Hold the last row to the first. The first misfit ends it: one slip may shift all others."""
    if not any(rows[-1]):
        raise DataError(file, len(rows), None, "the row is blank", "Remove it")
    if len(rows[-1]) != len(rows[0]):
        fault = f"it has {len(rows[-1])} cells, the header has {len(rows[0])}"
        raise DataError(file, len(rows), None, fault, _QUOTE)
