"""jieba and its dictionary: the one place that imports it."""

import logging
import warnings
from collections.abc import Iterator

with warnings.catch_warnings():
    # jieba's sources have invalid escapes, which Python 3.12 and later warn of, and it leaves
    # the file of its weights to be closed by Python.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", ResourceWarning)
    import jieba
    import jieba.analyse
    import jieba.posseg

jieba.setLogLevel(logging.WARNING)

__all__ = ["dictionary", "jieba"]


def dictionary() -> Iterator[tuple[str, int]]:
    """The words of jieba's own dictionary, each with its frequency."""
    with jieba.get_dict_file() as file:
        for line in file:
            word, frequency, *_ = line.decode("utf-8").split(" ")
            yield word, int(frequency)
