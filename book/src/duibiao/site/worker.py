"""What a process beside the build does: run a notebook, and draw the charts that it shows.

Loads neither Sphinx nor MyST-NB, so that it starts at once.
"""

import logging
import os
import re
import threading
from multiprocessing import parent_process
from multiprocessing.synchronize import Event
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from duibiao.markup.building import STILL
from duibiao.markup.palette import VEGA_LITE
from duibiao.site.drawings import Drawings

STARTUP = 60  # seconds in which a kernel must answer
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class NotebookFailure(NamedTuple):
    """Why a notebook did not run to its end: the cell (from 1, among those with code)."""

    cell: int
    message: str


_stopped: list[Event] = []


def begin(stopped: Event) -> None:
    """Make a process ready: it begins nothing new once `stopped` is set or the build is gone."""
    _stopped.append(stopped)
    # A client that is interrupted looks for its kernel twice and complains of the second time.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    threading.Thread(target=_end_with_build, daemon=True).start()


def _end_with_build() -> None:
    """Leave when the build is killed: a process that waits for work would wait for ever."""
    build = parent_process()
    assert build is not None
    build.join()
    os._exit(1)


def run(
    notebook: NotebookNode, folder: str, timeout: int, store: Path
) -> NotebookNode | NotebookFailure:
    """Run a notebook in `folder` and draw its charts into `store`; the notebook with outputs."""
    if any(stopped.is_set() for stopped in _stopped):
        return NotebookFailure(0, "not begun")
    with TemporaryDirectory(prefix="duibiao-") as sockets:
        failure = _execute(notebook, folder, timeout, sockets)
    if failure:
        return failure
    drawings = Drawings(store)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if chart := output.get("data", {}).get(VEGA_LITE):
                drawings.draw(chart)
    return notebook


def _execute(
    notebook: NotebookNode, folder: str, timeout: int, sockets: str
) -> NotebookFailure | None:
    """Run the cells; the kernel is spoken to through files in the folder `sockets`.

    Kernels that start at the same time would choose the same free port.
    """
    connection = {"transport": "ipc", "connection_file": str(Path(sockets, "kernel.json"))}
    client = NotebookClient(
        notebook,
        timeout=timeout,
        startup_timeout=STARTUP,
        resources={"metadata": {"path": folder}},
        shutdown_kernel="immediate",
        config=Config(KernelManager=connection),
        # The cache compares the cells' metadata, which this would change.
        record_timing=False,
    )
    try:
        client.execute(env=os.environ | {STILL: "1"})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        # The error's own text begins with the whole cell.
        message = _COLOURS.sub("", str(error)).rpartition("-" * 75)[2].strip()
        return NotebookFailure(client.code_cells_executed, message)
    except RuntimeError as error:  # the kernel did not come up
        return NotebookFailure(0, str(error))
    return None
