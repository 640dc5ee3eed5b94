"""Figures on the cadres who were sent before the tour, and the companies that it visited."""

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, by_name, colour, faded, layered, rows
from duibiao.charts.sourcing import by_copies, shorts
from duibiao.charts.theme import CITIES, INK, LINE, OCHRE, QUIET, Chart, chosen, figure
from duibiao.charts.wording import listed
from duibiao.claims import claims
from duibiao.data.dates import words
from duibiao.markup.guards import holds
from duibiao.reading import background
from duibiao.reading.background import BATCHES, CADRES, batches

COUNTED = "counted by a source"
SUMMED = "from the sum of several batches"
LEFT = "only what the report’s total leaves"
REVENUE_OF = 2020  # the year of every revenue in companies.csv


def cadres() -> Chart:
    """Do the batches of cadres add up to the report's number?"""
    frame = _cadres()
    left = frame[frame["known"] == LEFT]
    given = frame["cadres"].sum() - left["cadres"].sum()
    total = claims()[CADRES].lower
    used = [counted.evidence.source for counted in batches().values()]
    finding = (
        f"Sources account for {given:.0f} of the {total:.0f} cadres{by_copies(used)};"
        f" the number of batch {listed(left['batch'])} is known from nothing but the sum"
    )
    holds(len(left) == 1, finding)
    days = sorted(counted.evidence.as_of for counted in batches().values())
    sizes = [f"batch {row.batch}, {row.cadres:.0f}, {row.known}" for row in frame.itertuples()]
    pick = chosen("batch")
    return figure(
        layered(_columns(frame, pick), pick, 220),
        html_id="fig-cadres",
        finding=finding,
        measure="Cadres of Qingdao sent to Shenzhen for training, by batch, as counted from"
        f" {words(days[0])} to {words(days[-1])}",
        source=shorts(used),
        description=f"One bar a batch: {'; '.join(sizes)}.",
        table=frame,
        series="batch",
    )


def companies() -> Chart:
    """How large are the companies that were visited?"""
    frame = _companies()
    visited = frame[frame["role"] == "visited"]
    (host,) = frame[frame["role"] == "host in Qingdao"].itertuples()
    smaller = visited[visited["revenue"] < host.revenue]["name"]
    finding = (
        f"{host.owner} of Qingdao, which the report names only as a host, sold more in"
        f" {REVENUE_OF} than {listed(smaller)}, which was visited as a model"
    )
    holds(len(smaller) == 1, finding)
    without = visited["revenue"].isna().sum()
    pick = chosen("company")
    return figure(
        layered(_revenues(frame, pick), pick, alt.Step(30)),
        html_id="fig-companies",
        finding=finding,
        measure=f"Revenue in {REVENUE_OF}, billion yuan, by company and seat of its owner; of"
        f" {len(visited)} companies visited {without} have no figure of their own that we found",
        source=shorts(filter(None, frame["source"])),
        description="One bar a company, longest first:"
        f" {'; '.join(frame['company'] + ', ' + frame['words'])}.",
        table=frame[["company", "owner", "revenue", "role", "source", "note"]],
        series="company",
    )


def _cadres() -> pd.DataFrame:
    """Batch, cadres, how that is known and by which source, for each batch of the report.

    A sum gives the one batch of it that no source counts alone; the report's total the rest.
    """
    numbers = range(1, int(claims()[BATCHES].lower or 0) + 1)
    known = {
        counted.numbers[0]: (counted.cadres, COUNTED, counted.evidence.source)
        for counted in batches().values()
        if len(counted.numbers) == 1
    }
    for total in batches().values():
        missing = [number for number in total.numbers if number not in known]
        if len(missing) == 1:
            others = sum(known[number][0] for number in total.numbers if number in known)
            known[missing[0]] = (total.cadres - others, SUMMED, total.evidence.source)
    rest = int(claims()[CADRES].lower or 0) - sum(size for size, _, _ in known.values())
    sizes = [(f"{number}", *known.get(number, (rest, LEFT, ""))) for number in numbers]
    return pd.DataFrame(sizes, columns=["batch", "cadres", "known", "source"])


def _columns(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A column a batch with its number above, filled by how it is known."""
    fills = by_name({COUNTED: OCHRE, SUMMED: LINE, LEFT: "transparent"})
    legend = alt.Legend(columns=1, labelLimit=280, symbolStrokeColor=QUIET)
    base = alt.Chart(frame).encode(
        x=alt.X("batch:N", title="batch", axis=alt.Axis(labelAngle=0, ticks=False)),
        y=alt.Y("cadres:Q", title="cadres", axis=alt.Axis(tickCount=4)),
        opacity=faded(pick),
    )
    return [
        base.mark_bar(stroke=QUIET, strokeWidth=1.5, width={"band": 0.7}).encode(
            color=alt.Color("known:N", title=None, scale=fills, legend=legend),
            tooltip=["batch:N", "cadres:Q", "known:N"],
        ),
        base.mark_text(dy=-8, color=INK).encode(text="cadres:Q"),
    ]


def _companies() -> pd.DataFrame:
    """The companies, largest first, with what a row is called and what stands at its end."""
    frame = background.companies()
    frame = frame.sort_values("revenue", ascending=False, na_position="last", kind="stable")
    figures = [
        "no figure found" if pd.isna(value) else f"{value:,.0f}" for value in frame["revenue"]
    ]
    return frame.assign(
        company=frame["name"] + ", " + frame["seat"],
        shown=frame["revenue"].fillna(0),
        words=figures,
    )


def _revenues(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A bar a company in the colour of its owner's seat."""
    seats = CITIES | {seat: QUIET for seat in frame["seat"] if seat not in CITIES}
    companies = rows("company", list(frame["company"]), labelLimit=190)
    return bars_with_numbers(
        alt.Chart(frame).encode(y=companies, opacity=faded(pick)),
        alt.X("shown:Q", title="billion yuan", axis=alt.Axis(tickCount=4)),
        "words:N",
        bar={"height": 18},
        color=colour("seat", seats, legend=None),
        tooltip=["company:N", "owner:N", "revenue:Q", "role:N"],
    )
