"""Nothing stale is published: results and pages follow the data, the seed and the package."""

import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from duibiao.data import digest


def key_cache(app: Sphinx, config: Config) -> None:
    """Keep notebook results under the digest of all they may depend on; drop older ones.

    The cache itself looks at the cells alone, so a changed table would leave old results.
    """
    caches = Path(app.outdir).parent / "notebook-cache"
    current = caches / digest()[:16]
    for other in caches.iterdir() if caches.is_dir() else ():
        if other != current:
            shutil.rmtree(other)
    config["nb_execution_cache_path"] = str(current)


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Every page, if data, seed or package have changed since the last build."""
    now = digest()
    before = getattr(env, "duibiao_digest", None)
    env.duibiao_digest = now  # type: ignore[attr-defined]
    return [] if before in (None, now) else sorted(env.found_docs - added - removed)


def setup(app: Sphinx) -> None:
    """Connect to Sphinx; before MyST-NB reads where its cache is."""
    app.connect("config-inited", key_cache, priority=200)
    app.connect("env-get-outdated", outdated)
