"""Builds that must follow a change, and builds that must fail; of a small book."""

import re
import shutil
from pathlib import Path

import pytest

from books import build, copy_small, edit
from pages import pages

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book that is built; tests must not change it."""
    project = copy_small(tmp_path_factory.mktemp("small") / "project")
    run = build(project)
    assert run.returncode == 0, run.stdout + run.stderr
    return project


@pytest.fixture
def project(finished: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(finished, tmp_path / "project"))


def html(project: Path) -> Path:
    return project / "_build" / "html"


def failed(project: Path) -> str:
    """What a build that fails says."""
    run = build(project)
    assert run.returncode != 0
    return run.stdout + run.stderr


def test_a_changed_table_changes_pages_and_the_results_of_notebooks(project: Path) -> None:
    index, edition = html(project) / "book/index.html", html(project) / "book/text/edition.html"
    observations = project / "data/cities/observations.csv"
    assert ">12,001.52<" in index.read_text("utf-8")
    edit(project / "data/text/sections.csv", "Opening up", "Opening to the world")
    edit(observations, "qingdao,gdp,2018,12001.52,csy", "qingdao,gdp,2018,12001.53,csy")
    run = build(project)
    assert run.returncode == 0, run.stdout + run.stderr
    assert ">12,001.53<" in index.read_text("utf-8")
    assert ">Opening to the world<" in edition.read_text("utf-8")
    assert ">Opening up<" not in edition.read_text("utf-8")


def test_a_changed_style_is_published_without_reading_or_running_anything(project: Path) -> None:
    # In another folder everything is read again.
    assert build(project).returncode == 0
    sheet = project / "book/src/duibiao/site/static/print.css"
    page = html(project) / "book/index.html"
    doctree = project / "_build/.doctrees/book/index.doctree"
    results = sorted((project / "_build/notebook-cache").rglob("*.ipynb"))
    before, read = page.read_text("utf-8"), doctree.stat().st_mtime_ns
    sheet.write_text(f"{sheet.read_text('utf-8')}/* changed */\n", "utf-8")
    run = build(project)
    assert run.returncode == 0, run.stdout + run.stderr
    assert (html(project) / "_static/print.css").read_bytes() == sheet.read_bytes()
    # The page asks for the new one: its head has the digest.
    address = re.compile(r"print\.css\?v=(\w+)")
    assert address.findall(page.read_text("utf-8")) != address.findall(before)
    assert address.sub("", page.read_text("utf-8")) == address.sub("", before)
    assert doctree.stat().st_mtime_ns == read
    assert sorted((project / "_build/notebook-cache").rglob("*.ipynb")) == results


def test_bad_data_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    project = copy_small(tmp_path / "broken")
    edit(project / "data/text/lines.csv", "9,caption,lede", "9,,lede")
    message = "data/text/lines.csv, row 10, field 'role': it is empty. Fill it in"
    assert message in failed(project)
    assert list((project / "_build").rglob("*.html")) == []


def test_a_failing_notebook_fails_the_build_and_publishes_no_page(project: Path) -> None:
    shutil.rmtree(html(project))
    edit(project / "book/index.md", "cities.value(", "cities.valve(")
    message = failed(project)
    assert "book/index.md, code cell 1:" in message
    assert "module 'duibiao.cities' has no attribute 'valve'" in message
    assert list((project / "_build").rglob("*.html")) == []


def test_a_heading_without_label_fails_the_build(project: Path) -> None:
    edit(project / "book/index.md", "(rights)=\n", "")
    assert "heading 'Rights' has no label" in failed(project)


def test_nothing_outside_the_table_of_contents_is_read(project: Path) -> None:
    shutil.rmtree(html(project))
    for place in ("stray.md", ".venv/stray.md", "book/.hidden/stray.md", "tests/stray.ipynb"):
        (project / place).parent.mkdir(parents=True, exist_ok=True)
        (project / place).write_text("# Stray\n\nnot to be published\n", encoding="utf-8")
    run = build(project)
    assert run.returncode == 0, run.stdout + run.stderr
    built = pages(html(project))
    assert len(built) == 4
    assert not [page for page in built if "not to be published" in page.read_text("utf-8")]
