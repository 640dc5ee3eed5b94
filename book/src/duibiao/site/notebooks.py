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
    found = read_myst_markdown_notebook(text)
    found.metadata = from_dict({"kernelspec": found.metadata["kernelspec"]})  # type: ignore[no-untyped-call]
    for place, cell in enumerate(found.cells, 1):
        cell["id"] = f"cell-{place}"
    return found


def link(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the page's tools the file name of its notebook."""
    if doctree is not None and is_myst_markdown_notebook(_source(app, page)):
        context["notebook"] = f"{page.rpartition('/')[2]}.ipynb"


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write every page that is a notebook beside itself."""
    if exception or app.builder.name != "html" or app.env is None:
        return
    for page in sorted(app.env.found_docs):
        if found := notebook(_source(app, page)):
            file = Path(app.outdir, page).with_suffix(".ipynb")
            text = nbformat.writes(found)  # type: ignore[no-untyped-call]
            file.write_text(f"{text}\n", encoding="utf-8")


def _source(app: Sphinx, page: str) -> str:
    assert app.env is not None
    return Path(app.env.doc2path(page)).read_text(encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("html-page-context", link)
    app.connect("build-finished", write)
