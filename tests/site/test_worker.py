"""A notebook run beside the build, and the charts that are drawn of it."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from duibiao.markup.building import STILL
from duibiao.markup.palette import VEGA_LITE
from duibiao.site import drawings, worker
from duibiao.site.drawings import Drawings, canonical

CHART: dict[str, Any] = {
    "data": {"values": [{"x": 1, "y": 2}]},
    "mark": "bar",
    "encoding": {"x": {"field": "x", "type": "nominal"}, "y": {"field": "y"}},
    "title": {"text": "Two", "subtitle": "of one"},
    "usermeta": {"figure": {"id": "fig-two"}},
}


def notebook(*cells: str) -> NotebookNode:
    code = [nbformat.v4.new_code_cell(source) for source in cells]
    spec = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    made: NotebookNode = nbformat.v4.new_notebook(cells=code, metadata=spec)
    return made


def test_a_notebook_is_run_as_for_a_page_and_its_charts_drawn(tmp_path: Path) -> None:
    show = f"display({{{VEGA_LITE!r}: {CHART!r}}}, raw=True)"
    made = worker.run(notebook(f"import os; os.environ[{STILL!r}]", show), ".", 60, tmp_path)
    assert isinstance(made, NotebookNode)
    assert made.cells[0].outputs[0].data["text/plain"] == "'1'"
    # The page in two widths, and the download.
    assert len(list(tmp_path.glob("*.svg"))) == 3


def test_a_cell_that_fails_is_named_and_its_message_plain(tmp_path: Path) -> None:
    failure = worker.run(notebook("1", "", "nonsense + 1", "2"), ".", 60, tmp_path)
    assert isinstance(failure, worker.NotebookFailure)
    assert failure.cell == 2
    assert failure.message.endswith("NameError: name 'nonsense' is not defined")
    assert "\x1b" not in failure.message


def test_a_chart_is_drawn_once_whatever_the_order_of_its_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Drawings(tmp_path).on_page(CHART, "wide")
    monkeypatch.setattr("vl_convert.vegalite_to_svg", None)
    turned = dict(reversed(list(CHART.items())))
    assert canonical(turned) == canonical(CHART)
    assert Drawings(tmp_path).on_page(turned, "wide") == first
    with pytest.raises(TypeError):
        Drawings(tmp_path).on_page(CHART | {"mark": "line"}, "wide")


def test_drawings_that_no_page_asks_for_are_forgotten(tmp_path: Path) -> None:
    kept = Drawings(tmp_path)
    kept.draw(CHART)
    of_chart = set(tmp_path.iterdir())
    kept.draw(CHART | {"mark": "line"})
    kept.keep_only([CHART])
    assert set(tmp_path.iterdir()) == of_chart


def test_a_drawing_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        drawings.write(tmp_path / "a.svg", "<svg/>")
    assert not (tmp_path / "a.svg").exists()
