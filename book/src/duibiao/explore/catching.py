"""The explorer of catching up: two cities on two growth paths, and the years until they meet."""

from dataclasses import dataclass

import ipywidgets as widgets

from duibiao import cities
from duibiao.charts import explorers
from duibiao.cities.catching_up import AFTER, average_growth
from duibiao.explore.outcome import ChoiceError, Outcome, literal
from duibiao.explore.panel import Explorer, choose, number


@dataclass(frozen=True)
class PathChoice:
    """Ids of the city and its model, the year of their outputs, and growth in per cent a year."""

    city: str
    model: str
    year: int
    growth: float
    model_growth: float


def first() -> PathChoice:
    """Qingdao and Chengdu in the last year of AFTER, each growing as reported on average since."""
    own, other = (round(average_growth(city, AFTER), 2) for city in ("qingdao", "chengdu"))
    return PathChoice("qingdao", "chengdu", AFTER[-1], own, other)


def answer(choice: PathChoice) -> Outcome:
    """The years until they meet and the two paths; ChoiceError for what has no paths."""
    names = [cities.cities()[city].en for city in (choice.city, choice.model)]
    if choice.city == choice.model:
        raise ChoiceError(f"{names[0]} cannot catch up with itself. Choose another model.")
    for name, rate in zip(names, (choice.growth, choice.model_growth), strict=True):
        if not -50 <= rate <= 50:
            raise ChoiceError(
                f"Growth of {rate:g} per cent a year is no path for {name}."
                " Give a rate from −50 to 50."
            )
    own, other = (cities.value("gdp", city, choice.year) for city in (choice.city, choice.model))
    years = cities.catch_up(own, other, choice.growth, choice.model_growth)
    rates = (choice.growth, choice.model_growth)
    chart = explorers.two_paths((choice.city, choice.model), choice.year, rates)
    return Outcome(chart.title.text, years, code(choice), chart)


def code(choice: PathChoice) -> str:
    """What gives the same number of years without the controls."""
    own, other = (
        f'cities.value("gdp", {literal(city)}, {choice.year})'
        for city in (choice.city, choice.model)
    )
    rates = f"{literal(choice.growth)}, {literal(choice.model_growth)}"
    return f"from duibiao import cities\n\ncities.catch_up({own}, {other}, {rates})"


def controls(choice: PathChoice) -> dict[str, widgets.Widget]:
    """Lists for the cities and the year, numbers for the growth."""
    names = [(city.en, city.id) for city in cities.cities().values()]
    years = [(str(year), year) for year in range(2010, 2025)]
    return {
        "city": choose("City", names, choice.city),
        "model": choose("Model", names, choice.model),
        "year": choose("Outputs of", years, choice.year),
        "growth": number("City grows, %", choice.growth),
        "model_growth": number("Model grows, %", choice.model_growth),
    }


def catching_up() -> Explorer[PathChoice]:
    """The explorer of catching up."""
    return Explorer(first(), answer, controls)
