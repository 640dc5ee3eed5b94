"""The explorer of claims: the ledger narrowed by section, city, kind, verdict and text."""

from collections import Counter
from dataclasses import asdict, dataclass

import ipywidgets as widgets
import pandas as pd
from markupsafe import Markup

from duibiao import claims as ledger
from duibiao.cities import three
from duibiao.claims import Claim, cities_of, findable
from duibiao.claims.sides import SIDES
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.explore.outcome import ChoiceError, Outcome, literal
from duibiao.explore.panel import Explorer, choose, write
from duibiao.language.kwic import folded
from duibiao.markup.pages import address, record_place
from duibiao.markup.templates import fill
from duibiao.text import article

# A longer list is cut: nobody reads it, and a browser is slow to set it.
MOST = 60


@dataclass(frozen=True)
class ClaimChoice:
    """What a claim must have; an empty field asks for nothing."""

    section: str = ""
    city: str = ""
    kind: str = ""
    verdict: str = ""
    text: str = ""


FIRST = ClaimChoice(kind="superlative")


def options() -> dict[str, dict[str, str]]:
    """The values that each field of a choice can have, with the words for them."""
    sections = [section for section in article.load().sections if ledger.of_section(section.id)]
    return {
        "section": {section.id: section.label for section in sections},
        "city": three(),
        "kind": {kind: kind for kind in sorted({claim.kind for claim in ledger.claims().values()})},
        "verdict": {name: f"{icon} {name}" for name, (icon, _) in VERDICTS.items()},
    }


def chosen(choice: ClaimChoice) -> list[Claim]:
    """The claims that have it all, in the order of the text; ChoiceError for an unknown value."""
    for name, known in options().items():
        value = getattr(choice, name)
        if value and value not in known:
            raise ChoiceError(f"There is no {name} “{value}”. Use one of: {', '.join(known)}.")
    return [claim for claim in ledger.claims().values() if _fits(claim, choice)]


def _fits(claim: Claim, choice: ClaimChoice) -> bool:
    has = {
        "section": (article.load().line(claim.line).section,),
        "city": cities_of(claim),
        "kind": (claim.kind,),
        "verdict": (verdicts()[claim.id].name,),
    }
    asked = {name: getattr(choice, name) for name in has}
    return folded(choice.text) in findable(claim) and all(
        not value or value in has[name] for name, value in asked.items()
    )


def select_claims(
    *, section: str = "", city: str = "", kind: str = "", verdict: str = "", text: str = ""
) -> pd.DataFrame:
    """The claims that have all that is asked for, in the order of the text.

    `section` and `city` are ids, `text` is sought in the English, the quotation in either
    script, and the addresses. Columns: claim, passage, quote, english, kind, verdict, rests_on.
    ChoiceError for a section, city, kind or verdict that does not exist.
    """
    return _frame(chosen(ClaimChoice(section, city, kind, verdict, text)))


def _frame(listed: list[Claim]) -> pd.DataFrame:
    rows = [
        (
            claim.id,
            claim.passage.address,
            claim.quote,
            claim.english,
            claim.kind,
            verdicts()[claim.id].name,
            verdicts()[claim.id].rests_on,
        )
        for claim in listed
    ]
    columns = ["claim", "passage", "quote", "english", "kind", "verdict", "rests_on"]
    return pd.DataFrame(rows, columns=columns)


def answer(choice: ClaimChoice) -> Outcome:
    """The claims listed, each with its verdict and the evidence that decides."""
    listed = chosen(choice)
    return Outcome(_summary(listed), _frame(listed), code(choice), listing=_listing(listed[:MOST]))


def code(choice: ClaimChoice) -> str:
    """What gives the same claims without the controls."""
    asked = ", ".join(f"{name}={literal(value)}" for name, value in asdict(choice).items() if value)
    return f"from duibiao import explore\n\nexplore.select_claims({asked})"


def _summary(listed: list[Claim]) -> str:
    if not listed:
        return "No claim has all of this. Set one of the lists to “all”, or shorten the text."
    counts = Counter(verdicts()[claim.id].name for claim in listed)
    parts = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name])
    cut = f" The first {MOST} are listed." if len(listed) > MOST else ""
    return f"{len(listed)} of {len(ledger.claims())} claims: {parts}.{cut}"


def _listing(listed: list[Claim]) -> Markup | None:
    if not listed:
        return None
    return Markup(
        fill(
            "explored-claims.html",
            claims=listed,
            verdicts=verdicts(),
            sides=SIDES,
            record=lambda claim: address(*record_place(claim.id), claim.id),
            passage=lambda claim: address("edition", claim.passage.html_id, claim.passage.address),
            evidence=lambda item: address(*record_place(item.id), item.origin.short),
        )
    )


def controls(choice: ClaimChoice) -> dict[str, widgets.Widget]:
    """A list for each field, and a line for the text."""
    lists = {
        name: choose(
            name.capitalize(),
            [("all", ""), *((words, value) for value, words in known.items())],
            getattr(choice, name),
        )
        for name, known in options().items()
    }
    hint = "English, 简体 or 繁體, an address; then Enter"
    return {**lists, "text": write("Text", choice.text, hint)}


def claims() -> Explorer[ClaimChoice]:
    """The explorer of claims."""
    return Explorer(FIRST, answer, controls)
