"""The book's charts: one theme, one function a figure, each returning an Altair chart."""

from duibiao.charts.comparing import compared_with, directions, measures
from duibiao.charts.explorer import explorer
from duibiao.charts.judging import (
    evidence_by_relation,
    verdict_counts,
    verdicts_by_city,
    verdicts_by_kind,
)
from duibiao.charts.quality import coverage
from duibiao.charts.reading import beside_sources, openness
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
    "beside_sources",
    "compared_with",
    "coverage",
    "damage_by_context",
    "directions",
    "evidence_by_relation",
    "explorer",
    "full_stops",
    "measures",
    "openness",
    "output",
    "patents",
    "population",
    "real_growth",
    "revenue",
    "standing",
    "structure",
    "trade",
    "verdict_counts",
    "verdicts_by_city",
    "verdicts_by_kind",
    "wealth",
]
