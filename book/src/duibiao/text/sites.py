"""The places of the tour: those that the report says were visited, and those it describes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.text import article


@dataclass(frozen=True)
class Site:
    """A place named in a sentence; `id` is that of its entity, `city` that of its city.

    `visited` tells whether the report says that the delegation was there.
    """

    id: str
    line: int
    sentence: int
    quote: str
    city: str
    enterprise: bool
    visited: bool


@cached
def sites() -> Mapping[str, Site]:
    """All by the id of their entity; DataError if a quotation does not stand in its sentence."""
    made = [
        Site(
            row["entity"],
            row["line"],
            row["sentence"],
            row["quote"],
            row["city"],
            enterprise=row["enterprise"] == "yes",
            visited=row["said"] == "visited",
        )
        for row in records("sites")
    ]
    refuse(_quote_faults(made))
    return by_id(made)


def _quote_faults(made: list[Site]) -> Iterator[DataError]:
    for position, site in enumerate(made):
        if site.quote not in article.load().sentence(site.line, site.sentence).restored:
            fault = f"'{site.quote}' does not stand in ¶{site.line}.{site.sentence}"
            yield DataError(path("sites"), row_of(position), "quote", fault, "Quote the sentence")
