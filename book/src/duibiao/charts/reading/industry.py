"""Figures on industry: the clusters that won, the enterprises with the state's title."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import LATER, broken, producers, table, three, value_of
from duibiao.charts.cities.lines import lines
from duibiao.charts.marks import bars_with_numbers, colour, faded, layered, rows
from duibiao.charts.sourcing import by_copies, shorts
from duibiao.charts.theme import CITIES, LINE, OCHRE, Chart, chosen, figure
from duibiao.charts.wording import ranked
from duibiao.data.dates import words
from duibiao.data.sources import sources
from duibiao.markup.guards import holds
from duibiao.reading import background

ALONE, SHARED = "alone", "shared with other cities"
KINDS = {ALONE: OCHRE, SHARED: LINE}
BEFORE = 2019  # the last year before the visit in which all three are counted


def clusters() -> Chart:
    """Which cities have how many of the winning clusters?"""
    frame = background.clusters()
    counts = _clusters(frame)
    totals = counts.sum(axis="columns").sort_values(ascending=False, kind="stable")
    totals = totals[totals > 1]
    winners, places = (background.totals()[name] for name in ("winning-clusters", "cluster-cities"))
    alone = counts[ALONE]
    finding = (
        f"Of the {winners.value} winning clusters Qingdao holds as many alone as Shenzhen,"
        f" {alone['Qingdao']}, and Chengdu {alone['Chengdu']}"
    )
    holds(alone["Qingdao"] == alone["Shenzhen"], finding)
    shared = counts[SHARED]
    parts = [f"{city} {totals[city]}, {shared[city]} shared" for city in totals.index]
    pick = chosen("city")
    return figure(
        layered(_bars(counts.loc[totals.index], pick), pick, alt.Step(28)),
        html_id="fig-clusters",
        finding=finding,
        measure="Cities with more than one cluster on the ministry’s list, as reported in"
        f" {words(sources()[winners.source].date[:7])}; the other {places.value - len(totals)} of"
        f" {places.value} cities have a single one. A shared cluster counts for each of its cities",
        source=shorts([*frame["source"], winners.source, places.source]),
        description="One bar a city, longest first, cut into clusters of its own and clusters"
        f" shared with others: {'; '.join(parts)}.",
        table=frame[["city", "cluster", "zh", "shared", "source"]],
        series="city",
    )


def high_tech() -> Chart:
    """How many enterprises with the state's title does each of the three have?"""
    indicator = "high-tech-enterprises"
    frame = three(indicator)
    in_all = frame.pivot_table(index="year", columns="city", values="value").dropna()
    used = frame[frame["year"] == BEFORE]["source"]
    qingdao, chengdu, shenzhen = (value_of(frame, city, BEFORE) for city in CITIES)
    finding = (
        f"Before the visit Chengdu and Qingdao were close: {chengdu:,.0f} and {qingdao:,.0f}"
        f" high-tech enterprises in {BEFORE}; Shenzhen had {shenzhen / qingdao:.1f} times as"
        f" many{by_copies(used)}"
    )
    holds(abs(chengdu / qingdao - 1) < 0.2, finding)
    order = [f"in {year} {ranked(counts)}" for year, counts in in_all.iterrows()]
    return figure(
        lines(frame, "enterprises", broken=broken(indicator, frame)),
        html_id="fig-high-tech",
        finding=finding,
        measure=f"Enterprises recognised as national high-tech enterprises. {LATER}. No line where"
        " years are missing",
        source=producers(frame),
        description="Points for single years. Where each of the three has a value, from above:"
        f" {'; '.join(order)}.",
        table=table(frame, "enterprises"),
        series="city",
    )


def _clusters(frame: pd.DataFrame) -> pd.DataFrame:
    """Clusters alone and shared of each city."""
    kind = frame["shared"].gt(0).map({False: ALONE, True: SHARED})
    return pd.crosstab(frame["city"], kind)[list(KINDS)]


def _bars(counts: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A bar for each row of counts, a city, cut by kind."""
    parts = counts.reset_index().melt("city", var_name="kind", value_name="clusters")
    parts = parts[parts["clusters"] > 0]
    ranks = parts["kind"].map(list(KINDS).index)
    return bars_with_numbers(
        alt.Chart(parts.assign(rank=ranks)).encode(
            y=rows("city", list(counts.index)), opacity=faded(pick)
        ),
        alt.X("sum(clusters):Q", axis=alt.Axis(tickMinStep=1), title="clusters"),
        "sum(clusters):Q",
        bar={"height": 18},
        color=colour("kind", KINDS),
        order=alt.Order("rank:Q"),
        tooltip=["city:N", "kind:N", "clusters:Q"],
    )
