"""Names and terms of the report: one table for translation, glossary, notes and segmentation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from duibiao.data import DataError, path, records, row_of
from duibiao.data.sources import check_keys
from duibiao.text import article
from duibiao.text.article import Sentence

_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Entity:
    """A name or term; `source` is the key of the place where its English name was seen."""

    id: str
    kind: str
    zh: str
    pinyin: str
    en: str
    aliases: tuple[str, ...]
    source: str
    note: str

    @property
    def html_id(self) -> str:
        """Fragment of its address in the glossary."""
        return f"entry-{self.id}"

    @property
    def chinese(self) -> tuple[str, ...]:
        """Its forms in the report, the table's first."""
        return (self.zh, *(alias for alias in self.aliases if _HAN.search(alias)))

    @property
    def english(self) -> tuple[str, ...]:
        """Its forms in the translation, the table's first."""
        return (self.en, *(alias for alias in self.aliases if not _HAN.search(alias)))


@dataclass(frozen=True)
class Mention:
    """Characters `start` to `end` of a text, from 0, that name `entity`."""

    start: int
    end: int
    entity: Entity


@cache
def entities() -> dict[str, Entity]:
    """All by id, in the order of the table.

    DataError if a Chinese form is not in the report or belongs to two of them.
    """
    text = article.load().restored
    owners: dict[str, str] = {}
    found = {}
    for position, row in enumerate(records("entities")):
        entity = Entity(**row | {"aliases": tuple(filter(None, row["aliases"].split("|")))})
        file, at = path("entities"), row_of(position)
        for form in entity.chinese:
            field = "zh" if form == entity.zh else "aliases"
            if form not in text:
                cure = "Write a form as the restored text has it"
                raise DataError(file, at, field, f"'{form}' is not in the report", cure)
            if form in owners:
                cure = "Let one row have it"
                raise DataError(file, at, field, f"'{form}' also belongs to {owners[form]}", cure)
            owners[form] = entity.id
        check_keys([entity.source] if entity.source else [], file, at, "source")
        found[entity.id] = entity
    return found


def mentions(text: str) -> list[Mention]:
    """Whom and what a piece of the restored text names: longest form first, from the left."""
    by_form, pattern = _chinese()
    return [Mention(*match.span(), by_form[match.group()]) for match in pattern.finditer(text)]


def english_mentions(sentence: Sentence) -> list[Mention]:
    """Where its translation names what the Chinese names, longest form first, from the left."""
    named = {mention.entity for mention in mentions(sentence.restored)}
    by_form = {form.lower(): entity for entity in named for form in entity.english}
    if not by_form:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{_alternatives(by_form)})(?!\w)", re.IGNORECASE)
    return [
        Mention(*match.span(), by_form[match.group().lower()])
        for match in pattern.finditer(sentence.english)
    ]


@cache
def occurrences() -> dict[str, list[Sentence]]:
    """The sentences that name each entity by itself, not only as part of a longer name."""
    found: dict[str, list[Sentence]] = {name: [] for name in entities()}
    for sentence in article.load().sentences:
        for name in dict.fromkeys(each.entity.id for each in mentions(sentence.restored)):
            found[name].append(sentence)
    return found


@cache
def wider(name: str) -> list[Entity]:
    """The entities whose names contain a form of the entity `name`."""
    inner = entities()[name]
    return [
        other
        for other in entities().values()
        if other is not inner
        and any(part in whole for part in inner.chinese for whole in other.chinese)
    ]


@cache
def _chinese() -> tuple[dict[str, Entity], re.Pattern[str]]:
    by_form = {form: entity for entity in entities().values() for form in entity.chinese}
    return by_form, re.compile(_alternatives(by_form))


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
