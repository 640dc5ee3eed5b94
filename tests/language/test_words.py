"""Segmentation follows the table of entities."""

import pytest

from duibiao.chinese.lexicon import dictionary
from duibiao.language.kwic import concordance
from duibiao.language.segmentation import alone
from duibiao.language.words import own_words, segment
from duibiao.text.article import load


def test_a_word_of_the_book_stays_whole_where_jieba_alone_divides_it() -> None:
    for word in ("网络理政中心", "三供一业", "副省级城市", "对标", "天府绿道"):
        sentence = next(s for s in load().sentences if word in s.restored and s.line > 10)
        assert word in segment(sentence.restored)
        assert word not in alone(sentence.restored)


def test_nothing_is_lost_or_added() -> None:
    for sentence in load().sentences:
        assert "".join(segment(sentence.restored)) == sentence.restored


def test_sayings_and_titles_are_not_words() -> None:
    words = own_words()
    assert "五年看头年" in words
    assert not [word for word in words if "、" in word or len(word) > 8]


def test_the_dictionary_has_words_with_their_frequency() -> None:
    frequencies = dict(dictionary())
    assert frequencies["城市"] > frequencies["城郊"] > 0
    assert len(frequencies) > 300_000


def places(query: str) -> list[str]:
    return [line.sentence.address for line in concordance(query)]


def test_a_concordance_has_every_place_in_reading_order() -> None:
    # Read off the text: 追赶 in ¶21.1 and ¶27.1, twice 学 in the slogan of ¶88.2.
    assert places("追赶") == ["¶21.1", "¶27.1"]
    assert places("干中学") == ["¶88.2"]
    assert places("“慧”") == ["¶51.3"] * 3
    (line,) = concordance("真经")
    assert (line.left, line.keyword, line.right) == ("取“", "真经", "”，谋发展。")


@pytest.mark.parametrize("word", ["城市", "学", "TOD", "benchmark", "the"])
def test_a_line_is_its_sentence_and_none_is_missing(word: str) -> None:
    lines = concordance(word)
    for line in lines:
        whole = line.left + line.keyword + line.right
        assert whole in (line.sentence.restored, line.sentence.english)
    if word in ("城市", "学"):
        assert len(lines) == sum(each.restored.count(word) for each in load().sentences)


def test_traditional_and_simplified_find_the_same() -> None:
    assert concordance("數據") == concordance("数据") != []
    # 著 is 着 in the seed; it stands for no other character of the report.
    assert concordance("看著") == concordance("看着")
    assert places("代表著") == ["¶39.1"]


def test_english_is_found_at_the_beginning_of_words_in_any_case() -> None:
    words = {(line.keyword + line.right).split()[0].lower() for line in concordance("LEARN")}
    assert "learning" in words
    assert not [line for line in concordance("city") if line.left[-1:].isalpha()]
    assert concordance("Qingdao's") == concordance("Qingdao’s") != []


def test_a_narrow_concordance_keeps_what_is_nearest() -> None:
    (line,) = concordance("拔节", width=4)
    assert (line.left, line.right) == ("一座城市", "成长、向")
    assert all(len(line.left) <= 3 >= len(line.right) for line in concordance("青岛", width=3))


@pytest.mark.parametrize("query", ["", "  ", "不存在的词", "zzz"])
def test_what_is_not_there_has_no_place(query: str) -> None:
    assert concordance(query) == []
