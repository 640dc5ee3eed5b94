"""The book in a real Chromium with no network: light, dark, desktop, phone, file://, no scripts."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from duibiao.text.article import load
from pages import BOOK
from readers import DESKTOP, PHONE, SMALL, Reader, open_book

EDITION, RESTORATION = "book/text/edition.html", "book/text/restoration.html"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", BOOK)
def test_no_complaint_nothing_foreign_no_sideways_scrolling_axe_clean(
    chromium: Browser, served: str, name: str, size: tuple[int, int], scheme: str
) -> None:
    with open_book(chromium, size, scheme) as context:
        reader = Reader(context, served + name)
        assert reader.page.evaluate("document.documentElement.dataset.theme") == scheme
        result = Axe().run(reader.page, options={"runOnly": {"type": "tag", "values": WCAG}})
        violations = [
            f"{each['id']}: {node['html'][:160]}"
            for each in result.response["violations"]
            for node in each["nodes"]
        ]
        assert violations == []
        overflow = "document.documentElement.scrollWidth - innerWidth"
        assert reader.page.evaluate(overflow) <= 0
        assert (reader.complaints, reader.foreign) == ([], [])


@pytest.mark.parametrize("name", BOOK)
def test_the_smallest_phone_does_not_scroll_sideways(
    chromium: Browser, served: str, name: str
) -> None:
    with open_book(chromium, SMALL) as context:
        reader = Reader(context, served + name)
        assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_reading_from_a_folder(chromium: Browser, site: Path) -> None:
    with open_book(chromium, DESKTOP) as context:
        reader = Reader(context, (site / EDITION).as_uri())
        page = reader.page
        assert page.locator("#p34-2").inner_text().endswith(load().line(34).sentences[1].restored)
        page.click("#p34 .seed summary")
        assert page.locator("#p34 .seed p").is_visible()
        assert (reader.complaints, reader.foreign) == ([], [])
        page.keyboard.press("Control+k")
        page.fill("#book-search input", "成都")
        page.locator(".search-status").filter(has_text="make serve").wait_for()


def test_reading_without_scripts(chromium: Browser, served: str) -> None:
    with open_book(chromium, PHONE, scripts=False) as context:
        page = Reader(context, served + EDITION).page
        assert page.locator("#p34-1").is_visible()
        assert not page.locator(".search-open").first.is_visible()
        page.click("#p34 .seed summary")
        assert page.locator("#p34 .seed p").is_visible()
        page.goto(served + RESTORATION)
        assert page.locator("#fig-damage-by-context .chart-narrow svg").is_visible()


def test_the_colour_mode_can_be_chosen_and_is_remembered(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + EDITION).page
        background = "getComputedStyle(document.documentElement).backgroundColor"
        light = page.evaluate(background)
        for _ in range(3):
            page.click(".theme-switch-button")
            if page.evaluate("document.documentElement.dataset.theme") == "dark":
                break
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        dark = page.evaluate(background)
        assert dark != light
        page.reload()
        assert page.evaluate(background) == dark


def test_a_copied_passage_is_the_text_alone(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + EDITION).page
        copied = page.evaluate(
            "getSelection().selectAllChildren(document.querySelector('#p34 .passage-zh')),"
            " getSelection().toString()"
        )
        assert copied.strip() == load().line(34).restored


def test_print_shows_the_text_and_no_tools(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + EDITION).page
        page.emulate_media(media="print")
        assert page.locator("#p34-1").is_visible()
        assert not page.locator(".page-tools").is_visible()
        assert not page.locator(".bd-sidebar-primary").is_visible()
        assert not page.locator("#p34 .seed summary").is_visible()
