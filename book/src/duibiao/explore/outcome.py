"""What a choice shows: a sentence, a chart or a list, and the code that gives the same."""

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from duibiao.charts.theme import Chart
from duibiao.markup.palette import JUPYTERLAB, VEGA_LITE
from duibiao.markup.templates import macros

Bundle = dict[str, Any]  # an output of a notebook: content by MIME type


class ChoiceError(ValueError):
    """A choice that nothing can be shown for; the message says what to change."""


@dataclass(frozen=True)
class Outcome:
    """What a choice shows.

    `said` sums it up, `result` is what `code` gives when it is run. The reader sees `chart`,
    which carries its table, or `listing`, or neither where there is nothing to list.
    """

    summary: str
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
        return [
            self._sentence(),
            _html("measure", title["subtitle"], facts["source"]),
            {JUPYTERLAB: spec},
            _html("table", facts["columns"], facts["rows"]),
            self._code(),
        ]

    def _sentence(self) -> Bundle:
        return _html("sentence", self.summary)

    def _code(self) -> Bundle:
        return {"text/markdown": f"The same in Python:\n\n```python\n{self.code}\n```"}


def literal(value: Any) -> str:
    """Text, a number or a list of them as a Python literal, quoted as this book's code is."""
    return json.dumps(value, ensure_ascii=False)


def complaint(error: ChoiceError) -> list[Bundle]:
    """The outputs for a choice that nothing can be shown for."""
    return [_html("complaint", error)]


def _html(macro: str, *values: Any) -> Bundle:
    return {"text/html": str(getattr(macros("outcome.html"), macro)(*values))}
