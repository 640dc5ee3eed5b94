"""The book's Sphinx extension: addresses, the edition, the look, search and freshness."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from duibiao import __version__
from duibiao.site import (
    addresses,
    checking,
    citing,
    execution,
    figures,
    freshness,
    notebooks,
    search,
    theme,
)
from duibiao.site.pages import (
    city_table,
    concordance,
    edition,
    glossary,
    ledger,
    reading,
    records,
    sources,
)


def check_data(app: Sphinx, config: Config) -> None:
    """Stop before anything is read or written if a table or the seed cannot be used."""
    if wrong := checking.faults(Path(app.outdir).parent):
        raise ExtensionError("\n".join(map(str, wrong)), modname="duibiao")


def set_version(app: Sphinx, config: Config) -> None:
    """The book has the version of the package."""
    config["version"] = config["release"] = __version__


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part; each module connects its own events."""
    app.add_config_value("site_url", "", "html", [str])
    app.connect("config-inited", check_data, priority=100)
    app.connect("config-inited", set_version)
    for part in (
        freshness,
        addresses,
        citing,
        edition,
        glossary,
        sources,
        ledger,
        records,
        city_table,
        reading,
        concordance,
        execution,
        figures,
        theme,
        notebooks,
        search,
    ):
        part.setup(app)
    return {"version": __version__, "parallel_read_safe": False, "parallel_write_safe": True}
