"""The ledger on the page: a plain list that opens, narrows and leads back to the text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import soup
from playwright.sync_api import Browser, Page
from readers import DESKTOP, PHONE, Reader, open_book

from duibiao.claims import claims
from duibiao.site.ledger import cities_of

LEDGER, EDITION = "book/claims/ledger.html", "book/text/edition.html"


@pytest.fixture
def ledger(chromium: Browser, served: str) -> Iterator[Page]:
    with open_book(chromium, DESKTOP) as context:
        reader = Reader(context, served + LEDGER)
        yield reader.page
        assert (reader.complaints, reader.foreign) == ([], [])


def test_every_claim_has_its_words_and_leads_to_them(site: Path) -> None:
    page = soup(site / LEDGER)
    for claim in claims():
        place = page.find(id=claim.html_id)
        assert place is not None
        assert place.find("mark").get_text() == claim.quote  # type: ignore[union-attr]
        assert claim.passage.english in place.get_text()
        assert place.select_one(f"a[href$='edition.html#{claim.passage.html_id}']")


def test_the_edition_has_a_badge_for_every_claim_of_a_passage(site: Path) -> None:
    badges = soup(site / EDITION).select(".claim-badges a")
    ids = {badge.get_text() for badge in badges}
    headings = {11, 25, 31, 37, 44, 52, 63, 74}
    assert ids == {claim.id for claim in claims() if claim.line not in headings}


def shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(".claim:not([hidden])", "all => all.map(e => e.id)")


def test_choices_narrow_the_list(ledger: Page) -> None:
    everything = len(claims())
    assert len(shown(ledger)) == everything
    ledger.select_option("[name=section]", "2.1")
    ledger.select_option("[name=city]", "chengdu")
    ledger.select_option("[name=checkability]", "external")
    expected = [
        claim.html_id
        for claim in claims()
        if claim.passage.line in range(31, 37)
        and "chengdu" in cities_of(claim)
        and claim.checkability == "external"
    ]
    assert shown(ledger) == expected
    assert expected
    assert f"{len(expected)} of {everything}" in ledger.locator(".list-count").inner_text()


@pytest.mark.parametrize(
    ("typed", "claim"),
    [
        ("1.77 trillion", "c15d"),
        ("第七位", "c15e"),
        ("綠道", "c57c"),
        ("c34a", "c34a"),
        ("¶34.3", "c34h"),
    ],
)
def test_typing_finds_in_both_languages(ledger: Page, typed: str, claim: str) -> None:
    ledger.fill("#list-query", typed)
    assert claim in shown(ledger)
    assert len(shown(ledger)) < 30


def test_an_address_opens_its_claim_whatever_is_chosen(ledger: Page) -> None:
    ledger.fill("#list-query", "greenway")
    ledger.evaluate("location.hash = 'c15d'")
    ledger.locator("#c15d blockquote").wait_for()
    assert ledger.locator("#c15d").is_visible()


def test_without_scripts_it_is_a_plain_list_that_opens(chromium: Browser, served: str) -> None:
    with open_book(chromium, PHONE, scripts=False) as context:
        page = Reader(context, served + LEDGER).page
        assert not page.locator(".list-filter").is_visible()
        page.click("#c15d summary", position={"x": 5, "y": 8})
        assert page.locator("#c15d blockquote").is_visible()
