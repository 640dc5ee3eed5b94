"""Figures on how the text was damaged."""

import altair as alt

from duibiao.charts.marks import colour, faded, layered, rows
from duibiao.charts.theme import ACCENT, QUIET, Chart, chosen, figure
from duibiao.markup.guards import holds
from duibiao.text.full_stops import full_stops

FATES = {"damaged": ACCENT, "untouched": QUIET}


def damage_by_context() -> Chart:
    """Where the fault struck: full stops by line and by what follows them."""
    stops = full_stops()
    hit, spared = int(stops["damaged"].sum()), int((~stops["damaged"]).sum())
    stops["fate"] = stops["damaged"].map({True: "damaged", False: "untouched"})
    finding = (
        f"The fault struck all {hit} full stops before a quotation mark, none of the other {spared}"
    )
    holds(bool((stops["damaged"] == (stops["followed by"] == "a quotation mark")).all()), finding)
    pick = chosen("followed by")
    base = alt.Chart(stops).encode(y=rows("followed by", domain=False), opacity=faded(pick))
    ticks = base.mark_tick(thickness=1.5, height=26).encode(
        x=alt.X("position:Q", title="characters from the start of the text"),
        color=colour("fate", FATES),
        tooltip=["line:Q", "followed by:N", "fate:N"],
    )
    return figure(
        layered([ticks], pick, alt.Step(44)),
        html_id="fig-damage-by-context",
        finding=finding,
        measure="Full stops 。 of the repaired text, by place in the text and by what follows",
        source="the seed and data/text/repairs.csv",
        description=f"{finding}. A row of ticks, one a full stop, along the text’s length for each"
        " kind of what follows.",
        table=stops.drop(columns="damaged"),
        series="followed by",
    )
