"""The book's charts: one theme, one function a figure, each returning an Altair chart."""

from duibiao.charts.cities.catching_up import catch_up_grid, catch_up_years, growth_backtest
from duibiao.charts.cities.fifteen import map_of_output, panels, places, positions
from duibiao.charts.cities.quality import coverage
from duibiao.charts.cities.selector import explorer
from duibiao.charts.cities.three import (
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
from duibiao.charts.claims.comparisons import compared_with, directions, measures
from duibiao.charts.claims.verdicts import (
    evidence_by_relation,
    verdict_counts,
    verdicts_by_city,
    verdicts_by_kind,
)
from duibiao.charts.explorers import chosen_series, two_paths
from duibiao.charts.language.rhetoric import (
    attention,
    leading_words,
    named_together,
    verbs_by_section,
    voices,
)
from duibiao.charts.reading.industry import clusters, high_tech
from duibiao.charts.reading.omissions import crisis_growth, growth_since, openness, qingdaos_row
from duibiao.charts.reading.sections import beside_sources, checkable_by_section, numbers
from duibiao.charts.reading.timelines import business_measures, contacts
from duibiao.charts.reading.tour import cadres, companies, distances, sites
from duibiao.charts.reading.urban_quality import density, greenways
from duibiao.charts.text import damage_by_context, full_stops

__all__ = [
    "attention",
    "beside_sources",
    "business_measures",
    "cadres",
    "catch_up_grid",
    "catch_up_years",
    "checkable_by_section",
    "chosen_series",
    "clusters",
    "companies",
    "compared_with",
    "contacts",
    "coverage",
    "crisis_growth",
    "damage_by_context",
    "density",
    "directions",
    "distances",
    "evidence_by_relation",
    "explorer",
    "full_stops",
    "greenways",
    "growth_backtest",
    "growth_since",
    "high_tech",
    "leading_words",
    "map_of_output",
    "measures",
    "named_together",
    "numbers",
    "openness",
    "output",
    "panels",
    "patents",
    "places",
    "population",
    "positions",
    "qingdaos_row",
    "real_growth",
    "revenue",
    "sites",
    "standing",
    "structure",
    "trade",
    "two_paths",
    "verbs_by_section",
    "verdict_counts",
    "verdicts_by_city",
    "verdicts_by_kind",
    "voices",
    "wealth",
]
