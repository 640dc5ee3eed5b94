"""Copies of the project: edited, built, looked at."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from duibiao.data.tables import ROOT

SOURCES = ("_config.yml", "_toc.yml", "book", "data", "seeds")
JUPYTER_BOOK = str(Path(sys.executable).with_name("jupyter-book"))


def edit(file: Path, old: str, new: str) -> None:
    """Replace what stands exactly once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def copy_project(to: Path, results: Path | None = None) -> Path:
    """The book's sources, with the notebooks' results of the project `results` if there is one."""
    to.mkdir(parents=True)
    if results:
        cache = Path("_build") / "notebook-cache"
        shutil.copytree(results / cache, to / cache)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, to / name)
    return to


def build(project: Path) -> subprocess.CompletedProcess[str]:
    """Build a copy of the project, with its own package, as `make book` does."""
    return subprocess.run(
        [JUPYTER_BOOK, "build", ".", "-W", "--keep-going", "--quiet"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project / "book" / "src"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
