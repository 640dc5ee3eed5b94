"""A damaged place drawn byte by byte: the page, its bytes, and the faulty reading of them."""

from dataclasses import dataclass
from html import escape

from duibiao.text.restoration import Outcome, Repair, Step, repairs

_MEANING: dict[Outcome, str] = {
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
        page = "".join(_page_cell(character) for character in self.repair.page)
        data = self.repair.page.encode("gbk")
        hexadecimal = "".join(f"<td>{byte:02X}</td>" for byte in data)
        reading = "".join(map(_reading_cell, self.repair.steps))
        name = f"{self.repair.id}, line {self.repair.line}, byte by byte"
        return (
            f'<div class="wide-table" tabindex="0" role="region" aria-label="{name}">'
            '<table class="lanes"><tbody>'
            f'<tr lang="zh-Hant"><th scope="row" lang="en">on the page</th>{page}</tr>'
            f'<tr class="bytes"><th scope="row">its bytes</th>{hexadecimal}</tr>'
            f'<tr lang="zh-Hant"><th scope="row" lang="en">as it was read</th>{reading}</tr>'
            "</tbody></table></div>"
        )


def _page_cell(character: str) -> str:
    return f'<td colspan="{len(character.encode("gbk"))}">{escape(character)}</td>'


def _reading_cell(step: Step) -> str:
    shown = escape(step.shown) or "∅"
    meaning = _MEANING[step.outcome]
    note = f'<small lang="en">{meaning}</small>' if meaning else ""
    kind = step.outcome.replace(" ", "-")
    return f'<td colspan="{len(step.taken)}" class="read-{kind}">{shown}{note}</td>'


def lanes(repair_id: str) -> Lanes:
    """The drawing of one repair, such as R78a; KeyError if there is none of that id."""
    return Lanes(repairs()[repair_id])
