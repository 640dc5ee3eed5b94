"""The tour as far as the report and its evidence tell it."""

from datetime import date

from duibiao.claims.evidence import evidence
from duibiao.language.itinerary import ELSEWHERE, calendar, dated, days, stops


def test_sites_by_hand() -> None:
    found = {stop.entity.id: stop for stop in stops()}
    assert len(found) == 15
    assert sum(stop.visited for stop in stops()) == 11
    assert sum(stop.enterprise for stop in stops()) == 5
    assert [s.address for s in found["tod-centre"].sentences] == ["¶60.1"]
    assert [s.address for s in found["tencent"].sentences] == ["¶85.1", "¶86.3"]


def test_days_by_hand() -> None:
    found = {stop.entity.id: stop for stop in stops()}
    tour = (date(2021, 5, 10), date(2021, 5, 12))
    # ¶21.2 has the tour, ¶76.1 the morning of the 12th; other reports the days by city.
    assert found["tencent"].told == tour
    assert found["reception-hall"].told == found["reception-hall"].known
    assert days(found["reception-hall"].told) == "12 May"
    assert days(found["tencent"].known) == "12 May"
    assert days(found["tod-centre"].known) == "10–11 May"
    assert days(found["china-europe-centre"].known) == "10 May"
    assert [stop.entity.id for stop in stops() if dated(stop.told)] == ["reception-hall"]


def test_what_is_known_lies_within_what_is_told_and_the_tour() -> None:
    assert [day.day for day in calendar()] == [10, 11, 12]
    for stop in stops():
        assert stop.told[0] <= stop.known[0] <= stop.known[1] <= stop.told[1]
        assert {*stop.told} <= set(calendar())


def test_what_another_report_names_is_in_its_words() -> None:
    words = {
        "qianhai-icc": "Qianhai International Conference Center",
        "command-centre": "Command Center of Shenzhen",
        "ping-an-tech": "Ping An Technology",
        "tencent": "Tencent",
        "huawei": "Huawei",
    }
    quotes = {item.id: item.quote for item in evidence()}
    assert [words[name] in quotes[item] for item, names in ELSEWHERE.items() for name in names] == (
        [True] * 5
    )
