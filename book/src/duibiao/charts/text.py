"""Figures on how the text was damaged."""

import altair as alt

from duibiao.charts.theme import ACCENT, QUIET, Chart, chosen, figure
from duibiao.text.full_stops import full_stops


def damage_by_context() -> Chart:
    """Where the fault struck: full stops by line and by what follows them."""
    stops = full_stops()
    hit, spared = int(stops["damaged"].sum()), int((~stops["damaged"]).sum())
    stops["fate"] = stops["damaged"].map({True: "damaged", False: "untouched"})
    pick = chosen("followed by")
    chart = (
        alt.Chart(stops)
        .mark_tick(thickness=1.5, height=26)
        .encode(
            x=alt.X("position:Q", title="characters from the start of the text"),
            y=alt.Y("followed by:N", title=None, axis=alt.Axis(ticks=False, domain=False)),
            color=alt.Color(
                "fate:N",
                title=None,
                scale=alt.Scale(domain=["damaged", "untouched"], range=[ACCENT, QUIET]),
            ),
            opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
            tooltip=["line:Q", "followed by:N", "fate:N"],
        )
        .add_params(pick)
        .properties(height=alt.Step(44))
    )
    finding = (
        f"The fault struck all {hit} full stops before a quotation mark, none of the other {spared}"
    )
    return figure(
        chart,
        html_id="fig-damage-by-context",
        finding=finding,
        measure="Full stops 。 of the repaired text, by place in the text and by what follows",
        source="the seed and data/article/repairs.csv",
        description=f"{finding}. Three rows of ticks, one a full stop, along the text's length.",
        table=stops.drop(columns="damaged"),
        series="followed by",
    )
