"""Lists of the notebooks lead to passages, entries and the concordance."""

from duibiao.markup.listing import (
    chinese,
    concorded,
    entry,
    joined,
    listing,
    of_evidence,
    of_source,
    places,
)
from duibiao.text.article import load
from duibiao.text.entities import entities


def test_addresses_become_links_and_chinese_is_marked() -> None:
    html = listing("A & b", ["a", "b"], [("¶34.2, ¶5", "the 绿道 <i>")])._repr_html_()
    assert 'aria-label="A &amp; b"' in html
    assert '<a href="../text/edition.html#p34-2">¶34.2</a>' in html
    assert '<a href="../text/edition.html#p5">¶5</a>' in html
    assert 'the <span lang="zh-Hans">绿道</span> &lt;i&gt;' in html


def test_places_name_a_sentence_once() -> None:
    one, two = load().line(88).sentences
    assert places([one, two, two]) == "¶88.1, ¶88.2 (2 times)"
    assert places([]) == ""


def test_cells_of_markup_stay_as_they_are() -> None:
    assert concorded("学习") == (
        '<a lang="zh-Hans" href="../language/words.html?q=%E5%AD%A6%E4%B9%A0#concordance">学习</a>'
    )
    assert of_evidence("E42e1") == '<a href="../claims/evidence.html#e42e1">E42e1</a>'
    assert of_source("people-shandong-2021-qingdao-shenzhen") == (
        '<a href="../use/sources.html#src-people-shandong-2021-qingdao-shenzhen">'
        "People’s Daily Online, Shandong, 2021</a>"
    )
    assert 'href="../text/glossary.html#entry-tencent">Tencent</a>' in entry(entities()["tencent"])
    cell = joined([chinese("甲"), chinese("<乙>")])
    assert str(cell) in listing("x", ["y"], [(cell,)])._repr_html_()
    assert "&lt;乙&gt;" in cell
    assert chinese("近年來") == '<span lang="zh-Hant">近年來</span>'
