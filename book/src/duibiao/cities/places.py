"""Places of the fifteen cities, by year and by measure."""

import pandas as pd

from duibiao.cities.measures import series, value
from duibiao.cities.tables import cities

YEAR = 2020
# Measures of YEAR that are totals, and the count by which they are divided.
TOTALS = {
    "output": "gdp",
    "budget revenue": "budget-revenue",
    "trade": "trade",
    "patents granted": "patents-granted",
}
COUNTED = "population-census"


def places_by_year(indicator: str) -> pd.DataFrame:
    """The series of all fifteen with the `place` of each value among those of its year.

    1 for the largest; equal values share the better place.
    """
    frame = series(indicator)
    by_year = frame.groupby("year")["value"]
    return frame.assign(place=by_year.rank(ascending=False, method="min"))


def counted_cities() -> list[str]:
    """The ids of the cities whose residents are counted; without a count a city is left out."""
    counted = set(series(COUNTED).query("year == @YEAR")["city"])
    return [city for city in cities() if city in counted]


def measured_places() -> pd.DataFrame:
    """Place of each city in each measure of 2020, in total and a resident by the census.

    Columns: measure, a head (whether divided), city (name), place.
    """
    among = counted_cities()
    people = pd.Series({city: value(COUNTED, city, YEAR) for city in among})
    rows = []
    for name, indicator in TOTALS.items():
        amounts = pd.Series({city: value(indicator, city, YEAR) for city in among})
        for form, amount in (("", amounts), (" a resident", amounts / people)):
            ranks = amount.rank(ascending=False, method="min").astype(int)
            rows += [
                (name + form, bool(form), cities()[city].en, place)
                for city, place in zip(among, ranks, strict=True)
            ]
    return pd.DataFrame(rows, columns=["measure", "a head", "city", "place"])
