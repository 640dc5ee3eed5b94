"""The damage as a model: it reproduces the seed, and nothing but the truth does."""

import pytest

from duibiao.text import article
from duibiao.text.restoration import (
    DAMAGE_SIGN,
    Repair,
    damage,
    damage_run,
    first_difference,
    is_private,
    misread,
    repair,
    repairs,
    widen,
)


def test_the_damage_done_again_gives_the_whole_seed() -> None:
    seed = article.seed()
    assert damage(repair(seed)).encode() == seed.encode()
    assert first_difference(damage(repair(seed)), seed) is None


def test_there_are_eight_repairs_and_each_damages_to_what_the_seed_has() -> None:
    assert list(repairs()) == [
        "R4a",
        "R23a",
        "R23b",
        "R72a",
        "R78a",
        "R78b",
        "R80a",
        "R80b",
    ]
    assert all(damage_run(each.page) == each.seed for each in repairs().values())


def test_the_lost_pairs() -> None:
    lost = {each.id: [pair.hex() for pair in each.lost] for each in repairs().values() if each.lost}
    assert lost == {"R72a": ["fcc4"], "R78a": ["aab3"], "R78b": ["afb8", "f8d3"]}


def test_quotation_marks_balance_after_repair_only() -> None:
    seed = article.seed()
    repaired = repair(seed)
    assert (seed.count("“"), seed.count("”")) == (66, 64)
    assert (repaired.count("“"), repaired.count("”")) == (69, 69)


def with_the_other_mark(mended: Repair) -> str:
    lines = repair(article.seed()).split("\n")
    other = mended.text[0] + ("“" if mended.text[1] == "”" else "”") + mended.text[2:]
    lines[mended.line - 1] = lines[mended.line - 1].replace(mended.text, other)
    return "\n".join(lines)


def test_with_one_repair_changed_the_proof_fails_and_in_r4a_balance_alone_decides() -> None:
    proved = [
        name
        for name, mended in repairs().items()
        if damage(with_the_other_mark(mended)) != article.seed()
    ]
    assert proved == [name for name in repairs() if name != "R4a"]
    other = with_the_other_mark(repairs()["R4a"])
    assert (other.count("“"), other.count("”")) == (70, 68)


def test_the_sign_of_damage_stands_at_the_eight_places_and_nowhere_else() -> None:
    seed = article.seed()
    assert seed.count(DAMAGE_SIGN) == len(repairs())
    assert all(each.seed.startswith(DAMAGE_SIGN) for each in repairs().values())
    assert DAMAGE_SIGN not in repair(seed)


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("。“這次", "?!斑@次"),  # a second byte that is ASCII puts the reading in step
        ("。”</p>", "?!?/p>"),  # an invalid pair swallows the bracket
        ("。”近年來", "?!苯陙?"),  # one pair is lost, one byte stands alone
        ("。”市委副書記", "?!笔形睍?"),  # two pairs are lost
    ],
)
def test_known_places(page: str, shown: str) -> None:
    assert damage_run(page) == shown


def test_full_stops_elsewhere_are_untouched() -> None:
    assert damage("他說。好。\n“好”。") == "他說。好。\n“好”。"


def test_a_comma_ends_the_fault() -> None:
    assert damage("。“青島，青島") == damage_run("。“青島") + ",青島"


def test_steps_take_every_byte_once() -> None:
    for each in repairs().values():
        assert b"".join(step.taken for step in misread(each.page)) == each.page.encode("gbk")


def test_private_areas_of_gbk() -> None:
    assert is_private(0xFC, 0xC4)
    assert is_private(0xAA, 0xB3)
    assert is_private(0xA1, 0x40)
    assert not is_private(0xA1, 0xA3)
    assert not is_private(0xB0, 0xA1)


def test_a_character_outside_gbk_is_an_error() -> None:
    with pytest.raises(UnicodeEncodeError):
        damage_run("。“🙂")


def test_widen_is_undone_by_the_damage() -> None:
    assert widen("(1,2)!") == "（１，２）！"
    assert damage(widen("(1,2)!")) == "(1,2)!"


def test_first_difference_counts_bytes() -> None:
    assert first_difference("青島a", "青島b") == 6
    assert first_difference("青", "青島") == 3
