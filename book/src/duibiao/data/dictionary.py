"""The data dictionary: datapackage.json as a page, `python -m duibiao.data.dictionary`."""

from typing import Any

from duibiao.data.description import package
from duibiao.data.files import data_folder
from duibiao.data.sources import sources
from duibiao.data.tables import table

HEAD = """\
# The tables

Generated from `datapackage.json` by `python -m duibiao.data.dictionary`; change it there.

{description}

Files are CSV in UTF-8, lines end with LF. An empty cell: there is no value, or it is not known.
`python -m duibiao.check` holds every table against the others.

| table | file | rows |
|---|---|---:|
"""
LIMITS = {
    "pattern": "form `{}`",
    "minimum": "from {}",
    "maximum": "up to {}",
    "maxLength": "at most {} characters",
}


def dictionary() -> str:
    """All tables as Markdown: rows, columns, types, links; DataError if one cannot be read."""
    described = package()["resources"]
    index = [f"| {_link(part)} | {_file(part)} | {_rows(part):,} |" for part in described]
    head = HEAD.format(description=package()["description"]) + "\n".join(index)
    return "\n\n".join([head, *map(section, described)]) + "\n"


def section(resource: dict[str, Any]) -> str:
    """One table, as datapackage.json describes it: its key and a line for every column."""
    title = f"## {resource['name']}\n\n{resource['title']}: {_file(resource)}"
    if "schema" not in resource:
        return f"{title}, {_rows(resource):,} entries. CONTRIBUTING.md says what its fields mean."
    schema = resource["schema"]
    targets = _targets(schema)
    columns = [
        f"| `{field['name']}` | {_type(field)} | {_limits(field)}"
        f" | {_meaning(field, targets.get(field['name']))} |"
        for field in schema["fields"]
    ]
    grid = "\n".join(["| column | type | values | meaning |", "|---|---|---|---|", *columns])
    rules = [f"key {_code(schema['primaryKey'])}"]
    rules += [f"`{low}` ≤ `{high}`" for low, high in schema.get("ascending", [])]
    return f"{title}, {_rows(resource):,} rows, {'; '.join(rules)}.\n\n{grid}"


def write() -> None:
    """Write it beside the tables."""
    (data_folder() / "README.md").write_text(dictionary(), encoding="utf-8", newline="\n")


def _link(resource: dict[str, Any]) -> str:
    return f"[{resource['title']}](#{resource['name']})"


def _file(resource: dict[str, Any]) -> str:
    return f"[`{resource['path']}`]({resource['path']})"


def _rows(resource: dict[str, Any]) -> int:
    return len(table(resource["name"]) if "schema" in resource else sources())


def _targets(schema: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Table and column that each column refers to, by a foreign key or a reference of its own."""
    targets = {}
    for key in schema.get("foreignKeys", []):
        there = key["reference"]
        for column, target in zip(key["fields"], there["fields"], strict=True):
            targets[column] = (there["resource"], target)
    for field in schema["fields"]:
        if "references" in field:
            reference = field["references"]
            targets[field["name"]] = (reference["resource"], reference["field"])
    return targets


def _type(field: dict[str, Any]) -> str:
    if field["type"] != "list":
        return str(field["type"])
    return f"list, separated by `{_cell(field['delimiter'])}`"


def _limits(field: dict[str, Any]) -> str:
    """What a value may be, as the constraints say."""
    limits = field.get("constraints", {})
    allowed = ["required"] if limits.get("required") else []
    if "enum" in limits:
        allowed.append("one of " + _code(limits["enum"]))
    allowed += [form.format(limits[name]) for name, form in LIMITS.items() if name in limits]
    return _cell("; ".join(allowed))


def _meaning(field: dict[str, Any], target: tuple[str, str] | None) -> str:
    """The description, with a link to what the column refers to."""
    link = f"→ [{target[0]}](#{target[0]}).`{target[1]}`" if target else ""
    return " ".join(filter(None, [_cell(field.get("description", "")), link]))


def _code(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cell(text: str) -> str:
    """Text that may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    write()
