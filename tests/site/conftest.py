"""Built sites and a browser, each made once; which tests need them, and in what order they run."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Playwright, sync_playwright

from books import build, copy_project
from readers import Readers

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
INSTALL = "apt-get install chromium fonts-noto-cjk"
# Everything but this machine is out of reach, and the browser does not try on its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
_BROWSER_TESTS = pytest.StashKey[int]()


# Under xdist: one worker starts with the second build and the other with the first.
FIRST = ("test_second_build.py", "test_built.py", "test_builds.py", "test_jupyterlab.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser or a build; under xdist, long work goes first."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if "chromium" in fixtures:
            item.add_marker(pytest.mark.browser)
        elif "site" in fixtures:
            item.add_marker(pytest.mark.build)
    if hasattr(config, "workerinput"):
        items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.path.name in FIRST:
        return FIRST.index(item.path.name)
    return len(FIRST) + (item.get_closest_marker("browser") is None)


def pytest_collection_finish(session: pytest.Session) -> None:
    browser = [item for item in session.items if item.get_closest_marker("browser")]
    session.config.stash[_BROWSER_TESTS] = len(browser)


def pytest_unconfigure(config: pytest.Config) -> None:
    count = config.stash.get(_BROWSER_TESTS, 0)
    if count and not CHROMIUM:
        print(f"{count} browser tests did not run: no Chromium. Install it: {INSTALL}")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A project built from nothing, once for all workers; tests must not change it."""
    folder = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        folder = folder.parent
    project, complaints = folder / "first" / "book-project", folder / "first.log"
    with FileLock(folder / "first.lock"):
        if not complaints.exists():
            run = build(copy_project(project))
            complaints.write_text(run.stdout + run.stderr if run.returncode else "", "utf-8")
    assert complaints.read_text("utf-8") == ""
    return project


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The built HTML."""
    return built / "_build" / "html"


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of the built site on this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Debian's Chromium; without it a test is skipped, under CI it fails."""
    if CHROMIUM is None:
        refuse: Callable[[str], None] = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse(f"no Chromium: {INSTALL}")
    running: Playwright = request.getfixturevalue("playwright")
    browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def visit(chromium: Browser, served: str) -> Iterator[Readers]:
    """Opens pages of the book; at the end none may have complained or asked elsewhere."""
    with Readers(chromium, served) as readers:
        yield readers


@pytest.fixture(scope="module")
def visit_once(chromium: Browser, served: str) -> Iterator[Readers]:
    """The same for a page that the tests of a module share."""
    with Readers(chromium, served) as readers:
        yield readers
