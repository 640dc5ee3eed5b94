"""Whatever happens to a file of data/, it is refused by name or changes nothing: never a crash."""

import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest

from damages import Damage, harmless_to_tables, to_cells, to_descriptions, to_files, to_tables
from duibiao import check
from duibiao.data import DataError, description, forget, path, records, refuse, tables
from duibiao.data.files import data_folder, seed_file
from duibiao.data.sources import FILE as BIB
from duibiao.data.sources import sources
from duibiao.text import article

pytestmark = pytest.mark.slow

REFUSED, SAME = "refused by name", "the same"
# What events refer to, and what that refers to.
AROUND_EVENTS = ("sources", "sections", "lines", "sentences", "entities", "claims", "events")


@pytest.fixture
def small(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The scratch copy, shorter where nothing rests on the rows, and its sources read but once."""
    kept = {
        "observations": "(qingdao|chengdu|shenzhen),[a-z-]+,20(19|20),",
        "lookups": "C1",
        "glosses": "发",
    }
    for name, beginning in kept.items():
        head, *rows = path(name).read_text("utf-8").splitlines(keepends=True)
        rows = [row for row in rows if re.match(beginning, row)]
        path(name).write_text(head + "".join(rows), "utf-8")
    assert check.faults() == []
    read = sources()
    monkeypatch.setattr(tables, "sources", lambda: read)
    return scratch


def outcomes(
    file: Path, damages: Iterable[Damage], read: Callable[[], object], named: str = ""
) -> dict[str, str]:
    """What comes of each damage to a file, which is whole again afterwards.

    REFUSED if each fault names the file (or `named`), SAME if as much is read as before.
    """
    before, content = read(), file.read_bytes()
    seen = {}
    for name, damaged in damages:
        if damaged is None:
            file.unlink()
        else:
            file.write_bytes(damaged)
        forget()
        seen[f"{file.name}: {name}"] = _outcome(read, before, named or file.name)
    file.write_bytes(content)
    forget()
    return seen


def _outcome(read: Callable[[], object], before: object, named: str) -> str:
    try:
        if read() == before:
            return SAME
        messages = [str(fault) for fault in check.faults()]
    except DataError as error:
        messages = [str(fault) for fault in error.faults]
    strange = [message for message in messages if named not in message]
    return REFUSED if messages and not strange else f"not {REFUSED}: {strange[:1]}"


def others(seen: dict[str, str], *expected: str) -> dict[str, str]:
    return {damage: outcome for damage, outcome in seen.items() if outcome not in expected}


def to_each_table(damages: Callable[[str], Iterable[Damage]]) -> dict[str, str]:
    seen: dict[str, str] = {}
    for name in description.resources():
        seen |= outcomes(path(name), damages(name), partial(records, name))
    return seen


def test_no_table_is_read_whose_form_is_damaged(small: Path) -> None:
    def damages(name: str) -> list[Damage]:
        content = path(name).read_bytes()
        return [*to_files(content), *to_tables(content)]

    seen = to_each_table(damages)
    assert len(seen) > 500
    assert others(seen, REFUSED) == {}


def test_what_spreadsheets_do_to_line_ends_and_quotes_changes_nothing(small: Path) -> None:
    seen = to_each_table(lambda name: harmless_to_tables(path(name).read_bytes()))
    assert len(seen) > 100
    assert others(seen, SAME) == {}


def test_no_cell_is_read_that_its_column_cannot_have(small: Path) -> None:
    schemas = {name: part["schema"] for name, part in description.resources().items()}
    seen = to_each_table(lambda name: to_cells(name, schemas[name], path(name).read_bytes()))
    assert len(seen) > 1000
    assert others(seen, REFUSED) == {}


def test_no_description_is_read_that_lacks_what_we_read_in_it(small: Path) -> None:
    def read() -> object:
        refuse(description.faults())
        return records("events")

    file = data_folder() / description.FILE
    described = json.loads(file.read_bytes())
    parts = [part for part in described["resources"] if part["name"] in AROUND_EVENTS]
    file.write_text(json.dumps({**described, "resources": parts}), "utf-8")
    forget()
    seen = outcomes(file, to_files(file.read_bytes()), read)
    assert others(seen, REFUSED) == {}
    (events,) = (at for at, part in enumerate(parts) if part["name"] == "events")
    damages = to_descriptions({**described, "resources": parts}, "resources", events)
    # It may be the table that no longer fits what is said of it.
    seen = outcomes(file, damages, read, named="data/")
    assert len(seen) > 100
    assert others(seen, REFUSED, SAME) == {}


def test_no_bibliography_is_read_that_is_damaged(scratch: Path) -> None:
    file = data_folder() / BIB
    text = file.read_text("utf-8")
    entry = text[: text.index("\n}\n") + 3]
    changes = {
        "an entry twice": (entry, entry + entry),
        "a brace lost": ("\n}\n", "\n\n"),
        "no key": (entry.partition("{")[2].partition(",")[0], ""),
        "too many names": ("{{94ec.com}}", "{a, b, c, d}"),
        "no kind": ("keywords ", "words "),
        "no title": ("title ", "name "),
        "no such date": ("{2021-03-15}", "{2021-03-51}"),
    }
    damages = [(name, text.replace(old, new, 1).encode()) for name, (old, new) in changes.items()]
    seen = outcomes(file, [*to_files(text.encode()), *damages], lambda: dict(sources()))
    assert others(seen, REFUSED) == {}


def test_no_seed_is_read_that_is_damaged(scratch: Path) -> None:
    seen = outcomes(seed_file(), to_files(seed_file().read_bytes()), article.load)
    assert others(seen, REFUSED) == {}
