"""What a process beside the build does: run a notebook, and draw the charts that it shows.

Loads neither Sphinx nor MyST-NB, so that it starts at once.
"""

import os
import re
import threading
from multiprocessing import parent_process
from pathlib import Path
from typing import NamedTuple

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from duibiao.markup.pages import STILL
from duibiao.markup.palette import VEGA_LITE
from duibiao.site.drawings import Drawings

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class NotebookFailure(NamedTuple):
    """Why a notebook did not run to its end: the cell (from 1, among those with code)."""

    cell: int
    message: str


def end_with_parent() -> None:
    """Leave when the build is killed: a process that waits for work would wait for ever."""
    build = parent_process()
    assert build is not None

    def watch() -> None:
        build.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def run(
    notebook: NotebookNode, folder: str, timeout: int, store: Path
) -> NotebookNode | NotebookFailure:
    """Run a notebook in `folder` and draw its charts into `store`; the notebook with outputs."""
    client = NotebookClient(
        notebook,
        timeout=timeout,
        resources={"metadata": {"path": folder}},
        shutdown_kernel="immediate",
        # The cache compares the cells' metadata, which this would change.
        record_timing=False,
    )
    try:
        client.execute(env=os.environ | {STILL: "1"})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        # The error's own text begins with the whole cell.
        message = _COLOURS.sub("", str(error)).rpartition("-" * 75)[2].strip()
        return NotebookFailure(client.code_cells_executed, message)
    drawings = Drawings(store)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if chart := output.get("data", {}).get(VEGA_LITE):
                drawings.draw(chart)
    return notebook
