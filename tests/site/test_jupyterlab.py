"""An explorer in the real JupyterLab, with no network: run, moved by keys, and it follows."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request

from books import copy_project
from duibiao.data.files import ROOT

JUPYTER = str(Path(sys.executable).with_name("jupyter"))
WAIT = 60


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """Address of a page in the JupyterLab of `make lab`, started in a copy of the project."""
    project = copy_project(tmp_path / "project")
    # Without the workspaces, which would open what was open last.
    shutil.copytree(ROOT / ".jupyter" / "labconfig", project / ".jupyter" / "labconfig")
    places = {
        "JUPYTER_CONFIG_DIR": str(project / ".jupyter"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
        "PYTHONPATH": str(project / "book" / "src"),
    }
    server = subprocess.Popen(
        [JUPYTER, "lab", "--no-browser", "--allow-root", "--port=0"],
        cwd=project,
        env=os.environ | places,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield address(tmp_path / "runtime", server)
    finally:
        server.terminate()
        server.wait(20)


def address(runtime: Path, server: "subprocess.Popen[bytes]") -> str:
    """Where the server listens, with its token, as soon as it says so."""
    for _ in range(WAIT * 5):
        assert server.poll() is None, "JupyterLab did not start"
        for file in runtime.glob("jpserver-*.json"):
            about = json.loads(file.read_text("utf-8"))
            return f"http://127.0.0.1:{about['port']}/lab/tree/{{}}?token={about['token']}"
        time.sleep(0.2)
    raise AssertionError(f"JupyterLab said nothing in {WAIT} seconds")


def test_an_explorer_obeys_the_keyboard_in_jupyterlab(chromium: Browser, lab: str) -> None:
    with chromium.new_context(viewport={"width": 1366, "height": 1400}) as context:
        page = context.new_page()
        page.set_default_timeout(WAIT * 1000)
        home, foreign = lab.partition("lab/")[0], list[str]()

        def on_request(request: Request) -> None:
            if not request.url.startswith((home, "data:", "blob:")):
                foreign.append(request.url)

        page.on("request", on_request)
        page.goto(lab.format("book/explore/cities.md"))
        # Before the kernel is there, JupyterLab would ask for one.
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        cell = page.locator(".jp-CodeCell")
        output = cell.locator(".widget-output")
        output.get_by_text("Gross domestic product, 2024: Shenzhen").wait_for()
        output.locator(".vega-embed canvas").wait_for()

        # Keys reach the control: as commands of JupyterLab they would leave or make cells.
        show = cell.get_by_label("Show", exact=True)
        show.focus()
        page.keyboard.press("ArrowDown")
        output.get_by_text("index, 2010 = 100").first.wait_for()
        output.get_by_text("cities.index(frame, 2010)").wait_for()
        page.keyboard.press("v")
        output.get_by_text("Gross domestic product, 2024: Shenzhen").wait_for()
        for city in ("Chengdu", "Qingdao", "Shenzhen"):
            cell.get_by_label(city, exact=True).focus()
            page.keyboard.press("a")
            page.keyboard.press("Space")
        output.get_by_text("No city is chosen. Tick at least one.").wait_for()
        assert output.locator(".vega-embed").count() == 0
        assert page.locator(".jp-CodeCell").count() == 1
        assert foreign == []
