"""What each directive and role of ours sets, a specimen of each beside its golden HTML.

After a change that is meant: pytest tests/site/test_directives.py --force-regen, and read the diff.
"""

from pathlib import Path

import altair as alt
import nbformat
import pandas as pd
import pytest
from books_in_process import set_book
from pytest_regressions.file_regression import FileRegressionFixture

from duibiao.charts import theme
from duibiao.markup.palette import VEGA_LITE
from pages import soup


def page(label: str, body: str) -> str:
    return f"({label})=\n# A page\n\n{body}\n"


def directive(name: str, argument: str = "") -> str:
    return f"```{{{name}}} {argument}\n```\n"


def chart() -> str:
    """A notebook with a small chart and an input, as it stands after it has run."""
    table = pd.DataFrame({"city": ["Qingdao", "Chengdu"], "year": [2018] * 2, "value": [1.2, 1.53]})
    since = alt.param("since", bind=alt.binding_range(min=2010, max=2024, step=1), value=2010)
    drawn = theme.figure(
        alt.Chart(table)
        .mark_point()
        .encode(x="year:Q", y="value:Q", color=theme.city_colour())
        .add_params(theme.chosen("city"), since),
        html_id="fig-small",
        finding="Chengdu had more",
        measure="Trillion yuan, 2018",
        source="nobody",
        description="Two points above each other, the upper of Chengdu.",
        table=table,
        series="city",
    )
    shown = nbformat.v4.new_output("display_data", {VEGA_LITE: drawn.to_dict()})
    cells = [
        nbformat.v4.new_markdown_cell(page("three-cities", "")),
        nbformat.v4.new_code_cell("drawn", outputs=[shown], execution_count=1),
    ]
    language = {"language_info": {"name": "python", "pygments_lexer": "ipython3"}}
    return str(nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=language)))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = {
        "book/index.md": page(
            "home", "To {entry}`duibiao-xianjin`, in Chinese {zh}`对标`; see {ref}`p34-2`."
        ),
        "book/text/edition.md": page("edition", directive("edition")),
        "book/text/glossary.md": page("glossary", directive("entities")),
        "book/reading/opening-up.md": page(
            "opening-up", directive("reading", "2.1") + directive("section-claims", "2.1")
        ),
        "book/claims/ledger.md": page("ledger", directive("claims")),
        "book/claims/yardstick.md": page("records-1", directive("claim-records")),
        "book/use/sources.md": page("sources", directive("sources")),
        "book/language/words.md": page("words", directive("concordance", "追赶")),
        "book/cities/fifteen-cities.md": page("fifteen-cities", directive("city-table")),
        "book/cities/three-cities.ipynb": chart(),
    }
    return set_book(tmp_path_factory.mktemp("directives"), pages)


# What is looked at: the page, and the part of it.
SPECIMENS = {
    "roles": ("index", "article p"),
    "passage": ("text/edition", "#p34"),
    "entry": ("text/glossary", "#entry-duibiao-xianjin"),
    "reading": ("reading/opening-up", "#read-p32"),
    "verdict-bar": ("reading/opening-up", ".verdict-bar"),
    "section-claims": ("reading/opening-up", ".claim-rows li"),
    "claim": ("claims/ledger", "#c15d-row"),
    "record": ("claims/yardstick", "#c15d"),
    "source": ("use/sources", "#src-csy-2021"),
    "concordance": ("language/words", ".concordance"),
    "city-table-row": ("cities/fifteen-cities", "tbody tr"),
    "filter": ("claims/ledger", ".list-filter"),
    "figure": ("cities/three-cities", "figure.chart"),
}


@pytest.mark.parametrize("name", SPECIMENS)
def test_what_is_set(book: Path, file_regression: FileRegressionFixture, name: str) -> None:
    address, part = SPECIMENS[name]
    specimen = soup(book / "book" / f"{address}.html").select_one(part)
    assert specimen is not None
    # Drawings and data are long, and other tests hold them.
    long = "script, .chart-drawing svg *, .chart tbody tr + tr"
    for tag in specimen.select(long):
        tag.decompose()
    file_regression.check(f"{specimen.prettify()}\n", extension=".html", basename=name)
