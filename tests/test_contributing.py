"""What a contributor is told is there: files, commands, hooks, the workflow, the licences."""

import importlib.util
import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import yaml

from duibiao.data.files import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", "LICENSE", ".github/pull_request_template.md")


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def parsed(name: str) -> dict[str, Any]:
    result: dict[str, Any] = yaml.safe_load(text(name))
    return result


def named(pattern: str) -> set[str]:
    """What a pattern picks from the pages for contributors."""
    return {match for page in PAGES for match in re.findall(pattern, text(page))}


def modules(code: str) -> list[str]:
    return re.findall(r"python -m ([\w.]+)", code)


def test_links_and_paths_lead_somewhere() -> None:
    folders = r"`((?:book|data|seeds|tests|LICENSES)/[\w./-]*)`"
    paths = named(r"\]\(([^)#:]+)\)") | named(folders)
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


def test_tables_columns_and_modules_are_those_of_the_repository() -> None:
    tables = {file.name for file in (ROOT / "data").rglob("*.csv")}
    assert named(r"(\w+\.csv)") <= tables
    fields = set(re.findall(r"^  (\w+) +=", text("data/sources.bib"), flags=re.M))
    row = re.compile(r"^\| ((?:`\w+`(?:, )?)+) \|", flags=re.M)
    source = text("CONTRIBUTING.md").partition("### A source")[2].partition("### ")[0]
    told = {name for cell in row.findall(source) for name in re.findall(r"\w+", cell)}
    assert told
    assert told <= fields | {"organization", "institution"}


def test_commands_exist() -> None:
    targets = set(re.findall(r"^(\w+):", text("Makefile"), flags=re.M))
    assert named(r"\bmake (\w+)\s*(?:`|#|\n| {2})") <= targets
    called = {name for page in PAGES for name in modules(text(page))}
    assert [name for name in sorted(called) if importlib.util.find_spec(name) is None] == []


def test_hooks_are_our_own_tools() -> None:
    repositories = parsed(".pre-commit-config.yaml")["repos"]
    assert {repository["repo"] for repository in repositories} == {"local"}
    environment = Path(sys.executable).parent
    for hook in repositories[0]["hooks"]:
        program = Path(hook["entry"].split()[0])
        if program.parent == Path(".venv/bin"):
            assert (environment / program.name).exists(), hook["entry"]
        else:
            assert shutil.which(str(program)), hook["entry"]
        for name in modules(hook["entry"]):
            assert importlib.util.find_spec(name), hook["entry"]


def test_the_workflow_does_what_ci_run_does() -> None:
    workflow = parsed(".github/workflows/ci.yml")
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert "bash .ci/run" in [step.get("run") for step in jobs["full"]["steps"]]
    wanted = tomllib.loads(text("pyproject.toml"))["project"]["requires-python"]
    versions = jobs["quick"]["strategy"]["matrix"]["python"]
    assert wanted == ">=3.11,<3.14"
    assert (versions[0], versions[-1]) == ("3.11", "3.13")


def test_every_licence_that_is_named_has_its_text_and_its_files() -> None:
    annotations = tomllib.loads(text("REUSE.toml"))["annotations"]
    licences = {
        name for part in annotations for name in re.split(" AND ", part["SPDX-License-Identifier"])
    }
    assert {file.stem for file in (ROOT / "LICENSES").iterdir()} == licences
    for part in annotations:
        paths = part["path"] if isinstance(part["path"], list) else [part["path"]]
        for path in paths:
            assert any(ROOT.glob(path.replace("**", "**/*"))), path
