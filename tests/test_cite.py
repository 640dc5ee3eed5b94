"""Citations: goldens checked by eye, and files that libraries of others read."""

import json

import pytest
import rispy
from pybtex.database import parse_string

from duibiao import __version__, cite

PASSAGE = cite.part("p34-2", "The edition, ¶34.2")
FIGURE = cite.part(
    "fig-standing", "Chengdu & Qingdao (fig-standing)", "https://example.org/x.html#f"
)
HEADLINE = "对标先进，向更高处攀登：青岛市党政考察团赴成都深圳考察纪实"
FROM = "Quoted from 对标 · Benchmarking Qingdao, ¶34.2"
VERSION = f"Version {__version__}"

GOLDENS = {
    "paper": (
        cite.paper("¶34.2"),
        {
            "GB/T 7714": f"{HEADLINE}[N]. 青岛日报, 2021-05-14(1). {FROM}.",
            "APA": f"{HEADLINE}. (2021, May 14). 青岛日报, 1. {FROM}.",
            "Chicago": f"青岛日报. 2021. “{HEADLINE}.” May 14. {FROM}.",
        },
    ),
    "passage": (
        PASSAGE,
        {
            "GB/T 7714": "BENCHMARKING QINGDAO. The edition, ¶34.2[M]//对标 · Benchmarking Qingdao."
            f" {VERSION}. 2026.",
            "APA": "Benchmarking Qingdao. (2026). The edition, ¶34.2. In 对标 · Benchmarking"
            f" Qingdao ({VERSION}).",
            "Chicago": "Benchmarking Qingdao. 2026. “The edition, ¶34.2.” In 对标 ·"
            f" Benchmarking Qingdao, {VERSION}.",
        },
    ),
    "figure": (
        FIGURE,
        {
            "GB/T 7714": "BENCHMARKING QINGDAO. Chengdu & Qingdao (fig-standing)[M/OL]//对标 ·"
            f" Benchmarking Qingdao. {VERSION}. 2026. https://example.org/x.html#f.",
            "APA": "Benchmarking Qingdao. (2026). Chengdu & Qingdao (fig-standing). In 对标 ·"
            f" Benchmarking Qingdao ({VERSION}). https://example.org/x.html#f",
            "Chicago": "Benchmarking Qingdao. 2026. “Chengdu & Qingdao (fig-standing).” In 对标 ·"
            f" Benchmarking Qingdao, {VERSION}. https://example.org/x.html#f.",
        },
    ),
    "book": (
        cite.book(),
        {
            "GB/T 7714": f"BENCHMARKING QINGDAO. 对标 · Benchmarking Qingdao[M]. {VERSION}. 2026.",
            "APA": f"Benchmarking Qingdao. (2026). 对标 · Benchmarking Qingdao ({VERSION}).",
            "Chicago": f"Benchmarking Qingdao. 2026. 对标 · Benchmarking Qingdao. {VERSION}.",
        },
    ),
}


@pytest.mark.parametrize("name", GOLDENS)
def test_the_styles(name: str) -> None:
    item, expected = GOLDENS[name]
    found = cite.citations(item)
    assert {style: found[style] for style in cite.STYLES} == expected


@pytest.mark.parametrize("name", GOLDENS)
def test_what_others_read(name: str) -> None:
    item, _ = GOLDENS[name]
    found = cite.citations(item)
    title = cite._title(item)
    (entry,) = parse_string(found["BibTeX"], "bibtex").entries.values()
    plain = entry.fields["title"].replace("{", "").replace("}", "").replace("\\&", "&")
    assert " ".join(plain.split()) == title
    (record,) = rispy.loads(found["RIS"])
    assert record["title"] == title
    assert record["year"] == str(item["issued"]["date-parts"][0][0])
    (csl,) = json.loads(found["CSL-JSON"])
    assert csl["title"] == title


def test_without_an_address_there_is_no_url() -> None:
    assert "http" not in json.dumps(cite.citations(PASSAGE))
    assert cite.citations(FIGURE)["RIS"].count("https://example.org/x.html#f") == 1
