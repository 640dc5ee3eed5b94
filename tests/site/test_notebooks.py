"""Notebooks to download: one for each page with code, the same cells, and it runs."""

import json
import re
from pathlib import Path

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient

from duibiao.site.notebooks import notebook
from pages import BOOK, NOTEBOOKS, article, soup, source

every_notebook = pytest.mark.parametrize("name", NOTEBOOKS)


def test_every_explorer_is_a_notebook() -> None:
    assert len([page for page in NOTEBOOKS if page.startswith("book/explore/")]) == 4


def linked(site: Path, name: str) -> list[Path]:
    links = soup(site / name).select(".page-tools a[download]")
    assert all(link.get_text().strip() == "Notebook" and link["title"] for link in links)
    return [(site / name).parent / str(link["href"]) for link in links]


@every_notebook
def test_its_cells_are_those_of_the_page(site: Path, name: str) -> None:
    (file,) = linked(site, name)
    assert file.name == Path(name).with_suffix(".ipynb").name
    found = nbformat.read(file, as_version=4)
    nbformat.validate(found)
    # Jupytext, which opens the page in JupyterLab, reads the source in its own way.
    expected = jupytext.reads(source(name), fmt="md:myst")
    assert [(c.cell_type, c.source) for c in found.cells] == [
        (c.cell_type, c.source) for c in expected.cells
    ]
    assert found.metadata == {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    assert [cell.id for cell in found.cells] == [f"cell-{n + 1}" for n in range(len(found.cells))]
    assert not [cell for cell in found.cells if cell.get("outputs")]


def test_other_pages_offer_none_and_no_notebook_is_without_a_page(site: Path) -> None:
    for name in set(BOOK) - set(NOTEBOOKS):
        assert linked(site, name) == []
    written = {file.with_suffix(".html").relative_to(site) for file in site.rglob("*.ipynb")}
    assert written == set(map(Path, NOTEBOOKS))


def test_plain_markdown_is_no_notebook() -> None:
    assert notebook("# A page\n\n```{code-cell} python\n1\n```\n") is None


@pytest.mark.parametrize("name", ["book/index.html", "book/explore/cities.html"])
def test_it_runs_in_the_project(
    built: Path, site: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(built / "book" / "src"))
    found = nbformat.read(linked(site, name)[0], as_version=4)
    NotebookClient(found, timeout=120, resources={"metadata": {"path": str(built)}}).execute()
    outputs = [each for cell in found.cells for each in cell.get("outputs", [])]
    assert not [each for each in outputs if each.output_type in ("error", "stream")]
    if "explore" in name:
        # Nobody builds the book here, so that the controls are shown.
        kinds = {kind for each in outputs for kind in each.data}
        assert "application/vnd.jupyter.widget-view+json" in kinds


@pytest.mark.parametrize("name", [page for page in BOOK if page.startswith("book/explore/")])
def test_an_explorer_on_a_page_has_its_first_outcome_and_no_dead_control(
    site: Path, name: str
) -> None:
    page = site / name
    text = page.read_text("utf-8")
    assert not re.search(r"jupyter\.widget|require\.js|ipywidgets", text)
    (output,) = article(page).select(".cell_output")
    assert output.select("figure.chart, ul.section-claims > li, table.concordance tbody")
    assert "The same in Python" in output.get_text()
    assert not output.select("input, select, textarea, [role=alert]")
    buttons = {" ".join(button["class"]) for button in output.select("button")}
    assert buttons <= {"chart-png pst-js-only", "cite pst-js-only"}


def test_what_is_downloaded_is_plain_json(site: Path) -> None:
    for file in site.rglob("*.ipynb"):
        assert json.loads(file.read_text("utf-8"))["nbformat"] == 4
