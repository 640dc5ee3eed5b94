"""Build the book, unless it is built already: python -m duibiao.site.build.

One build at a time in a folder. The tables are checked first, a line for each fault. Options are
those of jupyter-book build; with any, the book is always built.
"""

import sys
from collections.abc import Sequence

from filelock import FileLock, Timeout

from duibiao.data.files import ROOT
from duibiao.site import checking
from duibiao.site.digests import output_digest, sources_digest

BUILD = ROOT / "_build"
HTML = BUILD / "html"
COMMAND = ("build", "-W", "--keep-going", "--quiet")


def main(options: Sequence[str] = ()) -> int:
    """The exit status: 0 if the book stands as its sources have it."""
    BUILD.mkdir(exist_ok=True)
    lock = FileLock(BUILD / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print("The book is being built already; waiting for that build to end.", flush=True)
        lock.acquire()
    with lock:
        return _build(options)


def _build(options: Sequence[str]) -> int:
    stamp = BUILD / "built"
    sources = sources_digest()
    built = stamp.read_text("utf-8") if stamp.exists() and not options else ""
    if built == f"{sources} {output_digest(HTML)}":
        return 0
    stamp.unlink(missing_ok=True)
    if wrong := checking.faults(BUILD):
        print(*wrong, sep="\n", file=sys.stderr)
        return 1
    # Not needed until there is something to build.
    from jupyter_book.cli.main import main as jupyter_book

    try:
        jupyter_book([*COMMAND, *options, str(ROOT)], standalone_mode=False)
    except RuntimeError as error:
        if "Look above" not in str(error):
            raise
        return 1  # Sphinx has said why
    if not options:
        stamp.write_text(f"{sources} {output_digest(HTML)}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
