"""What an import loads: analysis does without what only the building of the book needs."""

import json
import subprocess
import sys

import pytest

OF_THE_BUILD = {"sphinx", "docutils", "myst_nb", "pypandoc", "vl_convert"}


def loaded(module: str) -> set[str]:
    """The top-level packages in memory after an import in a fresh interpreter."""
    code = f"import json, sys, {module}; print(json.dumps(list(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(run.stdout)}


@pytest.mark.parametrize(
    "module",
    [
        "duibiao.explore",
        "duibiao.charts.cities.three",
        "duibiao.charts.claims.verdicts",
        "duibiao.charts.language.rhetoric",
        "duibiao.charts.reading.tour",
        "duibiao.markup.lanes",
        "duibiao.markup.listing",
    ],
)
def test_analysis_loads_nothing_of_the_build(module: str) -> None:
    assert not loaded(module) & OF_THE_BUILD


def test_the_extension_loads_what_the_others_do_not() -> None:
    assert loaded("duibiao.site.extension") >= OF_THE_BUILD - {"vl_convert"}


def test_a_process_that_runs_notebooks_does_not_load_the_book() -> None:
    assert not loaded("duibiao.site.worker") & {"sphinx", "myst_nb", "pandas"}
