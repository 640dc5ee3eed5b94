"""Figures of the pages that read a section: what they say follows the tables, or they refuse."""

from pathlib import Path

import pandas as pd
import pytest

from books import edit
from duibiao.charts.reading import delegations, growth, industry, omissions, tour, urban_quality
from duibiao.charts.theme import Chart
from duibiao.charts.wording import listed, ordinal, ranked
from duibiao.data import forget
from duibiao.markup.guards import UntrueSentenceError


def shown(chart: Chart) -> pd.DataFrame:
    """The figure's table."""
    figure = chart.to_dict()["usermeta"]["figure"]
    return pd.DataFrame(figure["rows"], columns=figure["columns"])


def description(chart: Chart) -> str:
    return str(chart.to_dict()["description"])


def subtitle(chart: Chart) -> str:
    return str(chart.to_dict()["title"]["subtitle"])


def test_batches_by_hand() -> None:
    # 457 of the first three, of which 157 and 150: 150 in the second; 907 - 757 in the fourth.
    frame = shown(delegations.cadres()).set_index("batch")
    assert list(frame["cadres"]) == [157, 150, 150, 150, 150, 150]
    assert frame.index[frame["known"] == delegations.SUMMED].tolist() == ["2"]
    assert frame.index[frame["known"] == delegations.LEFT].tolist() == ["4"]
    assert frame.loc["2", "source"] == "hkcd-2020-immersion-training"
    assert "from 8 August 2019 to 9 May 2021" in subtitle(delegations.cadres())


def test_two_batches_that_nobody_counts_are_not_told_as_one(scratch: Path) -> None:
    edit(scratch / "data" / "reading" / "batches.csv", "5,E27f3\n", "")
    with pytest.raises(UntrueSentenceError, match="batch 4 and 5 is known from nothing"):
        delegations.cadres()


def test_a_smaller_host_stops_the_figure(scratch: Path) -> None:
    edit(scratch / "data" / "reading" / "companies.csv", "Qingdao,209.72", "Qingdao,109.72")
    with pytest.raises(UntrueSentenceError, match="sold more in 2020 than none"):
        delegations.companies()


def test_clusters_that_are_no_longer_as_many_stop_the_figure(scratch: Path) -> None:
    edit(
        scratch / "data" / "reading" / "clusters.csv",
        "轨道交通装备,Qingdao,",
        "轨道交通装备,Jinan,",
    )
    with pytest.raises(UntrueSentenceError, match="Qingdao holds as many alone as Shenzhen"):
        industry.clusters()


def test_the_longest_bars_of_clusters_come_first_and_ties_by_name() -> None:
    assert "Shenzhen 4, 2 shared; Guangzhou 3, 3 shared; Chengdu 2, 1 shared; Dongguan" in (
        description(industry.clusters())
    )


def test_only_counts_on_one_territory_are_compared() -> None:
    cities = set(shown(urban_quality.density())["city"])
    # Laiwu and the Xixian New Area joined between the counts; Harbin's of 2020 has no source.
    assert {"Jinan", "Xi’an", "Harbin"}.isdisjoint(cities)
    # Jianyang and Gongzhuling did too, but 2010 is restated with them.
    assert {"Chengdu", "Changchun"} <= cities
    assert len(cities) == 12


def test_a_count_that_is_not_restated_is_left_out(scratch: Path) -> None:
    observations = scratch / "data" / "cities" / "observations.csv"
    row = '15,118,839 20,937,757",,{},,2026-11-24,high,2010 census'
    edit(observations, row.format(2020), row.format(""))
    with pytest.raises(KeyError, match="Chengdu"):
        urban_quality.density()


def test_no_line_of_openness_crosses_a_break_of_output() -> None:
    for data in omissions.openness().to_dict()["datasets"].values():
        frame = pd.DataFrame(data)
        if "segment" in frame:
            crossing = frame.groupby(["city", "segment"])["year"].agg(["min", "max"])
            assert not ((crossing["min"] < 2019) & (crossing["max"] >= 2019)).any()


def test_words_on_growth_follow_the_values(scratch: Path) -> None:
    assert "−4.7 to 5.7 per cent in 2020" in description(growth.crisis_growth())
    assert "Chengdu 4.0, Qingdao 3.7, Shenzhen 3.1" in description(growth.crisis_growth())
    rate = "shenzhen,gdp-growth,2020,{},csy-2021"
    edit(scratch / "data" / "cities" / "observations.csv", rate.format(3.1), rate.format(6.1))
    forget()
    with pytest.raises(UntrueSentenceError, match=r"Shenzhen grew by 6\.1 per cent, less than"):
        growth.crisis_growth()


def test_a_length_is_dated_as_its_row_is(scratch: Path) -> None:
    assert "Chengdu, built, September 2019, 3,144" in description(urban_quality.greenways())
    row = 'Greenway had been built",{},,2019-11-04'
    edit(scratch / "data" / "cities" / "observations.csv", row.format("2019-09"), row.format(""))
    forget()
    assert "Chengdu, built, end of 2019, 3,144" in description(urban_quality.greenways())


def test_the_days_of_other_reports_are_those_of_the_itinerary() -> None:
    assert "Chengdu, 10 May; Chengdu, 11 May; Shenzhen, 12 May" in subtitle(tour.sites())


@pytest.mark.parametrize(
    ("names", "words"), [([], "none"), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")]
)
def test_names_as_a_sentence_lists_them(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_ordinals_and_ranks_in_words() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 11, 19, 21, 60, 112)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "19th",
        "21st",
        "60th",
        "112th",
    ]
    assert ranked(pd.Series({"a": 1.0, "b": 2.0, "c": 2.0})) == "b 2, c 2, a 1"
