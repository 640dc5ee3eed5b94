"""Copies of the project: edited, built, looked at."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from duibiao.data.files import ROOT

SOURCES = ("_config.yml", "_toc.yml", "book", "data", "seeds")
SMALL = Path(__file__).parents[1] / "small"
# Its contents: the package goes on to know all pages of the real book from _toc.yml.
SMALL_CONTENTS = "small.yml"


def edit(file: Path, old: str, new: str) -> None:
    """Replace what stands exactly once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def copy_project(to: Path) -> Path:
    """The book's sources, without what was built from them."""
    to.mkdir(parents=True)
    for name in SOURCES:
        _copy(ROOT / name, to / name)
    return to


def copy_small(to: Path) -> Path:
    """A book of three pages, two of them notebooks, with the real package and data."""
    to.mkdir(parents=True)
    _copy(SMALL, to)
    for name in ("_config.yml", "_toc.yml", "book/src", "data", "seeds"):
        _copy(ROOT / name, to / name)
    return to


def _copy(source: Path, to: Path) -> None:
    if source.is_dir():
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(source, to, ignore=ignored, dirs_exist_ok=True)
    else:
        shutil.copy(source, to)


def build(project: Path) -> subprocess.CompletedProcess[str]:
    """Build a copy of the project, with its own package, as `make book` does."""
    options = ["--toc", SMALL_CONTENTS] if (project / SMALL_CONTENTS).exists() else []
    return subprocess.run(
        [sys.executable, "-m", "duibiao.site.build", *options],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project / "book" / "src"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
