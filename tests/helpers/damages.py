"""Small damages to the files of data/: what a slip, a spreadsheet or a bad copy does to them."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

Damage = tuple[str, bytes | None]  # what was done, and the file after it; None: it is gone
Rows = list[list[str]]

# Columns whose cells the text of the report or other cells decide: an odd word in them is seen.
TEXTUAL = {
    "claims": ("quote", "figure"),
    "notes": ("quote",),
    "sites": ("quote",),
    "quotations": ("quote",),
    "entities": ("zh",),
    "repairs": ("seed", "page"),
    "checks": ("operands",),
}
NUMERIC = {"sentences": ("start", "end"), "claims": ("lower", "upper"), "lines": ("line",)}


def as_csv(rows: Rows) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def to_files(content: bytes) -> Iterator[Damage]:
    """To a file as a whole, whatever is in it."""
    text = content.decode()
    yield "gone", None
    yield "empty", b""
    yield "UTF-16", text.encode("utf-16")
    yield "a byte that is no UTF-8", content[: len(content) // 2] + b"\xff\xfe" + content[-9:]
    yield "a NUL in the middle", content[: len(content) // 2] + b"\0" + content[len(content) // 2 :]


def to_tables(content: bytes) -> Iterator[Damage]:
    """To the form of a table: header, separators, quotation marks, rows."""
    text = content.decode()
    lines, rows = text.splitlines(keepends=True), list(csv.reader(StringIO(text)))
    middle = len(lines) // 2
    head, tail = "".join(lines[:middle]), "".join(lines[middle:])
    for name, damaged in {
        "only a header": lines[0],
        "semicolons": as_csv(rows).replace(",", ";"),
        "tabs": as_csv(rows).replace(",", "\t"),
        "no header": "".join(lines[1:]),
        "a blank line": head + "\n" + tail,
        "a row of commas": head + "," * (len(rows[0]) - 1) + "\n" + tail,
        "a blank line at the end": text + "\n",
        "a cell too many": head.rstrip("\n") + ",x\n" + tail,
        "an open quotation mark": head + '"' + tail,
        "a mark after a cell": head + '"x"y' + tail,
        "half a row": head + tail[: tail.index(",") + 1],
        "a row twice": head + lines[middle] + tail,
        "another header": lines[0].replace(rows[0][0], "Name", 1) + "".join(lines[1:]),
        "old line ends, and one lost": text.replace("\n", "\r", 2).replace("\r", "", 1),
        "a comment": "# edited\n" + text,
    }.items():
        yield name, damaged.encode()
    if len(rows[0]) > 1:
        swapped = [[row[1], row[0], *row[2:]] for row in rows]
        yield "two columns exchanged", as_csv(swapped).encode()
        yield "a column lost", as_csv([row[:-1] for row in rows]).encode()


def harmless_to_tables(content: bytes) -> Iterator[Damage]:
    """What spreadsheets do to a table and leaves every cell as it was."""
    rows = list(csv.reader(StringIO(content.decode())))
    quoted = StringIO()
    csv.writer(quoted, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    yield "a byte-order mark", b"\xef\xbb\xbf" + content
    yield "line ends of Windows", content.replace(b"\n", b"\r\n")
    yield "line ends of old", content.replace(b"\n", b"\r")
    yield "every cell quoted", quoted.getvalue().encode()
    yield "no line end at the end", content.rstrip(b"\n")


def to_cells(name: str, schema: dict[str, Any], content: bytes) -> Iterator[Damage]:
    """To one cell of every column, as far as its description or the text forbids it."""
    rows = list(csv.reader(StringIO(content.decode())))
    keyed = {column for key in schema.get("foreignKeys", []) for column in key["fields"]}
    for at, field in enumerate(schema["fields"]):
        filled = [number for number, row in enumerate(rows) if number and row[at]]
        if not filled:
            continue
        row = rows[filled[len(filled) // 2]]
        for cell in forbidden(name, field, row[at], refers=field["name"] in keyed):
            before, row[at] = row[at], cell
            yield f"'{cell}' in {field['name']}", as_csv(rows).encode()
            row[at] = before


def forbidden(name: str, field: dict[str, Any], cell: str, *, refers: bool) -> Iterator[str]:
    """Cells that must not stand in a field which has `cell`."""
    limits = field.get("constraints", {})
    yield from (f" {cell}", f"{cell}\u200b", f"{cell}\n", cell[:-1] + "\ufffd")
    if limits.get("required"):
        yield ""
    if field["type"] in ("integer", "number"):
        yield from ("x", "1,000", "１２", "1e3", "--1", "nan", "9" * 30)
    if field["type"] == "date" or "rdfType" in field:
        yield from ("2021-02-30", "2021-13", "14 May 2021", "2021/05/14", "２０２１", "0000")
    if field["type"] == "list":
        yield from (cell + field["delimiter"], field["delimiter"] + cell)
    if "minimum" in limits:
        yield str(limits["minimum"] - 1)
    if "maximum" in limits:
        yield str(limits["maximum"] + 1)
    if "maxLength" in limits:
        yield "x" * (limits["maxLength"] + 1)
    if refers or "references" in field or "enum" in limits or "pattern" in limits:
        yield "Nobody!"
    if field["name"] in TEXTUAL.get(name, ()):
        yield cell + "龘"
    if field["name"] in NUMERIC.get(name, ()):
        yield str(float(cell) + 1).removesuffix(".0")


def to_descriptions(described: Any, *part_of: Any) -> Iterator[Damage]:
    """To the part of datapackage.json at `part_of`: each property left out, nothing, or a word."""
    root = described
    for step in part_of:
        root = root[step]
    for steps in places(root, *part_of):
        for name, replacement in (("without", ...), ("null in", None), ("a word in", "Nobody!")):
            copy = json.loads(json.dumps(described))
            part = copy
            for step in steps[:-1]:
                part = part[step]
            if replacement is ...:
                del part[steps[-1]]
            else:
                part[steps[-1]] = replacement
            yield f"{name} {'/'.join(map(str, steps))}", json.dumps(copy).encode()


def places(part: Any, *above: Any) -> Iterator[tuple[Any, ...]]:
    """The way to every property of a description."""
    for step, value in part.items() if isinstance(part, dict) else enumerate(part):
        yield (*above, step)
        if isinstance(value, dict | list):
            yield from places(value, *above, step)
