"""Files that cannot be read: which row, what is wrong with it, and what to do in a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from duibiao.data import DataError, path, table

HEADER = "word,english\n"
Write = Callable[[bytes], str]


@pytest.fixture
def refused(scratch: Path) -> Write:
    """Writes glosses.csv and gives what is said of it."""

    def write(content: bytes) -> str:
        path("glosses").write_bytes(content)
        with pytest.raises(DataError) as caught:
            table("glosses")
        message = str(caught.value)
        assert message.startswith("data/text/glosses.csv")
        return message.removeprefix("data/text/glosses.csv")

    return write


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", ": it is empty. Put its rows back: every table is needed"),
        (HEADER.encode(), ": it has no row beneath its header. Put its rows back"),
        (f"{HEADER}城市,city\n\n建设,build\n".encode(), ", row 3: the row is blank. Remove it"),
        (f"{HEADER}城市,city\n\n".encode(), ", row 3: the row is blank. Remove it"),
        (f"{HEADER}城市,city\n,\n".encode(), ", row 3: the row is blank. Remove it"),
        (f"{HEADER}城市,city,1\n".encode(), ", row 2: it has 3 cells, the header has 2. Put a"),
        (f"{HEADER}城市\n".encode(), ", row 2: it has 1 cells, the header has 2."),
        (b"word;english\n\xe5\x9f\x8e;city\n", ", row 1: its cells are separated by semicolons."),
        (b"word\tenglish\n", ", row 1: its cells are separated by tabs. Save it as CSV UTF-8"),
        (f'{HEADER}城市,"city\n'.encode(), ", row 2: its quotation marks do not pair"),
        (f'{HEADER}城市,"a" city\n'.encode(), ", row 2: its quotation marks do not pair"),
        (f"{HEADER}城市,city\n".encode("gbk"), ", row 2: it is not UTF-8; it may be GBK"),
        (f"{HEADER}城市,city\n".encode("utf-16"), ", row 1: it is UTF-16, not UTF-8. Save"),
        (f"{HEADER}a,b\n".encode() + b"c,\xff\n", ", row 3: it has bytes that are not UTF-8."),
        (f"{HEADER}a,b\0\n".encode(), ", row 2: it has U+0000. Remove that character"),
        (f"{HEADER}a,b \n".encode(), ", row 2, field 'english': 'b ' begins or ends with a"),
        (f"{HEADER}a,b\u200b\n".encode(), ", row 2, field 'english': it has U+200B, which no"),
        (f"{HEADER}a,b\ufffd\n".encode(), ", row 2, field 'english': it has U+FFFD, which no"),
    ],
)
def test_what_is_wrong_and_where(refused: Write, content: bytes, message: str) -> None:
    assert refused(content).startswith(message)


def test_a_file_that_is_not_there(refused: Write) -> None:
    path("glosses").unlink()
    with pytest.raises(DataError, match=r"glosses.csv: it cannot be opened \(No such file"):
        table("glosses")


def test_a_folder_in_its_place(scratch: Path) -> None:
    path("glosses").unlink()
    path("glosses").mkdir()
    with pytest.raises(DataError, match=r"glosses.csv: it cannot be opened"):
        table("glosses")


def test_what_excel_writes_is_read(scratch: Path) -> None:
    written = '\ufeffword,english\r\n城市,"city, ""town"""\r\n'
    path("glosses").write_bytes(written.encode())
    assert list(table("glosses")["english"]) == ['city, "town"']
