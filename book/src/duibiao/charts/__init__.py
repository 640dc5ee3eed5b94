"""The book's charts: one theme, one function a figure, each returning an Altair chart."""

from duibiao.charts.comparing import compared_with, directions, measures
from duibiao.charts.explorer import explorer
from duibiao.charts.quality import coverage
from duibiao.charts.restoration import damage_by_context, full_stops
from duibiao.charts.three_cities import (
    output,
    patents,
    population,
    real_growth,
    revenue,
    standing,
    structure,
    trade,
    wealth,
)

__all__ = [
    "compared_with",
    "coverage",
    "damage_by_context",
    "directions",
    "explorer",
    "full_stops",
    "measures",
    "output",
    "patents",
    "population",
    "real_growth",
    "revenue",
    "standing",
    "structure",
    "trade",
    "wealth",
]
