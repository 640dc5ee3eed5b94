"""The explorer of words: every place of a word in the report, its neighbours on either side."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets as widgets
from markupsafe import Markup

from duibiao.explore.outcome import ChoiceError, Outcome, literal
from duibiao.explore.panel import Explorer, choose, write
from duibiao.language import kwic
from duibiao.language.kwic import KwicLine
from duibiao.markup.pages import address
from duibiao.markup.templates import fill

# Characters to either side: Chinese ones are twice as wide.
WIDTHS = {"zh-Hans": 16, "en": 36}
# Order → what it is called, its key, and the key as code; places come in reading order.
ORDERS: dict[str, tuple[str, Callable[[KwicLine], str] | None, str]] = {
    "text": ("in reading order", None, ""),
    "right": ("by what follows", lambda line: line.right, "lambda line: line.right"),
    "left": ("by what precedes", lambda line: line.left[::-1], "lambda line: line.left[::-1]"),
}


@dataclass(frozen=True)
class WordChoice:
    """The word sought, and one of ORDERS."""

    query: str = "对标"
    order: str = "text"


def answer(choice: WordChoice) -> Outcome:
    """The places of the word in the order chosen; ChoiceError if there is no word."""
    if not choice.query.strip():
        raise ChoiceError("No word is given. Type one, in Chinese or in English, and press Enter.")
    key = ORDERS[choice.order][1]
    lines = kwic.concordance(choice.query)
    result = sorted(lines, key=key) if key else lines
    return Outcome(_summary(choice.query, lines), result, code(choice), listing=_listing(result))


def code(choice: WordChoice) -> str:
    """What gives the same places without the controls."""
    places = f"kwic.concordance({literal(choice.query)})"
    key = ORDERS[choice.order][2]
    return (
        f"from duibiao.language import kwic\n\n{f'sorted({places}, key={key})' if key else places}"
    )


def _summary(query: str, lines: list[KwicLine]) -> str:
    if not lines:
        return f"The report does not have “{query.strip()}”. Try a shorter or another form of it."
    sentences = len({line.sentence.html_id for line in lines})
    places = "1 place" if len(lines) == 1 else f"{len(lines)} places"
    within = "1 sentence" if sentences == 1 else f"{sentences} sentences"
    return f"“{query.strip()}”: {places} in {within}."


def _listing(lines: list[KwicLine]) -> Markup | None:
    if not lines:
        return None
    language = "zh-Hans" if re.search("[\u4e00-\u9fff]", lines[0].keyword) else "en"
    width = WIDTHS[language]
    return Markup(
        fill(
            "explored-words.html",
            lines=lines,
            language=language,
            before=lambda line: line.left[-width:],
            after=lambda line: line.right[:width],
            passage=lambda line: address("edition", line.sentence.html_id, line.sentence.address),
        )
    )


def controls(choice: WordChoice) -> dict[str, widgets.Widget]:
    """A line for the word, and the orders."""
    orders = [(called, name) for name, (called, _, _) in ORDERS.items()]
    return {
        "query": write("Word", choice.query, "English, 简体 or 繁體; then Enter"),
        "order": choose("Order", orders, choice.order),
    }


def concordance() -> Explorer[WordChoice]:
    """The explorer of words."""
    return Explorer(WordChoice(), answer, controls)
