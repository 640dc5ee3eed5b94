"""The ledger on the page: a plain list that opens, narrows and leads back to the text."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from duibiao.claims import cities_of, claims
from duibiao.claims.evidence import of_claim, sought
from duibiao.claims.verdicts import verdicts
from duibiao.data.sources import sources
from duibiao.markup.pages import page, source_place
from duibiao.site.pages.sources import uses
from pages import part, soup
from readers import PHONE, Readers

LEDGER, EDITION = "book/claims/ledger.html", "book/text/edition.html"
EVIDENCE, SOURCES = "book/claims/evidence.html", "book/use/sources.html"


@pytest.fixture
def ledger(visit: Readers) -> Page:
    return visit(LEDGER)


def test_every_claim_has_its_words_and_leads_to_them(site: Path) -> None:
    page = soup(site / LEDGER)
    for claim in claims().values():
        place = page.find(id=claim.html_id)
        assert place is not None
        assert part(place, "mark").get_text() == claim.quote
        assert claim.passage.english in place.get_text()
        assert place.select_one(f"a[href$='edition.html#{claim.passage.html_id}']")


def test_the_edition_has_a_badge_for_every_claim_of_a_passage(site: Path) -> None:
    badges = soup(site / EDITION).select(".claim-badges a")
    ids = {badge.get_text() for badge in badges}
    assert ids == set(claims())
    for badge in soup(site / EDITION).select(".claim-badges li"):
        name, *words = badge.get_text(" ", strip=True).split(" ", 2)
        assert words == [verdicts()[name].icon, verdicts()[name].name]


def test_every_claim_shows_its_verdict_and_what_decided(site: Path) -> None:
    page = soup(site / LEDGER)
    for verdict in verdicts().values():
        place = page.find(id=verdict.claim.html_id)
        assert place is not None
        assert place["data-verdict"] == verdict.name
        assert verdict.name in part(place, "summary").get_text()
        if verdict.claim.checkability != "none":
            assert verdict.why in place.get_text()
            deciding = [step for step in verdict.steps if step.side != "context"]
            assert len(place.select(".evidence-side")) == len(deciding)
            assert place.select_one(f"a[href$='evidence.html#evidence-{verdict.claim.html_id}']")


def test_all_evidence_and_every_vain_look_up_are_shown(site: Path) -> None:
    page = soup(site / EVIDENCE)
    for name, verdict in verdicts().items():
        place = page.find(id=f"evidence-{verdict.claim.html_id}")
        if verdict.claim.checkability == "none":
            assert place is None
            continue
        assert place is not None
        shown = [each["id"] for each in place.select("li[id]")]
        assert shown == [each.html_id for each in of_claim(verdict.claim)]
        for item in of_claim(verdict.claim):
            assert item.quote in place.get_text()
        for row in sought()[name]:
            assert row["sought"] in place.get_text()


def test_the_ledger_as_data_is_the_ledger(site: Path) -> None:
    found = json.loads((site / "book/claims/claims.json").read_text("utf-8"))
    assert [row["id"] for row in found["claims"]] == list(claims())
    for row in found["claims"]:
        assert row["verdict"]["name"] == verdicts()[row["id"]].name
        pieces = [step["id"] for step in row["steps"] if "relation" in step]
        assert len(pieces) == len(of_claim(verdicts()[row["id"]].claim))
    assert soup(site / LEDGER).select_one("a[href='claims.json'][download]")


def test_every_source_is_listed_once_with_its_uses(site: Path) -> None:
    used = uses()
    for key, source in sources().items():
        (place,) = soup(site / f"{page(source_place(key)[0])}.html").find_all(id=f"src-{key}")
        text = place.get_text(" ", strip=True)
        assert source.title in text
        for piece in used[key]["evidence"]:
            assert place.select_one(f"a[href$='ledger.html#{piece.claim.lower()}']")
        assert bool(place.select(".source-url")) == bool(source.url)
        assert bool(place.select(".source-read")) == source.excerpt
        assert place["data-read"] == ("excerpt" if source.excerpt else "other")
    assert not soup(site / SOURCES).select("#sources-copy .source-url")


def test_evidence_leads_to_its_source(site: Path) -> None:
    keys = {f"src-{key}" for key in sources()}
    links = soup(site / EVIDENCE).select("li[id] > .evidence-side + a")
    assert links
    assert {str(link["href"]).partition("#")[2] for link in links} <= keys


def shown(page: Page) -> list[str]:
    ids: list[str] = page.eval_on_selector_all(".claim:not([hidden])", "all => all.map(e => e.id)")
    return ids


def test_choices_narrow_the_list(ledger: Page) -> None:
    everything = len(claims())
    assert len(shown(ledger)) == everything
    ledger.select_option("[name=section]", "2.1")
    ledger.select_option("[name=city]", "chengdu")
    ledger.select_option("[name=checkability]", "external")
    expected = [
        claim.html_id
        for claim in claims().values()
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


def test_the_list_narrows_by_verdict(ledger: Page) -> None:
    ledger.select_option("[name=verdict]", "contradicted")
    expected = [c.html_id for c in claims().values() if verdicts()[c.id].name == "contradicted"]
    assert shown(ledger) == expected
    assert expected


def test_evidence_is_found_by_every_word_that_stands_there(visit: Readers) -> None:
    page = visit(EVIDENCE)
    page.fill("#list-query", "17716.7亿元")
    found = "all => all.map(e => e.id)"
    assert page.eval_on_selector_all(".evidence:not([hidden])", found) == ["evidence-c15d"]
    assert page.locator("#e15d1 .cite-open").count() == 1


def test_sources_are_found_by_key_and_narrowed_by_kind_use_and_reading(visit: Readers) -> None:
    page = visit(f"{SOURCES}?kind=press&use=evidence&read=excerpt")
    listed = "all => all.map(e => e.id)"
    expected = {
        f"src-{key}"
        for key, source in sources().items()
        if source.kind == "press" and source.excerpt and uses()[key]["evidence"]
    }
    assert set(page.eval_on_selector_all(".source:not([hidden])", listed)) == expected
    page.goto(page.url.partition("?")[0])
    page.fill("#list-query", "csy-2021")
    assert page.eval_on_selector_all(".source:not([hidden])", listed) == ["src-csy-2021"]


def test_an_address_opens_its_claim_whatever_is_chosen(ledger: Page) -> None:
    ledger.fill("#list-query", "greenway")
    ledger.evaluate("location.hash = 'c15d'")
    ledger.locator("#c15d blockquote").wait_for()
    assert ledger.locator("#c15d").is_visible()


def test_without_scripts_it_is_a_plain_list_that_opens(visit: Readers) -> None:
    page = visit(LEDGER, PHONE, scripts=False)
    assert not page.locator(".list-filter").is_visible()
    page.click("#c15d summary", position={"x": 5, "y": 8})
    assert page.locator("#c15d blockquote").is_visible()
