"""Search in both scripts, both languages and pinyin, on every page."""

import pytest
from playwright.sync_api import Page

from readers import PHONE, Readers

HOME = "book/index.html"


@pytest.fixture(scope="module")
def searching(visit_once: Readers) -> Page:
    page = visit_once(HOME)
    page.keyboard.press("Control+k")
    return page


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
    "TOD": "entry-tod",
    "App": "p50-1",
    "1275": "p56-1",
    "sub-provincial cities": "p13-1-en",
    "Qingdao's greatest strength": "p36-1-en",
    "450,000": "p41-4-en",
    "18 sites visited": "p10-1-en",
    "duìbiāo xiānjìn": "entry-duibiao-xianjin",
    "fushengji chengshi": "entry-subprovincial",
    "fushengjichengshi": "entry-subprovincial",
    "sangong yiye": "entry-three-supplies",
    "pacesetter": "entry-biaobing",
    "captcha": "limits",
    "private use": "fault",
    "critical edition": "home",
    "OpenCC": "script",
    "C42f": "c42f",
    "17716.7亿元": "c15d",
}


@pytest.mark.parametrize(("query", "place"), QUERIES.items(), ids=list(QUERIES))
def test_search_finds(searching: Page, query: str, place: str) -> None:
    page = searching
    page.fill("#book-search input", "")
    page.wait_for_function("!document.querySelector('.search-results a')")
    page.fill("#book-search input", query)
    page.wait_for_selector(".search-results a", timeout=10_000)
    found = page.eval_on_selector_all(".search-results a", "links => links.map(l => l.hash)")
    assert f"#{place}" in found[:3]


def test_search_is_opened_by_a_button_and_leads_to_the_passage(visit: Readers) -> None:
    page = visit(HOME, PHONE)
    page.click(".page-tools .search-open")
    page.fill("#book-search input", "便民服务店")
    page.wait_for_selector(".search-results a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/edition.html#p56-1")
    assert page.locator("#p56-1").is_visible()


def test_search_says_when_nothing_is_found(searching: Page) -> None:
    searching.fill("#book-search input", "zzzz")
    searching.locator(".search-status").filter(has_text="Nothing found").wait_for()
