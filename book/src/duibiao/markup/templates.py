"""Templates, filled in: what a page and a notebook show alike."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from duibiao.chinese.script import converter

TEMPLATES = Path(__file__).with_name("templates")
_HAN = re.compile("[\u3007\u4e00-\u9fff]+(?:[·、，；〔〕0-9]+[\u4e00-\u9fff]+)*")
_ADDRESS = re.compile(r"¶(\d+)(?:\.(\d+))?")


def prose(text: str, edition: str = "") -> Markup:
    """English of a table as HTML: its Chinese words marked as such, its ¶ linked to `edition`."""

    def link(match: re.Match[str]) -> str:
        fragment = "-".join(filter(None, match.groups()))
        return f'<a href="{edition}#p{fragment}">{match.group()}</a>'

    html = _HAN.sub(r'<span lang="zh-Hans">\g<0></span>', str(escape(text)))
    return Markup(_ADDRESS.sub(link, html))


def lang(text: str) -> Markup:
    """The lang attribute of words that may be Chinese, in the script they are in; else none."""
    if not re.search("[\u4e00-\u9fff]", text):
        return Markup()
    traditional = converter("t2s").convert(text) != text
    return Markup(f'lang="zh-Han{"t" if traditional else "s"}"')


def environment(*folders: Path) -> Environment:
    """Templates of these folders and of this one, with the book's filters."""
    made = Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["prose"] = prose
    made.filters["lang"] = lang
    made.filters["host"] = lambda address: urlsplit(address).hostname
    return made


_templates = environment()


def fill(template: str, **values: object) -> str:
    """The template with its values, as HTML; a value that it lacks is an error."""
    return _templates.get_template(template).render(**values)


def macros(template: str) -> Any:
    """The macros of a template as functions that give Markup."""
    return _templates.get_template(template).module
