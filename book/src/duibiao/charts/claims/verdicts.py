"""Figures on the verdicts and on what they rest on."""

from collections.abc import Iterable, Sequence

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, colour, faded, grid, layered, rows
from duibiao.charts.theme import (
    CITIES,
    INK,
    LINE,
    OCHRE,
    QUIET,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.cities import three
from duibiao.claims.explained import frame
from duibiao.claims.verdicts import RESTS, VERDICTS, verdicts

SOURCE = "the ledger and its evidence, data/claims"
JUDGED = [name for name in VERDICTS if name != "not checkable"]
NOTHING = "nothing that decides"
# Who decided, most independent first, and its colour.
RESTING = dict(zip((*RESTS, NOTHING), (CITIES["Shenzhen"], OCHRE, QUIET, INK, LINE), strict=True))


def verdict_counts() -> Chart:
    """How many claims that could be settled from outside got which verdict, on whose word?"""
    checkable = _checkable().query("checkability == 'external'")
    resting = checkable.assign(rests_on=checkable["rests_on"].replace("", NOTHING))
    counts = resting.groupby(["verdict", "rests_on"]).size().reset_index(name="claims")
    ranked = counts.assign(rank=counts["rests_on"].map(list(RESTING).index))
    unverified = int((checkable["verdict"] == "unverified").sum())
    independent = int((checkable["rests_on"] == RESTS[0]).sum())
    pick = chosen("verdict")
    legend = alt.Legend(columns=1, labelLimit=240)
    layers = bars_with_numbers(
        alt.Chart(ranked).encode(y=rows("verdict", present(counts["verdict"], JUDGED))),
        alt.X("sum(claims):Q", title="claims"),
        "sum(claims):Q",
        bar={"height": 18},
        color=colour("rests_on", RESTING, title="rests on", legend=legend),
        order=alt.Order("rank:Q"),
        opacity=faded(pick),
        tooltip=["verdict:N", "rests_on:N", "claims:Q"],
    )
    return figure(
        layered(layers, pick, alt.Step(28)),
        html_id="fig-verdicts",
        finding=f"Of {len(checkable)} claims that outside evidence could settle, {unverified} could"
        f" not be verified; {independent} rest on a source independent of whoever is praised",
        measure="Claims by verdict, coloured by the best source behind it",
        source=SOURCE,
        description="One bar for each verdict, cut by whose word it rests on:"
        f" {', '.join(present(counts['rests_on'], RESTING))}.",
        table=counts,
        series="verdict",
    )


def verdicts_by_city() -> Chart:
    """Do the verdicts differ between the three cities?"""
    counts = _verdicts_by_city()
    totals = counts.groupby("city")["claims"].sum()
    unverified = counts[counts["verdict"] == "unverified"].set_index("city")["claims"]
    told = "; ".join(f"of {totals[city]} about {city} {unverified.get(city, 0)}" for city in CITIES)
    pick = chosen("city")
    percent = alt.Axis(format="%", tickCount=5)
    bars = (
        alt.Chart(counts)
        .mark_bar(height={"band": 0.8})
        .encode(
            y=rows("verdict", present(counts["verdict"], JUDGED)),
            yOffset=alt.YOffset("city:N", sort=list(CITIES)),
            x=alt.X("share:Q", title="share of the city’s checkable claims", axis=percent),
            color=city_colour(),
            opacity=faded(pick),
            tooltip=["city:N", "verdict:N", "claims:Q", alt.Tooltip("share:Q", format=".0%")],
        )
    )
    return figure(
        layered([bars], pick, alt.Step(11)),
        html_id="fig-verdicts-by-city",
        finding=f"Claims that could not be verified: {told}",
        measure=f"Share of the checkable claims of which a city is itself the subject, by verdict:"
        f" {', '.join(CITIES)} from above; a claim may be about more than one",
        source=SOURCE,
        description="One bar a city for each verdict, as shares of that city’s claims.",
        table=counts,
        series="city",
    )


def verdicts_by_kind() -> Chart:
    """Which kinds of claims could be verified?"""
    checkable = _checkable()
    counts = checkable.groupby(["kind", "verdict"]).size().reset_index(name="claims")
    totals = counts.groupby("kind")["claims"].sum().sort_values(ascending=False, kind="stable")
    supported = checkable["verdict"].eq("supported").groupby(checkable["kind"]).sum()
    return figure(
        grid_by_row(
            counts, "kind", list(totals.index), "verdict", present(counts["verdict"], JUDGED)
        ),
        html_id="fig-verdicts-by-kind",
        finding=f"Of {totals['level']} amounts {supported['level']} hold as written; of"
        f" {totals['superlative']} superlatives {supported['superlative']}",
        measure="Checkable claims by kind and verdict, with their numbers; the darker, the larger"
        " the part of its row",
        source=SOURCE,
        description="A grid of kinds of claims by verdicts with the number of claims in each cell.",
        table=counts,
        series="kind",
    )


def _checkable() -> pd.DataFrame:
    return frame().query("checkability != 'none'")


def _verdicts_by_city() -> pd.DataFrame:
    """City, verdict, claims, and their share of the city's checkable claims."""
    judged = [
        (three()[city], verdict.name)
        for verdict in verdicts().values()
        if verdict.name in JUDGED
        for city in three()
        if city in verdict.claim.subject
    ]
    pairs = pd.DataFrame(judged, columns=["city", "verdict"])
    counts = pairs.groupby(["city", "verdict"]).size().reset_index(name="claims")
    totals = counts.groupby("city")["claims"].transform("sum")
    return counts.assign(share=counts["claims"] / totals)


def present(names: "pd.Series[str]", order: Iterable[str]) -> list[str]:
    """Which of `names` there are, in this order."""
    return [name for name in order if name in set(names)]


def grid_by_row(
    counts: pd.DataFrame, down: str, order: Sequence[str], across: str, columns: Sequence[str]
) -> Chart:
    """Numbers in a grid, each row shaded by its part in it."""
    totals = counts.groupby(down)["claims"].transform("sum")
    axis = alt.Axis(orient="top", labelAngle=-40, labelLimit=140)
    base = alt.Chart(counts.assign(strength=counts["claims"] / totals)).encode(
        x=alt.X(f"{across}:N", title=None, sort=list(columns), axis=axis),
        y=alt.Y(f"{down}:N", title=None, sort=list(order), axis=alt.Axis(labelLimit=240)),
    )
    scale = alt.Scale(domain=[0, 1], range=[0.06, 0.8])
    shade = alt.FillOpacity("strength:Q", scale=scale, legend=None)
    pick = chosen(down)
    layers = grid(base, pick, shade, "claims:Q", [f"{down}:N", f"{across}:N", "claims:Q"])
    return layered(layers, pick, alt.Step(26))
