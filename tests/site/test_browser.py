"""The book in a real Chromium with no network: light, dark, desktop, phone, file://, no scripts."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from duibiao.text.article import load
from pages import BOOK
from readers import DESKTOP, PHONE, SMALL, Readers, Scheme

EDITION, RESTORATION = "book/text/edition.html", "book/text/restoration.html"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The two rules that look at colours; the first of them takes nine tenths of the time of axe.
CONTRAST, LINKS = "color-contrast", "link-in-text-block"
LAYOUT = {
    "runOnly": {"type": "tag", "values": WCAG},
    "rules": {CONTRAST: {"enabled": False}, LINKS: {"enabled": False}},
}
# What stands around every page, and is laid out otherwise on a phone.
FRAME = [".bd-header-article", ".bd-sidebar-primary", ".bd-footer-content", "dialog"]
# The contrast of a text follows from the styles of itself and of what it stands in, from the root
# down. Of the thousands of texts with the same styles all the way one is looked at.
SPECIMENS = """() => {
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const look = (e) => {
    const s = getComputedStyle(e);
    return [s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize, s.fontWeight,
      s.textShadow, s.filter, s.mixBlendMode, s.position].join(";");
  };
  const numbers = new Map(), chain = new Map(), seen = new Set();
  for (const e of document.querySelectorAll("*")) {
    const key = `${chain.get(e.parentElement)}/${look(e)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    chain.set(e, numbers.get(key));
    delete e.dataset.specimen;
    const text = own(e) || e.matches("input, select, textarea");
    if (text && !seen.has(chain.get(e)) && e.checkVisibility()) {
      seen.add(chain.get(e));
      e.dataset.specimen = "";
    }
  }
  return seen.size;
}"""


def violations(page: Page, options: dict[str, Any], *within: str) -> list[str]:
    """What axe finds wrong; it is not asked for what is right, which is megabytes."""
    context = {"include": list(within)} if within else None
    answer = Axe().run(page, context=context, options=options | {"resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in answer.response["violations"]
        for node in rule["nodes"]
    ]


def faint(page: Page, *within: str) -> list[str]:
    """Texts with too little contrast, and links that only their colour tells from text."""
    contrast, links = ({"runOnly": {"type": "rule", "values": [r]}} for r in (CONTRAST, LINKS))
    assert page.evaluate(SPECIMENS) > 10
    specimens = within or ("[data-specimen]",)
    return violations(page, contrast, *specimens) + violations(page, links, *within)


def show(page: Page, size: tuple[int, int], scheme: Scheme) -> None:
    """Look at a page in another size and colour scheme, and wait until it has followed."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")
    page.evaluate("Promise.allSettled(document.getAnimations().map((a) => a.finished))")


def sideways(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("name", BOOK)
def test_no_complaint_nothing_foreign_no_sideways_scrolling_axe_clean(
    visit: Readers, name: str
) -> None:
    """One visit. Layout does not depend on the colours, nor the colours of a text on the width."""
    page = visit(name)
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert violations(page, LAYOUT) + faint(page) == []
    assert sideways(page) <= 0
    show(page, DESKTOP, "dark")
    assert faint(page) == []
    show(page, PHONE, "dark")
    assert faint(page, *FRAME) == []
    assert sideways(page) <= 0
    show(page, PHONE, "light")
    assert violations(page, LAYOUT) == []
    show(page, SMALL, "light")
    assert sideways(page) <= 0


def test_axe_bites(visit: Readers) -> None:
    page = visit("book/use/cite.html", PHONE, scheme="dark")
    assert faint(page) == []
    page.evaluate(
        "document.querySelector('.bd-header-article').insertAdjacentHTML('beforeend',"
        ' \'<p style="color: #222; background: #333">faint</p><img src="data:,">\')'
    )
    rules = [[found.partition(":")[0] for found in faint(page, *where)] for where in ((), FRAME)]
    assert rules == [[CONTRAST], [CONTRAST]]
    assert [found.partition(":")[0] for found in violations(page, LAYOUT)] == ["image-alt"]


def test_reading_from_a_folder(chromium: Browser, site: Path) -> None:
    readers = Readers(chromium, f"{site.as_uri()}/")
    with readers.contexts:
        page = readers(EDITION)
        assert page.locator("#p34-2").inner_text().endswith(load().line(34).sentences[1].restored)
        page.click("#p34 .seed summary")
        assert page.locator("#p34 .seed p").is_visible()
        assert (readers.complaints, readers.foreign) == ([], [])
        # The index cannot be read from there, of which Chromium complains.
        page.keyboard.press("Control+k")
        page.fill("#book-search input", "成都")
        page.locator(".search-status").filter(has_text="make serve").wait_for()


def test_reading_without_scripts(visit: Readers) -> None:
    page = visit(EDITION, PHONE, scripts=False)
    assert page.locator("#p34-1").is_visible()
    assert page.locator("#p34-1-en").is_visible()
    assert not page.locator(".search-open").first.is_visible()
    assert not page.locator(".languages").is_visible()
    page.click("#p34 .seed summary")
    assert page.locator("#p34 .seed p").is_visible()
    page.goto(visit.home + RESTORATION)
    assert page.locator("#fig-damage-by-context .chart-narrow svg").is_visible()


def test_the_colour_mode_can_be_chosen_and_is_remembered(visit: Readers) -> None:
    page = visit(EDITION)
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


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_copied_passage_is_the_text_alone(visit: Readers, language: str) -> None:
    copied = visit(EDITION).evaluate(
        f"getSelection().selectAllChildren(document.querySelector('#p34 .passage-{language}')),"
        " getSelection().toString()"
    )
    line = load().line(34)
    english = " ".join(sentence.english for sentence in line.sentences)
    assert copied.strip() == (line.restored if language == "zh" else english)


def test_print_shows_the_text_and_no_tools(visit: Readers) -> None:
    page = visit(EDITION)
    page.emulate_media(media="print")
    assert page.locator("#p34-1").is_visible()
    assert not page.locator(".page-tools").is_visible()
    assert not page.locator(".bd-sidebar-primary").is_visible()
    assert not page.locator("#p34 .seed summary").is_visible()
