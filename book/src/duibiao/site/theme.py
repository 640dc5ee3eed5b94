"""The look: our styles and templates on the theme, and nothing that no page uses."""

import os
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from duibiao.site.nodes import fill

STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("theme_templates")

STYLES = (
    "book.css",
    "icons.css",
    "edition.css",
    "glossary.css",
    "lists.css",
    "language.css",
    "notebook.css",
    "figures.css",
    "search.css",
    "cite.css",
    "print.css",
)

# Shipped by Sphinx and the theme, asked for by no page of ours: Sphinx's search (ours is
# Pagefind), the icon fonts and Bootstrap's scripts (our icons are in icons.css; nothing
# here drops down), translations, logos of launch services, maps for debugging.
UNUSED = (
    "doctools.js",
    "language_data.js",
    "searchtools.js",
    "sphinx_highlight.js",
    "basic.css",
    "styles/theme.css",
    "scripts/bootstrap.js*",
    "scripts/fontawesome.js*",
    "**/*.map",
    "**/*.LICENSE.txt",
    "vendor/fontawesome/webfonts/*",
    "locales/*/LC_MESSAGES/*",
    "images/logo_*",
    "webpack-macros.html",
    "sbt-webpack-macros.html",
    "*.png",
)
DROPPED_SCRIPTS = ("_static/doctools.js", "_static/sphinx_highlight.js")
# Of parts that not every page has; the directive or renderer that sets the part says so.
PART_SCRIPTS = {
    "_static/passages.js": "passages",
    "_static/filter.js": "filter",
    "_static/concordance.js": "concordance",
    "_static/figures.js": "figures",
}
PART_STYLES = {"_static/figures.css": "figures"}


def add_paths(app: Sphinx, config: Config) -> None:
    """Put our templates before the theme's and our files among the static ones."""
    # Relative, since Sphinx publishes a hash of its settings: it must not depend on the place.
    config.templates_path.insert(0, os.path.relpath(TEMPLATES, app.srcdir))
    config.html_static_path.append(os.path.relpath(STATIC, app.srcdir))


def no_sphinx_search(app: Sphinx) -> None:
    """Leave out Sphinx's own search page and index."""
    app.builder.search = False  # type: ignore[attr-defined]


def trim(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Take off the page scripts of parts that it lacks, and styles of cells and code likewise."""
    parts = context.get("meta") or {}
    containers = doctree.findall(nodes.container) if doctree else ()
    has_cells = any("nb_element" in container for container in containers)
    has_code = any(doctree.findall(nodes.literal_block)) if doctree else False

    def used(file: Any) -> bool:
        name = str(getattr(file, "filename", file))
        if part := (PART_SCRIPTS | PART_STYLES).get(name):
            return part in parts
        if "pygments" in name:
            return has_code
        return name not in DROPPED_SCRIPTS and ("mystnb" not in name or has_cells)

    context["script_files"] = [file for file in context["script_files"] if used(file)]
    context["css_files"] = [file for file in context["css_files"] if used(file)]


def forget_icon_fonts(sheet: Path) -> None:
    """Take the icon fonts and the table of their signs out of the theme's style sheet.

    Their files are not published, and a browser that lays the page out before our styles have
    come would ask for them; the signs are a fifth of what every page loads.
    """
    text = sheet.read_text("utf-8")
    kept = re.sub(r"@font-face ?\{[^}]*webfonts[^}]*\}", "", text)
    kept = re.sub(r"(\.fa-[a-z0-9-]+::?(before|after),?)+\{content:[^}]*\}", "", kept)
    if kept != text:
        sheet.write_text(kept, encoding="utf-8")


def finish(app: Sphinx, exception: Exception | None) -> None:
    """Write the front door and remove what no page uses."""
    if exception or app.builder.name != "html":
        return
    out = Path(app.outdir)
    front = fill("front.html", title=app.config.html_title, target=f"{app.config.master_doc}.html")
    (out / "index.html").write_text(front, encoding="utf-8")
    static = out / "_static"
    forget_icon_fonts(static / "styles" / "pydata-sphinx-theme.css")
    for pattern in UNUSED:
        for file in static.glob(pattern):
            file.unlink()
    for folder in sorted((p for p in static.rglob("*") if p.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.connect("config-inited", add_paths)
    app.connect("builder-inited", no_sphinx_search)
    app.connect("html-page-context", trim, priority=900)
    # Before sphinx-external-toc writes its bare redirect.
    app.connect("build-finished", finish, priority=400)
    # Jupyter Book sets it for the comments extension, which is not loaded.
    app.add_config_value("comments_config", {}, "", [dict])
    for sheet in STYLES:
        app.add_css_file(sheet, priority=900)
    parts = (Path(name).name for name in PART_SCRIPTS)
    for script in ("frame.js", "fold.js", "search.js", "cite.js", *parts):
        app.add_js_file(script, loading_method="defer")
