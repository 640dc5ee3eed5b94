"""How figures name their sources, and say in their titles that these are unattributed copies."""

from collections.abc import Iterable

from duibiao.charts.wording import spelled
from duibiao.data.sources import Source, sources


def shorts(keys: Iterable[str]) -> str:
    """Producers and years of these sources, each once, and of which only a copy was seen."""
    unique = (sources()[key] for key in dict.fromkeys(keys))
    return "; ".join(
        dict.fromkeys(f"{source.short}{' (copy)' * _copy(source)}" for source in unique)
    )


def by_copies(keys: Iterable[str]) -> str:
    """How many of these sources are unattributed copies, for the end of a title; empty if none."""
    unique = [sources()[key] for key in dict.fromkeys(keys)]
    copies = sum(map(_copy, unique))
    if copies == len(unique) > 0:
        return f" (by {'an unattributed copy' if copies == 1 else 'unattributed copies'})"
    are = "is an unattributed copy" if copies == 1 else "are unattributed copies"
    return f" ({spelled(copies)} of {spelled(len(unique))} sources {are})" if copies else ""


def _copy(source: Source) -> bool:
    return source.kind == "copy"
