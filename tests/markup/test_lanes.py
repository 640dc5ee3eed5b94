"""The lanes of a damaged place: a cell for every byte, in the page, its bytes and the reading."""

import re

import pytest
from bs4 import BeautifulSoup

from duibiao.markup.lanes import lanes
from duibiao.text.restoration import misread, repairs


def test_every_byte_of_a_repair_stands_in_its_lane() -> None:
    for name, repair in repairs().items():
        table = BeautifulSoup(lanes(name)._repr_html_(), "html.parser")
        shown = re.findall(r"\b[0-9a-f]{2}\b", table.get_text(" ").lower())
        expected = re.findall("..", b"".join(step.taken for step in misread(repair.page)).hex())
        assert len(expected) <= len(shown), name
        for character in repair.page.removesuffix("</p>"):
            assert character in table.get_text(), (name, character)


def test_a_repair_that_there_is_not() -> None:
    with pytest.raises(KeyError, match="R99z"):
        lanes("R99z")
