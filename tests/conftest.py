"""What the tests share: a scratch copy of the data."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from duibiao.data import files


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """A copy of data/ and seeds/ that the package reads instead of the real ones."""
    for name in ("data", "seeds", "_toc.yml"):
        copy = shutil.copytree if (files.ROOT / name).is_dir() else shutil.copy
        copy(files.ROOT / name, tmp_path / name)
    with files.at(tmp_path):
        yield tmp_path
