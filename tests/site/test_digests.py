"""What is made again when what has changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from duibiao.site import digests

DIGESTS: dict[str, Callable[[], str]] = {
    "results": digests.results_digest,
    "pages": digests.pages_digest,
    "static": digests.static_digest,
    "sources": digests.sources_digest,
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of a few files, which the digests are taken of."""
    package = tmp_path / "book" / "src"
    for name in (
        *("_config.yml", "_toc.yml", "book/index.md", "data/a.csv", "seeds/a.txt"),
        *(f"book/src/{name}" for name in ("charts/a.py", "markup/templates/a.html")),
        *(f"book/src/site/{name}" for name in ("a.py", "static/a.css", "static/a.js")),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    monkeypatch.setattr(digests, "ROOT", tmp_path)
    monkeypatch.setattr(digests, "PACKAGE", package)
    monkeypatch.setattr(digests, "SITE", package / "site")
    monkeypatch.setattr(digests, "STATIC", package / "site" / "static")
    monkeypatch.setattr(digests, "FACTS", (tmp_path / "data", tmp_path / "seeds"))
    sources = tuple(tmp_path / name for name in ("_config.yml", "_toc.yml", "book"))
    monkeypatch.setattr(digests, "SOURCES", sources)
    return tmp_path


def taken() -> dict[str, str]:
    for kept in (digests.results_digest, digests.pages_digest, digests.static_digest):
        kept.cache_clear()
    return {name: digest() for name, digest in DIGESTS.items()}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("data/a.csv", {"results", "pages", "sources"}),
        ("seeds/a.txt", {"results", "pages", "sources"}),
        ("book/src/charts/a.py", {"results", "pages", "sources"}),
        ("book/src/markup/templates/a.html", {"results", "pages", "sources"}),
        ("book/src/site/a.py", {"pages", "sources"}),
        ("book/src/site/static/a.css", {"static", "sources"}),
        ("book/index.md", {"sources"}),
        ("_toc.yml", {"sources"}),
    ],
)
@pytest.mark.parametrize("change", ["edited", "removed", "renamed"])
def test_a_digest_follows_what_it_stands_for(
    tree: Path, file: str, expected: set[str], change: str
) -> None:
    before = taken()
    assert taken() == before
    if change == "edited":
        (tree / file).write_text("other", "utf-8")
    elif change == "removed":
        (tree / file).unlink()
    else:
        (tree / file).rename((tree / file).with_name("b.csv"))
    after = taken()
    assert {name for name in DIGESTS if before[name] != after[name]} == expected
    for kept in (digests.results_digest, digests.pages_digest, digests.static_digest):
        kept.cache_clear()


def test_compiled_files_do_not_count(tree: Path) -> None:
    before = taken()
    (tree / "book/src/__pycache__").mkdir()
    (tree / "book/src/__pycache__" / "a.pyc").write_bytes(b"x")
    assert taken() == before


def test_what_is_built_counts_by_name_size_and_time(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("one", "utf-8")
    before = digests.output_digest(tmp_path)
    assert digests.output_digest(tmp_path) == before
    page.write_text("another", "utf-8")
    changed = digests.output_digest(tmp_path)
    assert changed != before
    page.unlink()
    assert digests.output_digest(tmp_path) not in (before, changed)
