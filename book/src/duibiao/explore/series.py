"""The explorer of indicators: cities over the years, as values or as an index."""

from dataclasses import dataclass

import ipywidgets as widgets
import pandas as pd

from duibiao import cities as city_data
from duibiao.charts import explorers
from duibiao.explore.outcome import ChoiceError, Outcome, literal
from duibiao.explore.panel import Explorer, Several, choose

VALUES, INDEX = "values", "index"
# Of a rank or a rate of growth an index would say nothing.
NO_INDEX = ("rank", "per cent")


@dataclass(frozen=True)
class SeriesChoice:
    """An indicator, ids of cities, the first and the last year, and values or an index."""

    indicator: str = "gdp"
    cities: tuple[str, ...] = city_data.THREE
    first: int = 2010
    last: int = 2024
    show: str = VALUES


def answer(choice: SeriesChoice) -> Outcome:
    """The figure of the choice; ChoiceError where there is nothing to draw."""
    frame = selected(choice)
    base = choice.first if choice.show == INDEX else None
    chart = explorers.chosen_series(frame, choice.indicator, choice.cities, base)
    return Outcome(chart.title.text, frame, code(choice), chart)


def selected(choice: SeriesChoice) -> pd.DataFrame:
    """The rows of the choice as cities.series() has them; with an index, column `index` too."""
    about = city_data.indicators()[choice.indicator]
    if not choice.cities:
        raise ChoiceError("No city is chosen. Tick at least one.")
    if choice.first > choice.last:
        raise ChoiceError(
            f"{choice.first} comes after {choice.last}. Set “From” to a year not later than “To”."
        )
    if choice.show == INDEX and about.unit in NO_INDEX:
        raise ChoiceError(
            f"An index of this indicator ({about.unit}) says nothing. Set “Show” to values."
        )
    every = city_data.series(choice.indicator, choice.cities)
    frame = every.query("@choice.first <= year <= @choice.last")
    if frame.empty:
        raise ChoiceError(f"There is no value in these years. {_span(every)}")
    if choice.show == VALUES:
        return frame
    frame = frame.assign(index=city_data.index(frame, choice.first))
    if frame["index"].isna().all():
        raise ChoiceError(
            f"No city has a value for {choice.first}, which the index starts from. {_span(every)}"
        )
    return frame


def _span(every: pd.DataFrame) -> str:
    if every.empty:
        return "No source has any for these cities: choose another indicator or other cities."
    return f"Choose years from {every['year'].min()} to {every['year'].max()}."


def code(choice: SeriesChoice) -> str:
    """What gives the same rows without the controls."""
    rows = (
        f"cities.series({literal(choice.indicator)}, {literal(list(choice.cities))})"
        f'.query("{choice.first} <= year <= {choice.last}")'
    )
    if choice.show == INDEX:
        rows += f".assign(index=lambda frame: cities.index(frame, {choice.first}))"
    return f"from duibiao import cities\n\n{rows}"


def controls(choice: SeriesChoice) -> dict[str, widgets.Widget]:
    """Lists for the indicator, the years and what is shown; a box for each city."""
    indicators = [
        (f"{indicator.en} ({indicator.unit})", indicator.id)
        for indicator in city_data.indicators().values()
    ]
    years = [(str(year), year) for year in range(2010, 2025)]
    shows = [("values", VALUES), ("an index, 100 in the first year", INDEX)]
    return {
        "indicator": choose("Indicator", indicators, choice.indicator),
        "cities": Several(
            "Cities", [(city.en, city.id) for city in city_data.cities().values()], choice.cities
        ),
        "first": choose("From", years, choice.first),
        "last": choose("To", years, choice.last),
        "show": choose("Show", shows, choice.show),
    }


def cities() -> Explorer[SeriesChoice]:
    """The explorer of indicators."""
    return Explorer(SeriesChoice(), answer, controls)
