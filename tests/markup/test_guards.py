"""Sentences that rest on tables: the guard speaks plainly, and guards stand where they say."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from duibiao.data.files import ROOT
from duibiao.markup.guards import UntrueSentenceError, holds
from duibiao.site.notebooks import notebook

PAGES = sorted((ROOT / "book").rglob("*.md"))
ELLIPSIS = "…"
# A page's Markdown as it is read: what a role or link prints, or an ellipsis where that is
# put in later.
READ = [
    (r"```.*?```", ""),
    (r"\{zh\}`([^`]*)`", r"\1"),
    (r"\{ref\}`([^`<]+?) *<[^`]*>`", r"\1"),
    (r"\{[\w:]+\}`[^`]*`", ELLIPSIS),
    (r"\[([^\]]*)\]\([^)]*\)", r"\1"),
    (r"\*+", ""),
    (r"[ \n]+", " "),
]


def prose(markdown: str) -> str:
    for pattern, printed in READ:
        markdown = re.sub(pattern, printed, markdown, flags=re.S)
    return markdown


def stands(sentence: str, markdown: str) -> bool:
    """Whether one paragraph has the sentence, an ellipsis standing for a part of any length."""
    pattern = ".+?".join(map(re.escape, sentence.split(ELLIPSIS)))
    return any(re.search(pattern, prose(part)) for part in markdown.split("\n\n"))


def cells(page: Path, kind: str) -> list[str]:
    cells = getattr(notebook(page.read_text("utf-8")), "cells", [])
    return [cell.source for cell in cells if cell.cell_type == kind]


def guards(code: str) -> Iterator[tuple[int, str | None]]:
    """Line and sentence of each guard; None for a sentence that is not written out there."""
    for call in ast.walk(ast.parse(code)):
        match call:
            case ast.Call(func=ast.Name(id="holds"), args=[_, ast.Constant(value=str(sentence))]):
                yield call.lineno, sentence
            case ast.Call(func=ast.Name(id="holds")):
                yield call.lineno, None


def test_a_sentence_that_no_longer_holds_is_named() -> None:
    holds(True, "Chengdu is ahead")
    with pytest.raises(UntrueSentenceError, match=r"says “Chengdu is ahead”; .* no longer bear"):
        holds(False, "Chengdu is ahead")


def test_no_assert_in_a_notebook_without_a_sentence() -> None:
    code = {page.name: ast.parse("\n".join(cells(page, "code"))) for page in PAGES}
    bare = [
        f"{page}: {ast.unparse(node)}"
        for page, tree in code.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
    ]
    assert bare == [], "use duibiao.markup.guards.holds and quote the sentence"


def test_every_guarded_sentence_stands_on_its_page() -> None:
    guarded = [
        (page, sentence) for page in PAGES for _, sentence in guards("\n".join(cells(page, "code")))
    ]
    assert len(guarded) > 30
    astray = [
        f"{page.name}: {sentence}"
        for page, sentence in guarded
        if sentence is None or not stands(sentence, "\n\n".join(cells(page, "markdown")))
    ]
    assert astray == []


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Of … claims … can be checked", True),
        ("It does not know 对标; the benchmark of ours", True),
        ("Of … claims … is ours", False),
        ("Of … claims … can not be checked", False),
    ],
)
def test_a_sentence_is_sought_as_it_is_read(sentence: str, there: bool) -> None:
    markdown = (
        "Of {glue:text}`claims` claims {glue:text}`checkable` can be\nchecked.\n\n"
        "It does not know {zh}`对标`; the {ref}`benchmark <here>` of *ours*."
    )
    assert stands(sentence, markdown) is there


def test_notebooks_are_linted_as_code_is(tmp_path: Path) -> None:
    """Imports sorted and used, no name undefined; ruff itself does not read our pages."""
    for page in PAGES:
        code = "\n\n".join(cells(page, "code"))
        file = tmp_path / f"{page.parent.name}_{page.stem}.py".replace("-", "_")
        file.write_text(code.rstrip() + "\n" if code else "", "utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--select=I,F", "--output-format=concise"]
    config = f"--config={ROOT / 'pyproject.toml'}"
    run = subprocess.run(
        [*command, "--no-cache", config, tmp_path], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
