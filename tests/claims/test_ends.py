"""Open ends of sources' figures: told by the interval and the source's own words together."""

from dataclasses import replace

import pytest

from duibiao.claims.arithmetic import told
from duibiao.claims.ends import ABOVE, BELOW, open_end
from duibiao.claims.evidence import evidence
from duibiao.claims.ledger import claims


@pytest.mark.parametrize(
    ("item", "end", "words"),
    [
        ("E41p1", ABOVE, "more than 1 trillion yuan"),  # 首破万亿元
        ("E42i3", ABOVE, "more than 100,000"),  # 100,000+
        ("E42i4", ABOVE, "more than 85,000"),  # 8.5萬多項, in Traditional script
        ("E34k2", ABOVE, "more than 130,000"),  # 13万余家
        ("E42n1", BELOW, "less than 5 years"),
        # The same words are of another number there: the interval is stated.
        ("E17d2", "", "3.05 trillion yuan"),
        ("E34k1", "", "135,865 to 136,865"),
        # An interval like that of “more than”, computed from figures that are stated.
        ("E15b5", "", "16.455 million persons"),
        ("E71e4", "", "10 months to 12 months"),
        ("E49f1", "", "82"),
    ],
)
def test_open_ends_by_hand(item: str, end: str, words: str) -> None:
    piece = evidence()[item]
    assert open_end(piece) == end
    assert told(piece, claims()[piece.claim].unit) == words


def test_a_word_alone_or_an_interval_alone_opens_nothing() -> None:
    piece = evidence()["E41p1"]
    assert open_end(replace(piece, quote="产业规模为1至2万亿元")) == ""
    assert open_end(replace(piece, upper=1.5e12)) == ""
    assert open_end(replace(piece, lower=None, upper=None)) == ""
