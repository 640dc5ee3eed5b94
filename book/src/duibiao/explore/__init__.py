"""Explorers: a choice made with controls, what it shows, and the code that gives the same.

Each has its logic apart from its controls: a choice is a plain value, its outcome a pure
function of it (answer), and the controls (ipywidgets) only make choices. While the book is
built no control is made: the page shows what the first choice shows.
"""

from duibiao.explore.catching import catching_up
from duibiao.explore.concordances import concordance
from duibiao.explore.ledger import claims, select_claims
from duibiao.explore.outcome import ChoiceError
from duibiao.explore.series import cities

__all__ = ["ChoiceError", "catching_up", "cities", "claims", "concordance", "select_claims"]
