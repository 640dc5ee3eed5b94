"""Sources' figures as ranges: no middle of an interval is drawn, told, exported or counted."""

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from books import edit
from duibiao.charts.claims.ranges import case
from duibiao.charts.claims.source_figures import MATCHES, OUTSIDE, WIDE, finding, source_figures
from duibiao.charts.reading.sections import beside_sources
from duibiao.charts.theme import Chart
from duibiao.charts.wording import WORDS, spelled
from duibiao.claims.evidence import evidence
from duibiao.claims.ledger import claims
from duibiao.data import forget

SECTIONS = ("1", "2.1", "2.2", "2.3", "2.5")
CASES = ("C10b", "C15b", "C15g", "C42f", "C42i", "C56b", "C56e", "C71e")


def title(chart: Chart) -> str:
    return str(chart.to_dict()["title"]["text"])


def exported(chart: Chart) -> pd.DataFrame:
    facts = chart.to_dict()["usermeta"]["figure"]
    return pd.DataFrame(facts["rows"], columns=facts["columns"])


def count(words: str) -> int:
    """A number at the beginning of a title: “Six of the …”, “25 of the …”."""
    first = words.split()[0].lower()
    return int(first) if first.isdigit() else ["none", *WORDS[1:]].index(first)


@pytest.mark.parametrize("section", SECTIONS)
def test_what_the_title_counts_is_what_is_drawn(section: str) -> None:
    chart = beside_sources(section)
    table = exported(chart)
    assert f"of the {spelled(len(table))} source figures" in title(chart)
    assert count(title(chart)) == (table["place"] == MATCHES).sum()
    drawn = chart.to_dict()
    (signs,) = {layer["data"]["name"] for layer in drawn["layer"] if "shape" in layer["encoding"]}
    marks = pd.DataFrame(drawn["datasets"][signs])
    assert list(marks["place"]) == list(table["place"])
    # Seen with the eye: ranges that match share something with their band, others do not.
    meet = (marks["lower"] <= marks["wording to"]) & (marks["upper"] >= marks["wording from"])
    assert meet[marks["place"] != OUTSIDE].all()
    touching = meet & (marks["place"] == OUTSIDE)
    assert (marks.loc[touching, "lower"] == marks.loc[touching, "upper"]).all()


@pytest.mark.parametrize("name", [*SECTIONS, *CASES])
def test_exports_and_descriptions_give_ends_and_no_middle(name: str) -> None:
    chart = case(name) if name in CASES else beside_sources(name)
    table = exported(chart)
    assert {"lower", "upper", "open end", "as of", "unit"} <= set(table)
    bounds = {(item.claim, item.lower, item.upper) for item in evidence().values()}
    shown = zip(table["claim"].str.split().str[0], table["lower"], table["upper"], strict=True)
    assert set(shown) <= bounds
    spec = chart.to_dict()
    fields = set(re.findall(r"'field': '([^']*)'", str(spec["layer"])))
    assert not fields & {"ratio", "middle", "value", "mid"}
    assert all(name in spec["description"] for name in table["claim"])


def test_open_figures_by_hand() -> None:
    said = beside_sources("2.2").to_dict()["description"]
    assert "more than 1 trillion yuan (2020 Sichuan Daily, matches)" in said
    assert "more than 100,000 (2020 Huawei Investment & Holding Co., Ltd., lies outside)" in said
    table = exported(beside_sources("2.1")).query("source == 'China National Radio, 2020'")
    (registered,) = table[table["claim"].str.startswith("C34k")].itertuples()
    assert (registered.lower, registered.upper, registered.place) == (130000, 140000, WIDE)


def test_titles_by_hand() -> None:
    assert title(beside_sources("2.3")) == (
        "Six of the seven source figures match the report’s; all six describe an earlier date or"
        " another measure, or come from an unattributed copy"
    )
    assert title(case("C42f")).startswith("Two of the three source figures match the report’s")
    assert title(case("C56b")) == "All three source figures match the report’s"
    assert title(case("C10b")).startswith("None of the three source figures matches the report’s")


def test_the_title_follows_the_evidence(scratch: Path) -> None:
    edit(scratch / "data/claims/evidence.csv", ",100,100,2020-10", ",110,110,2020-10")
    forget()
    assert title(beside_sources("2.3")).startswith("All seven source figures match the report’s; ")


def test_ends_in_the_unit_of_the_claim() -> None:
    drawn = case("C15b").to_dict()
    assert "million persons" in str(drawn["layer"][0]["encoding"]["x"]["title"])
    data: list[dict[str, Any]] = max(drawn["datasets"].values(), key=len)
    yearbook = next(row for row in data if row["id"] == "E15b5")
    assert (yearbook["lower"], yearbook["upper"]) == (16.45, 16.46)
    assert (yearbook["wording from"], yearbook["wording to"]) == (16, 17)


def test_a_claim_without_figures_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="C2a has no figure of a source beside it"):
        case("C2a")
    with pytest.raises(KeyError):
        case("C0")


def test_one_figure_is_told_without_a_count() -> None:
    assert finding(source_figures([claims()["C61b"]])).startswith("The only source figure")
