"""Figures on industry: the clusters that won, the enterprises with the state's title."""

import altair as alt

from duibiao.charts.cities.frames import LATER, producers, table, three, value_of
from duibiao.charts.cities.lines import lines
from duibiao.charts.theme import LINE, OCHRE, SOFT, Chart, chosen, figure
from duibiao.data.sources import sources
from duibiao.reading import background
from duibiao.reading.background import totals as counted_totals


def clusters() -> Chart:
    """Which cities have how many of the winning clusters?"""
    kinds = ["alone", "shared with other cities"]
    number_of = counted_totals()
    frame = background.clusters()
    frame["kind"] = frame["shared"].map(
        lambda others: "shared with other cities" if others else "alone"
    )
    counts = frame.groupby(["city", "kind"]).size().rename("clusters").reset_index()
    totals = counts.groupby("city")["clusters"].sum().sort_values(ascending=False)
    several = totals[totals > 1]
    counts = counts[counts["city"].isin(several.index)]
    counts["rank"] = counts["kind"].map(kinds.index)
    shared = counts.set_index(["city", "kind"])["clusters"]
    pick = chosen("city")
    base = alt.Chart(counts).encode(
        y=alt.Y("city:N", title=None, sort=list(several.index), axis=alt.Axis(ticks=False)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=18).encode(
        x=alt.X("clusters:Q", axis=alt.Axis(tickMinStep=1), title="clusters"),
        color=alt.Color("kind:N", title=None, scale=alt.Scale(domain=kinds, range=[OCHRE, LINE])),
        order=alt.Order("rank:Q"),
        tooltip=["city:N", "kind:N", "clusters:Q"],
    )
    numbers = base.mark_text(align="left", dx=6, color=SOFT).encode(
        x="sum(clusters):Q", text="sum(clusters):Q"
    )
    own = {
        city: int(shared.get((city, kinds[0]), 0)) for city in ("Qingdao", "Chengdu", "Shenzhen")
    }
    assert own["Qingdao"] == own["Shenzhen"], "the finding says that the two have as many"
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(28)),
        html_id="fig-clusters",
        finding=f"Of the {number_of['winning-clusters']} winning clusters Qingdao holds as many"
        f" alone as Shenzhen, {own['Qingdao']}, and Chengdu {own['Chengdu']}",
        measure=f"Cities with more than one cluster in the ministry’s notice of March 2021; the"
        f" other {number_of['cluster-cities'] - len(several)} of {number_of['cluster-cities']}"
        " cities have one. A shared cluster counts for each of its cities",
        source="; ".join(sources()[key].short for key in dict.fromkeys(frame["source"])),
        description="One bar a city, cut into clusters of its own and clusters shared with others:"
        " Shenzhen four, two of them shared, Guangzhou three, all of them shared, and six cities"
        " with two.",
        table=frame[["city", "cluster", "zh", "shared", "source"]],
        series="city",
    )


def high_tech() -> Chart:
    """How many enterprises with the state's title does each of the three have?"""
    frame = three("high-tech-enterprises")
    chengdu, qingdao = (value_of(frame, city, 2019) for city in ("Chengdu", "Qingdao"))
    times = value_of(frame, "Shenzhen", 2019) / qingdao
    return figure(
        lines(frame, "enterprises", broken=[]),
        html_id="fig-high-tech",
        finding=f"Before the visit Chengdu and Qingdao were close: {chengdu:,.0f} and"
        f" {qingdao:,.0f} high-tech enterprises in 2019; Shenzhen had {times:.1f} times as many",
        measure=f"Enterprises recognised as national high-tech enterprises. {LATER}. No line where"
        " years are missing",
        source=producers(frame),
        description="Points for single years. Shenzhen far above; Chengdu and Qingdao together in"
        " 2019 and apart in 2023, when Chengdu’s number had grown faster.",
        table=table(frame, "enterprises"),
        series="city",
    )
