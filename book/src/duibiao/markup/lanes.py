"""A damaged place drawn byte by byte: the page, its bytes, and the faulty reading of them."""

from dataclasses import dataclass

from duibiao.markup.templates import fill
from duibiao.text.restoration import ReadOutcome, Repair, repairs

_MEANINGS: dict[ReadOutcome, str] = {
    "skipped": "alone",
    "misread": "",
    "private": "no character: lost",
    "broken": "no pair: ?",
    "alone": "alone",
    "in step": "in step",
}


@dataclass(frozen=True)
class Lanes:
    """Shows itself as a table with a column for each byte."""

    repair: Repair

    def _repr_html_(self) -> str:
        return fill("lanes.html", repair=self.repair, meanings=_MEANINGS)


def lanes(repair_id: str) -> Lanes:
    """The drawing of one repair, such as R78a; KeyError if there is none of that id."""
    return Lanes(repairs()[repair_id])
