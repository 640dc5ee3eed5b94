"""The audit of the city tables finds what is there, and nothing that is not."""

from pathlib import Path

from books import edit
from duibiao.cities import audit, indicators, observations
from duibiao.data import forget


def test_coverage_counts_every_row_once() -> None:
    found = audit.coverage()
    assert list(found.index) == list(indicators())
    assert found["rows"].sum() == len(observations())
    assert (found["places"] <= found["rows"]).all()


def test_agreement_and_disagreement_are_one_count() -> None:
    agreed, odd = audit.agreement(), audit.disagreements()
    assert (agreed["places"] - agreed["agree"]).sum() == len(odd)
    assert (odd["spread"] > audit.TOLERANCE).all()
    # Jinan’s census of 2010 stands with and without Laiwu.
    assert ("population-census", "jinan", 2010) in set(
        odd[["indicator", "city", "year"]].itertuples(index=False, name=None)
    )


def test_steps_are_steps_within_a_segment() -> None:
    found = audit.steps()
    assert ((found["value"] / found["before"] - 1) * 100).sub(found["step"]).abs().max() < 1e-9
    assert (found["step"].abs() > audit.STEP).all()
    # Laiwu joined Jinan in 2019: a break, not a step.
    assert not ((found["city"] == "jinan") & (found["year"] == 2019)).any()


def test_doubted_values_are_those_of_low_confidence() -> None:
    found = audit.doubted()
    assert len(found) == (observations()["confidence"] == "low").sum()
    places = set(found[["indicator", "city", "year"]].itertuples(index=False, name=None))
    assert {("imports", "nanjing", 2022), ("budget-revenue", "wuhan", 2013)} <= places


def test_what_enters_a_series_adds_up(scratch: Path) -> None:
    assert audit.shares().empty
    assert audit.trade_parts().empty
    # With Qingdao’s exports of 2018 a tenth higher, they and its imports exceed its trade.
    table = scratch / "data/cities/observations.csv"
    edit(table, "qingdao,exports,2018,3167.1,", "qingdao,exports,2018,3483.8,")
    forget()
    parts = audit.trade_parts()
    assert list(parts[["city", "year"]].itertuples(index=False, name=None)) == [("qingdao", 2018)]
