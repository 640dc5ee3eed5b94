"""Search in both scripts: Pagefind's index over the built pages, queries folded to Simplified."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from duibiao.chinese.script import variants

# zh-CN whatever the page says: this is what makes Pagefind segment Chinese.
OPTIONS = ("--force-language", "zh-CN", "--exclude-selectors", ".headerlink")
# The book's dialog talks to Pagefind itself; its ready-made interfaces are 400 KB unused.
INTERFACES = (
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
)


def index(app: Sphinx, exception: Exception | None) -> None:
    """Index the built site if a page has changed since it was last indexed."""
    if exception or app.builder.name != "html":
        return
    out = Path(app.outdir)
    articles = [article(page.read_text("utf-8")) for page in sorted(out.glob("book/**/*.html"))]
    now = hashlib.sha256("\n".join(articles).encode()).hexdigest()
    stamp = Path(app.doctreedir) / "pagefind"
    if (out / "pagefind").is_dir() and stamp.exists() and stamp.read_text() == now:
        return
    shutil.rmtree(out / "pagefind", ignore_errors=True)
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(out), *OPTIONS],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise ExtensionError(f"Pagefind failed: {run.stdout}{run.stderr}", modname="duibiao")
    for pattern in INTERFACES:
        for file in (out / "pagefind").glob(pattern):
            file.unlink()
    folding = variants("".join(articles))
    folded = json.dumps(folding, ensure_ascii=False, separators=(",", ":"))
    (out / "pagefind" / "folding.json").write_text(folded + "\n", encoding="utf-8")
    stamp.write_text(now)


def article(page: str) -> str:
    """What Pagefind reads of a page: our layout marks it."""
    return page.partition("data-pagefind-body")[2].partition("</article>")[0]


def setup(app: Sphinx) -> None:
    """Connect to Sphinx, after everything else is written."""
    app.connect("build-finished", index, priority=900)
