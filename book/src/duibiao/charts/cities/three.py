"""Figures on Qingdao, Chengdu and Shenzhen over the years, each for one question."""

import math

import altair as alt

from duibiao.charts.cities.frames import (
    FROM,
    LATER,
    MARKS,
    TO,
    broken,
    course,
    missing,
    producers,
    three,
    value_of,
)
from duibiao.charts.cities.lines import line_figure
from duibiao.charts.theme import CITIES, MODELS, OWN, Chart
from duibiao.charts.wording import listed, spelled
from duibiao.markup.guards import holds


def output() -> Chart:
    """How far apart are the three cities in output?"""
    frame = three("gdp")
    frame["value"] = frame["value"] / 10_000
    ahead = {
        year: value_of(frame, "Shenzhen", year) / value_of(frame, OWN, year) for year in (FROM, TO)
    }
    breaks = broken("gdp", frame)
    across = [
        f"from {value_of(frame, OWN, year - 1):.2f} in {year - 1}"
        f" to {value_of(frame, OWN, year):.2f} in {year}"
        for year in breaks
    ]
    return line_figure(
        frame,
        "trillion yuan",
        broken=breaks,
        html_id="fig-output",
        finding=f"Shenzhen’s output was {ahead[FROM]:.1f} times Qingdao’s in {FROM}"
        f" and {ahead[TO]:.1f} times in {TO}",
        measure=f"Gross regional product, trillion yuan, current prices. {MARKS}",
        description=f"{course(frame, breaks)} Across these Qingdao’s goes {listed(across)}.",
    )


def standing() -> Chart:
    """Who rose and who fell among the cities of the country?"""
    frame = three("gdp-rank")
    places = {
        city: f"{value_of(frame, city, FROM):.0f} to {value_of(frame, city, TO):.0f}"
        for city in CITIES
    }
    return line_figure(
        frame,
        "rank",
        broken=broken("gdp-rank", frame),
        scale=alt.Scale(domain=[15, 1]),
        html_id="fig-standing",
        finding=f"Chengdu went from place {places['Chengdu']} in {spelled(TO - FROM)} years,"
        f" Qingdao from {places['Qingdao']}",
        measure="Rank by gross regional product among the cities of the mainland, computed from"
        f" the values of the year. {MARKS}. No values for {listed(missing(frame))}",
    )


def real_growth() -> Chart:
    """Who grew faster?"""
    frame = three("gdp-growth")
    wide = frame.pivot_table(index="year", columns="city", values="value").dropna()
    faster = int((wide["Chengdu"] > wide["Qingdao"]).sum())
    return line_figure(
        frame,
        "per cent",
        broken=broken("gdp-growth", frame),
        html_id="fig-growth",
        finding=f"Chengdu grew faster than Qingdao in {faster} of the {len(wide)} years"
        " with figures for both",
        measure=f"Growth of output on the year before, constant prices, per cent. {MARKS}",
    )


def wealth() -> Chart:
    """Is the model richer than the city that learns from it?"""
    frame = three("gdp-per-head")
    frame["value"] = frame["value"] / 1000
    year = int(frame["year"][frame["known"]].max())
    chengdu, qingdao = (value_of(frame, city, year) for city in ("Chengdu", "Qingdao"))
    poorer = "Per head, Chengdu, one of the two models, is poorer than Qingdao"
    holds(chengdu < qingdao and "Chengdu" in MODELS, poorer)
    return line_figure(
        frame,
        "thousand yuan a head",
        broken=broken("gdp-per-head", frame),
        html_id="fig-per-head",
        finding=f"{poorer}: {round(chengdu) * 1000:,} against {round(qingdao) * 1000:,} yuan"
        f" in {year}",
        measure=f"Gross regional product a resident, thousand yuan, current prices. {MARKS}",
    )


def trade() -> Chart:
    """Whose trade is larger, the inland model's or the port's?"""
    every = three("trade", since=2018)
    frame = every[every["city"] != "Shenzhen"]
    wide = every.pivot_table(index="year", columns="city", values="value").dropna()
    ahead = wide.index[wide["Chengdu"] > wide["Qingdao"]]
    more = "Inland Chengdu traded more than the port of Qingdao in"
    holds(len(ahead) > 0, f"{more} … and in no other year")
    times = (wide["Shenzhen"] / wide[["Chengdu", "Qingdao"]].max(axis=1)).min()
    return line_figure(
        frame,
        "100 million yuan",
        broken=broken("trade", frame),
        html_id="fig-trade",
        finding=f"{more} {listed(ahead)},"
        f" and in no other year from {wide.index.min()} to {wide.index.max()}",
        measure=f"Imports and exports of goods, 100 million yuan. {LATER}",
        description=f"{course(frame)} Shenzhen, always more than {math.floor(times)} times"
        " as large as either, is left out.",
    )


def revenue() -> Chart:
    """How much of its output does a city collect?"""
    money, product = three("budget-revenue"), three("gdp")
    frame = product.merge(money, on=["city", "year"], suffixes=("", "_money"))
    frame["value"] = frame["value_money"] / frame["value"] * 100
    frame["source"] = frame["source_money"] + ", " + frame["source"]
    shares = {city: value_of(frame, city, TO) for city in CITIES}
    return line_figure(
        frame,
        "per cent of output",
        broken=broken("gdp", frame),
        html_id="fig-revenue",
        finding=f"Shenzhen collected {shares['Shenzhen']:.1f} per cent of its output in {TO},"
        f" Qingdao {shares['Qingdao']:.1f} and Chengdu {shares['Chengdu']:.1f}",
        measure="General public budget revenue as a share of gross regional product, per cent,"
        f" computed. {MARKS}",
        source=producers(money, product),
    )


def patents() -> Chart:
    """How do the cities compare in what they invent?"""
    frame = three("patents-granted")
    frame["value"] = frame["value"] / 1000
    times = value_of(frame, "Shenzhen", TO) / value_of(frame, OWN, TO)
    return line_figure(
        frame,
        "thousand patents",
        broken=broken("patents-granted", frame),
        html_id="fig-patents",
        finding=f"Shenzhen was granted {times:.1f} times as many patents as Qingdao in {TO}",
        measure=f"Patents granted in the year, thousands, all kinds. {LATER}",
    )
