"""Facts beside the report: held against their sources' own totals, and bad rows refused."""

from pathlib import Path

import pytest

from books import edit
from duibiao import check
from duibiao.data import DataError
from duibiao.data.dates import not_after, words
from duibiao.data.sources import sources
from duibiao.reading import background
from duibiao.reading.background import (
    batches,
    clusters,
    companies,
    counterparts,
    events,
    totals,
)


def test_clusters_agree_with_the_counts_that_sources_give() -> None:
    frame = clusters()
    assert frame["cluster"].nunique() == totals()["winning-clusters"].value - 2
    counted = frame.groupby("city").size()
    # 深圳(4个) 广州(3个), and six cities with two (kaifeng-2021-clusters).
    assert (counted["Shenzhen"], counted["Guangzhou"]) == (4, 3)
    assert set(counted[counted == 2].index) == {
        "Shanghai",
        "Chengdu",
        "Qingdao",
        "Nanjing",
        "Foshan",
        "Dongguan",
    }


def test_what_is_shared() -> None:
    frame = clusters().set_index(["cluster", "city"])["shared"]
    assert frame["Guangzhou: intelligent equipment", "Shenzhen"] == 3
    assert frame["Qingdao: smart home appliances", "Qingdao"] == 0


def test_events_come_in_order_and_only_of_their_section() -> None:
    for section in ("2.5", "3"):
        dated = events(section)
        assert dated
        assert [event.date for event in dated] == sorted(event.date for event in dated)
        assert {event.section for event in dated} == {section}
    assert events("coda") == ()


def test_no_event_is_later_than_the_source_that_tells_of_it() -> None:
    for event in (*events("2.5"), *events("3")):
        published = sources()[event.source].date
        assert not published or not_after(event.date, published), event


def test_companies_are_those_of_the_tour() -> None:
    frame = companies().set_index("name")
    assert (frame["role"] == "visited").sum() == 5
    assert frame.loc["Huawei", "revenue"] == 891.4


@pytest.mark.parametrize(("iso", "shown"), [("2021-05-14", "14 May 2021"), ("2021-05", "May 2021")])
def test_dates_in_words(iso: str, shown: str) -> None:
    assert words(iso) == shown


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        ("events", ("C72b", "C72z"), "'C72z' is unknown"),
        ("events", ("caixin-2020-bankruptcy", "nobody"), "'nobody' is unknown"),
        ("clusters", ("copy-hunan-2021-clusters", "nobody"), "'nobody' is unknown"),
        ("companies", ("leadership-2021-huawei", "nobody"), "'nobody' is unknown"),
    ],
)
def test_bad_rows_are_refused(
    scratch: Path, name: str, change: tuple[str, str], fault: str
) -> None:
    folder = "reading"
    edit(scratch / "data" / folder / f"{name}.csv", *change)
    with pytest.raises(DataError, match=fault):
        background.events("2.5") if name == "events" else getattr(background, name)()


@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("reading/batches", ("6,E27f4", "six,E27f4"), "'six' is no number of a batch"),
        ("reading/batches", ("6,E27f4", "6,E27e3"), "E27e3 is evidence on C27e"),
        ("reading/batches", ("6,E27f4", "6,E27f5"), "E27f5 gives no single number"),
        ("reading/counterparts", ("trade,trade,2020", "trade,trade,2025"), "no trade of qingdao"),
        ("reading/events", ("2019-06-25", "2019-06-31"), "'2019-06-31' is no date"),
    ],
)
def test_rows_that_their_table_alone_would_pass_are_refused(
    scratch: Path, table: str, change: tuple[str, str], fault: str
) -> None:
    edit(scratch / "data" / f"{table}.csv", *change)
    wrong = [str(error) for error in check.faults()]
    assert any(fault in sentence and f"{table}.csv, row" in sentence for sentence in wrong), wrong


def test_batches_and_counterparts_are_those_of_the_tables() -> None:
    assert batches()["E27f1"].numbers == (1, 2, 3)
    assert batches()["E27f1"].cadres == 457
    assert counterparts()["output a head"].year == 2019
    assert totals()["winning-clusters"].value == 25
