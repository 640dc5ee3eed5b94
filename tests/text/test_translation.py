"""The translation says what the Chinese says: every sentence, quantity, bound, name and mark."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from books import edit
from duibiao.data import DataError, records
from duibiao.text.article import load
from duibiao.text.entities import english_mentions, mentions
from duibiao.text.structure import Sentence
from quantities_in_both import (
    chinese_counts,
    chinese_digits,
    english_digits,
    english_words,
    months,
    numeral,
)

HAN = re.compile("[\u3400-\u9fff]")
# What a bound in Chinese is in English, and where it stands about its number.
BOUNDS = [
    (r"超过\d", "more than|exceeded"),
    (r"突破\d|突破一", "passed"),
    (r"大于", "more than"),
    (r"\d(?:万)?[多余]|百余", "more than"),
    (r"近(?:\d|三分之一)", "nearly"),
    (r"左右", "about"),
    (r"不到\d", "less than"),
    (r"不到一年", "less than"),
]


def missing(wanted: Iterable[object], *present: Iterable[object]) -> Counter[object]:
    """What of `wanted`, by count, is not present."""
    return Counter(wanted) - sum((Counter(values) for values in present), Counter())


def offenders(holds: Callable[[str, str], bool]) -> list[str]:
    """Addresses of the sentences whose Chinese and English do not agree."""
    return [s.address for s in load().sentences if not holds(s.restored, s.english)]


def test_quantities_are_equal() -> None:
    # Names in which English has a number and the Chinese none, or none that counts.
    names = {"十四五": 14, "十二届": 12, "二十八连冠": 28, "新冠": 19, "一号": 1}

    def equal(zh: str, en: str) -> bool:
        digits, counts = chinese_digits(zh), chinese_counts(zh)
        numbers, words = english_digits(en), english_words(en)
        named = [number for name, number in names.items() for _ in range(zh.count(name))]
        return not missing([*digits, *counts], numbers, words) and not missing(
            numbers, digits, counts, named
        )

    assert offenders(equal) == []


def test_months_and_percentages_are_kept() -> None:
    assert offenders(lambda zh, en: all(month in en for month in months(zh))) == []
    assert offenders(lambda zh, en: en.count("per cent") == zh.count("%")) == []


@pytest.mark.parametrize(("chinese", "english"), BOUNDS)
def test_bounds_are_kept(chinese: str, english: str) -> None:
    def kept(zh: str, en: str) -> bool:
        return len(re.findall(rf"\b(?:{english})\b", en, re.I)) >= len(re.findall(chinese, zh))

    assert any(re.search(chinese, sentence.restored) for sentence in load().sentences)
    assert offenders(kept) == []


def test_firsts_are_kept() -> None:
    def firsts(zh: str, en: str) -> bool:
        wanted = re.findall("首[个部批站创位]|之首|全国第一|首个|头年", zh)
        return len(re.findall(r"\bfirst\b", en, re.I)) >= len(wanted)

    def leads(zh: str, en: str) -> bool:
        return len(re.findall(r"\b(?:took|taking) the lead\b", en)) == zh.count("率先")

    assert offenders(firsts) == []
    assert offenders(leads) == []


def test_every_entity_stands_in_its_form() -> None:
    astray = [
        sentence.address
        for sentence in load().sentences
        if {mention.entity.id for mention in mentions(sentence.restored)}
        != {mention.entity.id for mention in english_mentions(sentence)}
    ]
    assert astray == []


def test_quotation_marks_and_final_stops_agree() -> None:
    def marks(zh: str, en: str) -> bool:
        return [en.count(mark) for mark in "“”‘"] == [zh.count(mark) for mark in "“”‘"]

    def closed(zh: str, en: str) -> bool:
        return bool(re.search("[。！？]”?$", zh)) == bool(re.search("[.!?]”?$", en))

    assert offenders(marks) == []
    assert offenders(closed) == []
    assert offenders(lambda zh, en: not set(en) & set("\"'%") and not HAN.search(en)) == []


def test_the_parsers_read_what_the_report_writes() -> None:
    assert chinese_digits("1.77万亿元、45万家、8.5万余项、9万多个、2100多万、5月9日") == [
        1_770_000_000_000,
        450_000,
        85_000,
        90_000,
        21_000_000,
        9,
    ]
    assert [numeral(text) for text in ("二十八", "一万亿", "十二", "百")] == [28, 10**12, 12, 100]
    assert english_digits("1.77 trillion yuan, 450,000, 14th, 2,448 km") == [
        1_770_000_000_000,
        450_000,
        14,
        2448,
    ]
    assert missing(chinese_digits("45万家"), english_digits("45,000"))


def test_the_test_of_entities_bites() -> None:
    sentence = load().sentences[1]
    changed = Sentence(**vars(sentence) | {"english": "Measuring up, climbing"})
    assert mentions(sentence.restored)
    assert english_mentions(changed) == []


def test_one_row_for_each_sentence() -> None:
    rows = [(row["line"], row["sentence"]) for row in records("translation")]
    assert rows == [(each.line, each.number) for each in load().sentences]
    assert len(rows) == 153


def refused(scratch: Path, old: str, new: str) -> str:
    edit(scratch / "data/text/translation.csv", old, new)
    with pytest.raises(DataError) as caught:
        load()
    return str(caught.value)


def test_a_sentence_without_english(scratch: Path) -> None:
    message = refused(scratch, '1,1,"Qingdao Daily, 14 May 2021, page 1"\n', "")
    assert "field 'sentence': ¶1.1 has none. Add a row that translates '青岛日报" in message


def test_an_empty_translation(scratch: Path) -> None:
    message = refused(scratch, '1,1,"Qingdao Daily, 14 May 2021, page 1"', "1,1,")
    assert "row 2, field 'english': it is empty. Fill it in" in message


def test_english_without_chinese(scratch: Path) -> None:
    message = refused(scratch, "90,1,", "90,2,")
    assert "field 'line+sentence': '90, 2' is unknown" in message
