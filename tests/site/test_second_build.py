"""The same sources give the same bytes, wherever and in whatever order they are built."""

import filecmp
from pathlib import Path

import pytest

from books import build, copy_project


@pytest.mark.build
def test_a_second_clean_build_is_equal(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    second = copy_project(tmp_path / "elsewhere")
    run = build(second)
    assert run.returncode == 0, run.stdout + run.stderr
    # Asked for only now, so that another worker may build it meanwhile.
    site: Path = request.getfixturevalue("site")
    again = second / "_build" / "html"
    files = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert files == {file.relative_to(again) for file in again.rglob("*") if file.is_file()}
    _, different, failed = filecmp.cmpfiles(site, again, map(str, files), shallow=False)
    assert (different, failed) == ([], [])
