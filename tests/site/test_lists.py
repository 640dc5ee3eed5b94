"""What the lists of the book can be narrowed by."""

from duibiao.site.pages.lists import section_facet
from duibiao.text import article


def test_a_section_without_a_number_is_called_by_its_title() -> None:
    _, _, options = section_facet(article.load().sections)
    called = dict(options)
    assert called["lede"] == "Lede"
    assert called["source"] == "Source line"
    assert called["2.1"] == "2.1 Opening up"
    assert not [words for name, words in options if words.startswith(f"{name} {name}")]
    assert [words for name, words in options if words.split()[0] == name] == [
        words for name, words in options if name[0].isdigit()
    ]
