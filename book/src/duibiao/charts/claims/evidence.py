"""Figures on the evidence: whose words it is."""

import pandas as pd

from duibiao.charts.claims.verdicts import SOURCE, grid_by_row, present
from duibiao.charts.theme import Chart, figure
from duibiao.charts.wording import listed
from duibiao.claims.evidence import Evidence, evidence
from duibiao.claims.rules import NOT_COUNTED
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import verdicts
from duibiao.claims.witnesses import INDEPENDENT

# The relations of sources as a narrow axis has room for them.
RELATED = {
    "national": "national",
    "scholarship": "scholarship, foreign",
    "press": "other press",
    "transcription": "transcription",
    "reference": "reference work",
    "press-quoting": "press quoting",
    "city": "city or zone",
    "company": "company",
    "channel": "channel page",
    "paper": "same paper",
    "copy": "copy",
}


def evidence_by_relation() -> Chart:
    """Whose words are the evidence, and on which side do they stand?"""
    counts = _evidence_by_relation()
    independent = sum(item.relation in INDEPENDENT for item in evidence().values())
    never = [f"“{RELATED[relation]}”" for relation in NOT_COUNTED]
    order = present(counts["relation"], RELATED.values())
    sides = present(counts["side"], SIDES.values())
    return figure(
        grid_by_row(counts, "relation", order, "side", sides),
        html_id="fig-evidence",
        finding=f"{independent} of {len(evidence())} pieces of evidence are independent of those"
        " who are praised",
        measure="Pieces of evidence by their relation to who is praised and by the side on which"
        f" the rules put them; {listed(never)} decide"
        " nothing in favour of the report",
        source=SOURCE,
        description=f"A grid of relations of sources by sides: {', '.join(sides)}, with the number"
        " of pieces in each cell.",
        table=counts,
        series="relation",
    )


def _evidence_by_relation() -> pd.DataFrame:
    """Relation of the source, side on which the rules put it, and pieces of evidence."""
    sides = {
        step.item.id: SIDES[step.side]
        for verdict in verdicts().values()
        for step in verdict.steps
        if isinstance(step.item, Evidence)
    }
    pairs = [(RELATED[item.relation], sides[item.id]) for item in evidence().values()]
    frame = pd.DataFrame(pairs, columns=["relation", "side"])
    return frame.groupby(["relation", "side"]).size().reset_index(name="claims")
