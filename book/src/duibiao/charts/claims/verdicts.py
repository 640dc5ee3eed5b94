"""Figures on the verdicts and on what they rest on."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from duibiao.charts.theme import (
    ACCENT,
    CITIES,
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
from duibiao.claims import cities_of
from duibiao.claims.evidence import INDEPENDENT, RELATIONS, Evidence, evidence
from duibiao.claims.explained import frame
from duibiao.claims.verdicts import RESTS, SIDES, VERDICTS, verdicts

SOURCE = "the ledger and its evidence, data/claims"
JUDGED = [name for name in VERDICTS if name != "not checkable"]
# Who decided, most independent first, and its colour.
RESTING = {RESTS[0]: CITIES["Shenzhen"], RESTS[1]: OCHRE, RESTS[2]: ACCENT, RESTS[3]: QUIET}
# The relations of sources as a narrow axis has room for them.
RELATED = dict(
    zip(
        RELATIONS,
        (
            "national",
            "scholarship, foreign",
            "other press",
            "press quoting",
            "city or zone",
            "company",
            "same paper",
            "copy",
        ),
        strict=True,
    )
)
NOTHING = "nothing that decides"


def verdict_counts() -> Chart:
    """How many checkable claims got which verdict, and on whose word?"""
    checkable = frame().query("checkability != 'none'")
    table = (
        checkable.assign(rests_on=checkable["rests_on"].replace("", NOTHING))
        .groupby(["verdict", "rests_on"])
        .size()
        .rename("claims")
        .reset_index()
    )
    order = [name for name in JUDGED if name in set(table["verdict"])]
    holds = int((checkable["verdict"] == "supported").sum())
    against = int(checkable["verdict"].isin(["contradicted", "disputed"]).sum())
    pick = chosen("verdict")
    domain = [*RESTING, NOTHING]
    base = alt.Chart(table).encode(y=_verdict(order))
    bars = (
        base.mark_bar(height=18)
        .encode(
            x=alt.X("sum(claims):Q", title="claims"),
            color=alt.Color(
                "rests_on:N",
                title="rests on",
                scale=alt.Scale(domain=domain, range=[*RESTING.values(), LINE]),
                legend=alt.Legend(columns=1, labelLimit=240),
            ),
            order=alt.Order("rank:Q"),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["verdict:N", "rests_on:N", "claims:Q"],
        )
        .transform_calculate(rank=f"indexof({domain!r}, datum.rests_on)")
    )
    numbers = base.mark_text(align="left", dx=6, color=SOFT).encode(
        x="sum(claims):Q", text="sum(claims):Q"
    )
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=alt.Step(28)),
        html_id="fig-verdicts",
        finding=f"Of {len(checkable)} checkable claims {holds} are supported and {against}"
        " contradicted or disputed",
        measure="Checkable claims by verdict and by who the deciding sources are",
        source=SOURCE,
        description="One bar for each verdict, cut by whose word it rests on: independent sources,"
        " press that hands on what it was told, the party concerned alone, or the report itself.",
        table=table,
        series="verdict",
    )


def verdicts_by_city() -> Chart:
    """Do the verdicts differ between the three cities?"""
    rows = [
        (three()[city], each.name)
        for each in verdicts().values()
        if each.name in JUDGED
        for city in cities_of(each.claim)
    ]
    counts = _counts(pd.DataFrame(rows, columns=["city", "verdict"]), ["city", "verdict"])
    counts["share"] = counts["claims"] / counts.groupby("city")["claims"].transform("sum")
    order = [name for name in JUDGED if name in set(counts["verdict"])]
    unverified = counts[counts["verdict"] == "unverified"].sort_values("share")
    pick = chosen("city")
    chart = (
        alt.Chart(counts)
        .mark_bar(height={"band": 0.8})
        .encode(
            y=_verdict(order),
            yOffset=alt.YOffset("city:N", sort=list(CITIES)),
            x=alt.X("share:Q", title="share of the city’s checkable claims", axis=_percent()),
            color=city_colour(),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["city:N", "verdict:N", "claims:Q", alt.Tooltip("share:Q", format=".0%")],
        )
        .add_params(pick)
        .properties(height=alt.Step(11))
    )
    most, least = unverified.iloc[-1], unverified.iloc[0]
    return figure(
        chart,
        html_id="fig-verdicts-by-city",
        finding=f"Nothing decides {most['share']:.0%} of the claims on {most['city']},"
        f" {least['share']:.0%} of those on {least['city']}",
        measure="Share of each city’s checkable claims by verdict: Qingdao, Chengdu, Shenzhen from"
        " above; a claim may be about more than one",
        source=SOURCE,
        description="Three bars for each verdict, one a city, as shares of that city’s claims.",
        table=counts,
        series="city",
    )


def verdicts_by_kind() -> Chart:
    """Which kinds of claims could be verified?"""
    checkable = frame().query("checkability != 'none'")
    counts = _counts(checkable, ["kind", "verdict"])
    totals = counts.groupby("kind")["claims"].sum().sort_values(ascending=False)
    best = _share(checkable, "supported").sort_values(ascending=False)
    large = [kind for kind in best.index if totals[kind] >= 10]
    return figure(
        _grid(counts, "kind", list(totals.index)),
        html_id="fig-verdicts-by-kind",
        finding=f"Of the common kinds, {large[0]} claims hold most often ({best[large[0]]:.0%}),"
        f" {large[-1]} claims least ({best[large[-1]]:.0%})",
        measure="Checkable claims by kind and verdict; common: ten or more, darker: more of them",
        source=SOURCE,
        description="A grid of kinds of claims by verdicts with the number of claims in each cell.",
        table=counts,
        series="kind",
    )


def evidence_by_relation() -> Chart:
    """Whose words are the evidence, and on which side do they stand?"""
    sides = {
        step.item.id: step.side
        for each in verdicts().values()
        for step in each.steps
        if isinstance(step.item, Evidence)
    }
    rows = [(RELATED[item.relation], SIDES[sides[item.id]]) for item in evidence().values()]
    counts = _counts(pd.DataFrame(rows, columns=["relation", "side"]), ["relation", "side"])
    firsthand = sum(item.relation in INDEPENDENT for item in evidence().values())
    order = [name for name in RELATED.values() if name in set(counts["relation"])]
    return figure(
        _grid(counts, "relation", order, "side", list(SIDES.values())),
        html_id="fig-evidence",
        finding=f"{firsthand} of {len(evidence())} pieces of evidence are independent of those"
        " who are praised",
        measure="Pieces of evidence by their relation to who is praised and by the side on which"
        " the rules put them; the last two rows never decide",
        source=SOURCE,
        description="A grid of relations of sources by sides: for, with a difference, against,"
        " context and others, with the number of pieces in each cell.",
        table=counts,
        series="relation",
    )


def _counts(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    return rows.groupby(by).size().rename("claims").reset_index()


def _share(checkable: pd.DataFrame, verdict: str) -> "pd.Series[float]":
    """Part of each kind that got the verdict."""
    return (checkable["verdict"] == verdict).astype(float).groupby(checkable["kind"]).mean()


def _verdict(order: Sequence[str]) -> alt.Y:
    return alt.Y("verdict:N", title=None, sort=list(order), axis=alt.Axis(ticks=False))


def _percent() -> alt.Axis:
    return alt.Axis(format="%", tickCount=5)


def _grid(
    counts: pd.DataFrame,
    rows: str,
    order: Sequence[str],
    columns: str = "verdict",
    across: Sequence[str] = JUDGED,
) -> Chart:
    """Numbers in a grid, each row shaded by its own largest."""
    counts["strength"] = counts["claims"] / counts.groupby(rows)["claims"].transform("sum")
    present = [name for name in across if name in set(counts[columns])]
    pick = chosen(rows)
    axis = alt.Axis(orient="top", labelAngle=-40, labelLimit=140)
    base = alt.Chart(counts).encode(
        x=alt.X(f"{columns}:N", title=None, sort=present, axis=axis),
        y=alt.Y(f"{rows}:N", title=None, sort=list(order), axis=alt.Axis(labelLimit=240)),
    )
    scale = alt.Scale(domain=[0, 1], range=[0.06, 0.8])
    cells = base.mark_rect(fill=ACCENT, stroke=LINE).encode(
        fillOpacity=alt.FillOpacity("strength:Q", scale=scale, legend=None),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.3)),
        tooltip=[f"{rows}:N", f"{columns}:N", "claims:Q"],
    )
    numbers = base.mark_text().encode(text="claims:Q")
    return alt.LayerChart(layer=[cells, numbers]).add_params(pick).properties(height=alt.Step(26))
