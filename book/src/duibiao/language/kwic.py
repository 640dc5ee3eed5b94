"""Keyword in context: every place of a word in the report, in either script or in English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.chinese.script import variants
from duibiao.data import cached
from duibiao.text import article
from duibiao.text.structure import Sentence

_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class KwicLine:
    """One place of a word: what stands before and after it in its sentence."""

    left: str
    keyword: str
    right: str
    sentence: Sentence


def concordance(query: str, width: int | None = None) -> list[KwicLine]:
    """Every place of a word in reading order, at most `width` characters to either side.

    With a Chinese character the query, in either script, is sought in the restored text;
    without one in the English, at the beginning of words and whatever the case. Places do not
    overlap. An empty query has none.
    """
    wanted = folded(query)
    chinese = bool(_HAN.search(wanted))
    lines = []
    for sentence in article.load().sentences if wanted else ():
        text = sentence.restored if chinese else sentence.english
        for start in _places(text.lower(), wanted, anywhere=chinese):
            end = start + len(wanted)
            left, right = text[:start], text[end:]
            if width is not None:
                left, right = left[max(0, len(left) - width) :], right[:width]
            lines.append(KwicLine(left, text[start:end], right, sentence))
    return lines


def folded(query: str) -> str:
    """A query as it is compared: Simplified, in lower case, with the report's apostrophe."""
    return query.strip().lower().replace("'", "’").translate(_simplified())


@cached
def forms() -> Mapping[str, str]:
    """Each character of the report that has Traditional forms → those forms."""
    return MappingProxyType(variants(sorted(set(article.load().restored)), "tw2s"))


@cached
def _simplified() -> dict[int, str]:
    return {ord(form): simplified for simplified, all_ in forms().items() for form in all_}


def _places(text: str, wanted: str, *, anywhere: bool) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        fits = anywhere or at == 0 or not text[at - 1].isalnum()
        if fits:
            yield at
        at = text.find(wanted, at + (len(wanted) if fits else 1))
