"""Both methods rank the book's words; weights and glosses are what they are said to be."""

from pathlib import Path

import pytest

from books import edit
from duibiao.data import DataError, forget
from duibiao.language.keywords import TEXTRANK, TFIDF, everywhere, leading, ranks, telling
from duibiao.language.kwic import concordance
from duibiao.text import article
from duibiao.text.glosses import english


def test_ranks_are_ranks() -> None:
    frame = ranks()
    assert list(frame[TFIDF]) == list(range(1, len(frame) + 1))
    placed = frame[TEXTRANK].dropna()
    assert sorted(placed) == list(range(1, len(placed) + 1))
    assert frame["word"].is_unique
    assert (frame["word"].str.len() > 1).all()


def test_the_words_are_those_of_the_book() -> None:
    frame = ranks().set_index("word")
    # jieba alone has no 对标 and no 营商环境, and so no weight for them.
    assert not frame.loc[["对标", "营商环境"], "known"].any()
    assert frame.loc["城市", "known"]
    # 对标 stands 11 times; 5 of these are 对标先进, a word of its own, one in the headline.
    assert frame.loc["对标", "times"] == 6
    assert frame.loc["对标先进", "times"] == 4
    assert len(concordance("对标")) == 11


def test_the_same_at_every_run() -> None:
    before = ranks()
    forget()
    assert ranks().equals(before)


def test_leading_words_are_the_first_of_either_method_and_have_english() -> None:
    frame = leading(20)
    assert (frame[TFIDF] <= 20).sum() == (frame[TEXTRANK] <= 20).sum() == 20
    assert frame["english"].all()


def test_telling_words_stand_there_twice_and_have_english() -> None:
    for section in article.load().body:
        for word, times in telling(section.id, 6):
            assert times > 1, (section.id, word)
            assert english(word), (section.id, word)


def test_telling_words_by_hand() -> None:
    # The coda says 社会主义 twice, and no other section has it.
    assert telling("coda", 6) == [("社会主义", 2)]
    assert telling("2.2", 1) == [("新经济", 13)]
    assert everywhere() == []
    with pytest.raises(KeyError):
        telling("9", 6)


def test_a_gloss_of_what_has_an_entry_is_refused(scratch: Path) -> None:
    edit(scratch / "data/text/glosses.csv", "\n城市,city\n", "\n深圳,Shenzhen\n")
    with pytest.raises(DataError, match=r"'深圳' has an entry\. Leave it to entities\.csv"):
        english("城市")
