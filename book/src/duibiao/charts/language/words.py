"""Figures on the words of the report."""

import altair as alt

from duibiao.charts.theme import ACCENT, OCHRE, SOFT, Chart, chosen, figure
from duibiao.language import keywords
from duibiao.language.keywords import TEXTRANK, TFIDF

REPORT = "the report’s restored text"
LEADING = 20


def leading_words() -> Chart:
    """Which words lead, by each of two methods?"""
    frame = keywords.leading(LEADING)
    frame["label"] = frame["word"] + " " + frame["english"]
    both = int(((frame[TFIDF] <= LEADING) & (frame[TEXTRANK] <= LEADING)).sum())
    (title,) = frame[frame["word"] == "对标"].to_dict("records")
    methods = {TFIDF: OCHRE, TEXTRANK: ACCENT}
    long = frame.melt(["label"], list(methods), "method", "rank")
    order = list(frame["label"])
    pick = chosen("label")
    scale = alt.Scale(type="log", domain=[1, int(long["rank"].max())], nice=False, padding=10)
    axis = alt.Axis(values=[1, 2, 5, 10, 20, 50, 100, 200], format="d", orient="top")
    y = alt.Y(
        "label:N",
        title=None,
        sort=order,
        axis=alt.Axis(ticks=False, grid=True, labelLimit=190),
    )
    faded = alt.condition(pick, alt.value(1), alt.value(0.2))
    lines = (
        alt.Chart(frame.rename(columns={TFIDF: "first", TEXTRANK: "second"}))
        .mark_rule(color=SOFT)
        .encode(
            x=alt.X("first:Q", scale=scale, axis=axis, title="rank, logarithmic"),
            x2="second:Q",
            y=y,
            opacity=faded,
        )
    )
    points = (
        alt.Chart(long)
        .mark_point(filled=True, size=80)
        .encode(
            x=alt.X("rank:Q", scale=scale),
            y=y,
            color=alt.Color(
                "method:N",
                title=None,
                scale=alt.Scale(domain=list(methods), range=list(methods.values())),
            ),
            shape=alt.Shape(
                "method:N",
                title=None,
                scale=alt.Scale(domain=list(methods), range=["diamond", "circle"]),
            ),
            opacity=faded,
            tooltip=["label:N", "method:N", "rank:Q"],
        )
    )
    return figure(
        alt.LayerChart(layer=[lines, points]).add_params(pick).properties(height=alt.Step(22)),
        html_id="fig-keywords",
        finding=f"Of each method’s first {LEADING} words {both} are the same; 对标, “benchmark”,"
        f" comes {title[TFIDF]:.0f}th by one and {title[TEXTRANK]:.0f}th by the other",
        measure="Rank of a word by TF-IDF with jieba’s table of weights and by TextRank; nouns,"
        " names of places and verbs of two characters or more",
        source=f"{REPORT}, jieba 0.42.1 with the book’s dictionary",
        description="A row for each word that is among the first twenty by either method, with two"
        " points for its ranks and a line between them; for most words the points lie close.",
        table=frame[["label", "times", TFIDF, TEXTRANK]],
        series="label",
    )
