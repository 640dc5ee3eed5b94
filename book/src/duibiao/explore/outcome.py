"""What a choice shows: a sentence, a chart or a list, and the code that gives the same."""

import json
from dataclasses import dataclass
from typing import Any

import pandas as pd
from markupsafe import Markup, escape

from duibiao.charts.theme import Chart
from duibiao.markup.pages import is_still
from duibiao.markup.palette import JUPYTERLAB, VEGA_LITE

Bundle = dict[str, Any]  # an output of a notebook: content by MIME type


class ChoiceError(ValueError):
    """A choice that nothing can be shown for; the message says what to change."""


@dataclass(frozen=True)
class Outcome:
    """What a choice shows.

    `said` sums it up, `result` is what `code` gives when it is run. The reader sees `chart`,
    which carries its table, or `listing`, or neither where there is nothing to list.
    """

    said: str
    result: Any
    code: str
    chart: Chart | None = None
    listing: Markup | None = None

    def still(self) -> list[Bundle]:
        """The outputs for a page of the book, whose figures have sentence and table themselves."""
        if self.chart is None:
            listing = [{"text/html": str(self.listing)}] if self.listing else []
            return [self._sentence(), *listing, self._code()]
        spec = self.chart.to_dict()
        return [{VEGA_LITE: spec, JUPYTERLAB: spec}, self._code()]

    def live(self) -> list[Bundle]:
        """The outputs for JupyterLab: where there is a chart, its words wrap and are above it."""
        if self.chart is None:
            return self.still()
        spec = self.chart.to_dict()
        title, facts = spec.pop("title"), spec.pop("usermeta")["figure"]
        measure = Markup("<p>{}. Source: {}.</p>").format(title["subtitle"], facts["source"])
        return [
            self._sentence(),
            {"text/html": str(measure)},
            {JUPYTERLAB: spec},
            {"text/html": str(_table(pd.DataFrame(facts["rows"], columns=facts["columns"])))},
            self._code(),
        ]

    def _sentence(self) -> Bundle:
        return {"text/html": str(Markup("<p><strong>{}</strong></p>").format(self.said))}

    def _code(self) -> Bundle:
        return {"text/markdown": f"The same in Python:\n\n```python\n{self.code}\n```"}


def literal(value: Any) -> str:
    """Text, a number or a list of them as a Python literal, quoted as this book's code is."""
    return json.dumps(value, ensure_ascii=False)


def complaint(error: ChoiceError) -> list[Bundle]:
    """The outputs for a choice that nothing can be shown for."""
    return [{"text/html": str(Markup('<p role="alert">{}</p>').format(error))}]


def address(page: str, fragment: str, words: str) -> Markup:
    """An address as a link to a page of the book, such as claims/ledger; in JupyterLab its words.

    There the page is not at hand.
    """
    if not is_still():
        return escape(words)
    return Markup('<a href="../{}.html#{}">{}</a>').format(page, fragment, words)


def _table(frame: pd.DataFrame) -> Markup:
    head = Markup("<summary>Data ({} rows)</summary>").format(len(frame))
    # Escapes what it sets.
    body = Markup(frame.to_html(index=False, na_rep="", border=0))
    return Markup("<details>{}{}</details>").format(head, body)
