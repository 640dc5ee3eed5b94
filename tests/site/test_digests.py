"""What a change makes anew: results of notebooks, pages, or the files that pages load."""

import shutil
from pathlib import Path

import pytest

from books import edit
from duibiao.data.files import ROOT
from duibiao.site import digests


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of data, seed and package, of which the digests are taken."""
    for folder in (*digests.FACTS, digests.PACKAGE):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(folder, tmp_path / folder.relative_to(ROOT), ignore=ignored)
    for name in ("PACKAGE", "SITE", "STATIC"):
        place = getattr(digests, name).relative_to(ROOT)
        monkeypatch.setattr(digests, name, tmp_path / place)
    monkeypatch.setattr(digests, "FACTS", (tmp_path / "data", tmp_path / "seeds"))
    monkeypatch.setattr(digests, "ROOT", tmp_path)
    return tmp_path


def taken() -> dict[str, str]:
    digest_of = {"results": digests.of_results, "pages": digests.of_pages}
    digest_of["static"] = digests.of_static
    for digest in digest_of.values():
        digest.cache_clear()
    return {name: digest() for name, digest in digest_of.items()}


@pytest.mark.parametrize(
    ("file", "old", "changed"),
    [
        ("data/article/sections.csv", "Opening up", {"results", "pages"}),
        ("book/src/duibiao/cities/audit.py", "TOLERANCE = 2.0", {"results", "pages"}),
        ("book/src/duibiao/site/addresses.py", "def setup(", {"pages"}),
        ("book/src/duibiao/site/static/print.css", "@media print {", {"static"}),
    ],
)
def test_a_change_reaches_what_depends_on_it(
    copied: Path, file: str, old: str, changed: set[str]
) -> None:
    before = taken()
    assert taken() == before
    edit(copied / file, old, f"{old} ")
    assert {name for name, digest in taken().items() if digest != before[name]} == changed
