"""The ledger: a list that narrows, and the record of each claim with all that was found."""

import codecs
import json
from collections import Counter
from pathlib import Path

import pytest
from bs4 import Tag
from playwright.sync_api import Page

from duibiao.claims import Claim, cities_of, claims, of_section
from duibiao.claims.agreement import reading_form
from duibiao.claims.evidence import of_claim, sought
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.data.sources import sources
from duibiao.markup.pages import page, record_place, records_page, source_place
from duibiao.reading.sections import caveats
from duibiao.site.pages.sources import uses
from duibiao.text.article import load
from pages import BOOK, part, soup
from readers import PHONE, Readers

LEDGER, EDITION = "book/claims/ledger.html", "book/text/edition.html"
SOURCES = "book/use/sources.html"


@pytest.fixture
def ledger(visit: Readers) -> Page:
    return visit(LEDGER)


def record(site: Path, claim: Claim) -> Tag:
    """The claim's record, which stands once in the book."""
    home, fragment = record_place(claim.id)
    return part(soup(site / f"{page(home)}.html"), f"section#{fragment}")


def test_every_claim_is_a_row_that_leads_to_its_record(site: Path) -> None:
    rows = soup(site / LEDGER).select(".claim-rows > li")
    listed = [part(row, ".claim-id").get_text() for row in rows]
    assert sorted(listed) == sorted(claims())
    for row, verdict in zip(rows, map(verdicts().__getitem__, listed), strict=True):
        claim = verdict.claim
        assert row["id"] == f"{claim.html_id}-row"
        links = [str(link["href"]) for link in row.select("a")]
        assert links == [
            f"{record_place(claim.id)[0].partition('/')[2]}.html#{claim.html_id}",
            f"../text/edition.html#{claim.passage.html_id}",
        ]
        words = f"{claim.id} {claim.english} {claim.passage.address} {verdict.icon} {verdict.name}"
        assert row.get_text(" ", strip=True) == words


def test_every_claim_has_its_words_and_leads_to_them(site: Path) -> None:
    for claim in claims().values():
        place = record(site, claim)
        assert part(place, "mark").get_text() == claim.quote
        assert part(place, "[lang=zh-Hans]").get_text() == claim.passage.restored
        assert claim.passage.english in place.get_text()
        assert claim.commitment in place.get_text()
        assert place.select_one(f"a[href$='edition.html#{claim.passage.html_id}']")


def test_a_record_stands_once_and_on_no_other_page(site: Path) -> None:
    ids = [str(tag["id"]) for name in BOOK for tag in soup(site / name).select("section.claim")]
    assert sorted(ids) == sorted(claim.html_id for claim in claims().values())


def test_the_edition_has_a_badge_for_every_claim_of_a_passage(site: Path) -> None:
    badges = soup(site / EDITION).select(".claim-badges a")
    ids = {badge.get_text() for badge in badges}
    assert ids == set(claims())
    for badge in soup(site / EDITION).select(".claim-badges li"):
        name, *words = badge.get_text(" ", strip=True).split(" ", 2)
        assert words == [verdicts()[name].icon, verdicts()[name].name]


def test_every_record_shows_the_verdict_all_evidence_and_every_vain_look_up(site: Path) -> None:
    for name, verdict in verdicts().items():
        place = record(site, verdict.claim)
        text = place.get_text()
        assert f"{verdict.icon} {verdict.name} {verdict.why}" in text
        assert verdict.rests_on in text
        assert len(place.select(".evidence-side")) == len(verdict.steps)
        shown = [str(item["id"]) for item in place.select("li[id]")]
        assert shown == [item.html_id for item in of_claim(verdict.claim)]
        for item in of_claim(verdict.claim):
            assert item.quote in text
        for row in sought()[name]:
            assert row["sought"] in text


def test_a_section_shows_all_its_verdicts_and_what_does_not_simply_hold(site: Path) -> None:
    for section in load().body:
        reading = soup(site / f"{page(section.page)}.html")
        made = Counter(verdicts()[claim.id].name for claim in of_section(section.id))
        expected = [f"{made[v]} {icon} {v}" for v, (icon, _) in VERDICTS.items() if made[v]]
        counts = reading.select(".verdict-counts li")
        assert [count.get_text(" ", strip=True) for count in counts] == expected
        parts = reading.select(".verdict-parts .verdict-part")
        assert len(parts) == len(expected)
        rows = [row.get_text() for row in reading.select(".claim-rows .claim-id")]
        assert rows == [claim.id for claim in caveats(section.id)]
        assert reading.select_one(f"a[href$='{records_page(section)}.html']")


def test_the_ledger_as_data_is_the_ledger(site: Path) -> None:
    found = json.loads((site / "book/claims/claims.json").read_text("utf-8"))
    assert [row["id"] for row in found["claims"]] == list(claims())
    for row in found["claims"]:
        assert row["verdict"]["name"] == verdicts()[row["id"]].name
        pieces = [step["id"] for step in row["steps"] if "relation" in step]
        assert len(pieces) == len(of_claim(verdicts()[row["id"]].claim))
    assert soup(site / LEDGER).select_one("a[href='claims.json'][download]")


def test_the_form_for_another_reading_opens_in_a_spreadsheet(site: Path) -> None:
    form = (site / "book/claims/reading-form.csv").read_bytes()
    assert form.startswith(codecs.BOM_UTF8)
    assert form.decode("utf-8-sig") == reading_form()
    verdicts_page = soup(site / "book/claims/verdicts.html")
    assert verdicts_page.select_one("a[href='reading-form.csv'][download]")


def test_every_source_is_listed_once_with_its_uses(site: Path) -> None:
    used = uses()
    for key, source in sources().items():
        (place,) = soup(site / f"{page(source_place(key)[0])}.html").find_all(id=f"src-{key}")
        text = place.get_text(" ", strip=True)
        assert source.title in text
        for piece in used[key]["evidence"]:
            home, fragment = record_place(piece.claim)
            assert place.select_one(f"a[href$='{home}.html#{fragment}']")
        assert bool(place.select(".source-url")) == bool(source.url)
        assert bool(place.select(".source-read")) == source.excerpt
        assert place["data-read"] == ("excerpt" if source.excerpt else "other")
    assert not soup(site / SOURCES).select("#sources-copy .source-url")


def test_evidence_leads_to_its_source(site: Path) -> None:
    keys = {f"src-{key}" for key in sources()}
    for section in load().body:
        records = soup(site / f"{page(records_page(section))}.html")
        links = records.select("li[id] > .evidence-side + a")
        assert links
        assert {str(link["href"]).partition("#")[2] for link in links} <= keys


def shown(page: Page) -> list[str]:
    rows = ".claim-rows > li:not([hidden]) .claim-id"
    names: list[str] = page.eval_on_selector_all(rows, "all => all.map(e => e.textContent)")
    return names


def test_choices_narrow_the_list(ledger: Page) -> None:
    everything = len(claims())
    assert len(shown(ledger)) == everything
    ledger.select_option("[name=section]", "2.1")
    ledger.select_option("[name=city]", "chengdu")
    ledger.select_option("[name=checkability]", "external")
    expected = [
        claim.id
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
        ("1.77 trillion", "C15d"),
        ("第七位", "C15e"),
        ("綠道", "C57c"),
        ("c34a", "C34a"),
        ("¶34.3", "C34h"),
    ],
)
def test_typing_finds_in_both_languages(ledger: Page, typed: str, claim: str) -> None:
    ledger.fill("#list-query", typed)
    assert claim in shown(ledger)
    assert len(shown(ledger)) < 30


def test_the_list_narrows_by_verdict(ledger: Page) -> None:
    for verdict in VERDICTS:
        ledger.select_option("[name=verdict]", verdict)
        assert set(shown(ledger)) == {c for c in claims() if verdicts()[c].name == verdict}


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


def test_without_scripts_it_is_a_plain_list_that_leads_to_the_records(visit: Readers) -> None:
    page = visit(LEDGER, PHONE, scripts=False)
    assert not page.locator(".list-filter").is_visible()
    page.click("#c15d-row .claim-link")
    page.wait_for_url("**/claims/yardstick.html#c15d")
    assert page.locator("#c15d blockquote").is_visible()
