"""Sources: every one used, every key known, copies without a link."""

import re
from dataclasses import replace

import pytest

from duibiao.claims.evidence import evidence
from duibiao.claims.rules import NOT_COUNTED
from duibiao.data.sources import in_excerpt, sources
from duibiao.site.pages.sources import uses


def test_no_source_is_unused_and_none_is_missing() -> None:
    assert set(uses()) == set(sources())


def test_copies_have_no_link_and_never_count() -> None:
    for source in sources().values():
        if source.kind == "copy":
            assert not source.url, source.key
    for item in evidence().values():
        if item.origin.kind == "copy":
            assert item.relation in NOT_COUNTED, item.id


def test_no_source_is_dated_after_it_was_seen() -> None:
    for source in sources().values():
        assert not source.date or source.date <= "2026-11-24"


def test_evidence_is_dated_as_its_source_is() -> None:
    """What a row says of publication is its source's date, as far as both are known."""
    astray = []
    for item in evidence().values():
        shared = min(len(item.published), len(item.origin.date))
        if item.published[:shared] != item.origin.date[:shared]:
            astray.append(item.id)
    assert astray == []


def test_every_producer_has_a_name_in_english() -> None:
    chinese = [key for key, each in sources().items() if re.search("[\u4e00-\u9fff]", each.english)]
    assert chinese == []


def test_every_note_that_speaks_of_an_excerpt_is_caught() -> None:
    """And what was a stored copy, but no excerpt, is said below: one text, its extent not noted."""
    by_words = {key for key, source in sources().items() if "excerpt" in source.note.lower()}
    abstracts = {key for key, source in sources().items() if "copy (abstract" in source.note}
    excerpts = {key for key, source in sources().items() if source.excerpt}
    assert excerpts == by_words | abstracts
    assert in_excerpt(sources()) == in_excerpt([*sources(), *sources()]) == len(excerpts)
    stored = {key for key, source in sources().items() if "stored copy" in source.note}
    assert stored - excerpts == {"cbn-2017-chengdu-new-economy"}


@pytest.mark.parametrize(
    ("note", "excerpt", "remark"),
    [
        ("Seen as a stored copy (search excerpt)", True, ""),
        ("Seen as a stored copy (excerpt); date from the address", True, "Date from the address"),
        ("Seen as a stored copy (search excerpt) on Sina", True, "On Sina"),
        ("Seen once as a stored copy on Sina", False, "Seen once as a stored copy on Sina"),
        ("As reproduced on an unattributed copy; original not seen; in 1999", False, "In 1999"),
        ("Excerpts from a diary", False, "Excerpts from a diary"),
        ("", False, ""),
    ],
)
def test_a_note_tells_how_much_was_read_and_what_else(
    note: str, excerpt: bool, remark: str
) -> None:
    source = replace(next(iter(sources().values())), note=note)
    assert (source.excerpt, source.remark) == (excerpt, remark)


@pytest.mark.parametrize("start", [", which breaks off", ", in Japanese", " of a page, cut short"])
def test_a_note_that_goes_on_in_its_sentence_loses_nothing_else(start: str) -> None:
    source = replace(
        next(iter(sources().values())), note=f"Seen as a stored copy (search excerpt){start}"
    )
    assert source.excerpt
    assert start.strip(", ").lower() in source.remark.lower()
