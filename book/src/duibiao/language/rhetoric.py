"""The rhetoric of benchmarking: which city is spoken of, with which verbs, to what end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from duibiao.cities import THREE, cities
from duibiao.claims import Claim, of_line
from duibiao.data import cached, records
from duibiao.text import article
from duibiao.text.entities import mentions
from duibiao.text.sites import sites
from duibiao.text.structure import Sentence

# Of verbs.csv: its characters mean something else.
NO_FAMILY = "none"
CLOSING = "面向未来，就是要"
# Words by which a closing says that what is wanted is being done already.
GOING_ON = ("继续", "持续", "不断")


def report() -> tuple[Sentence, ...]:
    """The sentences of the report in its sections: no masthead, no source line."""
    body = {section.id for section in article.load().body}
    return tuple(each for each in article.load().sentences if section_of(each) in body)


def section_of(sentence: Sentence) -> str:
    """The section in which a sentence stands."""
    return article.load().line(sentence.line).section


def named(text: str) -> tuple[str, ...]:
    """The ids of the three cities that a text names."""
    return tuple(city for city in THREE if any(form in text for form in cities()[city].named))


@cached
def about(sentence: Sentence) -> tuple[str, ...]:
    """The ids of the three cities to which a sentence is counted.

    Those that it names; those that are a subject of a claim which the ledger finds in it; and
    those in which a site of sites.csv lies that it mentions. Companies are left out: they are in
    several cities.
    """
    counted = set(named(sentence.restored))
    for claim in of_line(sentence.line):
        if claim.sentence == sentence.number:
            counted |= set(claim.subject)
    mentioned = {mention.entity.id for mention in mentions(sentence.restored)}
    places = [site for site in sites().values() if not site.enterprise]
    counted |= {site.city for site in places if site.id in mentioned}
    return tuple(city for city in THREE if city in counted)


def attention() -> pd.DataFrame:
    """Share of the characters of each section in sentences counted to each city.

    Columns: section (`all` for the whole report), city (id), share (from 0 to 1). Shares of a
    section may add up to more than 1: a sentence may count for several cities, or for none.
    """
    rows = []
    for section in ("all", *(each.id for each in article.load().body)):
        sentences = [each for each in report() if section in ("all", section_of(each))]
        length = sum(len(each.restored) for each in sentences)
        for city in THREE:
            counted = sum(len(each.restored) for each in sentences if city in about(each))
            rows.append((section, city, counted / length))
    return pd.DataFrame(rows, columns=["section", "city", "share"])


def together() -> dict[tuple[str, ...], list[Sentence]]:
    """The sentences of the report by exactly which of the three cities they name."""
    naming: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in report():
        naming.setdefault(named(sentence.restored), []).append(sentence)
    return naming


@dataclass(frozen=True)
class Use:
    """One place of a verb of verbs.csv: `start` counts characters of the sentence from 0."""

    sentence: Sentence
    start: int
    verb: str
    family: str


@cached
def families() -> Mapping[str, Mapping[str, str]]:
    """The verbs of learning and catching up: family → verb → its English, as verbs.csv has them."""
    by_family: dict[str, dict[str, str]] = {}
    for row in records("verbs"):
        if row["family"] != NO_FAMILY:
            by_family.setdefault(row["family"], {})[row["verb"]] = row["english"]
    return MappingProxyType({name: MappingProxyType(verbs) for name, verbs in by_family.items()})


@cached
def verbs() -> tuple[Use, ...]:
    """Every use of a verb of families() in the whole report: the longest counts, and once."""
    family = {row["verb"]: row["family"] for row in records("verbs")}
    pattern = re.compile("|".join(map(re.escape, sorted(family, key=len, reverse=True))))
    return tuple(
        Use(sentence, match.start(), match.group(), family[match.group()])
        for sentence in article.load().sentences
        for match in pattern.finditer(sentence.restored)
        if family[match.group()] != NO_FAMILY
    )


@dataclass(frozen=True)
class Closing:
    """A sentence that turns to the future: what it wants, clause by clause."""

    sentence: Sentence
    clauses: tuple[str, ...]
    going_on: tuple[str, ...]

    @property
    def claims(self) -> list[Claim]:
        """What the ledger finds claimed in it."""
        in_line = of_line(self.sentence.line)
        return [claim for claim in in_line if claim.sentence == self.sentence.number]

    @property
    def measured(self) -> bool:
        """Whether one of its claims has a figure or can be checked at all."""
        return any(claim.figure or claim.checkability != "none" for claim in self.claims)

    @property
    def last(self) -> bool:
        """Whether its section ends with it."""
        section = section_of(self.sentence)
        return [each for each in report() if section_of(each) == section][-1] == self.sentence


def closings() -> list[Closing]:
    """The sentences that open with the formula CLOSING, in reading order."""
    turning = []
    for sentence in report():
        if sentence.restored.startswith(CLOSING):
            rest = sentence.restored.removeprefix(CLOSING).rstrip("。")
            going_on = tuple(word for word in GOING_ON if word in rest)
            turning.append(Closing(sentence, tuple(rest.split("，")), going_on))
    return turning
