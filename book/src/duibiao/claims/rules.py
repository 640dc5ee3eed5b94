"""The rules of the verdicts, each one a field that can be set otherwise to see what hangs on it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

# Kinds of claims that praise: being the first, the longest, the seventh, or first for years.
PRAISE = ("superlative", "rank", "streak")
# What may be shown and decides nothing in favour of the report.
NOT_COUNTED = ("paper", "channel", "copy")


@dataclass(frozen=True)
class Rules:
    """How evidence is combined.

    `differing_for` and `differing_against` say whether evidence of another date, measure or
    territory counts on its side; `first` fixes one reading of 率先, 首个 and 最早 for all claims
    instead of the one that the wording calls for; `coarse` is the part of its value by which a
    source's own interval may be wide, `slack` that by which a figure may miss an approximation
    and count as loosely worded.
    """

    report_is_a_witness: bool = False
    parts_are_joined: bool = True
    differing_for: bool = True
    differing_against: bool = True
    praise: tuple[str, ...] = PRAISE
    not_counted: tuple[str, ...] = NOT_COUNTED
    paper_against_itself: bool = True
    undated_is_later: bool = False
    first: str = ""
    coarse: float = 0.05
    slack: float = 0.1


RULES = Rules()
# What a rule says → what is done instead, one at a time.
ALTERNATIVES: Mapping[str, tuple[str, Rules]] = {
    "The report is no witness of itself.": (
        "its own sums and repetitions support it",
        replace(RULES, report_is_a_witness=True),
    ),
    "Parts that together cover a claim are joined.": (
        "each part stays a part",
        replace(RULES, parts_are_joined=False),
    ),
    "Evidence against with a difference counts as evidence for with a difference does.": (
        "only evidence for may differ",
        replace(RULES, differing_against=False),
    ),
    "Evidence with a difference counts.": (
        "whatever differs decides nothing, on either side",
        replace(RULES, differing_for=False, differing_against=False),
    ),
    "Nobody is the witness of his own firsts, ranks and streaks.": (
        "everybody is",
        replace(RULES, praise=()),
    ),
    "Ranks and streaks are firsts too.": (
        "only superlatives are",
        replace(RULES, praise=("superlative",)),
    ),
    "The paper’s own group may speak against the paper.": (
        "it may not",
        replace(RULES, paper_against_itself=False),
    ),
    "A text on the channel page that shares the paper’s words is the paper’s.": (
        "it is another paper’s",
        replace(RULES, not_counted=("paper", "copy")),
    ),
    "Unattributed copies decide nothing.": (
        "they decide like press that hands on",
        replace(RULES, not_counted=("paper", "channel")),
    ),
    "Transcriptions of named official publications decide.": (
        "they do not",
        replace(RULES, not_counted=(*NOT_COUNTED, "transcription")),
    ),
    "Works of reference decide.": (
        "they do not",
        replace(RULES, not_counted=(*NOT_COUNTED, "reference")),
    ),
    "An unknown date of publication is unknown.": (
        "it is taken to be after the report",
        replace(RULES, undated_is_later=True),
    ),
    "率先 is “among the first”, 首个 and 最早 are “the first”.": (
        "all are “the first”",
        replace(RULES, first="the first"),
    ),
    "首个 and 最早 are “the first”, 率先 is “among the first”.": (
        "all are “among the first”",
        replace(RULES, first="among the first"),
    ),
    "A source’s figure may be five per cent wide.": (
        "ten per cent",
        replace(RULES, coarse=0.1),
    ),
    "Just outside an approximation is loosely worded.": (
        "it is contradicted",
        replace(RULES, slack=0.0),
    ),
}
