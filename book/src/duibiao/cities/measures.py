"""City indicators: series, vintages, ranks, growth and values per head, each with its rule.

A value is never averaged or filled in. Where several sources give one figure, series() takes
the first by a stated order; vintages() shows them all.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from duibiao.data import DataError, path, records, row_of, table
from duibiao.data.sources import KINDS, check_keys, sources

SCALES = {"100 million": 10**8, "10,000": 10**4}
THREE = ("qingdao", "chengdu", "shenzhen")
# The order of choice: by confidence, then by the kind of source (KINDS), then by its key.
CONFIDENCE = ("high", "medium", "low")


@dataclass(frozen=True)
class City:
    """One of the fifteen sub-provincial cities; its point in degrees, `note` on its territory."""

    id: str
    zh: str
    pinyin: str
    en: str
    province: str
    latitude: float
    longitude: float
    source: str
    note: str


@dataclass(frozen=True)
class Indicator:
    """A measure. `known_to` is its last year that stood published on the day of the report."""

    id: str
    en: str
    zh: str
    unit: str
    definition: str
    known_to: int
    needed_for: str


@cache
def cities() -> dict[str, City]:
    """The fifteen cities by id."""
    return {row["id"]: City(**row) for row in records("cities")}


def three() -> dict[str, str]:
    """English names of the three cities of the report by id."""
    return {city: cities()[city].en for city in THREE}


@cache
def indicators() -> dict[str, Indicator]:
    """The indicators by id."""
    return {row["id"]: Indicator(**row) for row in records("indicators")}


@cache
def observations() -> pd.DataFrame:
    """Every observation in order of choice; column `kind` is that of its source.

    DataError if a source is unknown.
    """
    frame = table("observations")
    for position, key in enumerate(frame["source"]):
        check_keys([key], path("observations"), row_of(position), "source")
    kinds = frame["source"].map(lambda key: sources()[key].kind)
    order = pd.DataFrame(
        {
            "confidence": frame["confidence"].map(CONFIDENCE.index),
            "kind": kinds.map(KINDS.index),
            "source": frame["source"],
        }
    ).sort_values(["confidence", "kind", "source"], kind="stable")
    return frame.assign(kind=kinds).loc[order.index].reset_index(drop=True)


def vintages(indicator: str, city: str, year: int) -> pd.DataFrame:
    """Every source's value for one city and year, in order of choice."""
    _known(indicator, [city])
    found = observations()
    of_it = (found["indicator"] == indicator) & (found["city"] == city) & (found["year"] == year)
    return found[of_it].reset_index(drop=True)


def series(
    indicator: str, among: Iterable[str] | None = None, confidence: str = "medium"
) -> pd.DataFrame:
    """One value a city and year: the first in order of choice, at least of `confidence`.

    Columns: city (id), name, year, value (in the indicator's unit), segment, known, source,
    confidence. `segment` counts up at each break and after each gap, so that no line crosses
    one; `known` says whether the value stood published on the day of the report.
    """
    chosen = list(among or cities())
    _known(indicator, chosen)
    enough = CONFIDENCE[: CONFIDENCE.index(confidence) + 1]
    found = observations()
    found = found[
        (found["indicator"] == indicator)
        & found["city"].isin(chosen)
        & found["confidence"].isin(enough)
    ]
    one = found.drop_duplicates(["city", "year"]).sort_values(["city", "year"])
    known_to = indicators()[indicator].known_to
    return pd.DataFrame(
        {
            "city": one["city"],
            "name": one["city"].map(lambda city: cities()[city].en),
            "year": one["year"].astype(int),
            "value": one["value"].astype(float),
            "segment": _segments(indicator, one),
            "known": one["year"].astype(int) <= known_to,
            "source": one["source"],
            "confidence": one["confidence"],
        }
    ).reset_index(drop=True)


def value(indicator: str, city: str, year: int) -> float:
    """The chosen value; KeyError if no source of medium confidence has one."""
    found = series(indicator, [city]).query("year == @year")["value"]
    if found.empty:
        raise KeyError(f"no {indicator} of {city} in {year}")
    return float(found.iloc[0])


def breaks(indicator: str, city: str) -> list[int]:
    """The first years of new series, in order."""
    return sorted(
        row["year"]
        for row in _all_breaks()
        if row["indicator"] == indicator and row["city"] in ("", city)
    )


@cache
def _all_breaks() -> tuple[dict[str, Any], ...]:
    return tuple(records("breaks"))


def rank(indicator: str, year: int, among: Iterable[str] | None = None) -> "pd.Series[int]":
    """Rank of each city, 1 for the largest value; equal values share the better rank.

    KeyError if one of them has no value: a rank among those that happen to have one misleads.
    """
    chosen = list(among or cities())
    values = pd.Series({city: value(indicator, city, year) for city in chosen})
    return values.rank(ascending=False, method="min").astype(int).sort_values()


def per_head(indicator: str, city: str, year: int, population: str, population_year: int) -> float:
    """The indicator's value for `year` by the persons of `population` in `population_year`.

    In single units a person, for instance yuan: what the tables give in hundreds of millions
    and tens of thousands is multiplied out.
    """
    amount = value(indicator, city, year) * _scale(indicator)
    return amount / (value(population, city, population_year) * _scale(population))


def _scale(indicator: str) -> int:
    unit = indicators()[indicator].unit
    return next((scale for words, scale in SCALES.items() if unit.startswith(words)), 1)


def growth(frame: pd.DataFrame) -> "pd.Series[float]":
    """Change on the year before in per cent, nominal; missing across a break or a gap."""
    before = frame.groupby(["city", "segment"])[["year", "value"]].shift()
    change = (frame["value"] / before["value"] - 1) * 100
    return change.where(frame["year"] - before["year"] == 1)


def index(frame: pd.DataFrame, base: int) -> "pd.Series[float]":
    """Values of a series as an index, 100 in the year `base`.

    Missing outside the segment that has that year: across a break two levels are not alike.
    """
    at_base = frame[frame["year"] == base].set_index(["city", "segment"])["value"]
    places = pd.MultiIndex.from_frame(frame[["city", "segment"]])
    index: pd.Series[float] = frame["value"] / at_base.reindex(places).to_numpy() * 100
    return index


def catch_up(own: float, other: float, growth: float, other_growth: float) -> float:
    """Years until `own` reaches `other`, both growing at constant rates in per cent a year.

    0 if it is there already, infinite if the gap never closes; ValueError for a level that is
    not positive or a rate of −100 per cent or less.
    """
    if min(own, other) <= 0 or min(growth, other_growth) <= -100:
        raise ValueError("levels must be positive and rates above −100 per cent a year")
    if own >= other:
        return 0.0
    if growth <= other_growth:
        return math.inf
    return math.log(other / own) / math.log((100 + growth) / (100 + other_growth))


def _segments(indicator: str, one: pd.DataFrame) -> "pd.Series[int]":
    starts = [
        year in _breaks()[indicator, city] or year - before != 1
        for city, year, before in zip(
            one["city"], one["year"], one.groupby("city")["year"].shift(fill_value=0), strict=True
        )
    ]
    return pd.Series(starts, index=one.index, dtype=int).groupby(one["city"]).cumsum()


@cache
def _breaks() -> dict[tuple[str, str], list[int]]:
    return {
        (indicator, city): breaks(indicator, city)
        for indicator in indicators()
        for city in cities()
    }


def _known(indicator: str, chosen: Iterable[str]) -> None:
    if indicator not in indicators():
        raise KeyError(f"'{indicator}' is not in {path('indicators').name}")
    for city in chosen:
        if city not in cities():
            raise KeyError(f"'{city}' is not in {path('cities').name}")


def check() -> None:
    """Hold the tables against each other; DataError at the first misfit."""
    observations()
    file = path("breaks")
    for position, row in enumerate(_all_breaks()):
        if row["city"] and row["city"] not in cities():
            cure = "Use an id of cities.csv, or leave it empty for all"
            raise DataError(file, row_of(position), "city", f"'{row['city']}' is unknown", cure)
