"""Where the tables and the seed are. Nothing else in the package knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duibiao.data.caches import forget

ROOT = Path(__file__).resolve().parents[4]
_SEED = "000_39f9b45b79b222c3.txt"
_place = [ROOT]


def root() -> Path:
    """The folder that has data/ and seeds/: the project, unless at() says otherwise."""
    return _place[-1]


def data_folder() -> Path:
    """The folder of the tables."""
    return root() / "data"


def seed_file() -> Path:
    """The article as received."""
    return root() / "seeds" / _SEED


def contents() -> Path:
    """The table of contents of the book."""
    return root() / "_toc.yml"


@contextmanager
def at(folder: Path) -> Iterator[None]:
    """Read data/ and seeds/ of another folder for a while; all kept results are dropped."""
    _place.append(folder)
    forget()
    try:
        yield
    finally:
        _place.pop()
        forget()
