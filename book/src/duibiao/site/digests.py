"""Digests of what a build is made from; each changes when what depends on it could."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from duibiao.data.files import ROOT

PACKAGE = Path(__file__).parents[1]
SITE = PACKAGE / "site"
STATIC = SITE / "static"
FACTS = (ROOT / "data", ROOT / "seeds")
SOURCES = (ROOT / "_config.yml", ROOT / "_toc.yml", ROOT / "book")


@cache
def results_digest() -> str:
    """Of all that the results of notebooks may depend on, besides their cells."""
    return _of([*FACTS, PACKAGE], without=SITE)


@cache
def pages_digest() -> str:
    """Of all that pages may depend on, besides their source."""
    return _of([*FACTS, PACKAGE], without=STATIC)


@cache
def static_digest() -> str:
    """Of styles and scripts, whose own digests stand in the head of each page."""
    return _of([STATIC])


def sources_digest() -> str:
    """Of all that the built book may depend on, the installed packages among it."""
    installed = sorted(f"{package.name} {package.version}" for package in distributions())
    return _of([*SOURCES, *FACTS], extra="\n".join([sys.version, *installed]))


def output_digest(folder: Path) -> str:
    """Of what has been built: the names of the files, their sizes and times."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    lines = (f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _of(places: Iterable[Path], without: Path | None = None, extra: str = "") -> str:
    """SHA-256 over files and the files in folders, but for those in the folder `without`."""
    total = hashlib.sha256(extra.encode())
    for place in places:
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and "__pycache__" not in file.parts and without not in file.parents:
                total.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
                total.update(file.read_bytes())
    return total.hexdigest()
