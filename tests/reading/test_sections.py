"""Numbers of a section, held against the ledger and counted by hand where few."""

import pytest

from duibiao.cities.geography import distance
from duibiao.claims import claims
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.reading.sections import caveats, counts
from duibiao.text import article
from duibiao.text.notes import notes


def test_sections_add_up_to_the_whole() -> None:
    by_section = [counts(section.id) for section in article.load().sections]
    assert sum(numbers["claims"] for numbers in by_section) == len(claims())
    assert sum(numbers["notes"] for numbers in by_section) == len(notes())
    for verdict in VERDICTS:
        if verdict != "not checkable":
            total = sum(numbers[verdict.replace(" ", "-")] for numbers in by_section)
            assert total == sum(each.name == verdict for each in verdicts().values()), verdict


def test_the_coda_by_hand() -> None:
    assert (counts("coda")["claims"], counts("coda")["checkable"]) == (8, 2)


def test_what_holds_simply_is_no_reservation() -> None:
    for section in article.load().sections:
        listed = [verdicts()[claim.id] for claim in caveats(section.id)]
        simply = [verdict for verdict in listed if verdict.name in ("supported", "not checkable")]
        assert all(verdict.reservations for verdict in simply)
        holding = counts(section.id)["supported"] - len(simply)
        assert len(listed) + holding == counts(section.id)["checkable"]


def test_a_section_that_is_not_there() -> None:
    with pytest.raises(KeyError, match="'9'"):
        counts("9")


def test_distances() -> None:
    # One degree of a great circle is 111.19 km; the way there is as long as the way back.
    assert distance("qingdao", "shenzhen") == pytest.approx(1622, abs=1)
    assert distance("chengdu", "qingdao") == distance("qingdao", "chengdu")
    assert distance("xiamen", "xiamen") == 0
