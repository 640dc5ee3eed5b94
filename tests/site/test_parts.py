"""Parts of pages that are computed without Sphinx, by hand."""

import dataclasses

import pandas as pd
import pytest

from duibiao.claims.evidence import evidence
from duibiao.site.drawings import with_own_ids
from duibiao.site.figures import control
from duibiao.site.pages.city_table import HEIGHT, WIDTH, sparkline
from duibiao.site.pages.edition import groups
from duibiao.site.pages.evidence import circumstances
from duibiao.text import article


def test_a_sparkline_has_a_path_for_each_unbroken_stretch() -> None:
    series = pd.DataFrame(
        {"year": [2010, 2012, 2014], "value": [5.0, 10.0, 2.5], "segment": [0, 0, 1]}
    )
    assert list(sparkline(series)) == [
        f"M0.0 {HEIGHT / 2}L{WIDTH / 2} 0.0",
        f"M{WIDTH}.0 {HEIGHT * 0.75}",
    ]


@pytest.mark.parametrize(
    ("bind", "expected"),
    [
        (
            {"input": "range", "min": 2010, "max": 2024, "step": 1, "name": "from: "},
            ("from", [], {"min": 2010, "max": 2024, "step": 1}),
        ),
        (
            {"input": "select", "options": [0, -1], "labels": ["values", "places"]},
            ("base", [(0, "values"), (-1, "places")], {}),
        ),
        ({"input": "select", "options": ["a"]}, ("base", [("a", "a")], {})),
    ],
)
def test_an_input_of_a_chart(bind: dict[str, object], expected: tuple[object, ...]) -> None:
    made = control({"name": "base", "value": 0, "bind": bind})
    assert (made["label"], made["options"], made["range"]) == expected
    assert (made["name"], made["kind"], made["value"]) == ("base", bind["input"], 0)


def test_ids_of_a_drawing_follow_their_order_whatever_they_were() -> None:
    drawing = '<clipPath id="clip81"/><g clip-path="url(#clip81)"/><path id="clip9"/>'
    assert with_own_ids(drawing, "fig-x") == (
        '<clipPath id="fig-x-0"/><g clip-path="url(#fig-x-0)"/><path id="fig-x-1"/>'
    )


def test_groups_are_the_lines_of_the_report_in_order_and_a_section_may_come_back() -> None:
    in_order = list(groups(article.load()))
    assert [line for group in in_order for line in group.lines] == list(article.load().lines)
    # ¶73 closes section 2 after 2.5.
    (closing,) = (group for group in in_order if group.returns)
    assert (closing.html_id, [line.number for line in closing.lines]) == ("closing-2", [73])
    assert {group.section.id: group.level for group in in_order if "." in group.section.id} == {
        f"2.{number}": 2 for number in range(1, 6)
    }
    addresses = [group.html_id for group in in_order]
    assert len(set(addresses)) == len(addresses)


def test_circumstances_of_a_piece_of_evidence() -> None:
    item = dataclasses.replace(
        evidence()["E8f2"], as_of="2020", published="2021-03", differs="none"
    )
    assert circumstances(item) == ["the city or zone itself", "as of 2020", "published 2021-03"]
    undated = dataclasses.replace(item, as_of="", published="", differs="territory")
    assert circumstances(undated) == ["the city or zone itself", "differs in territory"]
