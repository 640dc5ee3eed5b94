"""City indicators: series, vintages, ranks and values per head, each with its rule."""

from duibiao.cities.catching_up import catch_up
from duibiao.cities.measures import index, per_head, rank, series, value, vintages
from duibiao.cities.tables import (
    CONFIDENCE,
    THREE,
    City,
    Indicator,
    breaks,
    cities,
    indicators,
    observations,
    three,
)

__all__ = [
    "CONFIDENCE",
    "THREE",
    "City",
    "Indicator",
    "breaks",
    "catch_up",
    "cities",
    "index",
    "indicators",
    "observations",
    "per_head",
    "rank",
    "series",
    "three",
    "value",
    "vintages",
]
