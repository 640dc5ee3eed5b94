"""Reading in two languages: which are shown, what belongs together, what a term means."""

import pytest
from playwright.sync_api import Page

from duibiao.text.entities import entities
from readers import DESKTOP, PHONE, Readers

HOME = "book/index.html"
EDITION, GLOSSARY = "book/text/edition.html", "book/text/glossary.html"
DUIBIAO = "entry-duibiao-xianjin"


@pytest.fixture
def edition(visit: Readers) -> Page:
    return visit(EDITION)


def left(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"]


def test_side_by_side_on_a_wide_screen_and_in_turn_on_a_phone(
    visit: Readers, edition: Page
) -> None:
    assert left(edition, "#p34 .passage-en") > left(edition, "#p34 .passage-zh") + 300
    page = visit(EDITION, PHONE)
    assert left(page, "#p34 .passage-en") == left(page, "#p34 .passage-zh")


@pytest.mark.parametrize(("choice", "shown", "hidden"), [("zh", "zh", "en"), ("en", "en", "zh")])
def test_either_language_alone_is_remembered(
    edition: Page, choice: str, shown: str, hidden: str
) -> None:
    edition.select_option(".languages select", choice)
    for _ in range(2):
        for kind in (".passage-", ".section-words-"):
            assert edition.locator(f"#p31 {kind}{shown}, #p34 {kind}{shown}").first.is_visible()
            assert not edition.locator(
                f"#p31 {kind}{hidden}, #p34 {kind}{hidden}"
            ).first.is_visible()
        edition.reload()
        edition.wait_for_timeout(200)
    assert edition.locator(".languages select").input_value() == choice


def test_the_passage_being_read_stays_in_place(edition: Page) -> None:
    edition.evaluate("document.getElementById('p49').scrollIntoView()")
    before = edition.locator("#p49").bounding_box()
    edition.select_option(".languages select", "zh")
    after = edition.locator("#p49").bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 100


def test_an_address_marks_the_sentence_in_both_languages(edition: Page) -> None:
    edition.evaluate("location.hash = 'p34-2'")
    edition.wait_for_timeout(200)
    marked = edition.eval_on_selector_all(".is-target", "all => all.map(e => e.id)")
    assert sorted(marked) == ["p34-2", "p34-2-en"]


def test_an_address_leads_to_the_language_that_is_shown(edition: Page, visit: Readers) -> None:
    edition.select_option(".languages select", "en")
    edition.goto(f"{visit.home}{HOME}")
    edition.goto(f"{visit.home}{EDITION}#p71-2")
    edition.wait_for_timeout(400)
    box = edition.locator("#p71-2-en").bounding_box()
    assert box
    assert 0 <= box["y"] < DESKTOP[1]


def test_pointing_at_a_sentence_shows_its_counterpart(edition: Page) -> None:
    edition.evaluate("document.getElementById('p34').scrollIntoView()")
    edition.hover("#p34-3-en", position={"x": 5, "y": 5})
    marked = edition.eval_on_selector_all(".is-paired", "all => all.map(e => e.id)")
    assert sorted(marked) == ["p34-3", "p34-3-en"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_hovering_or_focusing_a_term_shows_its_entry(edition: Page, language: str) -> None:
    link = f"#p8 .passage-{language} a[href$='#{DUIBIAO}']"
    card = edition.locator("#entry-card")
    assert not card.is_visible()
    edition.hover(link)
    card.wait_for(state="visible")
    entity = entities()["duibiao-xianjin"]
    for part in (entity.zh, entity.pinyin, entity.en, entity.note):
        assert part in card.inner_text()
    # The pointer may go on to the card and use its link.
    card.hover()
    edition.wait_for_timeout(400)
    assert card.is_visible()
    edition.keyboard.press("Escape")
    assert not card.is_visible()
    edition.focus(link)
    edition.keyboard.press("Shift+Tab")
    edition.keyboard.press("Tab")
    card.wait_for(state="visible")
    assert edition.locator(link).get_attribute("aria-describedby") == "entry-card"
    edition.keyboard.press("Enter")
    edition.wait_for_url(f"**/glossary.html#{DUIBIAO}")


def test_with_a_finger_the_first_touch_shows_the_entry(visit: Readers) -> None:
    page = visit(EDITION, PHONE, touch=True)
    page.tap(f"#p8 .passage-en a[href$='#{DUIBIAO}']")
    card = page.locator("#entry-card")
    card.wait_for(state="visible")
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE[0]
    card.locator("a").tap()
    page.wait_for_url(f"**/glossary.html#{DUIBIAO}")


@pytest.fixture(scope="module")
def glossary(visit_once: Readers) -> Page:
    return visit_once(GLOSSARY)


def test_without_scripts_the_glossary_is_a_plain_list(visit: Readers) -> None:
    page = visit(GLOSSARY, PHONE, scripts=False)
    assert page.locator("#entry-duibiao").is_visible()
    assert not page.locator(".list-filter").is_visible()


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("副省级", "subprovincial"),
        ("副省級城市", "subprovincial"),
        ("三供一業", "three-supplies"),
        ("fùshěngjí", "subprovincial"),
        ("fushengji", "subprovincial"),
        ("fu sheng ji", "subprovincial"),
        ("tianfu lvdao", "tianfu-greenway"),
        ("xihai'an", "west-coast"),
        ("Sub-Provincial", "subprovincial"),
        ("rainforest", "rainforest"),
    ],
)
def test_the_glossary_is_filtered_by_any_form(glossary: Page, typed: str, entry: str) -> None:
    glossary.fill("#list-query", typed)
    shown = glossary.eval_on_selector_all(".entry:not([hidden])", "all => all.map(e => e.id)")
    assert f"entry-{entry}" in shown
    assert len(shown) <= 4
    assert f"{len(shown)} of {len(entities())}" in glossary.locator(".list-count").inner_text()


def test_the_filter_says_when_nothing_is_found(glossary: Page) -> None:
    glossary.fill("#list-query", "zzzz")
    assert glossary.locator(".list-count").inner_text().startswith("0 of")
    assert glossary.locator(".list-group:not([hidden])").count() == 0
