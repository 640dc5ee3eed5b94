"""Figures on who speaks in the report."""

from collections import Counter

import altair as alt
import pandas as pd

from duibiao.charts.marks import bars_with_numbers, colour, faded, layered, rows
from duibiao.charts.theme import ACCENT, INK, LINE, OCHRE, QUIET, Chart, chosen, figure
from duibiao.charts.wording import listed
from duibiao.language import quotations

VOICES = dict(zip(quotations.VOICES.values(), (ACCENT, OCHRE, LINE), strict=True))


def voices() -> Chart:
    """Who speaks in the quotation marks?"""
    voice_of = Counter(quotation.voice for quotation in quotations.quotations().values())
    frame = _voices()
    totals = frame.groupby("kind")["quotations"].sum().sort_values(ascending=False, kind="stable")
    spoken = frame[(frame["voice"] == quotations.VOICES["person"]) & (frame["quotations"] > 0)]
    persons = [quotations.QUOTATION_KINDS[kind] for kind in spoken["kind"]]
    pick = chosen("kind")
    legend = alt.Legend(columns=1, labelLimit=240, symbolStrokeColor=QUIET)
    layers = bars_with_numbers(
        alt.Chart(frame.assign(rank=frame["voice"].map(list(VOICES).index))).encode(
            y=rows("kind", list(totals.index)), opacity=faded(pick)
        ),
        alt.X("sum(quotations):Q", title="quotations"),
        "sum(quotations):Q",
        bar={"height": 20, "stroke": QUIET, "strokeWidth": 0.5},
        gap=5,
        ink=INK,
        color=colour("voice", VOICES, legend=legend),
        order=alt.Order("rank:Q"),
        tooltip=["kind:N", "voice:N", "quotations:Q"],
    )
    return figure(
        layered(layers, pick, alt.Step(32)),
        html_id="fig-voices",
        finding=f"Of {voice_of.total()} quotations {voice_of['none']} have no speaker;"
        f" {voice_of['person']} are the words of a person whom the report names",
        measure="Pairs of quotation marks “…” by what they mark and by who is said to speak",
        source="data/language/quotations.csv, the kinds by our judgement",
        description="One bar for each kind of quotation, longest first, each cut by whose words"
        f" they are; those of persons are all among {listed(persons)}.",
        table=frame,
        series="kind",
    )


def _voices() -> pd.DataFrame:
    """Kind of quotation, whose words it is, quotations; 0 where there is none."""
    counts = Counter(
        (quotation.kind, quotations.VOICES[quotation.voice])
        for quotation in quotations.quotations().values()
    )
    voiced = [
        (kind, voice, counts[kind, voice])
        for kind in quotations.QUOTATION_KINDS
        for voice in VOICES
    ]
    return pd.DataFrame(voiced, columns=["kind", "voice", "quotations"])
