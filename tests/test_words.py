"""Segmentation follows the table of entities."""

import pytest

from duibiao.article import load
from duibiao.words import dictionary, jieba, own_words, segment


@pytest.mark.parametrize("word", ["网络理政中心", "三供一业", "副省级城市", "对标", "天府绿道"])
def test_a_word_of_the_book_stays_whole_where_jieba_alone_divides_it(word: str) -> None:
    sentence = next(s for s in load().sentences if word in s.restored and s.line > 10)
    assert word in segment(sentence.restored)
    assert word not in jieba.Tokenizer().cut(sentence.restored, HMM=False)


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
