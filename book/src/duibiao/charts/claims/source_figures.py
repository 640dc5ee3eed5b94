"""The figures that sources give beside the report's: where each lies, and what it is of."""

from collections.abc import Iterable

import pandas as pd

from duibiao.charts.wording import listed, spelled
from duibiao.claims.arithmetic import told
from duibiao.claims.ends import open_end
from duibiao.claims.evidence import Evidence, of_claim
from duibiao.claims.intervals import compare
from duibiao.claims.ledger import Claim
from duibiao.claims.rules import NOT_COUNTED

MATCHES, OUTSIDE, WIDE = "matches", "lies outside", "too wide to tell"
# How two intervals compare → what is seen of them. “Far” is beyond the end that is implied.
PLACES = {
    "supports": MATCHES,
    "rounding": MATCHES,
    "far": OUTSIDE,
    "contradicts": OUTSIDE,
    "context": WIDE,
}
DIFFERS = {
    "measure": "another measure",
    "denominator": "another denominator",
    "territory": "another territory",
    "part": "a part",
    "vintage": "another edition",
    "first": "another reading",
}
ORIGINS = {
    "paper": "the paper’s own group",
    "channel": "a page that shares its words",
    "copy": "an unattributed copy",
}
LONG = 40  # characters after which a sentence needs a comma before “or”
TABLE = ["claim", "source", "as of", "lower", "upper", "open end", "unit"]
TABLE += ["wording from", "wording to", "place", "differs", "relation"]


def stated(claim: Claim) -> float:
    """The number that the wording names: the bound of “more than”, the middle of a rounding.

    The claim must have bounds.
    """
    assert claim.lower is not None
    assert claim.upper is not None
    if claim.operator in ("<", "≤", "≲"):
        return claim.upper
    return claim.lower if claim.operator in (">", "≥", "≳") else (claim.lower + claim.upper) / 2


def source_figures(claims: Iterable[Claim]) -> pd.DataFrame:
    """A row for each figure of a source beside these claims, which stay in order, by date.

    Columns: those of TABLE, bounds in the claim's unit; and id, of the evidence; of, of the claim;
    named (date and source, short); told (the figure in words); stated (the claim's number); alike
    (whether of the same date, measure and whole, from a source that counts).
    """
    rows = [
        _row(claim, item)
        for claim in claims
        for item in sorted(of_claim(claim), key=lambda item: item.as_of or "9999")
        if claim.lower is not None and item.lower is not None
    ]
    return pd.DataFrame(rows, columns=[*TABLE, "id", "of", "named", "told", "stated", "alike"])


def _row(claim: Claim, item: Evidence) -> dict[str, object]:
    assert item.lower is not None
    assert item.upper is not None
    counts = item.relation not in NOT_COUNTED
    return {
        "claim": f"{claim.id} {claim.figure}",
        "source": item.origin.short,
        "as of": item.as_of,
        "lower": item.lower,
        "upper": item.upper,
        "open end": open_end(item),
        "unit": claim.unit,
        "wording from": claim.lower,
        "wording to": claim.upper,
        "place": PLACES[compare(claim, item.lower, item.upper)],
        "differs": _difference(claim, item),
        "relation": item.relation,
        "id": item.id,
        "of": claim.id,
        "named": f"{item.as_of[:4]} {item.origin.english}".strip(),
        "told": told(item, claim.unit),
        "stated": stated(claim),
        "alike": counts and item.differs == "none",
    }


def _difference(claim: Claim, item: Evidence) -> str:
    """Of what else the figure is, such as an earlier date; empty where of the same."""
    if item.differs != "date":
        return DIFFERS.get(item.differs, "")
    shared = min(len(item.as_of), len(claim.as_of))
    before, after = item.as_of[:shared], claim.as_of[:shared]
    if before == after:
        return "another date"
    return "an earlier date" if before < after else "a later date"


def finding(frame: pd.DataFrame) -> str:
    """How many of source_figures() match the report’s, and of what or whose those are."""
    matching = frame[frame["place"] == MATCHES]
    wide = int((frame["place"] == WIDE).sum())
    unsure = f"; {spelled(wide)} more {'is' if wide == 1 else 'are'} {WIDE}" if wide else ""
    lead = f"{_counted(len(matching), len(frame))} the report’s"
    return f"{lead}{_of_what(frame if matching.empty else matching)}{unsure}"


def _counted(count: int, among: int) -> str:
    """Subject and verb: “Six of the seven source figures match”."""
    if among == 1:
        return f"The only source figure {MATCHES if count else 'does not match'}"
    if count == among:
        return f"{_whole(count).capitalize()} source figures match"
    some = spelled(count).capitalize() if count else "None"
    return f"{some} of the {spelled(among)} source figures {'match' if count > 1 else MATCHES}"


def _whole(count: int) -> str:
    return "both" if count == 2 else f"all {spelled(count)}"


def _of_what(frame: pd.DataFrame) -> str:
    """The rest of the sentence: what the figures are of that are of another, and whose."""
    other = frame[~frame["alike"].astype(bool)]
    if other.empty:
        return ""
    single = len(other) == 1
    word = "and" if single else "or"
    things = _things(set(other["differs"]), word)
    origins = [name for relation, name in ORIGINS.items() if relation in set(other["relation"])]
    parts = [f"describe{'s' * single} {things}"] if things else []
    parts += [f"come{'s' * single} from {listed(origins, word)}"] if origins else []
    if len(other) < len(frame):
        who = f"{spelled(len(other))} of them"
    else:
        who = "it" if single else _whole(len(other))
    between = f"{',' * (len(parts[0]) > LONG)} {word} "
    return f"; {who} {between.join(parts)}"


def _things(differences: set[str], word: str) -> str:
    """“an earlier date”, “another date, measure or part”; empty if nothing differs."""
    dates = {name for name in differences if name.endswith("date")}
    named = ["another date"] if len(dates) > 1 else sorted(dates)
    named += [name for name in DIFFERS.values() if name in differences]
    shortened = [
        name.removeprefix("another ") if before.startswith("another ") else name
        for before, name in zip(["", *named], named, strict=False)
    ]
    return listed(shortened, word) if named else ""


def values_told(frame: pd.DataFrame) -> str:
    """The figures of source_figures() in words, claim by claim."""
    told_of = (
        f"{claim}: "
        + ", ".join(f"{row.told} ({row.named}, {row.place})" for row in group.itertuples())
        for claim, group in frame.groupby("claim", sort=False)
    )
    return "; ".join(told_of)


def table(frame: pd.DataFrame) -> pd.DataFrame:
    """Of source_figures() what a reader gets; whole numbers without a point."""
    shown = frame[TABLE].copy()
    for name in ("lower", "upper", "wording from", "wording to"):
        whole = [int(value) if float(value).is_integer() else value for value in shown[name]]
        shown[name] = pd.Series(whole, index=shown.index, dtype=object)
    return shown
