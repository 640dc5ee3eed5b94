"""Which end of a source's figure is open: “more than 600 billion” names a bound and no more.

Such a figure is stored from the bound to the end that it implies (duibiao.chinese.quantities). That
its end is implied is told by two things together: the interval is the one that “more than” its
bound would give, or begins at nought, and the source's words have a word that says so.
"""

import re

from duibiao.chinese.quantities import parse
from duibiao.chinese.script import converter
from duibiao.chinese.wordings import AT_LEAST, LESS, MORE
from duibiao.claims.evidence import Evidence

ABOVE, BELOW = "above", "below"
_MORE = re.compile(
    "|".join((*MORE, *AT_LEAST, "破", "多", "余", "以上"))
    + r"|\b(more than|over|at least|above|exceed\w*|surpass\w*)\b|\d\+",
    re.IGNORECASE,
)
_LESS = re.compile("|".join(LESS) + r"|\b(less than|under|fewer than|below)\b", re.IGNORECASE)


def open_end(item: Evidence) -> str:
    """ABOVE, BELOW, or empty where both ends are stated or there is no figure."""
    if item.lower is None or item.upper is None or item.lower == item.upper:
        return ""
    quote = converter("t2s").convert(item.quote)
    if item.lower == 0:
        return BELOW if _LESS.search(quote) else ""
    implied = parse(f"超过{item.lower:.10f}".rstrip("0").rstrip(".")).upper
    return ABOVE if item.upper == float(implied) and _MORE.search(quote) else ""
