"""Numbers in notes that the tables have too: told alike in both."""

import pytest

from duibiao.cities import THREE, value
from duibiao.text.notes import notes


@pytest.mark.parametrize("city", THREE)
def test_the_note_on_the_gap_has_output_a_head_as_known_on_the_day(city: str) -> None:
    assert "in 2019 as then known" in notes()["N20b"].text
    assert f"{value('gdp-per-head', city, 2019):,.0f}" in notes()["N20b"].text


def test_the_note_on_openness_has_trade_as_the_pages_have_it() -> None:
    assert f"{value('trade', 'qingdao', 2020) / 10:.0f} billion yuan" in notes()["N36e"].text
