"""Figures of the annotated reading."""

import altair as alt
import pandas as pd

from duibiao.charts.lines import lines
from duibiao.charts.theme import ACCENT, LINE, QUIET, Chart, chosen, figure
from duibiao.charts.three_cities import of, producers, table, three
from duibiao.claims import Claim, of_section
from duibiao.evidence import Evidence
from duibiao.verdicts import verdicts

DECIDES = {"decides": ACCENT, "context": QUIET}


def openness() -> Chart:
    """How much of each city's output is traded abroad?"""
    goods, product = three("trade", since=2018), three("gdp", since=2018)
    joined = goods.merge(product[["city", "year", "value"]], on=["city", "year"])
    # Value added over output would be a share; trade over output is a ratio that may pass 100.
    frame = joined.assign(value=joined["value_x"] / joined["value_y"] * 100)
    last = int(frame["year"][frame["known"]].max())
    ratio = {city: of(frame, city, last) for city in ("Qingdao", "Chengdu", "Shenzhen")}
    return figure(
        lines(frame, "per cent of output", broken=[2019]),
        html_id="fig-openness",
        finding=f"In {last} Qingdao traded {ratio['Qingdao']:.0f} per cent of its output, Chengdu"
        f" {ratio['Chengdu']:.0f}, Shenzhen {ratio['Shenzhen']:.0f}",
        measure="Imports and exports of goods over gross regional product, per cent, both at"
        " current prices. Hollow and dashed: published after 14 May 2021. Dotted rule: break",
        source=producers(goods, product),
        description="Three lines from 2018 on. Shenzhen’s lies far above; Qingdao’s lies above"
        " Chengdu’s in every year.",
        table=table(frame, "per cent of output"),
        series="city",
    )


def beside_sources(section: str) -> Chart:
    """What do sources give for the numbers of a section?"""
    frame = pd.DataFrame(_beside(section))
    inside = int(frame["within"].sum())
    pick = chosen("claim")
    order = list(dict.fromkeys(frame["claim"]))
    base = alt.Chart(frame).encode(
        y=alt.Y("claim:N", title=None, sort=order, axis=alt.Axis(labelLimit=150, ticks=False)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    scale = alt.Scale(type="log", nice=False, padding=20)
    axis = alt.Axis(values=[0.1, 0.2, 0.5, 1, 2, 5, 10], format="~r", grid=True)
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
                        "source": item.of.short,
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
