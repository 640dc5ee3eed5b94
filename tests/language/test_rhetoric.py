"""Counts of the rhetoric, some of them made by hand from the text."""

from collections import Counter
from itertools import pairwise

import pytest

from duibiao.data import records
from duibiao.language.parallels import pairs, runs
from duibiao.language.rhetoric import (
    NO_FAMILY,
    about,
    attention,
    closings,
    families,
    named,
    report,
    section_of,
    together,
    verbs,
)
from duibiao.text.article import load
from duibiao.text.structure import Sentence


def sentence(line: int, number: int) -> Sentence:
    return load().line(line).sentences[number - 1]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("青深两地", ("qingdao", "shenzhen")),
        ("推动青蓉实现", ("qingdao", "chengdu")),
        ("在青扩大投资", ("qingdao",)),
        ("深圳市政府", ("shenzhen",)),
        ("青春之岛", ()),
    ],
)
def test_names_of_cities(text: str, cities: tuple[str, ...]) -> None:
    assert named(text) == cities


def test_a_sentence_is_about_what_it_names_and_what_its_claims_and_sites_are_of() -> None:
    assert about(sentence(84, 1)) == ("qingdao", "chengdu")  # named
    assert about(sentence(15, 2)) == ("chengdu",)  # subject of the claims on output and rank
    assert about(sentence(58, 5)) == ("chengdu",)  # Wangpingfang
    assert about(sentence(41, 4)) == ("chengdu",)  # Huawei's presence does not make it Shenzhen's
    assert about(sentence(66, 2)) == ()  # “here”
    for each in report():
        assert set(named(each.restored)) <= set(about(each))


def test_shares_by_hand() -> None:
    shares = attention().set_index(["section", "city"])["share"]
    assert shares.between(0, 1).all()
    # ¶87.1 has 16 characters and no city; ¶88.1 and ¶88.2, of 55 and 144, are Qingdao's.
    assert shares["coda", "qingdao"] == pytest.approx((55 + 144) / (16 + 55 + 144))
    assert shares["coda", "chengdu"] == 0


def test_sentences_by_the_cities_they_name() -> None:
    found = together()
    assert sum(map(len, found.values())) == len(report())
    assert [each.address for each in found["qingdao", "chengdu"]] == [
        "¶29.1",
        "¶83.1",
        "¶84.1",
        "¶84.2",
    ]
    assert len(found["qingdao", "chengdu", "shenzhen"]) == 6


def test_verbs_by_hand() -> None:
    times = Counter(use.verb for use in verbs())
    # 对标 11 times, 学习 11, 追赶 in ¶21.1 and ¶27.1, 借鉴 in ¶68.1 alone.
    assert (times["对标"], times["学习"], times["追赶"], times["借鉴"]) == (11, 11, 2, 1)
    # 赶 by itself: ¶8.2, ¶27.2, ¶78.1, ¶78.2; not in 追赶, 赶超 or 比学赶超.
    places = [use.sentence.address for use in verbs() if use.verb == "赶"]
    assert places == ["¶8.2", "¶27.2", "¶78.1", "¶78.2"]


def test_every_character_of_learning_and_catching_up_belongs_to_one_verb_or_an_exception() -> None:
    exceptions = [row["verb"] for row in records("verbs") if row["family"] == NO_FAMILY]
    covered = Counter((use.sentence.address, c) for use in verbs() for c in use.verb)
    for each in load().sentences:
        for character in "学赶追":
            exempt = sum(each.restored.count(e) * e.count(character) for e in exceptions)
            expected = each.restored.count(character) - exempt
            assert covered[each.address, character] == expected, each.address


def test_verbs_do_not_overlap_and_stand_where_they_are_said_to() -> None:
    for use in verbs():
        assert use.sentence.restored.startswith(use.verb, use.start)
        assert use.verb in families()[use.family]
    by_place = sorted((u.sentence.line, u.sentence.number, u.start, u.verb) for u in verbs())
    for (line, number, start, verb), after in pairwise(by_place):
        assert (line, number) != after[:2] or start + len(verb) <= after[2]


def test_the_closings() -> None:
    found = closings()
    assert [each.sentence.address for each in found] == [
        "¶36.3",
        "¶43.2",
        "¶51.3",
        "¶62.3",
        "¶72.3",
    ]
    assert [section_of(each.sentence) for each in found] == ["2.1", "2.2", "2.3", "2.4", "2.5"]
    assert [each.going_on for each in found] == [
        ("不断",),
        ("继续",),
        (),
        ("继续",),
        ("继续", "持续"),
    ]
    assert [len(each.clauses) for each in found] == [3, 2, 3, 3, 3]
    assert all(each.last and each.claims and not each.measured for each in found)


def test_runs_by_hand() -> None:
    found = {(each.sentence.address, each.phrases) for each in runs()}
    assert ("¶57.1", ("规划建绿", "见逢插绿", "拆墙透绿", "拆违转绿")) in found
    assert ("¶30.2", ("行程紧凑", "重点突出", "内容丰富")) in found
    # 的紧迫感，铆足干劲，奋力奔跑: the first begins with 的. 独角兽企|业 would cut a word.
    assert not {"¶7.1", "¶42.6", "¶58.4"} & {address for address, _ in found}
    # 深圳考察 is the end of a clause with a 、 in it.
    assert "¶21.2" not in {address for address, _ in found}
    for each in runs():
        assert len(each.phrases) >= 3
        assert {len(phrase) for phrase in each.phrases} == {4}


def test_pairs_by_hand() -> None:
    found = {each.phrases for each in pairs()}
    assert ("跟最好的比", "向最好的学") in found
    assert ("放大坐标找不足", "提高标准找差距") in found
    # Equal in length, with one character in common by chance and words of other lengths.
    assert ("深圳坚持工业创新之路", "率先布局产业结构转型") not in found
    for one, other in found:
        assert len(one) == len(other) > 4


def test_parallels_are_in_the_words_of_the_translation() -> None:
    for each in (*runs(), *pairs()):
        assert each.english
        assert each.english in each.sentence.english


def test_shared_characters() -> None:
    shared = {each.phrases[0]: each.shared for each in runs()}
    assert shared["规划建绿"] == "绿"
    assert shared["智能经济"] == "经济"
    assert shared["对标先进"] == ""
