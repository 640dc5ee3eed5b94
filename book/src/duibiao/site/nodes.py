"""Pieces of a page: HTML from templates, targets to refer to, addresses seen from the page."""

from pathlib import Path

from docutils import nodes
from sphinx.environment import BuildEnvironment

from duibiao.markup.pages import page, record_place, source_place
from duibiao.markup.templates import environment

_templates = environment(Path(__file__).parent / "pages" / "templates")


def fill(template: str, **values: object) -> str:
    """A template of the pages with its values, as HTML; a value that it lacks is an error."""
    return _templates.get_template(template).render(**values)


def html_node(template: str, **values: object) -> nodes.raw:
    """The same as a raw HTML node of a page."""
    return nodes.raw("", fill(template, **values), format="html")


def register(env: BuildEnvironment, html_id: str, shown: str) -> None:
    """Make `html_id` on the current page a target that {ref} shows as `shown`."""
    domain = env.get_domain("std")
    domain.data["anonlabels"][html_id] = (env.docname, html_id)
    domain.data["labels"][html_id] = (env.docname, html_id, shown)


def page_address(env: BuildEnvironment, name: str) -> str:
    """Address of the page of that name, relative to the current one."""
    assert env.app.builder is not None
    return str(env.app.builder.get_relative_uri(env.docname, page(name)))


def source_address(env: BuildEnvironment, key: str) -> str:
    """Address of a source's entry, relative to the current page."""
    return _place_address(env, *source_place(key))


def record_address(env: BuildEnvironment, name: str) -> str:
    """Address of a claim (C42f) or a piece of evidence (E42f1), relative to the current page."""
    return _place_address(env, *record_place(name))


def _place_address(env: BuildEnvironment, name: str, fragment: str) -> str:
    return f"{page_address(env, name)}#{fragment}"
