"""Comparisons of the ledger, classed by rule."""

from duibiao.cities import three
from duibiao.claims import claims
from duibiao.claims.comparisons import compared_with, comparisons, measured


def test_classes_by_rule() -> None:
    assert compared_with(claims()["C13c"]) == ["Chengdu", "Shenzhen"]
    assert compared_with(claims()["C15e"]) == ["cities of the country"]
    assert compared_with(claims()["C15g"]) == ["its own past or aims"]
    assert compared_with(claims()["C17c"]) == ["Asia or the world"]
    assert compared_with(claims()["C8a"]) == ["the advanced, the best"]
    assert compared_with(claims()["C15d"]) == []


def test_no_city_is_compared_with_itself() -> None:
    frame = comparisons()
    assert (frame["city"] != frame["compared"]).all()
    assert set(frame["city"]) <= set(three().values())
    assert not frame.duplicated().any()


def test_the_models_are_not_compared_with_each_other_and_qingdao_is_not_measured() -> None:
    frame = comparisons()
    models = {"Chengdu", "Shenzhen"}
    assert frame[frame["city"].isin(models) & frame["compared"].isin(models)].empty
    numbers = measured()
    assert list(numbers[numbers["city"] == "Qingdao"]["claim"]) == []
    assert {"C15d", "C17b"} <= set(measured()["claim"])
