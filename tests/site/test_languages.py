"""Reading in two languages: which are shown, what belongs together, what a term means."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from duibiao.text.article import load
from duibiao.text.entities import entities
from readers import DESKTOP, PHONE, Reader, open_book

HOME = "book/index.html"
EDITION, GLOSSARY = "book/text/edition.html", "book/text/glossary.html"
DUIBIAO = entities()["duibiao-xianjin"]


@pytest.fixture
def edition(chromium: Browser, served: str) -> Iterator[Page]:
    with open_book(chromium, DESKTOP) as context:
        reader = Reader(context, served + EDITION)
        yield reader.page
        assert (reader.complaints, reader.foreign) == ([], [])


def left(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"]


def test_side_by_side_on_a_wide_screen_and_in_turn_on_a_phone(
    chromium: Browser, served: str, edition: Page
) -> None:
    assert left(edition, "#p34 .passage-en") > left(edition, "#p34 .passage-zh") + 300
    with open_book(chromium, PHONE) as context:
        page = Reader(context, served + EDITION).page
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


def test_an_address_leads_to_the_language_that_is_shown(edition: Page, served: str) -> None:
    edition.select_option(".languages select", "en")
    edition.goto(f"{served}{HOME}")
    edition.goto(f"{served}{EDITION}#p71-2")
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
    link = f"#p8 .passage-{language} a[href$='#{DUIBIAO.html_id}']"
    card = edition.locator("#entry-card")
    assert not card.is_visible()
    edition.hover(link)
    card.wait_for(state="visible")
    for part in (DUIBIAO.zh, DUIBIAO.pinyin, DUIBIAO.en, DUIBIAO.note):
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
    edition.wait_for_url(f"**/glossary.html#{DUIBIAO.html_id}")


def test_with_a_finger_the_first_touch_shows_the_entry(chromium: Browser, served: str) -> None:
    with chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.goto(served + EDITION)
        page.tap(f"#p8 .passage-en a[href$='#{DUIBIAO.html_id}']")
        card = page.locator("#entry-card")
        card.wait_for(state="visible")
        box = card.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        card.locator("a").tap()
        page.wait_for_url(f"**/glossary.html#{DUIBIAO.html_id}")


def test_a_copied_translation_is_the_text_alone(edition: Page) -> None:
    copied = edition.evaluate(
        "getSelection().selectAllChildren(document.querySelector('#p34 .passage-en')),"
        " getSelection().toString()"
    )
    assert copied.strip() == " ".join(s.english for s in load().line(34).sentences)


def test_without_scripts_both_languages_are_there(chromium: Browser, served: str) -> None:
    with open_book(chromium, PHONE, scripts=False) as context:
        page = Reader(context, served + EDITION).page
        assert page.locator("#p34-1").is_visible()
        assert page.locator("#p34-1-en").is_visible()
        assert not page.locator(".languages").is_visible()
        page.goto(served + GLOSSARY)
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
def test_the_glossary_is_filtered_by_any_form(
    chromium: Browser, served: str, typed: str, entry: str
) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + GLOSSARY).page
        page.fill("#list-query", typed)
        shown = page.eval_on_selector_all(".entry:not([hidden])", "all => all.map(e => e.id)")
        assert f"entry-{entry}" in shown
        assert len(shown) <= 4
        assert f"{len(shown)} of {len(entities())}" in page.locator(".list-count").inner_text()


def test_the_filter_says_when_nothing_is_found(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + GLOSSARY).page
        page.fill("#list-query", "zzzz")
        assert page.locator(".list-count").inner_text().startswith("0 of")
        assert page.locator(".list-group:not([hidden])").count() == 0
