"""The built book itself: addresses, links, weight, nothing foreign, nothing shifting."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from duibiao.claims import claims
from duibiao.claims.evidence import evidence
from duibiao.data.files import ROOT
from duibiao.data.sources import sources
from duibiao.site.pages.glossary import HEADINGS
from duibiao.site.pages.passages import notes_home
from duibiao.site.pages.sources import HEADINGS as SOURCE_KINDS
from duibiao.text.article import load
from duibiao.text.entities import entities, mentions
from duibiao.text.notes import notes
from duibiao.text.restoration import repairs
from pages import BOOK, article, gzipped, ids, local_file, pages, part, resources, soup

BUDGET = 200_000


def test_the_pages_are_those_of_the_table_of_contents_and_what_leads_to_them(site: Path) -> None:
    built = {page.relative_to(site).as_posix() for page in pages(site)}
    assert built == {"index.html", "book/use/press.html", *BOOK}


def test_every_internal_link_and_fragment_resolves(site: Path) -> None:
    broken = []
    for page in pages(site):
        for link in soup(page).find_all("a", href=True):
            address = str(link["href"])
            if urlsplit(address).scheme:
                continue
            file, fragment = local_file(page, address), urlsplit(address).fragment
            if not file.is_file() or (fragment and fragment not in ids(file)):
                broken.append((page.name, address))
    assert broken == []


def test_every_resource_is_there(site: Path) -> None:
    for page in pages(site):
        assert [file for file in resources(page) if not file.is_file()] == []


def test_no_id_stands_twice(site: Path) -> None:
    for page in pages(site):
        found = ids(page)
        assert sorted(found) == sorted(set(found))


def explicit_ids() -> set[str]:
    """Labels written in the Markdown and addresses that come from the tables."""
    labels = {
        label
        for source in (ROOT / "book").rglob("*.md")
        for label in re.findall(r"^\(([^)]+)\)=$", source.read_text("utf-8"), flags=re.M)
    }
    report = load()
    passages = {line.html_id for line in report.lines}
    sentences = {sentence.html_id for sentence in report.sentences}
    english = {f"{each}-en" for each in sentences}
    entries = {entity.html_id for entity in entities().values()}
    made = {item.html_id for table in (claims(), evidence()) for item in table.values()}
    made |= {f"evidence-{claim.html_id}" for claim in claims().values()}
    made |= {f"src-{key}" for key in sources()}
    return labels | passages | sentences | english | entries | made


# Notes, figures, and passages shown again away from the edition.
NAMED = r"n\d+[a-z]|fig-[a-z0-9-]+(-(wide|narrow)-\d+)?|read-p\d+(-\d+)?(-en)?"


def test_no_automatic_ids(site: Path) -> None:
    allowed = explicit_ids() | {"masthead", "lede", "closing-2", "coda", "source", "residue"}
    allowed |= {f"glossary-{kind}" for kind in HEADINGS} | {"list-query", "entries"}
    for section in load().sections:
        allowed |= {
            f"{list_of}-{section.id.replace('.', '-')}" for list_of in ("claims", "evidence")
        }
    allowed |= {f"sources-{kind}" for kind in SOURCE_KINDS}
    for name in BOOK:
        own = [str(tag["id"]) for tag in article(site / name).find_all(id=True)]
        named = [i for i in own if re.fullmatch(NAMED, i)]
        assert [i for i in own if i not in allowed and i not in named] == []


def test_every_heading_is_addressed(site: Path) -> None:
    for name in BOOK:
        for heading in article(site / name).find_all(re.compile("^h[1-6]$")):
            assert heading.parent is not None
            assert heading.parent.get("id"), heading.get_text()


def test_every_line_sentence_and_repair_has_its_address(site: Path) -> None:
    edition = set(ids(site / "book/text/edition.html"))
    report = load()
    assert {line.html_id for line in report.lines} <= edition
    assert {sentence.html_id for sentence in report.sentences} <= edition
    assert {repair.html_id for repair in repairs().values()} <= set(
        ids(site / "book/text/restoration.html")
    )


def test_the_edition_prints_the_restored_text_and_the_seed(site: Path) -> None:
    edition = soup(site / "book/text/edition.html")
    for line in load().lines:
        place = edition.find(id=line.html_id)
        assert place is not None
        if line.role not in ("heading", "subheading"):
            chinese = place.select_one(".passage-zh")
            assert chinese is not None
            assert chinese.get_text().strip() == line.restored
            assert chinese["lang"] == "zh-Hans"
        seed = place.select_one(".seed p")
        assert seed is not None
        assert seed.get_text() == line.seed
    for sentence in load().sentences:
        for fragment, language, words in (
            (sentence.html_id, "zh-Hans", sentence.restored),
            (f"{sentence.html_id}-en", "en", sentence.english),
        ):
            place = edition.find(id=fragment)
            assert place is not None
            assert place.get_text() == words
            assert place.find_parent(lang=language) or place["lang"] == language


def test_what_a_passage_names_is_linked_to_its_entry_in_both_languages(site: Path) -> None:
    edition = soup(site / "book/text/edition.html")
    cards = json.loads(part(edition, "#entries").get_text())
    for line in load().lines:
        if line.role in ("heading", "subheading"):
            continue
        named = {m.entity.html_id for s in line.sentences for m in mentions(s.restored)}
        for language in ("zh", "en"):
            links = edition.select(f"#{line.html_id} .passage-{language} a.entry-link")
            found = [str(link["href"]).removeprefix("glossary.html#") for link in links]
            assert sorted(found) == sorted(named), line.address
            assert set(found) <= set(cards)


def test_the_glossary_has_every_entry_with_its_places(site: Path) -> None:
    glossary = soup(site / "book/text/glossary.html")
    for entity in entities().values():
        entry = glossary.find(id=entity.html_id)
        assert entry is not None
        assert entity.note in entry.get_text()
        assert entry in part(glossary, f"#glossary-{entity.kind}").select(".entry")
        links = [str(link["href"]) for link in entry.find_all("a")]
        assert [link for link in links if re.search(r"edition\.html#p\d+-\d+$|#entry-", link)][1:]
        assert ("English ours" in entry.get_text()) == (not entity.source)


def test_repairs_and_sic_stand_in_the_apparatus(site: Path) -> None:
    edition = soup(site / "book/text/edition.html")
    for repair in repairs().values():
        links = edition.select(f"#p{repair.line} .apparatus a")
        assert f"restoration.html#{repair.html_id}" in [link["href"] for link in links]


def test_every_note_stands_once_with_its_sources(site: Path) -> None:
    for note in notes().values():
        home = notes_home(load().line(note.line))
        place = soup(site / f"{home}.html").find(id=note.html_id)
        assert place is not None
        assert place.get_text().startswith(f"{note.id} {note.quote} {note.kind} {note.text}")
        links = [str(link["href"]).partition("#")[2] for link in place.select(".note-source")]
        assert links == [f"src-{key}" for key in note.sources]
        if home != "book/text/edition":
            (passage,) = soup(site / "book/text/edition.html").select(f"#p{note.line}")
            assert passage.select_one(f".apparatus a[href$='#{note.html_id}']")


def test_nothing_foreign_is_loaded(site: Path) -> None:
    for page in pages(site):
        for tag in soup(page).find_all(["script", "link", "img", "iframe", "source", "video"]):
            address = str(tag.get("src") or tag.get("href") or "")
            assert not urlsplit(address).netloc, f"{page.name}: {address}"
    for sheet in site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text("utf-8"))
        assert not [a for a in addresses if urlsplit(a).netloc], sheet.name


def test_what_no_page_uses_is_gone(site: Path) -> None:
    names = {file.name for file in site.rglob("*")}
    unwanted = {"fontawesome.js", "bootstrap.js", "searchtools.js", "searchindex.js", "search.html"}
    assert not names & unwanted
    assert not [name for name in names if "thebe" in name or name.endswith((".woff2", ".map"))]
    sheet = (site / "_static/styles/pydata-sphinx-theme.css").read_text("utf-8")
    assert not re.findall(r"\.fa-[a-z0-9-]+:before\{content", sheet)


def test_no_path_of_this_machine_is_published(built: Path, site: Path) -> None:
    for file in site.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert str(built).encode() not in data, file.name
            assert str(ROOT).encode() not in data, file.name


@pytest.mark.parametrize("name", BOOK)
def test_the_weight_of_a_text_page(site: Path, name: str) -> None:
    page = site / name
    total = gzipped(page) + sum(gzipped(file) for file in set(resources(page)))
    assert total <= BUDGET


def test_the_front_door_has_language_title_and_a_way_in(site: Path) -> None:
    front = soup(site / "index.html")
    assert front.html is not None
    assert front.html["lang"] == "en"
    assert front.title is not None
    assert front.title.get_text() == "对标 · Benchmarking Qingdao"
    assert front.find("a", href="book/index.html")
