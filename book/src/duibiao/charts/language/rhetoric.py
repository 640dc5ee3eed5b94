"""Figures on the language of the report."""

from collections import Counter

import altair as alt
import pandas as pd

from duibiao.charts.theme import (
    ACCENT,
    CITIES,
    INK,
    LINE,
    OCHRE,
    QUIET,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.cities import three
from duibiao.language import quotations, rhetoric
from duibiao.text import article

REPORT = "the report’s restored text"
FAMILIES = {"measuring": OCHRE, "learning": ACCENT, "catching up": QUIET}
VOICES = dict(zip(quotations.VOICES.values(), (ACCENT, OCHRE, LINE), strict=True))


def attention() -> Chart:
    """How much of each section speaks of which city?"""
    frame = rhetoric.attention()
    frame["city"] = frame["city"].map(three())
    frame["title"] = frame["section"].map(_titles())
    frame["share"] = frame["share"].round(4)
    whole = frame[frame["section"] == "all"].set_index("city")["share"]
    pick = chosen("city")
    y = alt.Y(
        "title:N",
        title=None,
        sort=list(_titles().values()),
        axis=alt.Axis(ticks=False, grid=True, labelLimit=190),
    )
    axis = alt.Axis(format=".0%", tickCount=4)
    scale = alt.Scale(zero=True, nice=False, padding=12)
    spans = (
        alt.Chart(frame)
        .mark_rule(color=LINE, strokeWidth=3)
        .encode(x="min(share):Q", x2="max(share):Q", y=y)
    )
    points = (
        alt.Chart(frame)
        .mark_point(filled=True, size=90)
        .encode(
            x=alt.X("share:Q", title="share of the section’s characters", axis=axis, scale=scale),
            y=y,
            color=city_colour(alt.Legend()),
            shape=alt.Shape(
                "city:N",
                title=None,
                scale=alt.Scale(domain=list(CITIES), range=["circle", "square", "diamond"]),
            ),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.2)),
            tooltip=["title:N", "city:N", alt.Tooltip("share:Q", format=".0%")],
        )
    )
    return figure(
        alt.LayerChart(layer=[spans, points]).add_params(pick).properties(height=alt.Step(28)),
        html_id="fig-attention",
        finding=f"{whole['Chengdu']:.0%} of the text speaks of Chengdu, {whole['Shenzhen']:.0%} of"
        f" Shenzhen and {whole['Qingdao']:.0%} of Qingdao",
        measure="Share of characters in sentences that are counted to a city; a sentence may count"
        " for more than one city, or for none",
        source=f"{REPORT} and the ledger",
        description="A row for the whole report and for each section, with one point a city. In the"
        " five sections on what there is to learn Qingdao has the smallest share in all but the"
        " first; in the lede, the first and third section and the coda it has the largest.",
        table=frame[["title", "city", "share"]],
        series="city",
    )


def named_together() -> Chart:
    """Which of the cities are named in one sentence?"""
    rows = [
        {"named": " + ".join(three()[city] for city in cities) or "none", "sentences": len(found)}
        for cities, found in rhetoric.together().items()
    ]
    frame = pd.DataFrame(rows).sort_values("sentences", ascending=False)
    count = frame.set_index("named")["sentences"]
    pick = chosen("named")
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "named:N",
            title=None,
            sort=list(frame["named"]),
            axis=alt.Axis(ticks=False, labelLimit=210),
        ),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    colours = alt.Scale(
        domain=[*CITIES, *(name for name in frame["named"] if name not in CITIES)],
        range=[*CITIES.values(), *[QUIET] * (len(frame) - len(CITIES))],
    )
    bars = base.mark_bar(height=16).encode(
        x=alt.X("sentences:Q", title="sentences"),
        color=alt.Color("named:N", scale=colours, legend=None),
        tooltip=["named:N", "sentences:Q"],
    )
    numbers = base.mark_text(align="left", dx=5, color=SOFT).encode(
        x="sentences:Q", text="sentences:Q"
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(26)),
        html_id="fig-together",
        finding=f"{count['Qingdao + Shenzhen']} sentences name Qingdao with Shenzhen alone,"
        f" {count['Qingdao + Chengdu']} Qingdao with Chengdu alone",
        measure="Sentences of the report by exactly which of the three cities they name; short"
        " forms such as 青深 count for both",
        source=REPORT,
        description="Eight bars, one for each combination of the three cities, longest first:"
        " sentences that name none of them, then each alone and in combination.",
        table=frame,
        series="named",
    )


def verbs_by_section() -> Chart:
    """Where does the report learn, measure and catch up?"""
    counted = Counter(
        (rhetoric.section_of(use.sentence), use.family)
        for use in rhetoric.verbs()
        if article.load().section(rhetoric.section_of(use.sentence)).page
    )
    titles = {section: title for section, title in _titles().items() if section != "all"}
    frame = pd.DataFrame(
        [
            {"title": title, "family": family, "uses": counted[section, family]}
            for section, title in titles.items()
            for family in FAMILIES
        ]
    )
    frame["rank"] = frame["family"].map(list(FAMILIES).index)
    lessons = [each.id for each in article.load().body if each.id.startswith("2.")]
    inside = sum(number for (section, _), number in counted.items() if section in lessons)
    pick = chosen("title")
    chart = (
        alt.Chart(frame)
        .mark_bar(height=16)
        .encode(
            y=alt.Y(
                "title:N",
                title=None,
                sort=list(titles.values()),
                axis=alt.Axis(ticks=False, labelLimit=190),
            ),
            x=alt.X("uses:Q", title="uses", axis=alt.Axis(tickMinStep=5)),
            color=alt.Color(
                "family:N",
                title=None,
                scale=alt.Scale(domain=list(FAMILIES), range=list(FAMILIES.values())),
            ),
            order=alt.Order("rank:Q"),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["title:N", "family:N", "uses:Q"],
        )
        .add_params(pick)
        .properties(height=alt.Step(26))
    )
    return figure(
        chart,
        html_id="fig-verbs",
        finding=f"Of {sum(counted.values())} verbs of learning, measuring and catching up {inside}"
        f" stand in the {len(lessons)} sections on what there is to learn",
        measure="Uses of the verbs listed below, by section and by what they come to; the longest"
        " form counts, and once",
        source=REPORT,
        description="One bar a section, cut into measuring, learning and catching up. The bars are"
        " long before and after the five sections on what there is to learn, and missing or short"
        " in these.",
        table=frame[["title", "family", "uses"]],
        series="title",
    )


def voices() -> Chart:
    """Who speaks in the quotation marks?"""
    found = quotations.quotations().values()
    counted = Counter((each.kind, quotations.VOICES[each.voice]) for each in found)
    frame = pd.DataFrame(
        [
            {"kind": kind, "voice": voice, "quotations": counted[kind, voice]}
            for kind in quotations.KINDS
            for voice in VOICES
        ]
    )
    totals = frame.groupby("kind")["quotations"].sum()
    frame["rank"] = frame["voice"].map(list(VOICES).index)
    persons = sum(each.voice == "person" for each in found)
    nobody = sum(each.voice == "none" for each in found)
    pick = chosen("kind")
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "kind:N",
            title=None,
            sort=list(totals.sort_values(ascending=False).index),
            axis=alt.Axis(ticks=False),
        ),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=20, stroke=QUIET, strokeWidth=0.5).encode(
        x=alt.X("quotations:Q", title="quotations"),
        color=alt.Color(
            "voice:N",
            title=None,
            scale=alt.Scale(domain=list(VOICES), range=list(VOICES.values())),
            legend=alt.Legend(columns=1, labelLimit=240, symbolStrokeColor=QUIET),
        ),
        order=alt.Order("rank:Q"),
        tooltip=["kind:N", "voice:N", "quotations:Q"],
    )
    numbers = base.mark_text(align="left", dx=5, color=INK).encode(
        x="sum(quotations):Q", text="sum(quotations):Q"
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(32)),
        html_id="fig-voices",
        finding=f"Of {len(found)} quotations {nobody} have no speaker; {persons} are the words of a"
        " person whom the report names",
        measure="Pairs of quotation marks “…” by what they mark and by who is said to speak",
        source="data/article/quotations.csv, the kinds by our judgement",
        description="Five bars, longest first, by kind of quotation, each cut by whose words they"
        " are; only among the words that somebody says do persons appear.",
        table=frame[["kind", "voice", "quotations"]],
        series="kind",
    )


def _titles() -> dict[str, str]:
    """Sections, and the whole report, as a figure calls them, by id."""
    return {"all": "whole report"} | {section.id: section.label for section in article.load().body}
