"""The book in a real Chromium with no network: light, dark, desktop, phone, file://, no scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from duibiao.article import load

BOOK = ["book/index.html", "book/text/edition.html", "book/text/restoration.html"]
DESKTOP, PHONE, SMALL = (1366, 900), (390, 844), (320, 640)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Reader:
    """A reader's browser that keeps what it complained of."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda message: (
                message.type in ("error", "warning") and self.complaints.append(message.text)
            ),
        )
        self.page.on("requestfailed", lambda request: self.complaints.append(request.url))
        home = address.split("/book/")[0]
        self.page.on(
            "request",
            lambda request: (
                not request.url.startswith((home, "data:", "blob:"))
                and self.foreign.append(request.url)
            ),
        )
        self.page.goto(address, wait_until="load")
        self.page.wait_for_timeout(300)


def open_book(
    browser: Browser, size: tuple[int, int], scheme: str = "light", **options: bool
) -> BrowserContext:
    return browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=options.get("scripts", True),
    )


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


@pytest.fixture(scope="module")
def searching(chromium: Browser, served: str) -> Iterator[Reader]:
    with open_book(chromium, DESKTOP) as context:
        reader = Reader(context, served + BOOK[0])
        reader.page.keyboard.press("Control+k")
        yield reader
        assert (reader.complaints, reader.foreign) == ([], [])


# What a reader types, and a place that must be among the first three.
QUERIES = {
    "对标先进": "p2-1",
    "對標先進": "p2-1",
    "研发费用": "p42-4",
    "研發費用": "p42-4",
    "天府绿道": "p56-1",
    "天府綠道": "p56-1",
    "二十八连冠": "p17-1",
    "副省级城市": "p13-1",
    "副省級城市": "p13-1",
    "赵士玉": "p23-4",
    "趙士玉": "p23-4",
    "富士康": "p86-5",
    "三供一业": "p59-2",
    "三供一業": "p59-2",
    "网络理政中心": "p46-1",
    "網絡理政中心": "p46-1",
    "见逢插绿": "p57-1",
    "营商环境的优劣": "p69-1",
    "項目落地年": "p88-2",
    "项目落地年": "p88-2",
    "环球雅途": "p80-3",
    "環球雅途": "p80-3",
    "通威速度": "p71-2",
    "城市会客厅高朋满座": "p76-1",
    "为什么能够": "p73-2",
    "1.77万亿元": "p15-2",
    "1775": "p42-6",
    "2448": "p57-1",
    "TOD": "p61-1",
    "App": "p50-1",
    "1275": "p56-1",
    "captcha": "limits",
    "private use": "fault",
    "critical edition": "home",
    "OpenCC": "script",
}


@pytest.mark.parametrize(("query", "place"), QUERIES.items(), ids=list(QUERIES))
def test_search_finds(searching: Reader, query: str, place: str) -> None:
    page = searching.page
    page.fill("#book-search input", "")
    page.wait_for_function("!document.querySelector('.search-results a')")
    page.fill("#book-search input", query)
    page.wait_for_selector(".search-results a", timeout=10_000)
    found = page.eval_on_selector_all(".search-results a", "links => links.map(l => l.hash)")
    assert f"#{place}" in found[:3]


def test_search_is_opened_by_a_button_and_leads_to_the_passage(
    chromium: Browser, served: str
) -> None:
    with open_book(chromium, PHONE) as context:
        page = Reader(context, served + BOOK[0]).page
        page.click(".page-tools .search-open")
        page.fill("#book-search input", "天府绿道")
        page.wait_for_selector(".search-results a")
        page.keyboard.press("Enter")
        page.wait_for_url("**/edition.html#p56-1")
        assert page.locator("#p56-1").is_visible()


def test_search_says_when_nothing_is_found(searching: Reader) -> None:
    searching.page.fill("#book-search input", "zzzz")
    status = searching.page.locator(".search-status")
    status.filter(has_text="Nothing found").wait_for()


def test_reading_from_a_folder(chromium: Browser, site: Path) -> None:
    with open_book(chromium, DESKTOP) as context:
        reader = Reader(context, (site / BOOK[1]).as_uri())
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
        page = Reader(context, served + BOOK[1]).page
        assert page.locator("#p34-1").is_visible()
        assert not page.locator(".search-open").first.is_visible()
        page.click("#p34 .seed summary")
        assert page.locator("#p34 .seed p").is_visible()
        page.goto(served + BOOK[2])
        assert page.locator("#fig-damage-by-context .chart-narrow svg").is_visible()


def test_the_colour_mode_can_be_chosen_and_is_remembered(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + BOOK[1]).page
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
        page = Reader(context, served + BOOK[1]).page
        copied = page.evaluate(
            "getSelection().selectAllChildren(document.querySelector('#p34 .passage-zh')),"
            " getSelection().toString()"
        )
        assert copied.strip() == load().line(34).restored


def test_print_shows_the_text_and_no_tools(chromium: Browser, served: str) -> None:
    with open_book(chromium, DESKTOP) as context:
        page = Reader(context, served + BOOK[1]).page
        page.emulate_media(media="print")
        assert page.locator("#p34-1").is_visible()
        assert not page.locator(".page-tools").is_visible()
        assert not page.locator(".bd-sidebar-primary").is_visible()
        assert not page.locator("#p34 .seed summary").is_visible()
