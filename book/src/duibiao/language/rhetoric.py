"""The rhetoric of benchmarking: which city is spoken of, with which verbs, to what end."""

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd

from duibiao.claims import Claim, of_line
from duibiao.claims.checks import sites
from duibiao.reading.sections import SECTIONS
from duibiao.text import article
from duibiao.text.article import Sentence
from duibiao.text.entities import mentions

# A city is named where one of these stands, alone or in a longer name.
NAMES = {
    "qingdao": ("青岛", "青深", "青蓉", "在青"),
    "chengdu": ("成都", "青蓉"),
    "shenzhen": ("深圳", "青深"),
}
# What the report says one does towards a model, by what it comes to; English for each.
FAMILIES = {
    "measuring": {
        "对标": "benchmark against",
        "跟最好的比": "compare with the best",
        "找出差距不足": "find gaps and shortcomings",
        "找差距": "look for gaps",
        "找不足": "look for shortcomings",
    },
    "learning": {
        "学习": "learn",
        "学": "learn",
        "取经": "fetch the scriptures",
        "取“真经”": "fetch the “true scriptures”",
        "问道": "ask for the way",
        "借鉴": "draw on",
        "体悟": "experience for oneself",
        "取长补短": "take another’s strengths to mend one’s weaknesses",
        "补短板": "make up for weak points",
    },
    "catching up": {
        "追赶": "catch up",
        "赶": "catch up with",
        "进位赶超": "move up, catch up and overtake",
        "比学赶超": "compare, learn, catch up and overtake",
        "缩小差距": "narrow the gap",
    },
}
# Where the characters of a verb mean something else.
EXCEPTIONS = ("官产学研资介",)
CLOSING = "面向未来，就是要"
# Words by which a closing says that what is wanted is being done already.
GOING_ON = ("继续", "持续", "不断")


def report() -> tuple[Sentence, ...]:
    """The sentences of the report in its sections: no masthead, no source line."""
    load = article.load()
    return tuple(each for each in load.sentences if section_of(each) in SECTIONS)


def section_of(sentence: Sentence) -> str:
    """The section in which a sentence stands."""
    return article.load().line(sentence.line).section


def named(text: str) -> tuple[str, ...]:
    """The ids of the three cities that a text names."""
    return tuple(city for city, names in NAMES.items() if any(name in text for name in names))


@cache
def about(sentence: Sentence) -> tuple[str, ...]:
    """The ids of the three cities to which a sentence is counted.

    Those that it names; those that are a subject of a claim which the ledger finds in it; and
    those in which a site of sites.csv lies that it mentions. Companies are left out: they are in
    several cities.
    """
    found = set(named(sentence.restored))
    for claim in of_line(sentence.line):
        if claim.sentence == sentence.number:
            found |= set(claim.subject)
    mentioned = {mention.entity.id for mention in mentions(sentence.restored)}
    places = [site for site in sites() if site["enterprise"] == "no"]
    found |= {site["city"] for site in places if site["entity"] in mentioned}
    return tuple(city for city in NAMES if city in found)


def attention() -> pd.DataFrame:
    """Share of the characters of each section in sentences counted to each city.

    Columns: section (`all` for the whole report), city (id), share (from 0 to 1). Shares of a
    section may add up to more than 1: a sentence may count for several cities, or for none.
    """
    rows = []
    for section in ("all", *SECTIONS):
        here = [each for each in report() if section in ("all", section_of(each))]
        length = sum(len(each.restored) for each in here)
        for city in NAMES:
            counted = sum(len(each.restored) for each in here if city in about(each))
            rows.append((section, city, counted / length))
    return pd.DataFrame(rows, columns=["section", "city", "share"])


def together() -> dict[tuple[str, ...], list[Sentence]]:
    """The sentences of the report by exactly which of the three cities they name."""
    found: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in report():
        found.setdefault(named(sentence.restored), []).append(sentence)
    return found


@dataclass(frozen=True)
class Use:
    """One place of a verb: `start` counts characters of the sentence from 0."""

    sentence: Sentence
    start: int
    verb: str
    family: str


@cache
def verbs() -> tuple[Use, ...]:
    """Every use of a verb of FAMILIES in the whole report: the longest counts, and once."""
    family = {verb: name for name, members in FAMILIES.items() for verb in members}
    forms = sorted((*family, *EXCEPTIONS), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, forms)))
    return tuple(
        Use(sentence, found.start(), found.group(), family[found.group()])
        for sentence in article.load().sentences
        for found in pattern.finditer(sentence.restored)
        if found.group() in family
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
        here = (self.sentence.line, self.sentence.number)
        return [claim for claim in of_line(here[0]) if (claim.line, claim.sentence) == here]

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
    found = []
    for sentence in report():
        if sentence.restored.startswith(CLOSING):
            rest = sentence.restored.removeprefix(CLOSING).rstrip("。")
            going_on = tuple(word for word in GOING_ON if word in rest)
            found.append(Closing(sentence, tuple(rest.split("，")), going_on))
    return found
