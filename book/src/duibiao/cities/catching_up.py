"""What catching up would take, and what the past would have said of the years that followed."""

import math
from dataclasses import dataclass

import pandas as pd

from duibiao.cities.measures import series, value
from duibiao.cities.tables import THREE, cities

BASE = 2020  # the year whose outputs the report has
BEFORE, AFTER = range(2011, 2021), range(2021, 2024)


@dataclass(frozen=True)
class Way:
    """A stated pair of growth rates, per cent a year: Qingdao's and its model's."""

    name: str
    own: float
    model: float


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


def average_growth(city: str, years: range) -> float:
    """Geometric mean of the city's yearly growth at constant prices over `years`, per cent.

    Over the years that the series has: 2013 and 2017 are missing in it. KeyError if it has
    none of them.
    """
    growth = series("gdp-growth", [city])
    rates = growth[growth["year"].isin(years)]["value"]
    if rates.empty:
        raise KeyError(f"no growth of {city} in {years[0]} to {years[-1]}")
    return (math.prod(1 + float(rate) / 100 for rate in rates) ** (1 / len(rates)) - 1) * 100


def ways(model: str) -> list[Way]:
    """The stated growth paths of Qingdao and one of its models (id)."""

    def both(name: str, years: range) -> Way:
        own, other = (average_growth(city, years) for city in ("qingdao", model))
        return Way(name, own, other)

    later = both(f"as in {AFTER[0]} to {AFTER[-1]}", AFTER)
    return [
        both(f"as in {BEFORE[0]} to {BEFORE[-1]}", BEFORE),
        both("as in 2020", range(BASE, BASE + 1)),
        later,
        Way("one point a year faster", later.model + 1, later.model),
        Way("two points a year faster", later.model + 2, later.model),
        Way("twice as fast", later.model * 2, later.model),
    ]


def years_to(model: str, way: Way) -> float:
    """Years from 2020 until Qingdao's output would be the model's; infinite if never."""
    own, other = (value("gdp", city, BASE) for city in ("qingdao", model))
    return catch_up(own, other, way.own, way.model)


def outlook() -> pd.DataFrame:
    """A row for each model and way: model (name), way, own, growth of the model, years."""
    rows = [
        (cities()[model].en, way.name, way.own, way.model, years_to(model, way))
        for model in THREE
        if model != "qingdao"
        for way in ways(model)
    ]
    return pd.DataFrame(rows, columns=["model", "way", "own", "of the model", "years"])


def sensitivity(model: str, rates: list[float]) -> pd.DataFrame:
    """Years for every pair of rates: own, of the model, years; empty where it is never."""
    rows = [(own, other, years_to(model, Way("", own, other))) for own in rates for other in rates]
    frame = pd.DataFrame(rows, columns=["own", "of the model", "years"])
    return frame.replace(math.inf, math.nan)


def backtest() -> pd.DataFrame:
    """For each of the fifteen cities: city (name), before, after, average growth in per cent."""
    rows = [
        (city.en, average_growth(city.id, BEFORE), average_growth(city.id, AFTER))
        for city in cities().values()
    ]
    return pd.DataFrame(rows, columns=["city", "before", "after"])
