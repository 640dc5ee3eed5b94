"""Pages by name, as the table of contents has them."""

import os
from pathlib import Path

import pytest

from duibiao.data import files
from duibiao.markup.building import STILL
from duibiao.markup.pages import address, href, page, pages, record_place, records_page
from duibiao.text import article


def test_every_page_of_the_contents_is_a_file_and_every_file_a_page() -> None:
    book = files.ROOT / "book"
    sources = {file.relative_to(files.ROOT) for file in book.rglob("*.md")}
    assert {Path(f"{path}.md") for path in pages()} == {
        file for file in sources if file.parts[1] not in ("src", "_generated")
    }
    assert pages()[0] == "book/index"


def test_a_name_may_have_its_folder() -> None:
    assert page("edition") == page("text/edition") == "book/text/edition"
    assert page("explore/catching-up") == "book/explore/catching-up"


@pytest.mark.parametrize(("name", "number"), [("catching-up", 2), ("edit", 0), ("nowhere", 0)])
def test_a_name_that_is_not_that_of_one_page_is_refused(name: str, number: int) -> None:
    with pytest.raises(KeyError, match=f"_toc.yml has {number} pages '{name}'"):
        page(name)


def test_every_section_that_is_read_has_its_page() -> None:
    for section in article.load().body:
        assert page(section.page).startswith("book/reading/")


def test_every_section_has_a_page_for_the_records_of_its_claims() -> None:
    for section in article.load().sections:
        assert page(records_page(section)).startswith("book/claims/")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("C42f", ("claims/innovation", "c42f")),
        ("E42f1", ("claims/innovation", "e42f1")),
        # After the section with 2.5 comes the end of that with 2.
        ("C73a", ("claims/learning", "c73a")),
        # No page reads the masthead or the line of sources.
        ("C3a", ("claims/lede", "c3a")),
        ("C89a", ("claims/coda", "c89a")),
    ],
)
def test_a_record_stands_with_the_section_of_its_line(name: str, place: tuple[str, str]) -> None:
    assert record_place(name) == place


@pytest.mark.parametrize("name", ["C0a", "C99a", "N42a", "42f", ""])
def test_no_record_is_made_up(name: str) -> None:
    with pytest.raises(KeyError):
        record_place(name)


def test_addresses_lead_from_one_part_of_the_book_to_another() -> None:
    assert href("words") == "../language/words.html"
    assert href("edition", "p5") == "../text/edition.html#p5"


def test_an_address_is_a_link_on_a_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(STILL, raising=False)
    assert address("edition", "p1", "<¶1>") == "&lt;¶1&gt;"
    monkeypatch.setitem(os.environ, STILL, "1")
    assert address("edition", "p1", "<¶1>") == '<a href="../text/edition.html#p1">&lt;¶1&gt;</a>'
