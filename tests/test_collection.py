"""A wrong table stops the tests that need it, and no others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from books import copy_project, edit
from duibiao.data.files import ROOT

pytestmark = pytest.mark.slow


def run(project: Path, *arguments: str) -> str:
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project / "book" / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return finished.stdout + finished.stderr


def test_with_a_wrong_table_all_tests_are_collected_and_those_that_need_it_fail(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path / "project")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "tests", project / "tests", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", project)
    edit(project / "data/claims/claims.csv", "列全国城市第七位,第七位,", "列全国城市第八位,第八位,")
    collected = run(project, "--collect-only", "-q")
    assert "error" not in collected.lower(), collected[-2000:]
    chapters = ("tests/claims/test_comparisons.py", "tests/chinese/test_quantities.py")
    report = run(project, *chapters)
    assert "claims.csv, row 38, field 'quote': '列全国城市第八位' stands 0 times" in report
    failed = {line.split("::")[0] for line in report.splitlines() if line.startswith("FAILED")}
    assert failed == {"FAILED tests/claims/test_comparisons.py"}
