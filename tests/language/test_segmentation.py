"""What the dictionary changes is all of it, and nothing else."""

from duibiao.language.segmentation import alone, changes, word_counts
from duibiao.language.words import segment
from duibiao.text import article


def test_a_change_is_the_same_stretch_divided_otherwise() -> None:
    for change in changes():
        assert "".join(change.alone) == "".join(change.ours)
        assert "".join(change.ours) in change.sentence.restored
        assert change.alone != change.ours
        assert change.kind == ("joined" if len(change.ours) == 1 else "moved")


def test_the_changes_account_for_the_whole_difference() -> None:
    before, after = word_counts()
    fewer = sum(len(change.alone) - len(change.ours) for change in changes())
    assert before - after == fewer > 0
    texts = [each.restored for each in article.load().sentences]
    assert sum(map(len, map(segment, texts))) == after
    unchanged = {each.restored for each in article.load().sentences} - {
        change.sentence.restored for change in changes()
    }
    assert all(alone(text) == segment(text) for text in unchanged)
    assert unchanged


def test_some_changes_by_hand() -> None:
    found = {(change.sentence.address, change.alone, change.ours) for change in changes()}
    assert ("¶2.1", ("对", "标", "先进"), ("对标先进",)) in found
    # jieba reads 家商 where 家 counts and 商协会 is what is counted.
    assert ("¶82.2", ("家商", "协会"), ("家", "商协会")) in found
    assert ("¶76.1", ("深圳市", "潮汕", "商会会长"), ("深圳市潮汕商会", "会长")) in found
