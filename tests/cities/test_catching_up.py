"""Catching up: averages by hand, paths as they are stated, and what must hold of all of them."""

import math

import pytest

from duibiao.cities import catching_up
from duibiao.cities.catching_up import average_growth, backtest, outlook, sensitivity, ways


def test_the_average_is_geometric_and_over_the_years_there_are() -> None:
    # 8.3, 3.9 and 5.9 per cent: 1.083 · 1.039 · 1.059 = 1.19163, its cube root 1.06018.
    assert average_growth("qingdao", range(2021, 2024)) == pytest.approx(6.018, abs=1e-3)
    # 2013 is missing: the years around it count alone, 10.6 and 8.0 per cent.
    assert average_growth("qingdao", range(2012, 2015)) == pytest.approx(9.292, abs=1e-3)


def test_no_average_of_nothing() -> None:
    with pytest.raises(KeyError, match="no growth of qingdao in 1990 to 1999"):
        average_growth("qingdao", range(1990, 2000))


def test_the_stated_paths() -> None:
    for model in ("chengdu", "shenzhen"):
        by_name = {way.name: way for way in ways(model)}
        twice = by_name["twice as fast"]
        assert twice.own == 2 * twice.model
        faster = by_name["one point a year faster"]
        assert faster.own == pytest.approx(faster.model + 1)


def test_faster_is_sooner_and_the_further_model_later() -> None:
    years = outlook().set_index(["model", "way"])["years"]
    for model in ("Chengdu", "Shenzhen"):
        one, two, twice = (
            years[model, way]
            for way in ("one point a year faster", "two points a year faster", "twice as fast")
        )
        assert one > two > twice
    assert years["Shenzhen", "twice as fast"] > years["Chengdu", "twice as fast"]


def test_never_is_empty_in_the_grid_and_only_there() -> None:
    frame = sensitivity("chengdu", [3.0, 5.0, 7.0])
    never = frame["own"] <= frame["of the model"]
    assert (frame["years"].isna() == never).all()
    assert (frame["years"].dropna() > 0).all()


def test_the_back_test_compares_what_was_before_with_what_came_after() -> None:
    frame = backtest().set_index("city")
    before, after = frame["before"], frame["after"]
    assert before["Qingdao"] < before["Chengdu"]
    assert after["Qingdao"] > after["Chengdu"]
    assert catching_up.BEFORE[-1] + 1 == catching_up.AFTER[0]
    assert not math.isnan(frame.to_numpy().sum())
