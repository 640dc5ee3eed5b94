"""Figures on the verdicts and on what they rest on."""

from collections.abc import Iterable, Sequence

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, colour, faded, grid, layered, rows
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
from duibiao.cities import three
from duibiao.claims import cities_of
from duibiao.claims.explained import frame
from duibiao.claims.verdicts import RESTS, VERDICTS, verdicts

SOURCE = "the ledger and its evidence, data/claims"
JUDGED = [name for name in VERDICTS if name != "not checkable"]
NOTHING = "nothing that decides"
# Who decided, most independent first, and its colour.
RESTING = dict(
    zip((*RESTS, NOTHING), (CITIES["Shenzhen"], OCHRE, ACCENT, QUIET, LINE), strict=True)
)
COMMON = 10  # claims that make a kind common


def verdict_counts() -> Chart:
    """How many checkable claims got which verdict, and on whose word?"""
    checkable = _checkable()
    resting = checkable.assign(rests_on=checkable["rests_on"].replace("", NOTHING))
    counts = resting.groupby(["verdict", "rests_on"]).size().reset_index(name="claims")
    ranked = counts.assign(rank=counts["rests_on"].map(list(RESTING).index))
    supported = int((checkable["verdict"] == "supported").sum())
    against = int(checkable["verdict"].isin(["contradicted", "disputed"]).sum())
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
        finding=f"Of {len(checkable)} checkable claims {supported} are supported and {against}"
        " contradicted or disputed",
        measure="Checkable claims by verdict and by who the deciding sources are",
        source=SOURCE,
        description="One bar for each verdict, cut by whose word it rests on:"
        f" {', '.join(present(counts['rests_on'], RESTING))}.",
        table=counts,
        series="verdict",
    )


def verdicts_by_city() -> Chart:
    """Do the verdicts differ between the three cities?"""
    counts = _verdicts_by_city()
    unverified = counts[counts["verdict"] == "unverified"].set_index("city")["share"]
    most, least = str(unverified.idxmax()), str(unverified.idxmin())
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
        finding=f"Nothing decides {unverified[most]:.0%} of the claims on {most},"
        f" {unverified[least]:.0%} of those on {least}",
        measure=f"Share of each city’s checkable claims by verdict: {', '.join(CITIES)} from"
        " above; a claim may be about more than one",
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
    supported = checkable["verdict"].eq("supported").groupby(checkable["kind"]).mean()
    common = supported[totals.reindex(supported.index) >= COMMON]
    most, least = str(common.idxmax()), str(common.idxmin())
    return figure(
        grid_by_row(
            counts, "kind", list(totals.index), "verdict", present(counts["verdict"], JUDGED)
        ),
        html_id="fig-verdicts-by-kind",
        finding=f"Of the common kinds, {most} claims hold most often ({common[most]:.0%}),"
        f" {least} claims least ({common[least]:.0%})",
        measure=f"Checkable claims by kind and verdict; common: {COMMON} or more, darker: more of"
        " them",
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
        for city in cities_of(verdict.claim)
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
