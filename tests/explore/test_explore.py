"""Explorers without a browser: controls are moved, and what is shown is looked at."""

import ast
import math
import re
from typing import Any

import ipywidgets as widgets
import pandas as pd
import pytest

from duibiao import cities, explore
from duibiao.charts.explorers import HORIZON, TARGETS
from duibiao.claims import claims, verdicts
from duibiao.explore import catching, concordances, ledger, panel, series
from duibiao.explore.outcome import ChoiceError
from duibiao.explore.panel import Explorer, Panel
from duibiao.language.kwic import concordance
from duibiao.markup.building import STILL
from duibiao.markup.pages import address
from duibiao.markup.palette import JUPYTERLAB, VEGA_LITE

EXPLORERS = ("catching_up", "cities", "claims", "concordance")
every_explorer = pytest.mark.parametrize("name", EXPLORERS)


def test_these_are_all() -> None:
    assert set(EXPLORERS) | {"select_claims"} == {n for n in explore.__all__ if n[0].islower()}


def opened(name: str, **values: Any) -> Panel[Any]:
    """An explorer's panel with some controls moved."""
    panel_of: Panel[Any] = Panel(getattr(explore, name)())
    for control, value in values.items():
        panel_of.controls[control].value = value
    return panel_of


def shown(made: Panel[Any], kind: str = "text/html") -> str:
    """What the panel shows of one MIME type, joined."""
    return "\n".join(str(each["data"].get(kind, "")) for each in made.output.outputs)


def run(code: str) -> Any:
    """The value of the last line of the code that a panel shows."""
    *lines, last = ast.parse(code).body
    assert isinstance(last, ast.Expr)
    names: dict[str, Any] = {}
    exec(compile(ast.Module(lines, []), "shown", "exec"), names)
    return eval(compile(ast.Expression(last.value), "shown", "eval"), names)


def same(one: Any, other: Any) -> bool:
    return one.equals(other) if isinstance(one, pd.DataFrame) else bool(one == other)


STATES: list[tuple[str, dict[str, Any]]] = [
    ("claims", {}),
    ("claims", {"section": "2.1", "city": "chengdu", "kind": ""}),
    ("claims", {"kind": "", "verdict": "contradicted"}),
    ("claims", {"kind": "", "text": 'city\'s "green"'}),
    ("claims", {"kind": "", "text": "綠道"}),
    ("cities", {}),
    ("cities", {"indicator": "trade", "first": 2018, "last": 2020}),
    ("cities", {"first": 2019, "show": series.INDEX}),
    ("cities", {"indicator": "gdp-rank"}),
    ("concordance", {}),
    ("concordance", {"query": "創新", "order": "left"}),
    ("concordance", {"query": "Qingdao's", "order": "right"}),
    ("catching_up", {}),
    ("catching_up", {"growth": 8.0, "model_growth": 5.0, "year": 2020}),
    ("catching_up", {"growth": 1.0}),
    ("catching_up", {"city": "shenzhen"}),
]


@pytest.mark.parametrize(("name", "values"), STATES)
def test_the_code_shown_gives_what_is_shown(name: str, values: dict[str, Any]) -> None:
    made = opened(name, **values)
    (code,) = re.findall("```python\n(.*)\n```", shown(made, "text/markdown"), flags=re.S)
    outcome = made.explorer.answer(made.choice)
    assert outcome.code == code
    assert same(run(code), outcome.result)
    assert outcome.summary in shown(made).replace("&#34;", '"').replace("&#39;", "'")


@every_explorer
def test_every_control_is_labelled(name: str) -> None:
    def inputs(widget: widgets.Widget) -> list[widgets.Widget]:
        children = getattr(widget, "children", ())
        return [each for child in children for each in inputs(child)] or [widget]

    found = [each for control in opened(name).controls.values() for each in inputs(control)]
    labels = [each.description for each in found if not isinstance(each, widgets.Label)]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@every_explorer
def test_while_the_book_is_built_no_control_is_made(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    displayed: list[dict[str, Any]] = []
    monkeypatch.setenv(STILL, "1")
    monkeypatch.setattr(panel, "Panel", None)
    monkeypatch.setattr(panel, "display", lambda bundle, raw: displayed.append(bundle))
    getattr(explore, name)()._ipython_display_()
    kinds = {kind for bundle in displayed for kind in bundle}
    assert kinds in ({"text/html", "text/markdown"}, {VEGA_LITE, JUPYTERLAB, "text/markdown"})


def test_an_address_is_a_link_on_a_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert address("text/edition", "p1", "¶1") == "¶1"
    monkeypatch.setenv(STILL, "1")
    assert address("text/edition", "p1", "<¶1>") == (
        '<a href="../text/edition.html#p1">&lt;¶1&gt;</a>'
    )


def test_claims_are_those_of_the_ledger() -> None:
    made = opened("claims", kind="")
    assert shown(made).count("<li>") == ledger.MOST
    assert f"{len(claims())} of {len(claims())} claims" in shown(made)
    made.controls["verdict"].value = "contradicted"
    wrong = [each for each, found in verdicts.verdicts().items() if found.name == "contradicted"]
    assert re.findall(r"\bC\d+[a-z]\b", shown(made)) == wrong
    made.controls["section"].value = "2.1"
    made.controls["text"].value = "nothing has this"
    assert "Set one of the lists to “all”, or shorten the text." in shown(made)


def test_claims_are_found_in_either_script_and_by_address() -> None:
    simplified, traditional = (explore.select_claims(text=text) for text in ("绿道", "綠道"))
    assert len(simplified) > 1
    assert simplified.equals(traditional)
    assert list(explore.select_claims(text="c34j")["claim"]) == ["C34j"]


def test_a_field_that_does_not_exist_is_named() -> None:
    with pytest.raises(ChoiceError, match=r"no verdict “true”\. Use one of: supported,"):
        explore.select_claims(verdict="true")


def test_text_typed_by_a_reader_is_set_as_text() -> None:
    assert "<b>" not in shown(opened("concordance", query="<b>"))


def drawn(made: Panel[Any]) -> dict[str, Any]:
    """The chart that the panel shows."""
    (spec,) = (e["data"][JUPYTERLAB] for e in made.output.outputs if JUPYTERLAB in e["data"])
    assert isinstance(spec, dict)
    return spec


def test_the_boxes_choose_the_cities() -> None:
    made = opened("cities", indicator="gdp-per-head", last=2020)
    boxes = made.controls["cities"].boxes
    for city in ("chengdu", "qingdao"):
        boxes[city].value = False
    # 159,309 yuan a head in Shenzhen in 2020, in the yearbook of 2021.
    assert "GDP per head, 2020: Shenzhen 159,309" in shown(made)
    boxes["shenzhen"].value = False
    assert "No city is chosen. Tick at least one." in shown(made)
    boxes["xiamen"].value = True
    assert {row["city"] for rows in drawn(made)["datasets"].values() for row in rows
            if "city" in row} == {"Xiamen"}  # fmt: skip


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"first": 2020, "last": 2015}, "2020 comes after 2015. Set “From” to a year not later"),
        ({"indicator": "gdp-rank", "show": "index"}, "says nothing. Set “Show” to values."),
        ({"indicator": "trade", "last": 2012}, "no value in these years. Choose years from 2013"),
        ({"indicator": "trade", "show": "index"}, "No city has a value for 2010"),
        ({"indicator": "market-entities", "cities": ("qingdao",)}, "No source has any"),
    ],
)
def test_what_cannot_be_drawn_is_said(values: dict[str, Any], sentence: str) -> None:
    made = opened("cities")
    for name, value in values.items():
        if name == "cities":
            for city, box in made.controls["cities"].boxes.items():
                box.value = city in value
        else:
            made.controls[name].value = value
    (output,) = made.output.outputs
    assert 'role="alert"' in output["data"]["text/html"]
    assert sentence in output["data"]["text/html"]


def test_every_indicator_can_be_drawn_for_all_cities_and_no_line_crosses_a_break() -> None:
    ids = {city.en: city.id for city in cities.cities().values()}
    for indicator in cities.indicators():
        outcome = series.answer(series.SeriesChoice(indicator, tuple(cities.cities())))
        assert outcome.chart
        runs: dict[tuple[str, int], list[int]] = {}
        for rows in outcome.chart.to_dict(validate=False)["datasets"].values():
            for row in rows:
                if "segment" in row:
                    runs.setdefault((row["city"], row["segment"]), []).append(row["year"])
        for (city, _), years in runs.items():
            inside = set(range(min(years) + 1, max(years) + 1))
            assert not inside & set(cities.breaks(indicator, ids[city])), (indicator, city)


def test_an_index_stops_where_the_series_breaks() -> None:
    found = series.selected(series.SeriesChoice(first=2019, show=series.INDEX)).set_index("city")
    chengdu = found.loc["chengdu"].set_index("year")["index"]
    # 22,075 by 17,013; the economic census of 2023 breaks the series in 2024.
    assert chengdu[2023] == pytest.approx(129.754, abs=1e-3)
    assert math.isnan(chengdu[2024])
    # Of all three there is an index of 2010 up to 2015: Jianyang joined Chengdu in 2016.
    said = series.answer(series.SeriesChoice(show=series.INDEX)).summary
    assert said.startswith("Gross domestic product, index, 2015: Chengdu 194.6, ")


def test_a_word_and_its_neighbours() -> None:
    made = opened("concordance", query="对标", order="right")
    lines = concordances.answer(made.choice).result
    assert [line.right for line in lines] == sorted(line.right for line in lines)
    assert len(lines) == len(concordance("对标")) == 11
    assert "“对标”: 11 places in 11 sentences." in shown(made)
    assert shown(made).count("<strong>对标</strong>") == 11
    made.controls["query"].value = "  "
    assert "No word is given. Type one, in Chinese or in English" in shown(made)
    made.controls["query"].value = "上海滩"
    assert "The report does not have “上海滩”. Try a shorter" in shown(made)


def test_years_to_catch_up() -> None:
    made = opened("catching_up", year=2020, growth=8.0, model_growth=5.0)
    # ln(17717 / 12401) / ln(1.08 / 1.05)
    assert catching.answer(made.choice).result == pytest.approx(12.663, abs=1e-3)
    assert "Qingdao reaches Chengdu’s output in 13 years" in shown(made)
    assert max(row["year"] for row in rows_of(made)) == 2020 + 13 + 2
    made.controls["growth"].value = 5.0
    assert "Qingdao never reaches Chengdu’s output" in shown(made)
    assert max(row["year"] for row in rows_of(made)) == 2020 + HORIZON
    made.controls["city"].value = "shenzhen"
    assert "there is nothing to catch up" in shown(made)


def rows_of(made: Panel[Any]) -> list[dict[str, Any]]:
    return [row for rows in drawn(made)["datasets"].values() for row in rows]


def test_the_growth_said_to_be_needed_would_do() -> None:
    text = shown(opened("catching_up", year=2020, model_growth=5.0))
    told = re.search(
        r"by (\d+\.\d) to be level in 10 years, (\d+\.\d) in 20, (\d+\.\d) in 30", text
    )
    assert told
    for rate, years in zip(told.groups(), TARGETS, strict=True):
        exact = cities.catch_up(12401, 17717, float(rate), 5.0)
        # The rate is given to one decimal.
        assert exact == pytest.approx(years, rel=0.05)


def test_the_first_growth_is_the_mean_of_what_was_reported() -> None:
    # Qingdao 8.3, 3.9 and 5.9 per cent; Chengdu 8.59, 2.75 and 6.0.
    assert catching.first().growth == round(((1.083 * 1.039 * 1.059) ** (1 / 3) - 1) * 100, 2)
    assert catching.first().model_growth == 5.75


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"model": "qingdao"}, "Qingdao cannot catch up with itself. Choose another model."),
        ({"growth": -100.0}, "−50 to 50"),
        ({"model_growth": 1e9}, "no path for Chengdu. Give a rate from −50 to 50."),
    ],
)
def test_what_has_no_path_is_said(values: dict[str, Any], sentence: str) -> None:
    assert sentence in shown(opened("catching_up", **values))


def test_a_panel_is_what_is_displayed_in_jupyterlab(monkeypatch: pytest.MonkeyPatch) -> None:
    displayed: list[Any] = []
    monkeypatch.delenv(STILL, raising=False)
    monkeypatch.setattr(panel, "display", lambda *all_: displayed.extend(all_))
    first: Explorer[Any] = explore.concordance()
    first._ipython_display_()
    _, view = displayed
    assert isinstance(view.children[-1], widgets.Output)
