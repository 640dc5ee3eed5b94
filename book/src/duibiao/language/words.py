"""The report in words: jieba with the book's own names and terms, and every place of a word."""

import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from duibiao.chinese.script import variants
from duibiao.text import article
from duibiao.text.article import Sentence
from duibiao.text.entities import entities

with warnings.catch_warnings():
    # jieba's sources have invalid escapes, which Python 3.12 and later warn of.
    warnings.simplefilter("ignore", SyntaxWarning)
    import jieba

jieba.setLogLevel(logging.WARNING)

# What is longer, or has marks inside, is a title or a saying: its words count one by one.
_LONGEST = 8
_UNBROKEN = re.compile("[\u4e00-\u9fffA-Za-z0-9]+")
_HAN = re.compile("[\u4e00-\u9fff]")


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
def plain() -> jieba.Tokenizer:
    """The tokenizer as jieba has it, without the book's words."""
    return jieba.Tokenizer()


@cache
def tokenizer() -> jieba.Tokenizer:
    """A tokenizer with the book's words, none of which it will divide."""
    made = jieba.Tokenizer()
    for word in own_words():
        # Tagged as a noun, or jieba's keywords would pass it over.
        made.add_word(word, tag="n")
    return made


def segment(text: str) -> list[str]:
    """The words of a Chinese text in order, marks and spaces among them."""
    return list(tokenizer().cut(text, HMM=False))


@dataclass(frozen=True)
class Line:
    """One place of a word: what stands before and after it in its sentence."""

    left: str
    keyword: str
    right: str
    sentence: Sentence


def concordance(query: str, width: int | None = None) -> list[Line]:
    """Every place of a word in reading order, at most `width` characters to either side.

    With a Chinese character the query, in either script, is sought in the restored text;
    without one in the English, at the beginning of words and whatever the case. Places do not
    overlap. An empty query has none.
    """
    wanted = folded(query)
    chinese = bool(_HAN.search(wanted))
    found = []
    for sentence in article.load().sentences if wanted else ():
        text = sentence.restored if chinese else sentence.english
        for start in _places(text.lower(), wanted, anywhere=chinese):
            end = start + len(wanted)
            left, right = text[:start], text[end:]
            if width is not None:
                left, right = left[max(0, len(left) - width) :], right[:width]
            found.append(Line(left, text[start:end], right, sentence))
    return found


def folded(query: str) -> str:
    """A query as it is compared: Simplified, in lower case, with the report's apostrophe."""
    return query.strip().lower().replace("'", "’").translate(_simplified())


@cache
def forms() -> dict[str, str]:
    """Each character of the report that has Traditional forms → those forms."""
    return variants(sorted(set(article.load().restored)), "tw2s")


@cache
def _simplified() -> dict[int, str]:
    return {ord(form): simplified for simplified, all_ in forms().items() for form in all_}


def _places(text: str, wanted: str, *, anywhere: bool) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        fits = anywhere or at == 0 or not text[at - 1].isalnum()
        if fits:
            yield at
        at = text.find(wanted, at + (len(wanted) if fits else 1))
