"""What the tests share: a scratch copy of the data."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from books import ROOT
from duibiao import claims
from duibiao.chinese import script
from duibiao.cities import measures as cities
from duibiao.claims import checks, evidence, verdicts
from duibiao.data import sources
from duibiao.data import tables as data
from duibiao.language import keywords, quotations
from duibiao.reading import background
from duibiao.text import article, entities


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of data/ and seeds/ that the package reads instead of the real ones."""
    for name in ("data", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    seed = tmp_path / "seeds" / data.SEED.name
    monkeypatch.setattr(data, "DATA", tmp_path / "data")
    monkeypatch.setattr(data, "SEED", seed)
    monkeypatch.setattr(article, "SEED", seed)
    monkeypatch.setattr(sources, "DATA", tmp_path / "data")
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    for cached in (
        article.load,
        background.events,
        script._forms,
        script._seed_form,
        data._package,
        sources.sources,
        entities.entities,
        entities.occurrences,
        entities.wider,
        entities._chinese,
        claims.claims,
        cities.cities,
        cities.indicators,
        cities.observations,
        cities._all_breaks,
        cities._breaks,
        evidence.evidence,
        evidence.sought,
        checks.checks,
        checks.sites,
        keywords._english,
        quotations.quotations,
        verdicts.verdicts,
    ):
        cached.cache_clear()
