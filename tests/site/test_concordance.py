"""The concordance on the page finds what the package finds, from a folder and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from duibiao.language.kwic import KwicLine, concordance
from pages import part, soup
from readers import PHONE, Readers

WORDS = "book/language/words.html"
LINES = (
    "all => all.map(li => [li.querySelector('a').textContent,"
    " ...[...li.querySelectorAll('p > *')].map(e => e.textContent),"
    " li.querySelector('small').textContent])"
)


def expected(query: str, most: int = 200) -> list[list[str]]:
    def other(line: KwicLine) -> str:
        both = [line.sentence.english, line.sentence.restored]
        return both[line.left + line.keyword + line.right == line.sentence.english]

    return [
        [line.sentence.address, line.left, line.keyword, line.right, other(line)]
        for line in concordance(query)[:most]
    ]


def shown(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.eval_on_selector_all(".concordance-lines li", LINES)
    return found


@pytest.fixture
def page(visit: Readers, site: Path) -> Page:
    return visit((site / WORDS).as_uri())


def test_the_default_word_is_there_from_the_build(site: Path) -> None:
    page = part(soup(site / WORDS), ".concordance")
    found = [[each.get_text() for each in li.select("a, p > *, small")] for li in page.select("li")]
    assert found == expected("对标")
    for li, line in zip(page.select("li"), concordance("对标"), strict=True):
        assert part(li, "a")["href"] == f"../text/edition.html#{line.sentence.html_id}"


@pytest.mark.parametrize(
    "query", ["学习", "數據", "代表著", "TOD", "learn", "Qingdao's", "城市", "  绿道 "]
)
def test_the_page_finds_what_the_package_finds(page: Page, query: str) -> None:
    page.fill(".concordance input", query)
    assert shown(page) == expected(query) != []
    lines = concordance(query)
    among = len({line.sentence for line in lines})
    places, sentences = (
        "place" if len(lines) == 1 else "places",
        "sentence" if among == 1 else "sentences",
    )
    status = f"{len(lines)} {places} in {among} {sentences}"
    assert page.inner_text(".concordance-count") == status


def test_what_is_not_there_and_what_is_everywhere(page: Page) -> None:
    page.fill(".concordance input", "广州")
    assert shown(page) == []
    assert page.inner_text(".concordance-count") == "The report does not have it"
    page.fill(".concordance input", "the")
    assert shown(page) == expected("the")
    assert page.inner_text(".concordance-count").endswith("; the first 200 are shown")
    page.fill(".concordance input", "")
    assert (shown(page), page.inner_text(".concordance-count")) == ([], "")


def test_the_word_is_kept_in_the_address(page: Page) -> None:
    page.fill(".concordance input", "追赶")
    page.wait_for_url("**/words.html?q=%E8%BF%BD%E8%B5%B6")
    page.reload()
    assert page.input_value(".concordance input") == "追赶"
    assert [line[0] for line in shown(page)] == ["¶21.1", "¶27.1"]
    page.fill(".concordance input", "")
    page.wait_for_url("**/words.html")


def test_enter_leads_to_the_first_line_and_on_to_its_passage(page: Page) -> None:
    page.fill(".concordance input", "追赶")
    page.press(".concordance input", "Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/edition.html#p21-1")
    assert page.locator("#p21-1").is_visible()


def test_the_keyword_stands_in_the_middle(page: Page) -> None:
    middles = page.eval_on_selector_all(
        ".concordance-lines li",
        "all => all.map(li => [li.querySelector('p'), li.querySelector('mark')].map(e =>"
        " { const box = e.getBoundingClientRect(); return box.x + box.width / 2; }))",
    )
    assert len(middles) == 11
    assert all(abs(line - mark) < 1 for line, mark in middles)


def test_without_scripts_the_default_lines_stand(visit: Readers) -> None:
    page = visit(WORDS, PHONE, scripts=False)
    assert page.locator(".concordance-lines li").count() == len(concordance("对标"))
    assert not page.locator(".concordance form").is_visible()
