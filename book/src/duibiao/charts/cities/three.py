"""Figures on Qingdao, Chengdu and Shenzhen, each for one question."""

import altair as alt
import pandas as pd

from duibiao.charts.cities.frames import (
    LATER,
    MARKS,
    REPORT,
    broken,
    producers,
    table,
    three,
    value_of,
)
from duibiao.charts.cities.lines import lines
from duibiao.charts.theme import CITIES, OCHRE, QUIET, SOFT, Chart, chosen, city_colour, figure


def plain_lines(indicator: str, frame: pd.DataFrame, title: str, **facts: str) -> Chart:
    """A line figure of one indicator with its table and sources."""
    return figure(
        lines(frame, title, broken=broken(indicator, frame)),
        source=producers(frame),
        table=table(frame, title),
        series="city",
        **facts,
    )


def output() -> Chart:
    """How far apart are the three cities in output?"""
    frame = three("gdp")
    frame["value"] = frame["value"] / 10_000
    ahead = {
        year: value_of(frame, "Shenzhen", year) / value_of(frame, "Qingdao", year)
        for year in (2010, 2020)
    }
    return plain_lines(
        "gdp",
        frame,
        "trillion yuan",
        html_id="fig-output",
        finding=f"Shenzhen’s output was {ahead[2010]:.1f} times Qingdao’s in 2010"
        f" and {ahead[2020]:.1f} times in 2020",
        measure=f"Gross regional product, trillion yuan, current prices. {MARKS}",
        description="Three rising lines from 2010 on: Shenzhen highest, then Chengdu, then"
        f" Qingdao, which fell from {value_of(frame, 'Qingdao', 2018):.2f} trillion yuan in 2018"
        f" to {value_of(frame, 'Qingdao', 2019):.2f} in 2019 on paper, at the break.",
    )


def standing() -> Chart:
    """Who rose and who fell among the cities of the country?"""
    frame = three("gdp-rank")
    places = {
        city: f"{value_of(frame, city, 2010):.0f} to {value_of(frame, city, 2020):.0f}"
        for city in CITIES
    }
    scale = alt.Scale(domain=[15, 1])
    chart = lines(frame, "rank", broken=broken("gdp-rank", frame), scale=scale)
    return figure(
        chart,
        html_id="fig-standing",
        finding=f"Chengdu went from place {places['Chengdu']} in ten years,"
        f" Qingdao from {places['Qingdao']}",
        measure="Rank by gross regional product among the cities of the mainland, computed from"
        f" the values of the year. {MARKS}. No values for 2017",
        source=producers(frame),
        description=f"Ranks 2010 to 2020: Shenzhen {places['Shenzhen']}, Chengdu"
        f" {places['Chengdu']}, Qingdao {places['Qingdao']}.",
        table=table(frame, "rank"),
        series="city",
    )


def real_growth() -> Chart:
    """Who grew faster?"""
    frame = three("gdp-growth")
    wide = frame.pivot_table(index="year", columns="city", values="value").dropna()
    faster = int((wide["Chengdu"] > wide["Qingdao"]).sum())
    return plain_lines(
        "gdp-growth",
        frame,
        "per cent",
        html_id="fig-growth",
        finding=f"Chengdu grew faster than Qingdao in {faster} of the {len(wide)} years"
        " with figures for both",
        measure=f"Growth of output on the year before, constant prices, per cent. {MARKS}",
        description="Growth falls in all three cities between 2010 and 2020, jumps in 2021, drops"
        " in 2022 and recovers in 2023.",
    )


def wealth() -> Chart:
    """Is the model richer than the city that learns from it?"""
    frame = three("gdp-per-head")
    frame["value"] = frame["value"] / 1000
    chengdu, qingdao = (value_of(frame, city, 2019) for city in ("Chengdu", "Qingdao"))
    return plain_lines(
        "gdp-per-head",
        frame,
        "thousand yuan a head",
        html_id="fig-per-head",
        finding="Per head, Chengdu, one of the two models, is poorer than Qingdao:"
        f" {chengdu:.0f},000 against {qingdao:.0f},000 yuan in 2019",
        measure=f"Gross regional product a resident, thousand yuan, current prices. {MARKS}",
        description="Shenzhen far above; Qingdao above Chengdu throughout. Of several breaks the"
        " one at 2020 shows most: all three fall on paper, as the census raised the populations.",
    )


def structure() -> Chart:
    """What do the cities live from?"""
    sectors = {
        "primary-share": "farming",
        "secondary-share": "industry",
        "tertiary-share": "services",
    }
    frame = pd.concat(three(share).assign(sector=name) for share, name in sectors.items())
    frame = frame[frame["year"].isin([2010, 2015, 2020])].reset_index(drop=True)
    frame["row"] = frame["city"] + " " + frame["year"].astype(str)
    frame["order"] = frame["sector"].map(list(sectors.values()).index)
    pick = chosen("city")
    rows = [f"{city} {year}" for city in CITIES for year in (2010, 2015, 2020)]
    colours = alt.Scale(domain=list(sectors.values()), range=[QUIET, OCHRE, SOFT])
    chart = (
        alt.Chart(frame)
        .mark_bar(height=15)
        .encode(
            x=alt.X("value:Q", title="per cent of output", scale=alt.Scale(domain=[0, 100])),
            y=alt.Y("row:N", title=None, sort=rows, axis=alt.Axis(ticks=False, domain=False)),
            color=alt.Color("sector:N", title=None, scale=colours),
            order="order:Q",
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["city:N", "year:Q", "sector:N", alt.Tooltip("value:Q", format=".1f")],
        )
        .add_params(pick)
        .properties(height=alt.Step(24))
    )
    shares = {city: value_of(frame[frame["order"] == 2], city, 2020) for city in CITIES}
    return figure(
        chart,
        html_id="fig-structure",
        finding=f"Services made {shares['Chengdu']:.0f} per cent of Chengdu’s output in 2020,"
        f" {shares['Shenzhen']:.0f} of Shenzhen’s and {shares['Qingdao']:.0f} of Qingdao’s",
        measure="Shares in gross regional product, per cent: farming with forestry and fishing,"
        " industry with building, services. The break of the economic census lies between 2015"
        " and 2020",
        source=producers(frame),
        description="Stacked bars for 2010, 2015 and 2020; services grow in all three cities.",
        table=table(frame, "per cent").assign(sector=frame["sector"]),
        series="city",
    )


def trade() -> Chart:
    """Whose trade is larger, the inland model's or the port's?"""
    frame = three("trade", since=2018)
    frame = frame[frame["city"] != "Shenzhen"]
    wide = frame.pivot_table(index="year", columns="city", values="value").dropna()
    ahead = wide.index[wide["Chengdu"] > wide["Qingdao"]]
    years = " and ".join(map(str, ahead))
    return plain_lines(
        "trade",
        frame,
        "100 million yuan",
        html_id="fig-trade",
        finding=f"Inland Chengdu traded more than the port of Qingdao in {years},"
        f" and in no other year from {wide.index.min()} to {wide.index.max()}",
        measure=f"Imports and exports of goods, 100 million yuan. {LATER}",
        description="The lines of Chengdu and Qingdao cross twice, before and after"
        f" {years}; Shenzhen, several times larger, is left out.",
    )


def revenue() -> Chart:
    """How much of its output does a city collect?"""
    money, product = three("budget-revenue"), three("gdp")
    frame = product.merge(money, on=["city", "year"], suffixes=("", "_money"))
    frame["value"] = frame["value_money"] / frame["value"] * 100
    frame["source"] = frame["source_money"] + ", " + frame["source"]
    shares = {city: value_of(frame, city, 2020) for city in CITIES}
    return figure(
        lines(frame, "per cent of output", broken=broken("gdp", frame)),
        html_id="fig-revenue",
        finding=f"Shenzhen collected {shares['Shenzhen']:.1f} per cent of its output in 2020,"
        f" Qingdao {shares['Qingdao']:.1f} and Chengdu {shares['Chengdu']:.1f}",
        measure="General public budget revenue as a share of gross regional product, per cent,"
        f" computed. {MARKS}",
        source=producers(money, product),
        description="Shenzhen highest throughout; Qingdao and Chengdu close to each other.",
        table=table(frame, "per cent of output"),
        series="city",
    )


def population() -> Chart:
    """How many people live there, and what did the census change?"""
    census, official = three("population-census"), three("population-resident")
    kinds = ["census 2010", "estimate before it", "census 2020"]
    counted = census.assign(what="census " + census["year"].astype(str))
    estimate = official[official["known"]].groupby("city").tail(1).assign(what=kinds[1])
    frame = pd.concat([counted, estimate], ignore_index=True)
    frame["value"] = frame["value"] / 100
    of_year = ", ".join(f"{row.city} {row.year}" for row in estimate.itertuples())
    now, before = (
        frame[(frame["city"] == "Chengdu") & (frame["what"] == what)].iloc[0]
        for what in kinds[:0:-1]
    )
    return figure(
        spans(frame, kinds),
        html_id="fig-population",
        finding=f"The census found {now['value']:.1f} million residents in Chengdu; the estimate"
        f" for {before['year']} had been {before['value']:.1f} million",
        measure="Resident population, million: the censuses of 1 November 2010 and 2020, and the"
        f" last estimate we have that was known on {REPORT} ({of_year}). Chengdu in 2010 with"
        " Jianyang",
        source=producers(frame),
        description="For each city a line from the census of 2010 to that of 2020, the estimate"
        " between them, much nearer to the first.",
        table=table(frame, "million residents").assign(what=frame["what"]),
        series="city",
    )


def spans(frame: pd.DataFrame, kinds: list[str]) -> Chart:
    """A row a city, from its lowest to its highest value, with a mark for each of `kinds`."""
    pick = chosen("city")
    cities_axis = alt.Axis(ticks=False, domain=False, labelFontSize=13)
    base = alt.Chart(frame).encode(
        y=alt.Y("city:N", title=None, sort=list(CITIES), axis=cities_axis),
        color=city_colour(),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    marks = alt.Scale(domain=kinds, range=["circle", "triangle-up", "diamond"])
    legend = alt.Legend(symbolFillColor=SOFT, symbolStrokeColor=SOFT)
    line = base.mark_rule(strokeWidth=2).encode(
        x=alt.X("min(value):Q", title="million residents", scale=alt.Scale(zero=True)),
        x2="max(value):Q",
    )
    dots = base.mark_point(filled=True, size=120, opacity=1).encode(
        x="value:Q",
        shape=alt.Shape("what:N", title=None, scale=marks, legend=legend),
        tooltip=["city:N", "what:N", "year:Q", alt.Tooltip("value:Q", format=".2f"), "source:N"],
    )
    both = alt.LayerChart(layer=[line, dots])
    return both.add_params(pick).properties(height=alt.Step(52))


def patents() -> Chart:
    """How do the cities compare in what they invent?"""
    frame = three("patents-granted")
    frame["value"] = frame["value"] / 1000
    times = value_of(frame, "Shenzhen", 2020) / value_of(frame, "Qingdao", 2020)
    return plain_lines(
        "patents-granted",
        frame,
        "thousand patents",
        html_id="fig-patents",
        finding=f"Shenzhen was granted {times:.1f} times as many patents as Qingdao in 2020",
        measure=f"Patents granted in the year, thousands, all kinds. {LATER}",
        description="Shenzhen far above and rising to 2021; Chengdu ahead of Qingdao.",
    )
