"""What the tests share: a scratch copy of the data."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from duibiao.data import files

SPREAD = ("site/test_browser.py", "site/test_figures.py", "site/test_search.py")


class Scheduling(LoadScopeScheduling):
    """The tests of a file stay on one worker, which computes for them once.

    Those of SPREAD are long, share nothing but the built site, and go wherever there is room.
    (Groups marked for --dist=loadgroup are passed over by xdist 3.8 with pytest 9.2.)
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file.endswith(SPREAD) else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    return Scheduling(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """A copy of data/ and seeds/ that the package reads instead of the real ones."""
    for name in ("data", "seeds", "_toc.yml"):
        copy = shutil.copytree if (files.ROOT / name).is_dir() else shutil.copy
        copy(files.ROOT / name, tmp_path / name)
    with files.at(tmp_path):
        yield tmp_path
