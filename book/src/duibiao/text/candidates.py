"""What could have stood where bytes were lost, ranked by jieba's dictionary.

The characters that survive fix most bytes of the page. A pair that vanished leaves two
bytes open, a byte without partner one. Every reading that the dictionary
can spell over those bytes is tried; only those that the forward model turns into exactly
the damaged characters remain. The rank is the probability of the words, nothing more:
it can suggest a reading, a witness has to confirm it.
"""

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from duibiao.chinese.lexicon import dictionary
from duibiao.chinese.script import converter
from duibiao.data import cached
from duibiao.text.restoration import damage_run, is_private, widen
from duibiao.text.script import fold

_OPEN = None
_Bytes = list[int | None]
# Readings kept at each character of the lattice: enough to survive the model's check.
_BEAM = 100
_LONGEST_WORD = 4


@dataclass(frozen=True)
class Candidate:
    """A reading of a damaged place; `score` is the natural log of its words' probability."""

    text: str
    lost_pairs: int
    score: float


def candidates(damaged: str, context: str = "", most: int = 10) -> list[Candidate]:
    """Readings that the model turns into `damaged`, the most probable first.

    `damaged` is the seed's run, from the ? that was 。 on; `context` the intact Simplified
    characters after it, which count in the ranking. At most one pair is lost in one place.
    """
    readings: dict[str, Candidate] = {}
    for lost_pairs, data in _byte_patterns(damaged):
        for score, text in _readings(data, context):
            if damage_run(text) == damaged:
                readings[text] = Candidate(text, lost_pairs, score)
    return heapq.nlargest(
        most, readings.values(), key=lambda reading: (reading.score, reading.text)
    )


def _byte_patterns(damaged: str) -> Iterator[tuple[int, _Bytes]]:
    """Every way to put lost pairs between the surviving ones, the whole as GBK bytes."""
    pairs: list[_Bytes] = []
    for character in damaged[2:]:
        pairs.append([_OPEN] if character == "?" else list(widen(character).encode("gbk")))
    full_stop_and_mark: _Bytes = [0xA1, 0xA3, 0xA1]
    places = range(1, len(pairs))
    for count in range(len(places) + 1):
        for chosen in combinations(places, count):
            data = list(full_stop_and_mark)
            for place, pair in enumerate(pairs):
                data += [_OPEN, _OPEN] if place in chosen else []
                data += pair
            yield count, data


def _readings(data: _Bytes, context: str) -> Iterator[tuple[float, str]]:
    """The most probable spellings of the bytes after 。 and its quotation mark."""
    if len(data) % 2 or data[3] not in (0xB0, 0xB1):
        return
    head = bytes([0xA1, 0xA3, 0xA1, data[3]]).decode("gbk")
    options = [_characters(data[at], data[at + 1]) for at in range(4, len(data), 2)]
    fixed = [{character: [character]} for character in context]
    for score, words in _spell(options + fixed):
        for text in _originals(words[: len(options)], options):
            yield score, head + text


def _originals(simplified: str, options: list[dict[str, list[str]]]) -> Iterator[str]:
    if not simplified:
        yield ""
        return
    for first in options[0][simplified[0]]:
        for rest in _originals(simplified[1:], options[1:]):
            yield first + rest


@cached
def _characters(lead: int | None, trail: int | None) -> dict[str, list[str]]:
    """Simplified form → the page's characters whose two bytes fit."""
    fitting: dict[str, list[str]] = {}
    for character, (first, second) in _gbk().items():
        if lead in (_OPEN, first) and trail in (_OPEN, second):
            fitting.setdefault(_simplify(character), []).append(character)
    return fitting


@cached
def _gbk() -> dict[str, tuple[int, int]]:
    """Every Chinese character of GBK with its two bytes."""
    pairs = ((lead, trail) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    known = {}
    for lead, trail in pairs:
        if trail != 0x7F and not is_private(lead, trail):
            character = bytes([lead, trail]).decode("gbk", errors="ignore")
            if "\u4e00" <= character <= "\u9fff" and _could_stand(character):
                known[character] = (lead, trail)
    return known


def _could_stand(character: str) -> bool:
    """The page had one Traditional form for each Simplified character, and no other."""
    return fold(_simplify(character)) == character


@cache
def _simplify(character: str) -> str:
    return str(converter("tw2s").convert(character))


@cache
def _words() -> dict[str, list[tuple[str, float]]]:
    """Words of the dictionary by first character, each with its log probability."""
    entries = list(dictionary())
    total = math.log(sum(count for _, count in entries))
    words: dict[str, list[tuple[str, float]]] = {}
    for word, count in entries:
        if len(word) <= _LONGEST_WORD:
            score = math.log(max(count, 1)) - total
            words.setdefault(word[0], []).append((word, score))
    return words


def _spell(options: list[dict[str, list[str]]]) -> list[tuple[float, str]]:
    """The best spellings of all positions by words of the dictionary, as in a Viterbi search."""
    best: list[list[tuple[float, str]]] = [[(0.0, "")]] + [[] for _ in options]
    reached: list[dict[str, float]] = [{} for _ in best]
    for start in range(len(options)):
        best[start] = best[start] or _most_probable(reached[start])
        for word, score in _words_at(options[start:]):
            ends = reached[start + len(word)]
            for before, text in best[start]:
                ends[text + word] = max(before + score, ends.get(text + word, -math.inf))
    return _most_probable(reached[-1])


def _words_at(options: list[dict[str, list[str]]]) -> Iterator[tuple[str, float]]:
    """Words of the dictionary that can begin at the first position."""
    for first in options[0]:
        for word, score in _words().get(first, []):
            fits = len(word) <= len(options)
            if fits and all(c in options[k] for k, c in enumerate(word)):
                yield word, score


def _most_probable(reached: dict[str, float]) -> list[tuple[float, str]]:
    return heapq.nlargest(_BEAM, ((score, text) for text, score in reached.items()))
