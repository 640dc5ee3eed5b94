"""Numbers of a section, held against the ledger and counted by hand where few."""

import pytest

from duibiao.cities.geography import distance
from duibiao.claims import claims
from duibiao.claims.verdicts import VERDICTS
from duibiao.reading.sections import counts
from duibiao.text.notes import notes

SECTIONS = ("masthead", "lede", "1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "3", "coda", "source")


def test_sections_add_up_to_the_whole() -> None:
    found = [counts(section) for section in SECTIONS]
    assert sum(one["claims"] for one in found) == len(claims())
    assert sum(one["notes"] for one in found) == len(notes())


@pytest.mark.parametrize("section", SECTIONS)
def test_every_checkable_claim_has_one_verdict(section: str) -> None:
    found = counts(section)
    names = [name.replace(" ", "-") for name in VERDICTS if name != "not checkable"]
    assert sum(found[name] for name in names) == found["checkable"]


def test_the_coda_by_hand() -> None:
    assert (counts("coda")["claims"], counts("coda")["checkable"]) == (8, 1)


def test_a_section_that_is_not_there() -> None:
    with pytest.raises(KeyError, match="no section '9'"):
        counts("9")


def test_distances() -> None:
    # One degree of a great circle is 111.19 km; the way there is as long as the way back.
    assert distance("qingdao", "shenzhen") == pytest.approx(1622, abs=1)
    assert distance("chengdu", "qingdao") == distance("qingdao", "chengdu")
    assert distance("xiamen", "xiamen") == 0
