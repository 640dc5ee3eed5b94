"""The second reading of the evidence, and how far the two readings agree."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from duibiao.claims.evidence import Evidence, evidence
from duibiao.claims.ledger import claims
from duibiao.claims.verdicts import ADVERSE, verdicts
from duibiao.data import cached, records

# Quantile of the normal distribution for an interval of 95 per cent.
Z = 1.959964


@dataclass(frozen=True)
class Readings:
    """Two readings of one piece of evidence, made apart; `settled` where they disagreed."""

    evidence: str
    first_stance: str
    first_differs: str
    second_stance: str
    second_differs: str
    settled: str

    @property
    def bearings(self) -> tuple[str, str]:
        """What each reading makes of it for the verdict: the stance, and whether it differs."""
        return (
            _bearing(self.first_stance, self.first_differs),
            _bearing(self.second_stance, self.second_differs),
        )


def _bearing(stance: str, differs: str) -> str:
    if stance == "context":
        return stance
    return stance if differs in ("none", "vintage") else f"{stance}, with a difference"


@dataclass(frozen=True)
class Agreement:
    """Of `number` pairs the share that agree, and Cohen's kappa with a 95 per cent interval."""

    number: int
    share: float
    kappa: float
    lower: float
    upper: float


@cached
def readings() -> Mapping[str, Readings]:
    """Both readings by the id of the evidence."""
    made = [Readings(**row) for row in records("readings")]
    return MappingProxyType({item.evidence: item for item in made})


def weighty() -> list[Readings]:
    """Those of evidence that decides, or that is of a claim that comes out against the report."""
    ids = {
        step.item.id
        for verdict in verdicts().values()
        for step in (verdict.steps if verdict.name in ADVERSE else verdict.deciding)
        if isinstance(step.item, Evidence)
    }
    return [item for item in readings().values() if item.evidence in ids]


def agreement(pairs: Iterable[tuple[str, str]]) -> Agreement:
    """Agreement of two readers who sorted the same things into the same classes.

    The interval is that of the large-sample variance of Fleiss, Cohen and Everitt (1969).
    ValueError if there is no pair, or chance alone would make all agree.
    """
    cells = Counter(pairs)
    number = sum(cells.values())
    if not number:
        raise ValueError("there is no pair to compare")
    classes = sorted({name for pair in cells for name in pair})
    shares = {pair: count / number for pair, count in cells.items()}
    first = {name: sum(shares.get((name, other), 0) for other in classes) for name in classes}
    second = {name: sum(shares.get((other, name), 0) for other in classes) for name in classes}
    observed = sum(shares.get((name, name), 0) for name in classes)
    expected = sum(first[name] * second[name] for name in classes)
    if expected == 1:
        raise ValueError("both readers put everything into one class")
    kappa = (observed - expected) / (1 - expected)
    error = math.sqrt(_variance(shares, first, second, observed, expected) / number)
    return Agreement(number, observed, kappa, kappa - Z * error, min(1.0, kappa + Z * error))


def _variance(
    shares: Mapping[tuple[str, str], float],
    first: Mapping[str, float],
    second: Mapping[str, float],
    observed: float,
    expected: float,
) -> float:
    """The variance of kappa for one pair, by the shares of the cells and of the margins."""
    kappa_gap = 1 - observed
    room = 1 - expected
    alike = sum(
        shares.get((name, name), 0) * (room - (first[name] + second[name]) * kappa_gap) ** 2
        for name in first
    )
    unlike = kappa_gap**2 * sum(
        share * (second[one] + first[other]) ** 2
        for (one, other), share in shares.items()
        if one != other
    )
    rest = (observed * expected - 2 * expected + observed) ** 2
    return (alike + unlike - rest) / room**4


def unsettled() -> list[str]:
    """Evidence that weighs and on whose bearing the readings disagree without a reason given."""
    return [item.evidence for item in weighty() if len(set(item.bearings)) > 1 and not item.settled]


def reading_form() -> str:
    """The claims and quotations without our readings, as CSV with two columns to fill in.

    Columns: evidence, claim, claim_zh, claim_en, interval, claim_as_of, quotation, producer,
    speaks_of, published, stance, differs (the last two empty).
    """
    rows = [
        {
            "evidence": item.id,
            "claim": item.claim,
            "claim_zh": claims()[item.claim].quote,
            "claim_en": claims()[item.claim].english,
            "interval": claims()[item.claim].commitment,
            "claim_as_of": claims()[item.claim].as_of,
            "quotation": item.quote,
            "producer": item.origin.producer,
            "speaks_of": item.as_of,
            "published": item.published,
            "stance": "",
            "differs": "",
        }
        for item in evidence().values()
    ]
    return pd.DataFrame(rows).to_csv(index=False)
