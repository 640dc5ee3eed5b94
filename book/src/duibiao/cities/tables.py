"""The tables of the cities: which they are, what is measured, what sources say, where it breaks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of, table
from duibiao.data.sources import SOURCE_KINDS, sources

THREE = ("qingdao", "chengdu", "shenzhen")
# The order of choice: by confidence, then by the kind of source (SOURCE_KINDS), then by its key.
CONFIDENCE = ("high", "medium", "low")


@dataclass(frozen=True)
class City:
    """One of the fifteen sub-provincial cities; its point in degrees, `note` on its territory.

    `named` are the forms by which the report names it, alone or in a longer name.
    """

    id: str
    zh: str
    pinyin: str
    en: str
    named: tuple[str, ...]
    province: str
    latitude: float
    longitude: float
    source: str
    note: str


@dataclass(frozen=True)
class Indicator:
    """A measure. `known_to` is its last year that stood published on the day of the report.

    `minimum` and `maximum` are the least and the greatest value that make sense; None for any.
    """

    id: str
    en: str
    zh: str
    unit: str
    definition: str
    known_to: int
    minimum: float | None
    maximum: float | None


@cached
def cities() -> Mapping[str, City]:
    """The fifteen cities by id."""
    return by_id([City(**row) for row in records("cities")])


def three() -> dict[str, str]:
    """English names of the three cities of the report by id."""
    return {city: cities()[city].en for city in THREE}


@cached
def indicators() -> Mapping[str, Indicator]:
    """The indicators by id."""
    return by_id([Indicator(**row) for row in records("indicators")])


def observations() -> pd.DataFrame:
    """Every observation in order of choice; column `kind` is that of its source.

    The frame is the caller's own: changing it changes no other. DataError for a value that its
    indicator cannot have.
    """
    return _observations().copy(deep=False)


@cached
def _observations() -> pd.DataFrame:
    frame = table("observations")
    refuse(_value_faults(frame))
    kinds = frame["source"].map(lambda key: sources()[key].kind)
    order = pd.DataFrame(
        {
            "confidence": frame["confidence"].map(CONFIDENCE.index),
            "kind": kinds.map(SOURCE_KINDS.index),
            "source": frame["source"],
        }
    ).sort_values(["confidence", "kind", "source"], kind="stable")
    return frame.assign(kind=kinds).loc[order.index].reset_index(drop=True)


def _value_faults(frame: pd.DataFrame) -> Iterator[DataError]:
    """Values below the minimum or above the maximum of their indicator."""
    least, most = (
        frame["indicator"].map({name: getattr(item, bound) for name, item in indicators().items()})
        for bound in ("minimum", "maximum")
    )
    outside = (frame["value"] < least) | (frame["value"] > most)
    for position in frame.index[outside]:
        row = frame.loc[position]
        indicator = indicators()[row["indicator"]]
        low, high = indicator.minimum, indicator.maximum
        allowed = f"{'−∞' if low is None else f'{low:g}'} to {'∞' if high is None else f'{high:g}'}"
        fault = f"{row['value']:g} is no value of {indicator.id}, which goes from {allowed}"
        cure = "Correct it as the source has it, in the unit of indicators.csv"
        yield DataError(path("observations"), row_of(position), "value", fault, cure)


def breaks(indicator: str, city: str) -> tuple[int, ...]:
    """The first years of new series of one indicator and city, in order."""
    return _breaks().get((indicator, city), ())


@cached
def _breaks() -> Mapping[tuple[str, str], tuple[int, ...]]:
    years: dict[tuple[str, str], list[int]] = {}
    for row in records("breaks"):
        for city in [row["city"]] if row["city"] else cities():
            years.setdefault((row["indicator"], city), []).append(row["year"])
    return MappingProxyType({place: tuple(sorted(first)) for place, first in years.items()})
