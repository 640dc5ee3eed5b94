"""Built pages as the tests look at them."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

BOOK = [
    "book/index.html",
    "book/text/edition.html",
    "book/text/glossary.html",
    "book/text/restoration.html",
    "book/reading/opening-up.html",
    "book/reading/lede.html",
    "book/reading/yardstick.html",
    "book/reading/learning.html",
    "book/reading/innovation.html",
    "book/reading/digital-city.html",
    "book/reading/urban-quality.html",
    "book/reading/business-environment.html",
    "book/reading/cooperation.html",
    "book/reading/coda.html",
    "book/cities/three-cities.html",
    "book/cities/fifteen-cities.html",
    "book/cities/catching-up.html",
    "book/cities/data-quality.html",
    "book/language/words.html",
    "book/language/rhetoric.html",
    "book/language/itinerary.html",
    "book/use/cite.html",
    "book/claims/ledger.html",
    "book/claims/verdicts.html",
    "book/claims/evidence.html",
    "book/claims/comparisons.html",
    "book/explore/claims.html",
    "book/explore/cities.html",
    "book/explore/concordance.html",
    "book/explore/catching-up.html",
    "book/use/sources.html",
    "book/use/press.html",
]


def pages(site: Path) -> list[Path]:
    """Every page of the built book."""
    return sorted(site.rglob("*.html"))


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def article(page: Path) -> Tag:
    found = soup(page).find("article")
    assert isinstance(found, Tag), f"{page.name} has no article"
    return found


@cache
def ids(page: Path) -> list[str]:
    return [str(tag["id"]) for tag in soup(page).find_all(id=True)]


def local_file(page: Path, address: str) -> Path:
    """The file that a relative address on a page means."""
    path = unquote(urlsplit(address).path)
    return (page.parent / path).resolve() if path else page


def resources(page: Path) -> list[Path]:
    """What the page loads at once: styles, scripts, icons, images."""
    tags = soup(page).find_all(["script", "link", "img"])
    loads = {"stylesheet", "icon", "preload"}
    addresses = [
        str(tag.get("src") or tag.get("href"))
        for tag in tags
        if tag.get("src") or (tag.get("href") and loads & set(tag.get("rel") or []))
    ]
    return [local_file(page, address) for address in addresses]


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))
