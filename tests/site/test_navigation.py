"""Ways through the book: dialogs, addresses, lists after Back, paper and forced colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from duibiao.claims import claims
from duibiao.claims.verdicts import verdicts
from readers import DESKTOP, Readers

EDITION, LEDGER = "book/text/edition.html", "book/claims/ledger.html"
QUALITY = "book/cities/data-quality.html"
WIDTHS = (320, 390, 768, 1280, 1440, 1720)
# Buttons that open something over the page.
OPENERS = (".primary-toggle", ".secondary-toggle", ".page-tools .search-open", ".cite-open")


def openers(page: Page) -> Iterator[str]:
    for opener in OPENERS:
        if page.locator(opener).first.is_visible():
            yield opener


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_button_opens_is_there_to_be_seen(visit: Readers, width: int) -> None:
    page = visit(EDITION, (width, 900))
    opened = []
    for opener in openers(page):
        page.locator(opener).first.click()
        dialogs = page.locator("dialog[open]")
        for place in range(dialogs.count()):
            box = dialogs.nth(place).bounding_box()
            assert box, opener
            assert box["width"] > 100, opener
            assert box["height"] > 50, opener
            opened.append(opener)
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
    assert ".page-tools .search-open" in opened
    assert (".secondary-toggle" in opened) == (width < 1700)


@pytest.mark.parametrize(
    ("page", "typed", "fragment"),
    [
        (LEDGER, "C42f", "c42f"),
        (EDITION, "¶34.2", "p34-2"),
        (EDITION, "34.2", "p34-2"),
        (EDITION, "P34", "p34"),
    ],
)
def test_an_address_as_it_is_printed_leads_home(
    visit: Readers, page: str, typed: str, fragment: str
) -> None:
    opened = visit(f"{page}#{typed}")
    opened.wait_for_url(f"**#{fragment}")
    assert opened.locator(f"#{fragment}").is_visible()
    assert opened.locator(".address-notice").count() == 0


def test_an_address_that_names_nothing_is_said_to(visit: Readers) -> None:
    page = visit(f"{EDITION}#p34-9")
    assert "There is no “p34-9” on this page" in page.locator(".address-notice").inner_text()
    page.evaluate("location.hash = 'p34'")
    page.locator(".address-notice").wait_for(state="detached")


@pytest.mark.parametrize(
    ("fragment", "home"),
    [
        ("", "sources.html?kind=press"),
        ("#press-list", "sources.html?kind=press"),
        ("#src-cgtn-2021-five-year-plan", "sources.html?kind=press#src-cgtn-2021-five-year-plan"),
        ("#src-csy-2021", "sources.html#src-csy-2021"),
    ],
)
def test_an_old_address_of_the_press_leads_to_the_list_of_sources(
    visit: Readers, fragment: str, home: str
) -> None:
    page = visit("book/use/sources.html")
    page.goto(page.url.replace("sources.html", f"press.html{fragment}"))
    page.wait_for_url(f"**/{home}")
    assert page.locator(fragment if "src" in fragment else "h1").is_visible()
    assert page.locator(".address-notice").count() == 0


def test_without_scripts_the_old_page_of_the_press_has_a_link(visit: Readers) -> None:
    page = visit("book/use/press.html", scripts=False)
    page.click("text=in one list")
    page.wait_for_url("**/sources.html?kind=press")


def test_after_back_a_list_shows_what_its_choices_say(visit: Readers) -> None:
    page = visit(LEDGER)
    page.select_option("[name=verdict]", "contradicted")
    page.fill("#list-query", "huawei")
    expected = page.locator(".list-count").inner_text()
    page.click(".claim:not([hidden]) summary")
    page.click(".claim:not([hidden]) a[href*='edition.html']")
    page.wait_for_url("**/edition.html#*")
    page.go_back()
    page.wait_for_url("**/ledger.html?*")
    assert page.locator("[name=verdict]").input_value() == "contradicted"
    assert page.locator("#list-query").input_value() == "huawei"
    assert page.locator(".list-count").inner_text() == expected


def test_an_address_with_choices_narrows_the_list(visit: Readers) -> None:
    page = visit(f"{LEDGER}?verdict=contradicted&kind=nonsense")
    shown = page.eval_on_selector_all(".claim:not([hidden])", "all => all.map(e => e.id)")
    assert shown == [
        claim.html_id for claim in claims().values() if verdicts()[claim.id].name == "contradicted"
    ]


def test_the_list_of_pages_shows_the_page_one_is_on(visit: Readers) -> None:
    page = visit("book/use/sources.html")
    page.goto(page.url.replace("use/sources", "text/edition"), wait_until="load")
    current = page.locator(".bd-sidebar-primary .current.active > a").first
    current.wait_for()
    page.wait_for_function(
        "e => { const {top, bottom} = e.getBoundingClientRect();"
        " return top >= 0 && bottom <= innerHeight }",
        arg=current.element_handle(),
    )


def test_on_paper_a_page_has_its_title_and_no_filter_and_no_dark(visit: Readers) -> None:
    page = visit(LEDGER, DESKTOP, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    assert not page.locator(".list-filter").is_visible()
    background = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(background) == "rgb(255, 255, 255)"


def test_forced_colours_leave_icons_and_targets(visit: Readers) -> None:
    page = visit(f"{EDITION}#p34-2")
    page.emulate_media(forced_colors="active")
    colour = "e => getComputedStyle(e).backgroundColor"
    icon = page.locator(".page-tools .fa-solid:visible").first.evaluate(colour)
    target = page.locator("#p34-2").evaluate(colour)
    page_colour = page.locator("body").evaluate(colour)
    assert icon != page_colour
    assert target not in (page_colour, "rgba(0, 0, 0, 0)")


def test_a_row_under_the_pointer_keeps_its_colour(visit: Readers) -> None:
    page = visit(QUALITY)
    row = page.locator("table.dataframe tbody tr").first
    before = row.evaluate("e => getComputedStyle(e).backgroundColor")
    row.hover()
    assert row.evaluate("e => getComputedStyle(e).backgroundColor") == before
