"""Names and terms of the report: one table for translation, glossary, notes and segmentation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.text import article
from duibiao.text.structure import Sentence

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


@cached
def entities() -> Mapping[str, Entity]:
    """All by id, in the order of the table.

    DataError if a Chinese form is not in the report or belongs to two of them.
    """
    made = [Entity(**row) for row in records("entities")]
    refuse(_form_faults(made))
    return by_id(made)


def _form_faults(made: list[Entity]) -> Iterator[DataError]:
    """Chinese forms that the report does not have, or that two entities share."""
    text = article.load().restored
    owners: dict[str, str] = {}
    for position, entity in enumerate(made):
        for form in entity.chinese:
            place = path("entities"), row_of(position), "zh" if form == entity.zh else "aliases"
            if form not in text:
                cure = "Write a form as the restored text has it"
                yield DataError(*place, f"'{form}' is not in the report", cure)
            if form in owners:
                fault = f"'{form}' also belongs to {owners[form]}"
                yield DataError(*place, fault, "Let one row have it")
            owners[form] = entity.id


def mentions(text: str) -> list[Mention]:
    """Where a piece of the restored text names an entity: longest form first, from the left."""
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


@cached
def occurrences() -> Mapping[str, tuple[Sentence, ...]]:
    """The sentences that name each entity by itself, not only as part of a longer name."""
    naming: dict[str, list[Sentence]] = {name: [] for name in entities()}
    for sentence in article.load().sentences:
        for name in dict.fromkeys(mention.entity.id for mention in mentions(sentence.restored)):
            naming[name].append(sentence)
    return MappingProxyType({name: tuple(sentences) for name, sentences in naming.items()})


@cached
def wider(name: str) -> tuple[Entity, ...]:
    """The entities whose names contain a form of the entity `name`."""
    inner = entities()[name]
    return tuple(
        other
        for other in entities().values()
        if other is not inner
        and any(part in whole for part in inner.chinese for whole in other.chinese)
    )


@cached
def _chinese() -> tuple[dict[str, Entity], re.Pattern[str]]:
    by_form = {form: entity for entity in entities().values() for form in entity.chinese}
    return by_form, re.compile(_alternatives(by_form))


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
