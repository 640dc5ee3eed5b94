"""Notebooks run before the pages are read, as many at once as there are processors.

MyST-NB then finds their results in its cache, whichever of them has ended first.
"""

import os
from collections.abc import Generator, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from myst_nb.core.read import create_nb_reader
from nbformat import NotebookNode
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from duibiao.site import worker
from duibiao.site.figures import drawings


def fill_cache(app: Sphinx, env: Any, pages: list[str]) -> None:
    """Run the notebooks among the pages that have no results; ExtensionError if any fails."""
    if env.mystnb_config.execution_mode != "cache":
        return
    cache = get_cache(env.mystnb_config.execution_cache_path)
    waiting = {
        page: notebook
        for page, notebook in notebooks(env, pages)
        if not _has_results(cache, notebook)
    }
    failures = []
    with closing(results(env, waiting)) as ended:
        for page, result in ended:
            if isinstance(result, worker.NotebookFailure):
                failures.append(f"{page}.md, code cell {result.cell}:\n{result.message}")
            else:
                bundle = CacheBundleIn(result, env.doc2path(page))
                cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    if failures:
        raise ExtensionError("\n\n".join(sorted(failures)), modname="duibiao")


def notebooks(env: Any, pages: list[str]) -> Iterator[tuple[str, NotebookNode]]:
    """Those of the pages that are notebooks, without results."""
    for page in pages:
        file = env.doc2path(page)
        text = Path(file).read_text(encoding="utf-8")
        if reader := create_nb_reader(file, env.myst_config, env.mystnb_config, text):
            yield page, reader.read(text)


def results(
    env: Any, waiting: dict[str, NotebookNode]
) -> Generator[tuple[str, NotebookNode | worker.NotebookFailure], None, None]:
    """Each notebook as it ends: run, with its charts drawn, or why it could not be."""
    if not waiting:
        return
    # Not forked: pandas and others have threads.
    processes = get_context("spawn")
    stopped = processes.Event()
    pool = ProcessPoolExecutor(
        (os.cpu_count() or 1) + 2, processes, initializer=worker.begin, initargs=(stopped,)
    )
    timeout, store = env.mystnb_config.execution_timeout, drawings(env).folder
    try:
        pages = {
            pool.submit(
                worker.run, notebook, str(Path(env.doc2path(page)).parent), timeout, store
            ): page
            for page, notebook in waiting.items()
        }
        for future in as_completed(pages):
            yield pages[future], future.result()
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)


def _has_results(cache: Any, notebook: NotebookNode) -> bool:
    try:
        cache.match_cache_notebook(notebook)
    except KeyError:
        return False
    return True


def setup(app: Sphinx) -> None:
    """Connect to Sphinx, after MyST-NB has set what it reads pages with."""
    app.connect("env-before-read-docs", fill_cache, priority=900)
