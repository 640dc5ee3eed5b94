"""How the seed was damaged, as a model that runs forward, and the repairs it proves.

The web page was GBK: one byte for ASCII, two for a Chinese character or mark. Where a
full stop 。 met a quotation mark, the page was read one byte late until the reading fell
back into step. The model repeats that reading on the repaired text; if it gives back the
seed byte for byte and no sign of damage is left, the repairs explain all that is damaged.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from duibiao.data import DataError, by_id, cached, path, records, refuse, row_of
from duibiao.text.script import PRINTED, RECEIVED

ReadOutcome = Literal["skipped", "misread", "private", "broken", "alone", "in step"]

PARAGRAPH_END = "</p>"
# The page's full-width forms came to us as ASCII; 。、“” have no ASCII form and stayed.
FULL_WIDTH = PRINTED + "".join(map(chr, range(ord("０"), ord("９") + 1)))
ASCII = RECEIVED + "0123456789"
# What every damaged place begins with: 。 before a quotation mark, read one byte late.
DAMAGE_SIGN = "?!"
_TO_ASCII = str.maketrans(FULL_WIDTH, ASCII)
_TO_FULL_WIDTH = str.maketrans(ASCII, FULL_WIDTH)
# The reading fell out of step at 。 before a quotation mark, and a comma ended it at the latest.
_RUN = re.compile("。(?=[“”])[^,，、]*")


@dataclass(frozen=True)
class ReadStep:
    """One step of the faulty reading: the bytes it took and what it made of them."""

    taken: bytes
    shown: str
    outcome: ReadOutcome


def widen(text: str) -> str:
    """The full-width forms that the page had for what came to us as ASCII."""
    return text.translate(_TO_FULL_WIDTH)


def is_private(lead: int, trail: int) -> bool:
    """Whether a byte pair lies in GBK's user-defined areas, which hold no characters."""
    upper = (0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE) and 0xA1 <= trail <= 0xFE
    lower = 0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0 and trail != 0x7F
    return upper or lower


def misread(page: str) -> Iterator[ReadStep]:
    """Read `page`, which starts with 。, one byte late until the reading is in step again.

    The last step carries what follows untouched. UnicodeEncodeError if GBK lacks a character.
    """
    data = page.encode("gbk")
    yield ReadStep(data[:1], "?", "skipped")
    at = 1
    while at < len(data):
        lead, trail = data[at], data[at + 1] if at + 1 < len(data) else None
        if lead < 0x80:
            yield ReadStep(data[at : at + 1], chr(lead), "in step")
            yield ReadStep(data[at + 1 :], data[at + 1 :].decode("gbk"), "in step")
            return
        if trail is None:
            yield ReadStep(data[at:], "?", "alone")
        else:
            yield _pair(lead, trail)
        at += 2


def _pair(lead: int, trail: int) -> ReadStep:
    taken = bytes([lead, trail])
    if is_private(lead, trail):
        return ReadStep(taken, "", "private")
    try:
        return ReadStep(taken, taken.decode("gbk"), "misread")
    except UnicodeDecodeError:
        return ReadStep(taken, "?", "broken")


def damage_run(page: str) -> str:
    """What the faulty reading made of one place, which starts with 。."""
    return "".join(step.shown for step in misread(page)).translate(_TO_ASCII)


def damage(text: str) -> str:
    """What the faulty reading made of a repaired text; lines in, lines out, tags stripped."""
    return "\n".join(map(_damage_line, text.split("\n")))


def _damage_line(line: str) -> str:
    damaged = _RUN.sub(lambda run: damage_run(run[0]), line + PARAGRAPH_END)
    # A closing tag whose < was swallowed was no longer a tag, and stayed: ¶4.
    return damaged.translate(_TO_ASCII).removesuffix(PARAGRAPH_END)


@dataclass(frozen=True)
class Repair:
    """A damaged place: `seed` is what we received, `page` what the web page had there.

    `witness` are words elsewhere that confirm the reading: in the sentence `witness_passage`
    of the article, such as 8.2, or in the source of that key.
    """

    id: str
    line: int
    seed: str
    page: str
    witness: str
    witness_passage: str
    witness_source: str

    @property
    def text(self) -> str:
        """What the edition prints: the page's characters without its markup."""
        return self.page.removesuffix(PARAGRAPH_END)

    @property
    def steps(self) -> list[ReadStep]:
        """The faulty reading of this place alone, byte by byte."""
        return [step for step in misread(self.page) if step.taken]

    @property
    def lost(self) -> list[bytes]:
        """Pairs that vanished from the seed because they mean no character."""
        return [step.taken for step in self.steps if step.outcome == "private"]

    @property
    def html_id(self) -> str:
        """Fragment of its place on the restoration page."""
        return self.id.lower()


@cached
def repairs() -> Mapping[str, Repair]:
    """The repairs by id, in the order of the table; DataError where the model disproves one."""
    rows = records("repairs")
    refuse(
        DataError(path("repairs"), row_of(position), *fault)
        for position, row in enumerate(rows)
        if (fault := _repair_fault(row["seed"], row["page"], row["bytes"]))
    )
    return by_id([Repair(**{k: v for k, v in row.items() if k != "bytes"}) for row in rows])


def _repair_fault(seed: str, page: str, stated: str) -> tuple[str, str, str] | None:
    try:
        encoded = " ".join(character.encode("gbk").hex() for character in page)
    except UnicodeEncodeError as error:
        return "page", str(error), "The page was GBK: use characters that GBK has"
    if encoded != stated:
        return "bytes", f"'{stated}' is not '{page}' in GBK", f"It is '{encoded}'"
    if not _RUN.fullmatch(page):
        cure = "The fault starts at 。 before a quotation mark and ends before a comma"
        return "page", f"the model does not damage '{page}'", cure
    if (made := damage_run(page)) != seed:
        cure = "Correct 'page' until the model makes the seed's characters of it"
        return "page", f"the model makes '{made}' of it, the seed has '{seed}'", cure
    return None


def repair(seed: str) -> str:
    """The seed with every repair applied; DataError where one does not fit exactly once."""
    lines = seed.split("\n")
    for position, place in enumerate(repairs().values()):
        times = lines[place.line - 1].count(place.seed)
        if times != 1:
            cure = "Name the line it stands on and enough characters to be unique there"
            fault = f"'{place.seed}' stands {times} times in line {place.line} of the seed"
            raise DataError(path("repairs"), row_of(position), "seed", fault, cure)
        lines[place.line - 1] = lines[place.line - 1].replace(place.seed, place.text)
    return "\n".join(lines)


def first_difference(made: str, seed: str) -> int | None:
    """Byte (UTF-8, from 0) at which two texts part, or None if they are equal."""
    if made == seed:
        return None
    left, right = made.encode(), seed.encode()
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    )
