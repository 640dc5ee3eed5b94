"""Figures on the rhetoric of the report: of whom it speaks, and by which verbs."""

from collections import Counter

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, by_name, colour, faded, layered, rows
from duibiao.charts.theme import (
    ACCENT,
    CITIES,
    LINE,
    OCHRE,
    QUIET,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.charts.wording import listed
from duibiao.cities import three
from duibiao.language import rhetoric
from duibiao.text import article

REPORT = "the report’s restored text"
FAMILIES = {"measuring": OCHRE, "learning": ACCENT, "catching up": QUIET}
SHAPES = dict(zip(CITIES, ("circle", "square", "diamond"), strict=True))


def attention() -> Chart:
    """How much of each section speaks of which city?"""
    frame = _attention()
    shares = frame.pivot_table(index="title", columns="city", values="share", sort=False)
    whole, sections = shares.iloc[0], shares.iloc[1:]
    largest = sections.index[sections.idxmax(axis="columns") == "Qingdao"]
    smallest = sections.index[sections.idxmin(axis="columns") == "Qingdao"]
    pick = chosen("city")
    return figure(
        layered(_shares(frame, pick), pick, alt.Step(28)),
        html_id="fig-attention",
        finding=f"{whole['Chengdu']:.0%} of the text speaks of Chengdu, {whole['Shenzhen']:.0%} of"
        f" Shenzhen and {whole['Qingdao']:.0%} of Qingdao",
        measure="Share of characters in sentences that are counted to a city; a sentence may count"
        " for more than one city, or for none",
        source=f"{REPORT} and the ledger",
        description="A row for the whole report and for each section, with one point a city. The"
        f" share of Qingdao is the largest in {listed(largest)}; the smallest in"
        f" {listed(smallest)}.",
        table=frame[["title", "city", "share"]],
        series="city",
    )


def named_together() -> Chart:
    """Which of the cities are named in one sentence?"""
    counts = _named_together()
    sentences = counts.set_index("named")["sentences"]
    colours = CITIES | {name: QUIET for name in counts["named"] if name not in CITIES}
    pick = chosen("named")
    named = rows("named", list(counts["named"]), labelLimit=210)
    layers = bars_with_numbers(
        alt.Chart(counts).encode(y=named, opacity=faded(pick)),
        alt.X("sentences:Q", title="sentences"),
        "sentences:Q",
        bar={"height": 16},
        gap=5,
        color=colour("named", colours, title=alt.Undefined, legend=None),
        tooltip=["named:N", "sentences:Q"],
    )
    return figure(
        layered(layers, pick, alt.Step(26)),
        html_id="fig-together",
        finding=f"{sentences['Qingdao + Shenzhen']} sentences name Qingdao with Shenzhen alone,"
        f" {sentences['Qingdao + Chengdu']} Qingdao with Chengdu alone",
        measure="Sentences of the report by exactly which of the three cities they name; short"
        " forms such as 青深 count for both",
        source=REPORT,
        description="Bars, longest first: the sentences that name none of the three"
        " cities, each of them alone, and each combination that occurs.",
        table=counts,
        series="named",
    )


def verbs_by_section() -> Chart:
    """Where does the report learn, measure and catch up?"""
    frame = _verbs_by_section()
    uses = frame.groupby("title", sort=False)["uses"].sum()
    lessons = [section.label for section in article.load().body if section.id.startswith("2.")]
    pick = chosen("title")
    bars = (
        alt.Chart(frame.assign(rank=frame["family"].map(list(FAMILIES).index)))
        .mark_bar(height=16)
        .encode(
            y=rows("title", list(uses.index), labelLimit=190),
            x=alt.X("uses:Q", title="uses", axis=alt.Axis(tickMinStep=5)),
            color=colour("family", FAMILIES),
            order=alt.Order("rank:Q"),
            opacity=faded(pick),
            tooltip=["title:N", "family:N", "uses:Q"],
        )
    )
    return figure(
        layered([bars], pick, alt.Step(26)),
        html_id="fig-verbs",
        finding=f"Of {uses.sum()} verbs of learning, measuring and catching up"
        f" {uses[lessons].sum()} stand in the {len(lessons)} sections on what there is to learn",
        measure="Uses of the verbs listed below, by section and by what they come to; the longest"
        " form counts, and once",
        source=REPORT,
        description=f"One bar a section, cut into {listed(FAMILIES)}. The longest is that of"
        f" {uses.idxmax()}; {listed(uses.index[uses == 0])} have no bar.",
        table=frame,
        series="title",
    )


def _titles() -> dict[str, str]:
    """Sections as a figure calls them, by id."""
    return {section.id: section.label for section in article.load().body}


def _attention() -> pd.DataFrame:
    """The shares of rhetoric.attention() under names: title, city, share."""
    frame = rhetoric.attention()
    titles = frame["section"].map({"all": "whole report"} | _titles())
    return pd.DataFrame(
        {"title": titles, "city": frame["city"].map(three()), "share": frame["share"].round(4)}
    )


def _shares(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A line from the least to the greatest share of each row, and a point for each."""
    titles = rows("title", list(frame["title"].unique()), grid=True, labelLimit=190)
    axis = alt.Axis(format=".0%", tickCount=4)
    scale = alt.Scale(zero=True, nice=False, padding=12)
    base = alt.Chart(frame).encode(y=titles)
    share = alt.X("share:Q", title="share of the section’s characters", axis=axis, scale=scale)
    return [
        base.mark_rule(color=LINE, strokeWidth=3).encode(x="min(share):Q", x2="max(share):Q"),
        base.mark_point(filled=True, size=90).encode(
            x=share,
            color=city_colour(alt.Legend()),
            shape=alt.Shape("city:N", title=None, scale=by_name(SHAPES)),
            opacity=faded(pick, 0.2),
            tooltip=["title:N", "city:N", alt.Tooltip("share:Q", format=".0%")],
        ),
    ]


def _named_together() -> pd.DataFrame:
    """Names of the cities in one sentence, most common first, and sentences."""
    together = [
        (" + ".join(three()[city] for city in cities) or "none", len(sentences))
        for cities, sentences in rhetoric.together().items()
    ]
    frame = pd.DataFrame(together, columns=["named", "sentences"])
    return frame.sort_values("sentences", ascending=False, kind="stable")


def _verbs_by_section() -> pd.DataFrame:
    """Title of the section, family of verbs, uses; 0 where there is none."""
    counts = Counter((rhetoric.section_of(use.sentence), use.family) for use in rhetoric.verbs())
    uses = [
        (title, family, counts[section, family])
        for section, title in _titles().items()
        for family in FAMILIES
    ]
    return pd.DataFrame(uses, columns=["title", "family", "uses"])
