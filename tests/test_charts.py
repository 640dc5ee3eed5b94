"""Figures say what the data say."""

from duibiao import article, charts


def test_full_stops_are_those_of_the_text() -> None:
    stops = charts.full_stops()
    repaired = article.load().repaired
    assert len(stops) == repaired.count("。") == 124
    flat = repaired.replace("\n", "")
    assert all(flat[position] == "。" for position in stops["position"])
    before_a_mark = repaired.count("。“") + repaired.count("。”")
    assert stops["damaged"].sum() == before_a_mark == 8
    assert set(stops.loc[stops["damaged"], "followed by"]) == {"a quotation mark"}


def test_every_figure_has_what_a_figure_needs() -> None:
    spec = charts.damage_by_context().to_dict()
    assert spec["usermeta"]["figure"]["id"] == "fig-damage-by-context"
    assert spec["title"]["text"].startswith("The fault struck all 8 full stops")
    assert spec["title"]["subtitle"]
    assert spec["title"]["text"] in spec["description"]
