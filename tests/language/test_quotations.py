"""The table has every pair of quotation marks once, and says who speaks."""

from pathlib import Path

import pytest

from books import edit
from duibiao.data import DataError
from duibiao.language.quotations import QUOTATION_KINDS, VOICES, quotations
from duibiao.text.article import load


def test_every_pair_of_marks_has_its_row() -> None:
    text = load().restored
    assert len(quotations()) == text.count("“") == text.count("”") == 69
    for each in quotations().values():
        assert f"“{each.quote}”" in load().line(each.line).restored
        assert each.sentence.line == each.line
    assert {each.kind for each in quotations().values()} == set(QUOTATION_KINDS)
    assert {each.voice for each in quotations().values()} == set(VOICES)


def test_persons_who_speak() -> None:
    # ¶23.4 names Zhao Shiyu after his words, ¶78.3 the mayor, ¶80.3 Zhang, ¶84.1 Fan before his.
    by_person = [each for each in quotations().values() if each.voice == "person"]
    persons = [(each.speaker, each.line) for each in by_person]
    assert persons == [
        ("Zhao Shiyu", 23),
        ("Zhao Haozhi", 78),
        ("Zhang Weiping", 80),
        ("Fan Ruiping", 84),
    ]
    assert {each.kind for each in by_person} == {"speech"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("29,1,一带一路,", "29,1,一路一带,", "“一路一带” is not quotation 1 of ¶29: 一带一路"),
        ("\n29,1,一带一路,name,none,\n", "\n", "quotation 1 of ¶29 has no row"),
        ("29,1,一带一路,name,none,", "29,2,一带一路,name,none,", "quotation 2 of ¶29: nothing"),
        ("29,1,一带一路,name,none,", "29,1,一带一路,name,body,", "the voice is 'body'"),
        ("person,zhao-shiyu", "person,zhao-shi", "'zhao-shi' is unknown"),
    ],
)
def test_a_misfit_is_refused(scratch: Path, old: str, new: str, message: str) -> None:
    edit(scratch / "data/language/quotations.csv", old, new)
    with pytest.raises(DataError, match=message):
        quotations()
