"""Series, vintages, ranks, indices and values per head, each with its rule.

A value is never averaged or filled in. Where several sources give one figure, series() takes
the first by a stated order; vintages() shows them all.
"""

from collections.abc import Iterable

import pandas as pd

from duibiao.cities.tables import CONFIDENCE, breaks, cities, indicators, observations

SCALES = {"100 million": 10**8, "10,000": 10**4}


def vintages(indicator: str, city: str, year: int) -> pd.DataFrame:
    """Every source's value for one city and year, in order of choice."""
    _check_ids(indicator, [city])
    frame = observations()
    asked = (frame["indicator"] == indicator) & (frame["city"] == city) & (frame["year"] == year)
    return frame[asked].reset_index(drop=True)


def series(
    indicator: str, among: Iterable[str] | None = None, confidence: str = "medium"
) -> pd.DataFrame:
    """One value a city and year: the first in order of choice, at least of `confidence`.

    `among` are ids of cities, all fifteen if it is None. Columns: city (id), name, year, value
    (in the indicator's unit), segment, known, source, confidence. `segment` counts up at each
    break and after each gap, so that no line crosses one; `known` says whether the value stood
    published on the day of the report. KeyError for an indicator or a city that the tables do
    not have.
    """
    chosen = _chosen(among)
    _check_ids(indicator, chosen)
    enough = CONFIDENCE[: CONFIDENCE.index(confidence) + 1]
    frame = observations()
    frame = frame[
        (frame["indicator"] == indicator)
        & frame["city"].isin(chosen)
        & frame["confidence"].isin(enough)
    ]
    frame = frame.drop_duplicates(["city", "year"]).sort_values(["city", "year"], kind="stable")
    known_to = indicators()[indicator].known_to
    return pd.DataFrame(
        {
            "city": frame["city"],
            "name": frame["city"].map(lambda city: cities()[city].en),
            "year": frame["year"].astype(int),
            "value": frame["value"].astype(float),
            "segment": _segments(indicator, frame),
            "known": frame["year"].astype(int) <= known_to,
            "source": frame["source"],
            "confidence": frame["confidence"],
        }
    ).reset_index(drop=True)


def value(indicator: str, city: str, year: int) -> float:
    """The chosen value; KeyError if no source of medium confidence has one."""
    values = series(indicator, [city]).query("year == @year")["value"]
    if values.empty:
        raise KeyError(f"no {indicator} of {city} in {year}")
    return float(values.iloc[0])


def rank(indicator: str, year: int, among: Iterable[str] | None = None) -> "pd.Series[int]":
    """Rank of each city, 1 for the largest value; equal values share the better rank.

    KeyError if one of them has no value: a rank among those that happen to have one misleads.
    """
    values = pd.Series({city: value(indicator, city, year) for city in _chosen(among)})
    places = values.rank(ascending=False, method="min").astype(int)
    return places.sort_values(kind="stable")


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


def index(frame: pd.DataFrame, base: int) -> "pd.Series[float]":
    """Values of a series as an index, 100 in the year `base`.

    Missing outside the segment that has that year: across a break two levels are not alike.
    """
    at_base = frame[frame["year"] == base].set_index(["city", "segment"])["value"]
    places = pd.MultiIndex.from_frame(frame[["city", "segment"]])
    index: pd.Series[float] = frame["value"] / at_base.reindex(places).to_numpy() * 100
    return index


def _segments(indicator: str, chosen: pd.DataFrame) -> "pd.Series[int]":
    before = chosen.groupby("city")["year"].shift(fill_value=0)
    starts = [
        year in breaks(indicator, city) or year - last != 1
        for city, year, last in zip(chosen["city"], chosen["year"], before, strict=True)
    ]
    return pd.Series(starts, index=chosen.index, dtype=int).groupby(chosen["city"]).cumsum()


def _check_ids(indicator: str, among: Iterable[str]) -> None:
    """KeyError, with the ids that there are, for an indicator or a city that is none."""
    for table, ids, known in (
        ("indicators", [indicator], indicators()),
        ("cities", among, cities()),
    ):
        for name in ids:
            if name not in known:
                raise KeyError(f"'{name}' is not in {table}.csv, which has {', '.join(known)}")


def _chosen(among: Iterable[str] | None) -> list[str]:
    """Ids of cities: all where none are asked for; TypeError for one text in place of a list."""
    if isinstance(among, str):
        raise TypeError(f"give cities as a list of ids: ['{among}']")
    return list(cities() if among is None else among)
