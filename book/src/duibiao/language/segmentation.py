"""What the book's dictionary changes in the words that jieba finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from duibiao.data import cached
from duibiao.language.words import plain, segment
from duibiao.text import article
from duibiao.text.structure import Sentence


@dataclass(frozen=True)
class Change:
    """A stretch of a sentence: jieba's words `alone`, and those with the book's dictionary."""

    sentence: Sentence
    alone: tuple[str, ...]
    ours: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Either “joined”, several words to one, or “moved”, a boundary elsewhere."""
        return "joined" if len(self.ours) == 1 else "moved"


def alone(text: str) -> list[str]:
    """The words of a text by jieba's own dictionary, with the same setting as `segment`."""
    return list(plain().cut(text, HMM=False))


@cached
def changes() -> tuple[Change, ...]:
    """Every stretch of the report that is divided otherwise, in reading order."""
    return tuple(
        Change(sentence, before, after)
        for sentence in article.load().sentences
        for before, after in _differences(alone(sentence.restored), segment(sentence.restored))
    )


def word_counts() -> tuple[int, int]:
    """Words and marks of the report by jieba alone, and with the book's dictionary."""
    texts = [sentence.restored for sentence in article.load().sentences]
    return sum(len(alone(text)) for text in texts), sum(len(segment(text)) for text in texts)


def _differences(
    before: list[str], after: list[str]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The shortest stretches between boundaries that both have, where their words differ."""
    ends, ends_after = (list(accumulate(map(len, words))) for words in (before, after))
    for start, end in pairwise([0, *sorted(set(ends) & set(ends_after))]):
        first, second = (
            tuple(word for word, at in zip(words, places, strict=True) if start < at <= end)
            for words, places in ((before, ends), (after, ends_after))
        )
        if first != second:
            yield first, second
