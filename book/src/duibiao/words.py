"""The report in words: jieba with the book's own names and terms in its dictionary."""

import logging
import re
import warnings
from collections.abc import Iterator
from functools import cache

from duibiao.entities import entities

with warnings.catch_warnings():
    # jieba's sources have invalid escapes, which Python 3.12 and later warn of.
    warnings.simplefilter("ignore", SyntaxWarning)
    import jieba

jieba.setLogLevel(logging.WARNING)

# What is longer, or has marks inside, is a title or a saying: its words count one by one.
_LONGEST = 8
_UNBROKEN = re.compile("[\u4e00-\u9fffA-Za-z0-9]+")


def dictionary() -> Iterator[tuple[str, int]]:
    """The words of jieba's own dictionary, each with its frequency."""
    with jieba.get_dict_file() as file:
        for line in file:
            word, frequency, *_ = line.decode("utf-8").split(" ")
            yield word, int(frequency)


def own_words() -> list[str]:
    """The forms of the entities that are words, in the order of the table."""
    forms = [form for entity in entities().values() for form in entity.chinese]
    return [form for form in forms if len(form) <= _LONGEST and _UNBROKEN.fullmatch(form)]


@cache
def tokenizer() -> jieba.Tokenizer:
    """A tokenizer with the book's words, none of which it will divide."""
    made = jieba.Tokenizer()
    for word in own_words():
        made.add_word(word)
    return made


def segment(text: str) -> list[str]:
    """The words of a Chinese text in order, marks and spaces among them."""
    return list(tokenizer().cut(text, HMM=False))
