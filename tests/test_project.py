"""Facts that stand in several files of the project agree."""

import re
import tomllib

from duibiao import __version__
from duibiao.data import ROOT


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    config = (ROOT / "_config.yml").read_text("utf-8")
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    found = re.findall(r"^\s*(?:version|release): (.+)$", config + citation, flags=re.M)
    assert found == [__version__] * 3
    assert project["version"] == __version__
