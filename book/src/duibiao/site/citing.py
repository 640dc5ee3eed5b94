"""A citation for everything with an address: what the pages' dialog and heads are given."""

import json
from typing import Any

from sphinx.application import Sphinx

from duibiao import __version__, cite
from duibiao.data.description import package
from duibiao.site.digests import pages_digest

# The page's script puts the real ones in their place.
TITLE, PLACE, ID, URL = "TITLEHERE", "PLACEHERE", "IDHERE", "https://url.invalid/here"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def prepare(app: Sphinx, env: Any) -> None:
    """Let pandoc format what the pages are given, unless the last build's is still right."""
    state = (pages_digest(), bool(app.config.site_url))
    if getattr(env, "duibiao_citing", (None, None))[0] != state:
        env.duibiao_citing = (state, templates(bool(app.config.site_url)))


def templates(with_url: bool) -> dict[str, dict[str, str]]:
    """Every format of the newspaper and of a part of the book, with names for what varies."""
    return {
        "paper": cite.citations(cite.paper(PLACE)),
        "part": cite.citations(cite.part(ID, TITLE, URL if with_url else "")),
    }


def add_citing(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any
) -> None:
    """Give a page its templates, its address and its machine-readable description."""
    if not doctree:
        return
    site_url = app.config.site_url
    title = app.env.titles[page].astext()
    address = f"{site_url}{page}.html" if site_url else ""
    _, formats = app.env.duibiao_citing  # type: ignore[attr-defined]
    given = {"formats": formats, "address": address, "title": title}
    context["citing"] = as_script(given)
    context["citation"] = {
        "citation_title": title,
        "citation_author": cite.AUTHOR,
        "citation_inbook_title": cite.TITLE,
        "citation_publication_date": cite.YEAR,
        "citation_language": "en",
    } | ({"citation_public_url": address} if address else {})
    context["linked_data"] = as_script(linked_data(page, title, address, app.config.master_doc))


def linked_data(page: str, title: str, address: str, home: str) -> dict[str, Any]:
    """The page as schema.org describes it: a chapter; the home page: the book and its data."""
    about = {
        "author": {"@type": "Organization", "name": cite.AUTHOR},
        "copyrightYear": cite.YEAR,
        "version": __version__,
        "license": LICENCE,
    }
    book = {"@type": "Book", "name": cite.TITLE, "inLanguage": ["en", "zh-Hans"], **about}
    where = {"url": address} if address else {}
    context = {"@context": "https://schema.org"}
    if page != home:
        return context | {"@type": "Chapter", "name": title, "isPartOf": book, **where}
    tables = [resource["title"] for resource in package()["resources"] if "schema" in resource]
    dataset = {
        "@type": "Dataset",
        "name": package()["title"],
        "description": f"{package()['description']} Tables: {'; '.join(tables)}.",
        **about,
    }
    return context | {"@graph": [book | where, dataset]}


def as_script(value: Any) -> str:
    """JSON that may stand in a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("env-updated", prepare)
    app.connect("html-page-context", add_citing)
