"""Figures on the words of the report."""

from importlib.metadata import version

import altair as alt
import pandas as pd

from duibiao.charts.marks import by_name, colour, faded, layered, rows
from duibiao.charts.theme import ACCENT, OCHRE, SOFT, Chart, chosen, figure
from duibiao.charts.wording import ordinal, spelled
from duibiao.language import keywords
from duibiao.language.keywords import TEXTRANK, TFIDF

REPORT = "the report’s restored text"
LEADING = 20
COLOURS = {TFIDF: OCHRE, TEXTRANK: ACCENT}
SHAPES = {TFIDF: "diamond", TEXTRANK: "circle"}


def leading_words() -> Chart:
    """Which words lead, by each of two methods?"""
    frame = keywords.leading(LEADING)
    frame["label"] = frame["word"] + " " + frame["english"]
    both = int(((frame[TFIDF] <= LEADING) & (frame[TEXTRANK] <= LEADING)).sum())
    (title,) = frame[frame["word"] == "对标"].to_dict("records")
    places = [ordinal(int(title[method])) for method in (TFIDF, TEXTRANK)]
    pick = chosen("label")
    return figure(
        layered(_ranks(frame, pick), pick, alt.Step(22)),
        html_id="fig-keywords",
        finding=f"Of each method’s first {LEADING} words {both} are the same; 对标, “benchmark”,"
        f" comes {places[0]} by one and {places[1]} by the other",
        measure="Rank of a word by TF-IDF with jieba’s table of weights and by TextRank; nouns,"
        f" names of places and verbs of {spelled(keywords.SHORTEST)} characters or more",
        source=f"{REPORT}, jieba {version('jieba')} with the book’s dictionary",
        description=f"A row for each word that is among the first {LEADING} by either method, with"
        " a point for each of its ranks and a line between them.",
        table=frame[["label", "times", TFIDF, TEXTRANK]],
        series="label",
    )


def _ranks(frame: pd.DataFrame, pick: alt.Parameter) -> list[alt.Chart]:
    """A line between the two ranks of each word, and a point on each."""
    ranks = frame.melt(["label"], list(COLOURS), "method", "rank")
    scale = alt.Scale(type="log", domain=[1, int(ranks["rank"].max())], nice=False, padding=10)
    axis = alt.Axis(values=[1, 2, 5, 10, 20, 50, 100, 200], format="d", orient="top")
    title = "rank, logarithmic"
    words = rows("label", list(frame["label"]), grid=True, labelLimit=190)
    fade = faded(pick, 0.2)
    between = frame.rename(columns={TFIDF: "first", TEXTRANK: "second"})
    lines = alt.Chart(between).encode(
        x=alt.X("first:Q", scale=scale, axis=axis, title=title), x2="second:Q", y=words
    )
    points = alt.Chart(ranks).encode(x=alt.X("rank:Q", scale=scale), y=words, opacity=fade)
    return [
        lines.mark_rule(color=SOFT).encode(opacity=fade),
        points.mark_point(filled=True, size=80).encode(
            color=colour("method", COLOURS),
            shape=alt.Shape("method:N", title=None, scale=by_name(SHAPES)),
            tooltip=["label:N", "method:N", "rank:Q"],
        ),
    ]
