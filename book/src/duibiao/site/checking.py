"""The tables are checked before they are used, and once as long as nothing has changed."""

from pathlib import Path

from duibiao.data import DataError
from duibiao.site.digests import pages_digest


def faults(build: Path) -> list[DataError]:
    """All that is wrong in the tables; `build` keeps which state of them was last in order."""
    stamp = build / "checked"
    if stamp.exists() and stamp.read_text("utf-8") == pages_digest():
        return []
    # It loads every subject, which takes as long as all else that an unchanged book needs.
    from duibiao import check

    wrong = check.faults()
    if not wrong:
        build.mkdir(parents=True, exist_ok=True)
        stamp.write_text(pages_digest(), encoding="utf-8")
    return wrong
