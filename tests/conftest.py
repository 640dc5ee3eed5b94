"""What the tests share: a scratch copy of the data."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from duibiao.data import files


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Under xdist the tests of a file stay on one worker, which computes for them once.

    Not those with a browser: these take long, and share nothing but the built site.
    """
    for item in items:
        shares = "chromium" not in getattr(item, "fixturenames", ())
        if shares and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """A copy of data/ and seeds/ that the package reads instead of the real ones."""
    for name in ("data", "seeds", "_toc.yml"):
        copy = shutil.copytree if (files.ROOT / name).is_dir() else shutil.copy
        copy(files.ROOT / name, tmp_path / name)
    with files.at(tmp_path):
        yield tmp_path
