"""The Markdown of the book: no number typed by hand, none of the traps of Chinese Markdown."""

import re
from pathlib import Path

import pytest

from duibiao.data.files import ROOT

PAGES = sorted((ROOT / "book").rglob("*.md"))
# Where a digit may stand: code, roles, quotations, addresses, dates, versions and licences.
ALLOWED = [
    r"^---\n.*?^---\n",
    r"^```.*?^```",
    r"^\([^)\n]*\)=$",
    r"\{[\w:]+\}`[^`]*`",
    r"`[^`]*`",
    r"\]\([^)]*\)|<https?:[^>]*>",
    r"“[^”]*”",
    r"\b[RNC]\d+[a-z]\b|¶[\d.]+",
    r"\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October"
    r"|November|December) \d{4}\b|\b20\d\d\b(?!-)|\b\d{1,2} May\b|\b\d{4}-\d\d-\d\d(\(1\))?",
    r"20\d\d年\d{1,2}月|\d{1,2}月\d{1,2}日",
    r"^# [1-3](\.\d)? ",
    r"\bpage 1\b|[Vv]ersion 1\.0|CC BY 4\.0|SHA-256|© \*Qingdao Daily\* 2021",
]


def bare(text: str) -> str:
    for pattern in ALLOWED:
        text = re.sub(pattern, "", text, flags=re.S | re.M)
    return text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_digit_is_typed_into_a_sentence(page: Path) -> None:
    assert re.findall(r".{0,30}\d.{0,30}", bare(page.read_text("utf-8"))) == []


def test_the_lint_finds_one() -> None:
    text = "(one)=\n# One\nThe text has 90 lines, says {glue:text}`lines` on 14 May 2021.\n(two)=\n"
    assert re.findall(r"\d+", bare(text)) == ["90"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_traps_of_chinese_markdown(page: Path) -> None:
    text = page.read_text("utf-8")
    prose = re.sub(r"^```.*?^```", "", text, flags=re.S | re.M)
    assert not re.search(r"[：，。；！？]\*\*", prose), "put the punctuation outside the bold"
    assert not re.search(r"https?://[^\s)>]*[。，；]", prose), "put the address in <…>"
    assert not re.search(r"[\u4e00-\u9fff]\n[\u4e00-\u9fff]", prose), "one line a paragraph"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_heading_has_a_label(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.S | re.M)
    headings = re.findall(r"(?:^|\n)([^\n]*)\n#{1,6} ([^\n]+)", prose)
    assert headings
    assert [title for label, title in headings if not re.fullmatch(r"\([a-z0-9-]+\)=", label)] == []
