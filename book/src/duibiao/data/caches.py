"""Results that are computed once, and forgotten all together."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

_CLEARERS: list[Callable[[], None]] = []


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the results of `function` until forget(): they hang on the tables.

    What it returns is shared by all callers, so it must not be changeable.
    """
    kept = cache(function)
    _CLEARERS.append(kept.cache_clear)
    return cast(Callable[P, R], kept)


def forget() -> None:
    """Drop every kept result, as when the tables are others than before."""
    for clear in _CLEARERS:
        clear()
