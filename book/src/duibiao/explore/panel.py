"""An explorer in JupyterLab: its controls, and below them what the choice shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import ipywidgets as widgets
import traitlets
from IPython.display import Javascript, display

from duibiao.explore.outcome import ChoiceError, Outcome, complaint
from duibiao.markup.building import is_still

_CLASS = "duibiao-explorer"
# JupyterLab takes the keys of a list or a box for its own commands (an arrow leaves the cell, A
# makes a new one) unless the very element that has the focus forbids it. Python cannot say so.
_OWN_KEYS = f"""document.addEventListener("focusin", (event) => {{
  if (event.target.closest(".{_CLASS}")) {{
    event.target.setAttribute("data-lm-suppress-shortcuts", "true");
  }}
}});"""

C = TypeVar("C")  # a frozen dataclass: one choice
Options = Iterable[tuple[str, Any]]  # what is shown, and the value it stands for


@dataclass(frozen=True)
class Explorer(Generic[C]):
    """An explorer: the choice at first, its outcome, and a control for each field of a choice."""

    first: C
    answer: Callable[[C], Outcome]
    controls: Callable[[C], dict[str, widgets.Widget]]

    def _ipython_display_(self) -> None:
        if is_still():
            for bundle in self.answer(self.first).still():
                display(bundle, raw=True)
        else:
            keys = Javascript(_OWN_KEYS)
            display(keys, Panel(self).view)


class Panel(Generic[C]):
    """The controls of an explorer and its output, which follows them."""

    def __init__(self, explorer: Explorer[C]) -> None:
        self.explorer = explorer
        self.controls = explorer.controls(explorer.first)
        self.output = widgets.Output()
        controls = widgets.VBox(list(self.controls.values()))
        self.view = widgets.VBox([controls, self.output]).add_class(_CLASS)
        for control in self.controls.values():
            control.observe(self.update, names="value")
        self.update()

    @property
    def choice(self) -> C:
        """What the controls say."""
        values = {name: control.value for name, control in self.controls.items()}
        return type(self.explorer.first)(**values)

    def update(self, _: object = None) -> None:
        """Show what the choice shows, or what to change in it."""
        try:
            bundles = self.explorer.answer(self.choice).live()
        except ChoiceError as error:
            bundles = complaint(error)
        self.output.outputs = tuple(
            {"output_type": "display_data", "data": bundle, "metadata": {}} for bundle in bundles
        )


_STYLE = {"description_width": "9rem"}
_LAYOUT = {"width": "min(34rem, 98%)"}


def choose(label: str, options: Options, value: Any) -> widgets.Dropdown:
    """A list of which one entry is chosen."""
    return widgets.Dropdown(
        description=label, options=list(options), value=value, style=_STYLE, layout=_LAYOUT
    )


def write(label: str, value: str, hint: str) -> widgets.Text:
    """A line of text, taken over with Enter or when the focus leaves it."""
    return widgets.Text(
        description=label,
        value=value,
        placeholder=hint,
        continuous_update=False,
        style=_STYLE,
        layout=_LAYOUT,
    )


def number(label: str, value: float) -> widgets.FloatText:
    """A number, written or changed with the arrow keys."""
    return widgets.FloatText(description=label, value=value, step=0.1, style=_STYLE, layout=_LAYOUT)


class Several(widgets.VBox):  # type: ignore[misc]
    """A box to tick for each option; `value` has the values of those ticked, in order."""

    value = traitlets.Tuple()

    def __init__(self, label: str, options: Options, value: tuple[Any, ...]) -> None:
        options = list(options)
        self.boxes = {
            option: widgets.Checkbox(description=words, value=option in value, indent=False)
            for words, option in options
        }
        columns = {"grid_template_columns": "repeat(auto-fill, minmax(8rem, 1fr))"}
        grid = widgets.GridBox(list(self.boxes.values()), layout=_LAYOUT | columns)
        super().__init__([widgets.Label(label), grid])
        self._collect()
        for box in self.boxes.values():
            box.observe(self._collect, names="value")

    def _collect(self, _: object = None) -> None:
        self.value = tuple(option for option, box in self.boxes.items() if box.value)
