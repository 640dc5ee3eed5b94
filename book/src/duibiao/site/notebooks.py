"""Pages that are notebooks: each to download, as .ipynb."""

from pathlib import Path
from typing import Any

import nbformat
from myst_nb.core.read import is_myst_markdown_notebook, read_myst_markdown_notebook
from nbformat import NotebookNode, from_dict
from sphinx.application import Sphinx


def notebook(text: str) -> NotebookNode | None:
    """A page's source as a notebook without outputs; None if it is none.

    Cells are named by their place, so that the same source gives the same bytes.
    """
    if not is_myst_markdown_notebook(text):
        return None
    read = read_myst_markdown_notebook(text)
    read.metadata = from_dict({"kernelspec": read.metadata["kernelspec"]})
    for place, cell in enumerate(read.cells, 1):
        cell["id"] = f"cell-{place}"
    return read


def offer(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Write a page that is a notebook beside itself, and give the page's tools its name."""
    if doctree is None or app.builder.name != "html":
        return
    file = Path(app.outdir, page).with_suffix(".ipynb")
    if cells := notebook(Path(app.env.doc2path(page)).read_text(encoding="utf-8")):
        context["notebook"] = file.name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = nbformat.writes(cells)
        file.write_text(f"{text}\n", encoding="utf-8")
    else:
        file.unlink(missing_ok=True)


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("html-page-context", offer)
