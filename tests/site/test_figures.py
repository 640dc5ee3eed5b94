"""Figures on the page: there from the build, alive near the window, in every setting."""

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pages import BOOK, WITH_FIGURES, part, soup
from readers import DESKTOP, PHONE, Readers

THREE = "book/cities/three-cities.html"
FIFTEEN = "book/cities/fifteen-cities.html"
LIVE = ".chart-live-drawing"
COUNT_SHIFTS = (
    "window.shift = 0; new PerformanceObserver((list) => {"
    " for (const entry of list.getEntries().filter((each) => !each.hadRecentInput)) {"
    " window.shift += entry.value;"
    " window.shifted = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120)); }"
    "}).observe({ type: 'layout-shift', buffered: true });"
)


@pytest.fixture
def three(visit: Readers) -> Page:
    return visit(THREE)


def alive(page: Page, figure: str) -> str:
    """Bring a figure near and wait until it is interactive; returns the selector of its drawing."""
    page.locator(f"#{figure}").scroll_into_view_if_needed()
    drawing = f"#{figure} .chart-drawing.is-live:visible"
    page.wait_for_selector(drawing)
    return drawing


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_every_figure_is_drawn_described_and_downloadable(site: Path, name: str) -> None:
    page = site / name
    figures = soup(page).select("figure.chart")
    assert figures
    for figure in figures:
        drawings = figure.select(".chart-static")
        assert len(drawings) == 2
        for drawing in drawings:
            assert drawing["aria-label"]
            assert drawing.find("svg")
        links = {
            str(a.get_text()): page.parent / str(a["href"]) for a in figure.select("[download]")
        }
        head, *written = csv.reader(links["CSV"].read_text("utf-8").splitlines())
        assert part(figure, "summary").get_text() == f"Data ({len(written)} rows)"
        assert figure["data-series"] in head
        if table := figure.select_one("table"):
            rows = [[cell.get_text() for cell in row.select("td")] for row in table.select("tr")]
            assert head == [cell.get_text() for cell in table.select("th")]
            assert written == rows[1:]
        spec = json.loads(links["Vega-Lite"].read_text("utf-8"))
        assert spec["title"]["text"] == part(figure, "strong").get_text()
        assert links["SVG"].read_text("utf-8").startswith("<svg")
        source = figure.select_one(".chart-source")
        assert source is not None
        assert len(source.get_text()) > len("Source: . fig-")


def test_what_draws_in_the_source_has_figures_on_its_page_and_nothing_else_has(site: Path) -> None:
    assert [name for name in BOOK if soup(site / name).select("figure.chart")] == WITH_FIGURES


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", WITH_FIGURES)
def test_every_figure_comes_alive_and_reacts_to_a_key_and_nothing_moves(
    visit: Readers, name: str, size: tuple[int, int]
) -> None:
    page = visit(name, size, at_start=COUNT_SHIFTS)
    for figure in page.eval_on_selector_all("figure.chart", "all => all.map(e => e.id)"):
        before = page.locator(f"#{figure}").bounding_box()
        drawing = alive(page, figure)
        after = page.locator(f"#{figure}").bounding_box()
        assert before
        assert after
        assert before["height"] == pytest.approx(after["height"], abs=1)
        svg = page.locator(f"{drawing} svg[role=img]").first
        assert svg.get_attribute("aria-label")
        still = svg.inner_html()
        page.focus(drawing)
        page.keyboard.press("ArrowRight")
        page.wait_for_function(
            "([selector, still]) => [...document.querySelectorAll(selector)]"
            ".find((svg) => svg.checkVisibility()).innerHTML !== still",
            arg=[f"#{figure} .chart-live-drawing svg", still],
        )
        assert page.locator(f"#{figure} .chart-reading").inner_text()
    assert page.evaluate("window.shift") < 0.02, page.evaluate("window.shifted")


def test_a_click_chooses_and_escape_lets_go(three: Page) -> None:
    drawing = alive(three, "fig-output")
    reading = three.locator("#fig-output .chart-reading")
    three.locator(f"{drawing} {LIVE} .mark-symbol path[aria-label*=Shenzhen]").nth(5).click()
    reading.filter(has_text=":").wait_for()
    three.focus(drawing)
    three.keyboard.press("Escape")
    assert reading.inner_text() == ""


def test_the_colours_follow_the_theme_at_once(three: Page) -> None:
    drawing = alive(three, "fig-output")
    label = f"{drawing.removesuffix(':visible')} {LIVE} .mark-text text"
    colour = f"getComputedStyle(document.querySelector('{label}')).fill"
    three.evaluate("document.documentElement.dataset.theme = 'light'")
    light = three.evaluate(colour)
    three.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert three.evaluate(colour) != light


@pytest.fixture
def fifteen(visit: Readers) -> Page:
    return visit(FIFTEEN)


def test_the_explorer_obeys_its_inputs(fifteen: Page) -> None:
    drawing = alive(fifteen, "fig-explorer")
    lines = fifteen.locator(f"{drawing} {LIVE} .mark-line path")
    ticks = fifteen.locator(f"{drawing} {LIVE} .role-axis-label text")
    assert lines.count() >= 3
    few = lines.count()
    fifteen.select_option("#fig-explorer [name=group]", label="all fifteen")
    fifteen.wait_for_timeout(300)
    assert lines.count() > few
    before = ticks.all_text_contents()
    fifteen.select_option("#fig-explorer [name=base]", label="index, 2015 = 100")
    fifteen.wait_for_timeout(300)
    assert ticks.all_text_contents() != before
    fifteen.locator("#fig-explorer [name=since]").fill("2018")
    fifteen.wait_for_timeout(300)
    assert "2012" in before
    assert "2012" not in ticks.all_text_contents()


def test_what_is_chosen_is_kept_in_the_address(fifteen: Page, visit: Readers) -> None:
    alive(fifteen, "fig-explorer")
    fifteen.select_option("#fig-explorer [name=base]", label="places")
    fifteen.locator("#fig-explorer [name=since]").fill("2015")
    assert "fig-explorer.base=-1" in fifteen.url
    assert "fig-explorer.since=2015" in fifteen.url
    fifteen.goto(fifteen.url)
    alive(fifteen, "fig-explorer")
    assert fifteen.locator("#fig-explorer [name=base]").input_value() == "-1"
    assert fifteen.locator("#fig-explorer [name=since]").input_value() == "2015"
    fifteen.select_option("#fig-explorer [name=base]", label="values")
    assert "fig-explorer.base" not in fifteen.url
    # What no input offers is passed over.
    fifteen.goto(f"{visit.home}{FIFTEEN}?fig-explorer.base=7&fig-explorer.since=x")
    assert fifteen.locator("#fig-explorer [name=base]").input_value() == "0"
    assert fifteen.locator("#fig-explorer [name=since]").input_value() == "2010"


def test_the_picture_can_be_saved(three: Page) -> None:
    alive(three, "fig-output")
    with three.expect_download() as saved:
        three.click("#fig-output .chart-png")
    assert saved.value.suggested_filename == "fig-output.png"
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG")


def test_from_a_folder_figures_are_alive_too(visit: Readers, site: Path) -> None:
    alive(visit((site / THREE).as_uri()), "fig-output")


def test_without_scripts_and_in_print_the_still_drawing_stays(visit: Readers) -> None:
    page = visit(THREE, PHONE, scripts=False)
    assert page.locator("#fig-output .chart-narrow svg").is_visible()
    page.emulate_media(media="print")
    assert page.locator("#fig-output svg:visible").count() == 1
    assert not page.locator("#fig-output .chart-downloads").is_visible()


def test_controls_are_not_shown_where_they_would_be_dead(visit: Readers) -> None:
    page = visit(FIFTEEN, scripts=False)
    assert not page.locator("#fig-explorer .chart-controls").is_visible()
