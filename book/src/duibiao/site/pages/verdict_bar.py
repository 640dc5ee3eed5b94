"""A bar of verdicts: how many claims got which, drawn and in words."""

from collections import Counter
from collections.abc import Iterable

from docutils import nodes

from duibiao.claims import Claim
from duibiao.claims.verdicts import VERDICTS, verdicts
from duibiao.site.nodes import html_node


def verdict_bar(claims: Iterable[Claim]) -> nodes.raw:
    """The verdicts on these claims in the order of the rules, each with its number and shade.

    A shade goes from full for the first of all verdicts to none for the last.
    """
    counts = Counter(verdicts()[claim.id].name for claim in claims)
    parts = [
        {
            "name": name,
            "icon": icon,
            "claims": counts[name],
            "shade": 1 - place / (len(VERDICTS) - 1),
        }
        for place, (name, (icon, _)) in enumerate(VERDICTS.items())
        if counts[name]
    ]
    return html_node("verdict-bar.html", parts=parts, total=counts.total())
