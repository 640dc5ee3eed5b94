"""The book's charts: one theme, one function a figure, each returning an Altair chart."""

from duibiao.charts.catching import catch_up_grid, catch_up_years, growth_backtest
from duibiao.charts.comparing import compared_with, directions, measures
from duibiao.charts.dated import business_measures, contacts
from duibiao.charts.explorer import explorer
from duibiao.charts.exploring import chosen_series, two_paths
from duibiao.charts.fifteen import map_of_output, panels, places, positions
from duibiao.charts.industry import clusters, high_tech
from duibiao.charts.judging import (
    evidence_by_relation,
    verdict_counts,
    verdicts_by_city,
    verdicts_by_kind,
)
from duibiao.charts.language import (
    attention,
    leading_words,
    named_together,
    verbs_by_section,
    voices,
)
from duibiao.charts.living import density, greenways
from duibiao.charts.quality import coverage
from duibiao.charts.reading import beside_sources, checkable_by_section, numbers
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
from duibiao.charts.tour import cadres, companies, distances, sites
from duibiao.charts.unsaid import crisis_growth, growth_since, openness, qingdaos_row

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
