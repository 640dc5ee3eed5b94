"""Nothing stale is published: results and pages follow all that they are made from."""

import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from duibiao.site.digests import pages_digest, results_digest, static_digest

# Results of notebooks that are kept: of this state and of the one before, for whoever goes back.
KEPT = 2


def key_cache(app: Sphinx, config: Config) -> None:
    """Keep notebook results under the digest of all they may depend on.

    The cache itself looks at the cells alone, so a changed table would leave old results.
    """
    caches = Path(app.outdir).parent / "notebook-cache"
    current = caches / results_digest()[:16]
    current.mkdir(parents=True, exist_ok=True)
    current.touch()
    latest = sorted(caches.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for older in latest[KEPT:]:
        shutil.rmtree(older)
    config["nb_execution_cache_path"] = str(current)


def to_read(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Every page, if what pages depend on has changed since the last build."""
    before = getattr(env, "duibiao_pages", None)
    env.duibiao_pages = pages_digest()  # type: ignore[attr-defined]
    return [] if before in (None, pages_digest()) else sorted(env.found_docs - added - removed)


def to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Every page, without being read again, if a style sheet or a script has changed."""
    before = getattr(env, "duibiao_static", None)
    env.duibiao_static = static_digest()  # type: ignore[attr-defined]
    return [] if before in (None, static_digest()) else sorted(env.found_docs)


def setup(app: Sphinx) -> None:
    """Connect to Sphinx; before MyST-NB reads where its cache is."""
    app.connect("config-inited", key_cache, priority=200)
    app.connect("env-get-outdated", to_read)
    app.connect("env-updated", to_write)
