"""The layers of the report, and what a misfit in the tables does."""

import hashlib
from pathlib import Path

import pytest

from books import edit
from duibiao.chinese.script import converter
from duibiao.data import DataError
from duibiao.data.files import seed_file
from duibiao.text import article, script
from duibiao.text.notes import notes


def test_the_seed_is_the_file_as_received() -> None:
    assert hashlib.sha256(seed_file().read_bytes()).hexdigest() == article.SEED_SHA256


def test_every_line_in_every_layer() -> None:
    report = article.load()
    assert len(report.lines) == 90
    line = report.line(34)
    assert (line.role, line.section, line.address, line.html_id) == (
        "paragraph",
        "2.1",
        "¶34",
        "p34",
    )
    assert line.seed.startswith("成都不靠海、不沿邊,近年來")
    assert line.repaired == line.seed
    assert line.restored.startswith("成都不靠海、不沿边，近年来")
    assert [each.html_id for each in line.sentences] == ["p34-1", "p34-2", "p34-3"]


def test_sentences_joined_are_the_text() -> None:
    report = article.load()
    joined = ["".join(each.restored for each in line.sentences) for line in report.lines]
    assert "\n".join(joined) == report.restored
    assert len(report.sentences) == 153


def test_the_restored_text_folds_back_to_the_repaired_one() -> None:
    report = article.load()
    assert script.fold(report.restored) == report.repaired


def test_nothing_traditional_or_half_width_is_left() -> None:
    restored = article.load().restored
    assert converter("t2s").convert(restored) == restored
    assert not set(restored) & set(",!?;:()")
    assert "考验着" in restored
    assert "为什么" in restored


def test_digits_and_latin_stay_as_received() -> None:
    report = article.load()
    kept = "0123456789.%+-/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for line in report.lines:
        assert [c for c in line.repaired if c in kept] == [c for c in line.restored if c in kept]


def test_what_the_paper_printed_oddly_stays() -> None:
    assert "见逢插绿" in article.load().line(57).restored


def test_sections_cover_the_lines_of_the_design() -> None:
    lines = article.load().lines
    found = {
        section: [line.number for line in lines if line.section == section]
        for section in {line.section for line in lines}
    }
    assert found["2"] == [*range(25, 31), 73]
    assert found["2.5"] == list(range(63, 73))
    captions = [line.number for line in lines if line.role == "caption"]
    assert captions == [9, 14, 16, 24, 28, 35, 40, 48, 60, 67, 70, 77, 79, 85]


def test_a_line_that_does_not_exist() -> None:
    with pytest.raises(KeyError, match="lines 1 to 90, not 91"):
        article.load().line(91)


def misfit(scratch: Path, name: str, old: str, new: str) -> str:
    edit(scratch / name, old, new)
    with pytest.raises(DataError) as caught:
        article.load()
    return str(caught.value)


def test_a_changed_seed(scratch: Path) -> None:
    message = misfit(scratch, f"seeds/{seed_file().name}", "成都太古里", "成都太古裏")
    assert seed_file().name in message
    assert "its sha256 is" in message
    assert f"Put back the file as received (sha256 {article.SEED_SHA256})" in message


def test_a_line_without_row(scratch: Path) -> None:
    message = misfit(scratch, "data/text/lines.csv", "34,paragraph,2.1\n", "")
    # The sentences of the line refer to it, and are checked first.
    assert "field 'line': '34' is unknown" in message


def test_a_span_too_long(scratch: Path) -> None:
    message = misfit(scratch, "data/text/sentences.csv", "\n2,1,0,11\n", "\n2,1,0,12\n")
    assert "sentences.csv, row 3, field 'end': it is 12. Use a value from 1 to 11" in message


def test_a_span_too_short(scratch: Path) -> None:
    message = misfit(scratch, "data/text/sentences.csv", "\n2,1,0,11\n", "\n2,1,0,10\n")
    assert (
        "field 'end': the sentences of line 2 end at 10. Let the last sentence of line 2 end at 11"
        in message
    )


def test_a_gap_between_spans(scratch: Path) -> None:
    lines = (scratch / "data/text/sentences.csv").read_text().splitlines()
    row = next(at for at, line in enumerate(lines) if line.startswith("34,2,"))
    line, number, start, end = lines[row].split(",")
    message = misfit(
        scratch, "data/text/sentences.csv", lines[row], f"{line},{number},{int(start) + 1},{end}"
    )
    assert f"row {row + 1}, field 'start'" in message
    assert f"Start where the sentence before ends: {start}" in message


def test_sentences_out_of_order(scratch: Path) -> None:
    message = misfit(scratch, "data/text/sentences.csv", "\n2,1,0,11\n", "\n2,2,0,11\n")
    assert "row 3, field 'sentence': 2 is out of turn" in message


def test_a_repair_that_the_model_does_not_reproduce(scratch: Path) -> None:
    edit(
        scratch / "data/text/repairs.csv",
        "。“要持續,a1a3 a1b0 d2aa b3d6 c06d",
        "。“應持續,a1a3 a1b0 91aa b3d6 c06d",
    )
    with pytest.raises(DataError) as caught:
        article.load()
    assert "repairs.csv, row 6, field 'page': the model makes" in str(caught.value)


def test_a_repair_with_wrong_bytes(scratch: Path) -> None:
    message = misfit(scratch, "data/text/repairs.csv", "d2aa b3d6 c06d", "d2ab b3d6 c06d")
    assert "row 6, field 'bytes'" in message
    assert "It is 'a1a3 a1b0 d2aa b3d6 c06d'" in message


def test_a_repair_on_the_wrong_line(scratch: Path) -> None:
    message = misfit(scratch, "data/text/repairs.csv", "R72a,72,", "R72a,71,")
    assert "row 5, field 'seed'" in message
    assert "stands 0 times in line 71 of the seed" in message


def test_a_missing_repair_is_found(scratch: Path) -> None:
    message = misfit(
        scratch, "data/text/repairs.csv", "R80b,80,?!杯h球,。”環球,a1a3 a1b1 ad68 c7f2,,,\n", ""
    )
    assert f"{seed_file().name}, row 80: '?!杯h球雅途集' is damaged and has no repair." in message


def test_a_note_on_words_that_are_not_there(scratch: Path) -> None:
    edit(scratch / "data/text/notes.csv", "见逢插绿,sic", "见缝插绿,sic")
    with pytest.raises(DataError, match=r"field 'quote': '见缝插绿' stands 0 times in line 57"):
        notes()


def test_a_note_with_an_unknown_source(scratch: Path) -> None:
    edit(scratch / "data/text/notes.csv", "selectshandong-investment-talent", "selectshandong")
    with pytest.raises(DataError, match=r"field 'sources': 'selectshandong' is unknown"):
        notes()


def test_a_heading_of_another_section(scratch: Path) -> None:
    message = misfit(scratch, "data/text/sections.csv", "2.1,31,", "2.1,37,")
    assert "sections.csv, row 6, field 'heading': line 37 belongs to section 2.2" in message
