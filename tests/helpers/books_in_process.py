"""A book of a few pages, set by Sphinx in this process with the settings of the real one."""

import warnings
from pathlib import Path

import yaml
from jupyter_book.config import get_final_config
from sphinx.testing.util import SphinxTestApp

from duibiao.data.files import ROOT


def set_book(folder: Path, pages: dict[str, str]) -> Path:
    """Build pages of Markdown or notebooks, the first being the front page; returns the HTML.

    Keys are file names such as book/text/edition.md. Nothing is executed. A warning is an error,
    but for references to pages that are not there.
    """
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    root, *chapters = (str(Path(name).with_suffix("")) for name in pages)
    toc = {"format": "jb-book", "root": root, "chapters": [{"file": name} for name in chapters]}
    (folder / "_toc.yml").write_text(yaml.safe_dump(toc), encoding="utf-8")
    (folder / "conf.py").write_text("", encoding="utf-8")
    config, _ = get_final_config(
        user_yaml=ROOT / "_config.yml",
        sourcedir=folder,
        raise_on_invalid=True,
        cli_config={"latex_individualpages": False},
    )
    config |= {"nb_execution_mode": "off", "suppress_warnings": ["myst.xref_missing"]}
    with warnings.catch_warnings():
        # Sphinx's extensions and the theme use what docutils will drop.
        others = "sphinx|myst|jupyter|pydata"
        warnings.filterwarnings("ignore", category=PendingDeprecationWarning, module=others)
        app = SphinxTestApp(srcdir=folder, confoverrides=config, warningiserror=True)
        try:
            app.build()
        finally:
            app.cleanup()
    assert app.warning.getvalue() == ""
    return Path(app.outdir)
