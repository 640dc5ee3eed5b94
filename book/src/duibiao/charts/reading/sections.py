"""Figures of the annotated reading."""

import altair as alt
import pandas as pd

from duibiao.charts.claims.ranges import LEGEND, ranges
from duibiao.charts.claims.source_figures import finding, source_figures, table, values_told
from duibiao.charts.claims.verdicts import NOTHING, RESTING, SOURCE, present
from duibiao.charts.marks import colour, faded, layered, rows
from duibiao.charts.theme import ACCENT, LINE, OCHRE, Chart, chosen, figure
from duibiao.charts.wording import spelled
from duibiao.claims import checkable, explained, of_section
from duibiao.claims.ledger import ORDINAL
from duibiao.claims.verdicts import RESTS, VERDICTS, verdicts
from duibiao.text import article

# Marks of the axis of ratios, wide, and where all lie near one.
MULTIPLES = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10)
NEAR = (0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.7, 2)
CHECKS = {"external": "by evidence", "internal": "by the report or a sum", "none": "not at all"}
COLOURS = dict(zip(CHECKS.values(), (ACCENT, OCHRE, LINE), strict=True))


def beside_sources(section: str) -> Chart:
    """What do sources give for the numbers of a section?"""
    beside = [claim for claim in of_section(section) if claim.unit not in ORDINAL]
    frame = source_figures(beside)
    ratios = frame["lower"] / frame["stated"], frame["upper"] / frame["stated"]
    near = min(ratios[0]) >= min(NEAR) and max(ratios[1]) <= max(NEAR)
    axis = alt.Axis(values=NEAR if near else MULTIPLES, format="~r", grid=True, orient="top")
    scale = alt.Scale(type="log", nice=False, padding=20)
    x = alt.X(title="source’s figure ÷ report’s figure", axis=axis, scale=scale)
    pick = chosen("claim")
    drawn = ranges(frame, beside, x, pick, logarithmic=True)
    return figure(
        layered(drawn, pick, alt.Step(19)),
        html_id=f"fig-beside-{section.replace('.', '-')}",
        finding=finding(frame),
        measure="Each source’s figure from lower to upper end, as a multiple of the report’s,"
        f" logarithmic. {LEGEND}",
        source=SOURCE,
        description=f"Under each number of the report, what sources give: {values_told(frame)}.",
        table=table(frame),
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
