"""Who a source is to whoever the report praises: one list of sources, and classes by program."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from duibiao.data import DataError, cached, path, records, refuse, row_of
from duibiao.data.sources import Source, sources

# Most independent first: what it is called on a page.
RELATIONS = {
    "national": "national statistics or documents",
    "scholarship": "scholarship or a foreign body",
    "press": "other press, own observation",
    "transcription": "a named official publication as others typed it",
    "reference": "a work of reference or a compilation",
    "press-quoting": "other press, handing on what it was told",
    "city": "the city or zone itself",
    "company": "the company itself",
    "channel": "a channel page that shares the paper’s words",
    "paper": "the same press group or report",
    "copy": "an unattributed copy",
}
# Whose word is not that of whoever is praised.
INDEPENDENT = ("national", "scholarship", "press", "transcription")


@cached
def classes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The stated list: pattern over key and address of a source, and its relation."""
    return tuple((re.compile(row["pattern"]), row["relation"]) for row in records("classes"))


def by_class(source: Source) -> str:
    """The relation that the stated list gives; empty if it does not name the source."""
    identity = f"{source.key} {source.url}"
    return next((relation for pattern, relation in classes() if pattern.search(identity)), "")


@cached
def witnesses() -> Mapping[str, str]:
    """The relation of every source that is named in witnesses.csv or by the stated list, by key.

    DataError for a source that both name: the list would silently win.
    """
    listed = {key: relation for key, source in sources().items() if (relation := by_class(source))}
    rows = records("witnesses")
    refuse(
        DataError(
            path("witnesses"),
            row_of(position),
            "source",
            f"'{row['source']}' is of the class '{listed[row['source']]}' in classes.csv",
            "Delete this row, or narrow the pattern there",
        )
        for position, row in enumerate(rows)
        if row["source"] in listed
    )
    return MappingProxyType(listed | {row["source"]: row["relation"] for row in rows})
