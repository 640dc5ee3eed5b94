"""Parallel phrases by a stated pattern: runs of four characters, and clauses in pairs.

A run is three or more phrases of four characters in a row, joined by one and the same mark, 、 or
，. Its first phrase may be the end of a longer stretch and its last the beginning of one, if a
word of the segmentation begins or ends just there and the phrase has no 的 at either end.

A pair is two neighbouring clauses of equal length, of five characters or more, that have a
character in common at the same place, and either two such characters or words of the same
lengths throughout. Quotation marks are passed over in both.
"""

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise

from duibiao.data import cached
from duibiao.language.rhetoric import report
from duibiao.language.words import segment
from duibiao.text.glosses import english
from duibiao.text.structure import Sentence

_HAN = "[\u4e00-\u9fff]"
_RUN = re.compile("|".join(rf"{_HAN}{{4}}(?:{mark}{_HAN}{{4}}){{2,}}" for mark in "、，"))
_MARKS = re.compile("[“”‘’]")
_LEAST = 3


@dataclass(frozen=True)
class Parallel:
    """Phrases of a sentence that are made alike."""

    sentence: Sentence
    phrases: tuple[str, ...]

    @property
    def shared(self) -> str:
        """Characters that all its phrases have."""
        common = set(self.phrases[0]).intersection(*self.phrases[1:])
        return "".join(sorted(common, key=self.phrases[0].index))

    @property
    def english(self) -> str:
        """The translation's words for them, by the table of glosses."""
        return english("、".join(self.phrases))


@cached
def runs() -> tuple[Parallel, ...]:
    """Every run of phrases of four characters in the report, in reading order."""
    parallels = []
    for sentence in report():
        text = _MARKS.sub("", sentence.restored)
        boundaries = {0, *accumulate(map(len, segment(text)))}
        at = 0
        while match := _RUN.search(text, at):
            phrases = re.split("[、，]", match.group())
            start, end = match.span()
            if not _clean(text, start, phrases[0], start in boundaries):
                at = start + 1
                continue
            if not _clean(text, start, phrases[-1], end in boundaries):
                phrases.pop()
            if len(phrases) >= _LEAST:
                parallels.append(Parallel(sentence, tuple(phrases)))
            at = end
    return tuple(parallels)


def _clean(text: str, start: int, phrase: str, bounded: bool) -> bool:
    """Whether a phrase at the edge of a run may stand for itself."""
    # A comma divides clauses: what follows a 、 is not the whole of one.
    list_in_clause = start > 0 and text[start - 1] == "、" and text[start + 4] == "，"
    return bounded and not list_in_clause and "的" not in (phrase[0], phrase[-1])


@cached
def pairs() -> tuple[Parallel, ...]:
    """Every pair of clauses in the report, in reading order."""
    parallels = []
    for sentence in report():
        clauses = re.split("[，。；：！？、]", _MARKS.sub("", sentence.restored))
        for first, second in pairwise(clauses):
            if len(first) == len(second) > 4 and re.fullmatch(f"{_HAN}+", first + second):
                same = sum(a == b for a, b in zip(first, second, strict=True))
                alike = [len(word) for word in segment(first)] == [len(w) for w in segment(second)]
                if same > 1 or (same and alike):
                    parallels.append(Parallel(sentence, (first, second)))
    return tuple(parallels)
