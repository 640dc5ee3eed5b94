"""A build is made once, alone, and not after a fault in the tables."""

import sys
import threading
import types
from pathlib import Path

import pytest
from filelock import FileLock

from duibiao.data import DataError
from duibiao.site import build, checking

FAULT = DataError(Path("data/a.csv"), 2, "id", "it is empty", "Fill it in")


class Sphinx:
    """Stands in for Jupyter Book: counts builds, writes a page, or fails."""

    def __init__(self, html: Path) -> None:
        self.html, self.builds, self.error = html, 0, ""

    def __call__(self, arguments: list[str], standalone_mode: bool) -> None:
        self.builds += 1
        self.options = arguments[len(build.COMMAND) : -1]
        if self.error:
            raise RuntimeError(self.error)
        self.html.mkdir(exist_ok=True)
        (self.html / "index.html").write_text(str(self.builds), "utf-8")


@pytest.fixture
def sphinx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sphinx:
    folder = tmp_path / "_build"
    monkeypatch.setattr(build, "BUILD", folder)
    monkeypatch.setattr(build, "HTML", folder / "html")
    monkeypatch.setattr(build, "sources_digest", lambda: "sources")
    monkeypatch.setattr(checking, "faults", lambda _: [])
    standing_in = Sphinx(folder / "html")
    module = types.ModuleType("jupyter_book.cli.main")
    module.main = standing_in  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jupyter_book.cli.main", module)
    return standing_in


def test_what_is_built_is_not_built_again(sphinx: Sphinx, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [build.main(), build.main()] == [0, 0]
    assert sphinx.builds == 1
    monkeypatch.setattr(build, "sources_digest", lambda: "changed")
    assert build.main() == 0
    assert sphinx.builds == 2


def test_whoever_gives_options_gets_a_build_with_them(sphinx: Sphinx) -> None:
    build.main()
    assert [build.main(["--all"]), build.main(["--all"])] == [0, 0]
    assert sphinx.options == ["--all"]
    assert sphinx.builds == 3


@pytest.mark.parametrize("how", ["removed", "changed"])
def test_a_page_that_is_not_as_it_was_built_is_built_again(sphinx: Sphinx, how: str) -> None:
    build.main()
    page = sphinx.html / "index.html"
    page.unlink() if how == "removed" else page.write_text("other text", "utf-8")
    assert build.main() == 0
    assert sphinx.builds == 2


def test_a_failed_build_is_tried_again(sphinx: Sphinx) -> None:
    sphinx.error = "There was an error in building your book. Look above for the cause."
    assert [build.main(), build.main()] == [1, 1]
    assert sphinx.builds == 2
    sphinx.error = ""
    assert build.main() == 0


def test_an_error_that_sphinx_has_not_told_is_not_hidden(sphinx: Sphinx) -> None:
    sphinx.error = "something else"
    with pytest.raises(RuntimeError, match="something else"):
        build.main()


def test_faults_of_the_tables_are_told_in_a_line_each(
    sphinx: Sphinx, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "faults", lambda _: [FAULT, FAULT])
    assert build.main() == 1
    assert sphinx.builds == 0
    line = "data/a.csv, row 2, field 'id': it is empty. Fill it in"
    assert capsys.readouterr().err == f"{line}\n{line}\n"


def test_a_second_build_waits_for_the_first(
    sphinx: Sphinx, capsys: pytest.CaptureFixture[str]
) -> None:
    build.BUILD.mkdir()
    first = FileLock(build.BUILD / "lock")
    second = threading.Thread(target=build.main)
    with first:
        second.start()
        second.join(0.5)
        assert second.is_alive()
        assert sphinx.builds == 0
    second.join(30)
    assert sphinx.builds == 1
    assert "waiting for that build to end" in capsys.readouterr().out


def test_tables_in_order_are_checked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "pages_digest", lambda: "this state")
    assert checking.faults(tmp_path) == []
    monkeypatch.setattr("duibiao.check.faults", lambda: [FAULT])
    assert checking.faults(tmp_path) == []
    monkeypatch.setattr(checking, "pages_digest", lambda: "another state")
    assert checking.faults(tmp_path) == [FAULT]
    assert checking.faults(tmp_path) == [FAULT]
