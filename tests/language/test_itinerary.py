"""The tour as far as the report and its evidence tell it."""

from datetime import date

from duibiao.language.itinerary import calendar, is_one_day, stops, words


def test_sites_by_hand() -> None:
    assert len(stops()) == 15
    assert sum(stop.site.visited for stop in stops().values()) == 11
    assert sum(stop.site.enterprise for stop in stops().values()) == 5
    assert [s.address for s in stops()["tod-centre"].sentences] == ["¶60.1"]
    assert [s.address for s in stops()["tencent"].sentences] == ["¶85.1", "¶86.3"]


def test_days_by_hand() -> None:
    tour = (date(2021, 5, 10), date(2021, 5, 12))
    # ¶21.2 has the tour, ¶76.1 the morning of the 12th; other reports the days by city.
    assert stops()["tencent"].in_report == tour
    assert stops()["reception-hall"].in_report == stops()["reception-hall"].in_all
    assert words(stops()["reception-hall"].in_report) == "12 May"
    assert words(stops()["tencent"].in_all) == "12 May"
    assert words(stops()["tod-centre"].in_all) == "10–11 May"
    assert words(stops()["china-europe-centre"].in_all) == "10 May"
    dated = [name for name, stop in stops().items() if is_one_day(stop.in_report)]
    assert dated == ["reception-hall"]


def test_what_is_known_lies_within_what_the_report_leaves_open_and_the_tour() -> None:
    assert [day.day for day in calendar()] == [10, 11, 12]
    for stop in stops().values():
        assert stop.in_report[0] <= stop.in_all[0] <= stop.in_all[1] <= stop.in_report[1]
        assert {*stop.in_report} <= set(calendar())


def test_what_another_report_names_is_in_its_words() -> None:
    names = {
        "qianhai-icc": "Qianhai International Conference Center",
        "command-centre": "Command Center of Shenzhen",
        "ping-an-tech": "Ping An Technology",
        "tencent": "Tencent",
        "huawei": "Huawei",
    }
    elsewhere = {name: stop.elsewhere for name, stop in stops().items() if stop.elsewhere}
    assert set(elsewhere) == set(names)
    assert [name for name, item in elsewhere.items() if names[name] not in item.quote] == []
