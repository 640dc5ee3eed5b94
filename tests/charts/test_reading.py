"""Figures of the pages that read a section: what they say follows the tables, or they refuse."""

from pathlib import Path

import pandas as pd
import pytest

from books import edit
from duibiao.charts.reading import (
    delegations,
    growth,
    industry,
    omissions,
    timelines,
    tour,
    urban_quality,
)
from duibiao.charts.sourcing import by_copies, shorts
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


def title(chart: Chart) -> str:
    return str(chart.to_dict()["title"]["text"])


def test_a_tour_to_both_models_is_one_and_courses_of_cadres_are_none() -> None:
    # March 2019 and May 2021; Fan Ruiping and the entrepreneurs; batches 1, 3, 5 and 6.
    assert title(timelines.contacts()).startswith(
        "Up to the report two tours led from Qingdao to its models and two visits the other way;"
        " of six batches of cadres four can be dated"
    )


def test_a_visit_more_is_counted(scratch: Path) -> None:
    row = "3,2020-08-01,Shenzhen,To Qingdao: a planted visit,,bandao-2020-shenzhen-entrepreneurs\n"
    events = scratch / "data" / "reading" / "events.csv"
    events.write_text(events.read_text("utf-8") + row, "utf-8")
    assert "three visits the other way" in title(timelines.contacts())


def test_titles_that_rest_on_copies_say_so() -> None:
    copy, other, press = "copy-qingdao-2020-third-batch", "copy-guanxiang-2021-chengdu", "geonames"
    assert by_copies([press]) == by_copies([]) == ""
    assert by_copies([copy, copy]) == " (by an unattributed copy)"
    assert by_copies([copy, other]) == " (by unattributed copies)"
    assert by_copies([press, copy]) == " (one of two sources is an unattributed copy)"
    assert shorts([press, copy]).endswith(" (copy)")
    assert "(copy)" not in shorts([press])
    assert title(urban_quality.greenways()).endswith("(by an unattributed copy)")


def test_a_title_is_free_of_copies_with_its_source(scratch: Path) -> None:
    row = "chengdu,greenway,2020,4408,{}"
    observations = scratch / "data" / "cities" / "observations.csv"
    edit(
        observations,
        row.format("copy-chengdu-2021-green-report"),
        row.format("chinadaily-2019-greenway"),
    )
    assert title(urban_quality.greenways()).endswith("of which the report speaks")
