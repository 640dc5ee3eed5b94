"""Figures of the annotated reading."""

import altair as alt
import pandas as pd

from duibiao.charts.claims.verdicts import NOTHING, RESTING
from duibiao.charts.theme import ACCENT, LINE, OCHRE, QUIET, Chart, chosen, figure
from duibiao.claims import Claim, checkable, explained, of_section
from duibiao.claims.evidence import Evidence
from duibiao.claims.verdicts import RESTS, VERDICTS, verdicts
from duibiao.text import article

DECIDES = {"decides": ACCENT, "context": QUIET}


def beside_sources(section: str) -> Chart:
    """What do sources give for the numbers of a section?"""
    frame = pd.DataFrame(_beside(section))
    inside = int(frame["within"].sum())
    # “Less than” begins at nought, which a logarithmic axis does not have.
    frame["lower"] = frame["lower"].clip(lower=0.8 * frame["ratio"].min())
    pick = chosen("claim")
    order = list(dict.fromkeys(frame["claim"]))
    base = alt.Chart(frame).encode(
        y=alt.Y("claim:N", title=None, sort=order, axis=alt.Axis(labelLimit=150, ticks=False)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    scale = alt.Scale(type="log", nice=False, padding=20)
    axis = alt.Axis(values=[0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 5, 10], format="~r", grid=True)
    bars = base.mark_bar(height=14, fill=LINE).encode(
        x=alt.X("lower:Q", scale=scale, axis=axis, title="source’s figure ÷ report’s figure"),
        x2="upper:Q",
    )
    points = base.mark_point(filled=True, size=70).encode(
        x=alt.X("ratio:Q", scale=scale),
        color=alt.Color(
            "role:N",
            title=None,
            scale=alt.Scale(domain=list(DECIDES), range=list(DECIDES.values())),
        ),
        shape=alt.Shape(
            "role:N", scale=alt.Scale(domain=list(DECIDES), range=["circle", "diamond"])
        ),
        tooltip=["claim:N", "source:N", "as of:N", alt.Tooltip("ratio:Q", format=".2f"), "role:N"],
    )
    chart = alt.LayerChart(layer=[bars, points]).add_params(pick)
    columns = ["claim", "source", "as of", "ratio", "role"]
    return figure(
        chart.properties(height=alt.Step(34)),
        html_id=f"fig-beside-{section.replace('.', '-')}",
        finding=f"Of {len(frame)} figures that sources give beside the numbers of this section,"
        f" {inside} lie{'s' if inside == 1 else ''} within their wording",
        measure="Each source’s figure as a multiple of the report’s, logarithmic. Bar: what the"
        " wording commits to or implies. Diamond: of another date, measure or territory",
        source="the ledger and its evidence, data/claims",
        description="One row for each number of the section on which a source has a figure: a bar"
        " for the wording’s interval, around one, and a point for each source.",
        table=frame[columns],
        series="claim",
    )


def numbers(section: str) -> Chart:
    """Which numbers of a section could be verified, and on whose word?"""
    rows = [
        {
            "claim": f"{claim.id} {claim.figure}",
            "verdict": found.name,
            "rests on": found.rests_on or NOTHING,
            "of": claim.english,
        }
        for claim in checkable(section)
        if claim.lower is not None
        for found in [verdicts()[claim.id]]
    ]
    frame = pd.DataFrame(rows)
    open_ones = int((frame["verdict"] == "unverified").sum())
    firm = int(frame["rests on"].isin([RESTS[0], RESTS[3]]).sum())
    pick = chosen("claim")
    present = [name for name in VERDICTS if name in set(frame["verdict"])]
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "claim:N",
            title=None,
            sort=list(frame["claim"]),
            axis=alt.Axis(labelLimit=170, ticks=False, grid=True),
        ),
        x=alt.X(
            "verdict:N",
            title=None,
            sort=present,
            scale=alt.Scale(domain=present),
            axis=alt.Axis(orient="top", labelAngle=-40, labelLimit=140, ticks=False),
        ),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    points = base.mark_point(filled=True, size=90).encode(
        color=alt.Color(
            "rests on:N",
            title=None,
            scale=alt.Scale(domain=[*RESTING, NOTHING], range=[*RESTING.values(), LINE]),
            legend=alt.Legend(columns=1, labelLimit=260, orient="bottom"),
        ),
        tooltip=["claim:N", "verdict:N", "rests on:N", "of:N"],
    )
    return figure(
        alt.LayerChart(layer=[points]).add_params(pick).properties(height=alt.Step(26)),
        html_id=f"fig-numbers-{section.replace('.', '-')}",
        finding=f"Of {len(frame)} numbers {open_ones} could not be verified; {firm}"
        f" rest{'s' if firm == 1 else ''} on an independent source or on the report’s own sums",
        measure="Each number of the section by its verdict, coloured by whose word decides",
        source="the ledger and its evidence, data/claims",
        description="A row for each number of the section, a mark under its verdict; pale marks are"
        " numbers on which nothing decides.",
        table=frame,
        series="claim",
    )


def checkable_by_section() -> Chart:
    """Where in the report can claims be checked at all?"""
    found = explained.frame()
    labels = {section.id: section.label for section in article.load().body}
    found = found[found["section"].isin(labels)]
    kinds = {"external": "by evidence", "internal": "by the report or a sum", "none": "not at all"}
    counts = (
        found.assign(check=found["checkability"].map(kinds))
        .groupby(["section", "check"])
        .size()
        .rename("claims")
        .reset_index()
    )
    counts["title"] = [labels[section] for section in counts["section"]]
    order = list(labels.values())
    counts["rank"] = counts["check"].map(list(kinds.values()).index)
    coda = found[found["section"] == "coda"]
    able = int((coda["checkability"] != "none").sum())
    pick = chosen("title")
    chart = (
        alt.Chart(counts)
        .mark_bar(height=16)
        .encode(
            y=alt.Y("title:N", title=None, sort=order, axis=alt.Axis(ticks=False, labelLimit=190)),
            x=alt.X("claims:Q", title="claims"),
            color=alt.Color(
                "check:N",
                title="can be checked",
                scale=alt.Scale(domain=list(kinds.values()), range=[ACCENT, OCHRE, LINE]),
                legend=alt.Legend(columns=1, labelLimit=240),
            ),
            order=alt.Order("rank:Q"),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["title:N", "check:N", "claims:Q"],
        )
        .add_params(pick)
        .properties(height=alt.Step(26))
    )
    return figure(
        chart,
        html_id="fig-checkable",
        finding=f"Of the coda’s {len(coda)} claims {able} can be checked; of the report’s"
        f" {len(found)}, {int((found['checkability'] != 'none').sum())}",
        measure="Claims of each section by whether evidence, the report itself or arithmetic could"
        " decide them",
        source="the ledger, data/claims",
        description="One bar a section, cut into claims that evidence could decide, claims that the"
        " report decides itself, and claims that nothing can decide, such as slogans.",
        table=counts[["title", "check", "claims"]],
        series="title",
    )


def _beside(section: str) -> list[dict[str, object]]:
    """A row for each figure of a source beside a number of the section."""
    rows: list[dict[str, object]] = []
    for claim in of_section(section):
        if claim.lower is None or claim.unit == "rank":
            continue
        for step in verdicts()[claim.id].steps:
            item = step.item
            if isinstance(item, Evidence) and item.lower is not None and item.upper is not None:
                number = (item.lower + item.upper) / 2
                stated = _stated(claim)
                rows.append(
                    {
                        "claim": f"{claim.id} {claim.figure}",
                        "source": item.origin.short,
                        "as of": item.as_of,
                        "ratio": round(number / stated, 4),
                        "lower": float(claim.lower) / stated,
                        "upper": float(claim.upper or 0) / stated,
                        "role": "context" if step.side == "context" else "decides",
                        "within": step.side in ("for", "rounding"),
                    }
                )
    return rows


def _stated(claim: Claim) -> float:
    """The number that the wording names: the bound of “more than”, the middle of a rounding."""
    assert claim.lower is not None
    assert claim.upper is not None
    if claim.operator in ("<", "≤"):
        return claim.upper
    return claim.lower if claim.operator in (">", "≥") else (claim.lower + claim.upper) / 2
