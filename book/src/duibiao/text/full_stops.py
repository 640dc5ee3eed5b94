"""The full stops of the text, and which of them the damage struck."""

import pandas as pd

from duibiao.text import article
from duibiao.text.restoration import repairs


def full_stops() -> pd.DataFrame:
    """Every full stop of the repaired text.

    Columns: line; position, in characters from the start of the text; followed by; damaged.
    """
    damaged = {(repair.line, repair.page[:2]) for repair in repairs().values()}
    rows, start = [], 0
    for line in article.load().lines:
        for at, character in enumerate(line.repaired):
            if character == "。":
                following = line.repaired[at + 1 : at + 2]
                hit = (line.number, "。" + following) in damaged
                rows.append((line.number, start + at, _kind(following), hit))
        start += len(line.repaired)
    return pd.DataFrame(rows, columns=["line", "position", "followed by", "damaged"])


def _kind(following: str) -> str:
    if not following:
        return "the end of the line"
    return "a quotation mark" if following in "“”" else "another character"
