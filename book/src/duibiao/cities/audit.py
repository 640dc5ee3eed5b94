"""An audit of the city tables: what they cover, where sources agree, what looks wrong.

It reads the tables and judges none of them: every doubt is listed with its numbers.
"""

import pandas as pd

from duibiao.cities.measures import series
from duibiao.cities.tables import indicators, observations

# Two sources agree if they differ by no more than this, in per cent of the smaller.
TOLERANCE = 2.0
# A step from one year to the next that asks to be explained, in per cent.
STEP = 40.0
SHARES = ("primary-share", "secondary-share", "tertiary-share")
# Of these a difference or a step in per cent says nothing.
_NOT_RATIOS = ("gdp-growth", "gdp-rank")


def coverage() -> pd.DataFrame:
    """By indicator: rows, cities, first and last year, sources, and cities × years covered."""
    frame = observations()
    table = frame.groupby("indicator").agg(
        rows=("value", "size"),
        cities=("city", "nunique"),
        first=("year", "min"),
        last=("year", "max"),
        sources=("source", "nunique"),
    )
    table["places"] = (
        frame.drop_duplicates(["indicator", "city", "year"]).groupby("indicator").size()
    )
    return table.reindex(list(indicators()))


def agreement() -> pd.DataFrame:
    """By indicator: places with two or more sources, and how many of these agree."""
    spread = _spread()
    several = spread[spread["sources"] > 1]
    counts = several.groupby("indicator").agg(
        places=("spread", "size"),
        agree=("spread", lambda spreads: int((spreads <= TOLERANCE).sum())),
    )
    return counts.assign(share=counts["agree"] / counts["places"] * 100)


def disagreements() -> pd.DataFrame:
    """Places whose sources differ by more than the tolerance, the widest first."""
    spread = _spread()
    wide = spread[(spread["sources"] > 1) & (spread["spread"] > TOLERANCE)]
    return wide.sort_values("spread", ascending=False, kind="stable").reset_index(drop=True)


def steps() -> pd.DataFrame:
    """Steps of more than STEP per cent within one segment of a chosen series."""
    odd_steps = []
    for indicator in indicators():
        if indicator in (*_NOT_RATIOS, "population-census"):
            continue
        frame = series(indicator).assign(indicator=indicator)
        frame["before"] = frame.groupby(["city", "segment"])["value"].shift()
        frame["step"] = (frame["value"] / frame["before"] - 1) * 100
        odd = frame[frame["step"].abs() > STEP]
        odd_steps.append(odd[["indicator", "city", "year", "before", "value", "step", "source"]])
    return pd.concat(odd_steps).reset_index(drop=True)


def doubted() -> pd.DataFrame:
    """Values of low confidence that a note gives a reason to doubt; they enter no series."""
    frame = observations().query("confidence == 'low'")
    return frame[["indicator", "city", "year", "value", "source", "note"]].reset_index(drop=True)


def shares() -> pd.DataFrame:
    """City, year and sum of the three sectors wherever it is not 100 within rounding."""
    frame = pd.concat(series(indicator) for indicator in SHARES)
    total = frame.groupby(["city", "year"])["value"].agg(["sum", "size"]).reset_index()
    odd = total[(total["size"] == len(SHARES)) & ((total["sum"] - 100).abs() > 0.3)]
    return odd.drop(columns="size").reset_index(drop=True)


def trade_parts() -> pd.DataFrame:
    """Where exports and imports together differ from trade by more than one per cent."""
    parts = {name: series(name).set_index(["city", "year"])["value"] for name in _TRADE}
    frame = pd.DataFrame(parts).dropna().reset_index()
    frame["gap"] = ((frame["exports"] + frame["imports"]) / frame["trade"] - 1) * 100
    return frame[frame["gap"].abs() > 1].reset_index(drop=True)


_TRADE = ("trade", "exports", "imports")


def _spread() -> pd.DataFrame:
    frame = observations()
    frame = frame[~frame["indicator"].isin(_NOT_RATIOS) & (frame["confidence"] != "low")]
    ranges = (
        frame.groupby(["indicator", "city", "year"])
        .agg(
            sources=("source", "nunique"),
            lowest=("value", "min"),
            highest=("value", "max"),
            named=("source", lambda keys: ", ".join(sorted(set(keys)))),
        )
        .reset_index()
    )
    return ranges.assign(spread=(ranges["highest"] / ranges["lowest"] - 1) * 100)
