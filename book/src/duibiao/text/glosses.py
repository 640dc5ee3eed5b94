"""English for words of the report that have no entry of their own."""

from collections.abc import Mapping
from types import MappingProxyType

from duibiao.data import DataError, cached, path, records, refuse, row_of
from duibiao.text.entities import entities


def english(word: str) -> str:
    """Its English by the table of entities or of glosses; empty if neither has it."""
    return glosses().get(word, "")


@cached
def glosses() -> Mapping[str, str]:
    """English by word, of entities and of glosses.csv; DataError for a gloss of an entity."""
    named = {entity.zh: entity.en for entity in entities().values()}
    refuse(
        DataError(
            path("glosses"),
            row_of(position),
            "word",
            f"'{row['word']}' has an entry",
            "Leave it to entities.csv",
        )
        for position, row in enumerate(records("glosses"))
        if row["word"] in named
    )
    own = {row["word"]: row["english"] for row in records("glosses")}
    return MappingProxyType(named | own)
