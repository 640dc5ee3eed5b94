"""The report in words: jieba with the book's own names and terms."""

import re

from duibiao.chinese.lexicon import jieba
from duibiao.data import cached
from duibiao.text.entities import entities

# What is longer, or has marks inside, is a title or a saying: its words count one by one.
_LONGEST = 8
_UNBROKEN = re.compile("[\u4e00-\u9fffA-Za-z0-9]+")


def own_words() -> list[str]:
    """The forms of the entities that are words, in the order of the table."""
    forms = [form for entity in entities().values() for form in entity.chinese]
    return [form for form in forms if len(form) <= _LONGEST and _UNBROKEN.fullmatch(form)]


@cached
def plain() -> jieba.Tokenizer:
    """The tokenizer as jieba has it, without the book's words."""
    return jieba.Tokenizer()


@cached
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
