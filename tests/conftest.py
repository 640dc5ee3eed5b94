"""What the tests share: a scratch copy of the data, built sites, a browser."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from books import ROOT, build, copy_project
from duibiao import claims
from duibiao.chinese import script
from duibiao.cities import measures as cities
from duibiao.claims import checks, evidence, verdicts
from duibiao.data import sources
from duibiao.data import tables as data
from duibiao.language import keywords, quotations
from duibiao.reading import background
from duibiao.text import article, entities

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def pytest_collection_finish(session: pytest.Session) -> None:
    browser = [item for item in session.items if item.get_closest_marker("browser")]
    session.config.stash[_BROWSER_TESTS] = len(browser)


_BROWSER_TESTS = pytest.StashKey[int]()


def pytest_unconfigure(config: pytest.Config) -> None:
    count = config.stash.get(_BROWSER_TESTS, 0)
    if count and not CHROMIUM:
        print(f"{count} browser tests did not run: no Chromium. Install it: {INSTALL}")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of data/ and seeds/ that the package reads instead of the real ones."""
    for name in ("data", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    seed = tmp_path / "seeds" / data.SEED.name
    monkeypatch.setattr(data, "DATA", tmp_path / "data")
    monkeypatch.setattr(data, "SEED", seed)
    monkeypatch.setattr(article, "SEED", seed)
    monkeypatch.setattr(sources, "DATA", tmp_path / "data")
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    for cached in (
        article.load,
        background.events,
        script._forms,
        script._seed_form,
        data._package,
        sources.sources,
        entities.entities,
        entities.occurrences,
        entities.wider,
        entities._chinese,
        claims.claims,
        cities.cities,
        cities.indicators,
        cities.observations,
        cities._all_breaks,
        cities._breaks,
        evidence.evidence,
        evidence.sought,
        checks.checks,
        checks.sites,
        keywords._english,
        quotations.quotations,
        verdicts.verdicts,
    ):
        cached.cache_clear()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project built from nothing; tests must not change it."""
    project = copy_project(tmp_path_factory.mktemp("first") / "book-project")
    run = build(project)
    assert run.returncode == 0, run.stdout + run.stderr
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
