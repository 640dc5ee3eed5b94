"""Sources: every one used, every key known, copies without a link."""

import re

from duibiao.claims.evidence import evidence
from duibiao.claims.rules import NOT_COUNTED
from duibiao.data.sources import sources
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
