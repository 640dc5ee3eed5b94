"""Keywords of the report by two methods of jieba, on the book's words.

Both rank words of two characters or more that are nouns, names of places or verbs by jieba's
tags (ns, n, vn, v); that and nothing else is the list of stop words. The book's own words count
as nouns. The text is that of the sections: headings and captions with it, masthead and source
line not.
"""

import math
from collections import Counter
from copy import copy
from typing import Any

import pandas as pd

from duibiao.chinese.lexicon import jieba
from duibiao.data import cached
from duibiao.language.words import tokenizer
from duibiao.text import article
from duibiao.text.glosses import english

SHORTEST = 2  # characters of a word that can be a keyword
TAGS = ("ns", "n", "vn", "v")
TFIDF, TEXTRANK = "TF-IDF", "TextRank"


class _Tagger(jieba.posseg.POSTokenizer):  # type: ignore[misc]
    """Tags the same words that `segment` finds: jieba's methods would let it guess others."""

    def cut(self, text: str, HMM: bool = False) -> Any:  # noqa: N803
        return super().cut(text, HMM=False)


def ranks() -> pd.DataFrame:
    """The words of the report by both methods, those of the first TF-IDF ranks first.

    Columns: word, english (empty without a gloss), times, TF-IDF and TextRank (ranks from 1),
    known (whether jieba's table of weights has the word; if not it gets the median). The frame
    is the caller's own.
    """
    return _ranks().copy(deep=False)


@cached
def _ranks() -> pd.DataFrame:
    text = "\n".join(_text(section.id) for section in article.load().body)
    tfidf, textrank = copy(jieba.analyse.default_tfidf), jieba.analyse.TextRank()
    tfidf.postokenizer = textrank.tokenizer = _tagger()
    weights, _ = tfidf.idf_loader.get_idf()
    times = Counter(_words(text))
    first = tfidf.extract_tags(text, topK=None, allowPOS=TAGS)
    place = {word: n for n, word in enumerate(textrank.textrank(text, None, allowPOS=TAGS), 1)}
    rows = [
        (word, english(word), times[word], rank, place.get(word), word in weights)
        for rank, word in enumerate(first, 1)
    ]
    return pd.DataFrame(rows, columns=["word", "english", "times", TFIDF, TEXTRANK, "known"])


def leading(number: int) -> pd.DataFrame:
    """Rows of `ranks` that are among the first `number` by either method."""
    frame = ranks()
    return frame[(frame[TFIDF] <= number) | (frame[TEXTRANK] <= number)]


def telling(section: str, number: int) -> list[tuple[str, int]]:
    """Words that tell a section from the others, each with its times there, at least twice.

    TF-IDF with the sections as documents; KeyError for a section that the report does not have.
    """
    documents = _documents()
    words = documents[section]
    spread = Counter(word for document in documents.values() for word in document)
    weight = {
        word: times * math.log(len(documents) / spread[word])
        for word, times in words.items()
        if times > 1
    }
    best = sorted(weight, key=lambda word: (-weight[word], word))
    return [(word, words[word]) for word in best[:number]]


def everywhere() -> list[str]:
    """Words that every section has, whose weight with sections as documents is nought."""
    first, *others = (set(words) for words in _documents().values())
    return sorted(first.intersection(*others))


@cached
def _documents() -> dict[str, Counter[str]]:
    return {section.id: Counter(_words(_text(section.id))) for section in article.load().body}


def _text(section: str) -> str:
    return "\n".join(line.restored for line in article.load().lines_of(section))


def _words(text: str) -> list[str]:
    pairs = _tagger().cut(text)
    return [pair.word for pair in pairs if pair.flag in TAGS and len(pair.word.strip()) >= SHORTEST]


@cached
def _tagger() -> _Tagger:
    return _Tagger(tokenizer())
