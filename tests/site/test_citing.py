"""Citing on the page: a button on everything, and the same citations as the package makes."""

import json
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Page
from pybtex.database import parse_string

from duibiao import cite
from duibiao.charts.cities.three import standing
from duibiao.claims import claims
from duibiao.text.article import load
from pages import BOOK, part, soup
from readers import PHONE, Readers

EDITION, GLOSSARY = "book/text/edition.html", "book/text/glossary.html"
THREE = "book/cities/three-cities.html"


@pytest.fixture
def edition(visit: Readers) -> Page:
    return visit(EDITION)


def shown(page: Page) -> dict[str, str]:
    """The dialog's citations by format."""
    citations: dict[str, str] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('#book-cite dt')]"
        ".map((dt) => [dt.firstChild.textContent, dt.nextElementSibling.textContent]))"
    )
    return citations


def test_a_sentence_as_newspaper_and_as_edition(edition: Page) -> None:
    sentence = load().line(34).sentences[1]
    edition.focus("#p34 .cite-open")
    edition.keyboard.press("Enter")
    edition.select_option("#book-cite select", label="¶34.2")
    found, expected = shown(edition), cite.citations(cite.paper("¶34.2"))
    assert {name: found[name] for name in expected} == {k: v.strip() for k, v in expected.items()}
    quoted = found["With quotation"]
    assert quoted.startswith(f"“{sentence.restored}” ({sentence.english}) ")
    assert quoted.endswith(expected["GB/T 7714"])
    edition.check("#book-cite [value=part]")
    found, expected = shown(edition), cite.citations(cite.part("p34-2", "The edition, ¶34.2"))
    assert {name: found[name] for name in cite.STYLES} == {n: expected[n] for n in cite.STYLES}
    assert found["RIS"] == expected["RIS"].strip()
    assert json.loads(found["CSL-JSON"]) == json.loads(expected["CSL-JSON"])
    edition.keyboard.press("Escape")
    assert not edition.locator("#book-cite").is_visible()


def test_everything_with_an_address_has_the_button(visit: Readers) -> None:
    page = visit(EDITION, PHONE)
    lines = [line for line in load().lines if line.role not in ("heading", "subheading")]
    assert page.locator(".passage > .cite-open").count() == len(lines)
    page.goto(visit.home + GLOSSARY)
    assert page.locator(".entry .cite-open").count() == page.locator(".entry").count()
    page.goto(visit.home + THREE)
    assert page.locator("figure .cite-open").count() == page.locator("figure.chart").count()
    sections = page.locator("article section[id]").count()
    assert page.locator("section > :is(h1, h2, h3) > .cite-open").count() == sections
    page.click("#fig-standing .cite-open")
    title = standing().to_dict()["title"]["text"]
    expected = cite.citations(cite.part("fig-standing", f"{title} (fig-standing)"))
    assert shown(page)["APA"] == expected["APA"]
    box = page.locator("#book-cite").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE[0]


def test_a_claim_and_its_evidence_are_cited_from_the_record(visit: Readers) -> None:
    claim = claims()["C15a"]
    page = visit("book/claims/yardstick.html")
    assert page.locator(".claim > h3 > .cite-open").count() == page.locator(".claim").count()
    page.focus("#c15a .cite-open")
    page.keyboard.press("Enter")
    title = f"1 The tour and its yardstick, claim by claim, C15a: {claim.english.rstrip('.')}"
    assert shown(page)["APA"] == cite.citations(cite.part("c15a", title))["APA"]
    # The page on citing shows the same.
    page.keyboard.press("Escape")
    assert page.locator("#e15d1 .cite-open").count() == 1
    page.goto(f"{visit.home}book/use/cite.html")
    assert title in page.locator("#cite-claim").inner_text()


def test_downloads_are_read_by_others(edition: Page, tmp_path: Path) -> None:
    edition.click("#p15 .cite-open")
    texts = {}
    for extension in ("bib", "ris", "json"):
        with edition.expect_download() as saved:
            edition.click(f"#book-cite a[download$='.{extension}']")
        assert saved.value.suggested_filename == f"p15.{extension}"
        texts[extension] = Path(saved.value.path()).read_text("utf-8")
    (entry,) = parse_string(texts["bib"], "bibtex").entries.values()
    assert entry.fields["journal"] == "青岛日报"
    (record,) = rispy.loads(texts["ris"])
    assert record["notes"] == ["Quoted from 对标 · Benchmarking Qingdao, ¶15"]
    (csl,) = json.loads(texts["json"])
    assert csl["container-title"] == "青岛日报"


def test_copying(edition: Page) -> None:
    edition.context.grant_permissions(["clipboard-read", "clipboard-write"])
    edition.click("#p15 .cite-open")
    edition.click("[aria-label='Copy GB/T 7714']")
    edition.locator(".cite-status").filter(has_text="Copied").wait_for()
    copied = edition.evaluate("navigator.clipboard.readText()")
    assert copied == cite.citations(cite.paper("¶15"))["GB/T 7714"]


@pytest.mark.parametrize("name", BOOK)
def test_heads_describe_the_page_to_machines(site: Path, name: str) -> None:
    page = soup(site / name)
    meta = {str(tag["name"]): str(tag["content"]) for tag in page.select("meta[name^=citation_]")}
    assert meta["citation_inbook_title"] == cite.TITLE
    assert meta["citation_author"] == cite.AUTHOR
    assert page.title is not None
    assert meta["citation_title"] in page.title.get_text()
    described = json.loads(part(page, "[type='application/ld+json']").get_text())
    kinds = [each["@type"] for each in described.get("@graph", [described])]
    assert kinds == (["Book", "Dataset"] if name == BOOK[0] else ["Chapter"])
