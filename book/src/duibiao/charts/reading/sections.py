"""Figures of the annotated reading."""

import altair as alt
import pandas as pd

from duibiao.charts.claims.verdicts import NOTHING, RESTING, SOURCE, present
from duibiao.charts.marks import by_name, colour, faded, layered, rows
from duibiao.charts.theme import ACCENT, LINE, OCHRE, QUIET, Chart, chosen, figure
from duibiao.charts.wording import spelled
from duibiao.claims import Claim, checkable, explained, of_section
from duibiao.claims.evidence import Evidence
from duibiao.claims.verdicts import RESTS, VERDICTS, verdicts
from duibiao.text import article

DECIDES = {"decides": ACCENT, "context": QUIET}
SHAPES = {"decides": "circle", "context": "diamond"}
CHECKS = {"external": "by evidence", "internal": "by the report or a sum", "none": "not at all"}
COLOURS = dict(zip(CHECKS.values(), (ACCENT, OCHRE, LINE), strict=True))


def beside_sources(section: str) -> Chart:
    """What do sources give for the numbers of a section?"""
    frame = pd.DataFrame(_beside(section))
    inside = int(frame["within"].sum())
    pick = chosen("claim")
    return figure(
        layered(_ratios(frame, pick), pick, alt.Step(34)),
        html_id=f"fig-beside-{section.replace('.', '-')}",
        finding=f"Of {len(frame)} figures that sources give beside the numbers of this section,"
        f" {inside} lie{'s' if inside == 1 else ''} within their wording",
        measure="Each source’s figure as a multiple of the report’s, logarithmic. Bar: what the"
        " wording commits to or implies. Diamond: of another date, measure or territory",
        source=SOURCE,
        description="One row for each number of the section on which a source has a figure: a bar"
        " for the wording’s interval and a point for each source.",
        table=frame[["claim", "source", "as of", "ratio", "role"]],
        series="claim",
    )


def numbers(section: str) -> Chart:
    """Which numbers of a section could be verified, and on whose word?"""
    frame = _numbers(section)
    unverified = int((frame["verdict"] == "unverified").sum())
    firm = int(frame["rests on"].isin([RESTS[0], RESTS[3]]).sum())
    pick = chosen("claim")
    return figure(
        layered([_judged(frame, pick)], pick, alt.Step(26)),
        html_id=f"fig-numbers-{section.replace('.', '-')}",
        finding=f"Of {len(frame)} numbers {unverified} could not be verified; {firm}"
        f" rest{'s' if firm == 1 else ''} on an independent source or on the report’s own sums",
        measure="Each number of the section by its verdict, coloured by whose word decides",
        source=SOURCE,
        description="A row for each number of the section, a mark under its verdict; pale marks are"
        " numbers on which nothing decides.",
        table=frame,
        series="claim",
    )


def checkable_by_section() -> Chart:
    """Where in the report can claims be checked at all?"""
    frame = _checks()
    able = frame["check"] != CHECKS["none"]
    coda = frame["section"] == "coda"
    counts = frame.groupby(["title", "check"], sort=False).size().reset_index(name="claims")
    pick = chosen("title")
    order = [section.label for section in article.load().body]
    legend = alt.Legend(columns=1, labelLimit=240)
    bars = (
        alt.Chart(counts.assign(rank=counts["check"].map(list(COLOURS).index)))
        .mark_bar(height=16)
        .encode(
            y=rows("title", order, labelLimit=190),
            x=alt.X("claims:Q", title="claims"),
            color=colour("check", COLOURS, title="can be checked", legend=legend),
            order=alt.Order("rank:Q"),
            opacity=faded(pick),
            tooltip=["title:N", "check:N", "claims:Q"],
        )
    )
    return figure(
        layered([bars], pick, alt.Step(26)),
        html_id="fig-checkable",
        finding=f"Of the coda’s {coda.sum()} claims {(coda & able).sum()} can be checked; of the"
        f" {len(frame)} in the report’s {spelled(frame['section'].nunique())} sections,"
        f" {able.sum()}",
        measure="Claims of each section by whether evidence, the report itself or arithmetic could"
        " decide them",
        source="the ledger, data/claims",
        description="One bar a section, cut into claims that evidence could decide, claims that the"
        " report decides itself, and claims that nothing can decide, such as slogans.",
        table=counts,
        series="title",
    )


def stated(claim: Claim) -> float:
    """The number that the wording names: the bound of “more than”, the middle of a rounding.

    The claim must have bounds.
    """
    assert claim.lower is not None
    assert claim.upper is not None
    if claim.operator in ("<", "≤"):
        return claim.upper
    return claim.lower if claim.operator in (">", "≥") else (claim.lower + claim.upper) / 2


def _beside(section: str) -> list[dict[str, object]]:
    """A row for each figure of a source beside a number of the section."""
    return [
        {
            "claim": f"{claim.id} {claim.figure}",
            "source": step.item.origin.short,
            "as of": step.item.as_of,
            "ratio": round((step.item.lower + step.item.upper) / 2 / stated(claim), 4),
            "lower": float(claim.lower) / stated(claim),
            "upper": float(claim.upper or 0) / stated(claim),
            "role": "context" if step.side == "context" else "decides",
            "within": step.side in ("for", "rounding"),
        }
        for claim in of_section(section)
        if claim.lower is not None and claim.unit != "rank"
        for step in verdicts()[claim.id].steps
        if isinstance(step.item, Evidence)
        and step.item.lower is not None
        and step.item.upper is not None
    ]


def _ratios(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A bar for each wording's interval, and a point for each source."""
    scale = alt.Scale(type="log", nice=False, padding=20)
    axis = alt.Axis(values=[0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 5, 10], format="~r", grid=True)
    title = "source’s figure ÷ report’s figure"
    # “Less than” begins at nought, which a logarithmic axis does not have.
    lower = frame["lower"].clip(lower=0.8 * frame["ratio"].min())
    base = alt.Chart(frame.assign(lower=lower)).encode(
        y=rows("claim", list(frame["claim"].unique()), labelLimit=150), opacity=faded(pick)
    )
    return [
        base.mark_bar(height=14, fill=LINE).encode(
            x=alt.X("lower:Q", scale=scale, axis=axis, title=title), x2="upper:Q"
        ),
        base.mark_point(filled=True, size=70).encode(
            x=alt.X("ratio:Q", scale=scale),
            color=colour("role", DECIDES),
            shape=alt.Shape("role:N", scale=by_name(SHAPES)),
            tooltip=[
                "claim:N",
                "source:N",
                "as of:N",
                alt.Tooltip("ratio:Q", format=".2f"),
                "role:N",
            ],
        ),
    ]


def _numbers(section: str) -> pd.DataFrame:
    """A row for each checkable number: claim, verdict, rests on, in English."""
    judged = [
        (
            f"{claim.id} {claim.figure}",
            verdicts()[claim.id].name,
            verdicts()[claim.id].rests_on or NOTHING,
            claim.english,
        )
        for claim in checkable(section)
        if claim.lower is not None
    ]
    return pd.DataFrame(judged, columns=["claim", "verdict", "rests on", "in English"])


def _judged(frame: pd.DataFrame, pick: alt.Parameter) -> alt.Chart:
    """A point for each number under its verdict."""
    columns = present(frame["verdict"], list(VERDICTS))
    top = alt.Axis(orient="top", labelAngle=-40, labelLimit=140, ticks=False)
    legend = alt.Legend(columns=1, labelLimit=260, orient="bottom")
    marks: alt.Chart = alt.Chart(frame).mark_point(filled=True, size=90)
    return marks.encode(
        x=alt.X("verdict:N", title=None, sort=columns, scale=alt.Scale(domain=columns), axis=top),
        y=rows("claim", list(frame["claim"]), labelLimit=170, grid=True),
        color=colour("rests on", RESTING, legend=legend),
        opacity=faded(pick),
        tooltip=["claim:N", "verdict:N", "rests on:N", "in English:N"],
    )


def _checks() -> pd.DataFrame:
    """A row for each claim of the body: section, its title, and what can check it."""
    labels = {section.id: section.label for section in article.load().body}
    frame = explained.frame()
    frame = frame[frame["section"].isin(labels)]
    titles, checks = frame["section"].map(labels), frame["checkability"].map(CHECKS)
    return pd.DataFrame({"section": frame["section"], "title": titles, "check": checks})
