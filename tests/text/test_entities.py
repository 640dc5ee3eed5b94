"""Names and terms: one table that the report, its translation and the glossary agree on."""

import re
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from books import edit
from duibiao.chinese.pinyin import plain, spellings, toneless
from duibiao.data import DataError
from duibiao.data.sources import sources
from duibiao.text import article
from duibiao.text.entities import english_mentions, entities, mentions, occurrences, wider


def forms() -> set[str]:
    return {form for entity in entities().values() for form in entity.chinese}


def test_terms_that_no_reader_may_miss() -> None:
    wanted = {"对标", "攻势", "副省级城市", "新动能", "网络理政中心", "三供一业", "项目落地年"}
    assert wanted <= forms()


@pytest.mark.parametrize(
    "pattern",
    [
        r"《([^》（]+)",
        r"[\u4e00-\u9fff]+?(?:有限公司|商会|联谊会|集团|行业协会)",
        r"(?:董事长|、会长|会长|市长|市委书记|主任|商务长)([赵靳董郑范张崔][\u4e00-\u9fff]{1,2}?)(?=[，率说在还…])",
    ],
    ids=["documents", "companies and associations", "people"],
)
def test_every_name_of_that_shape_is_in_the_table(pattern: str) -> None:
    found = re.findall(pattern, article.load().restored)
    assert len(found) >= 4
    for name in found:
        assert any(form in name for form in forms()), name


def readings(zh: str) -> str:
    """A pattern: of each character one of pypinyin's readings, or the same without its tone."""
    pattern = ""
    for run in re.findall("[\u4e00-\u9fff]|[A-Za-z]+|\\d+", zh):
        if run.isdigit():
            pattern += r"\w+"
        elif run.isascii():
            pattern += run.lower()
        else:
            sounds = pinyin(run, style=Style.TONE, heteronym=True)[0]
            pattern += f"(?:{'|'.join({*sounds, *map(toneless, sounds)})})"
    return pattern


def test_the_pinyin_is_a_reading_of_the_characters() -> None:
    wrong = [
        f"{entity.pinyin} is no reading of {entity.zh}"
        for entity in entities().values()
        if not re.fullmatch(readings(entity.zh), "".join(re.findall(r"\w", entity.pinyin.lower())))
    ]
    assert wrong == []


def test_no_entry_states_a_number_that_the_report_does_not() -> None:
    """Dates and sizes belong to notes and claims, which have sources."""
    report = article.load().restored + "".join(s.english for s in article.load().sentences)
    strange = [
        f"{entity.id}: {number}"
        for entity in entities().values()
        for number in re.findall(r"\d+", entity.note)
        if number not in report
    ]
    assert strange == []
    assert [entity.id for entity in entities().values() if not entity.note.endswith(".")] == []


def test_every_source_of_a_name_is_described() -> None:
    for entity in entities().values():
        if entity.source:
            source = sources()[entity.source]
            assert source.producer
            assert source.url.startswith("http")
            assert "Seen as a stored copy" in source.note


def test_the_longest_name_wins() -> None:
    text = "深圳经济特区城市更新条例在青岛自贸片区"
    assert [(m.entity.id, text[m.start : m.end]) for m in mentions(text)] == [
        ("urban-renewal-regulations", "深圳经济特区城市更新条例"),
        ("qd-ftz", "青岛自贸片区"),
    ]
    assert mentions("无名") == []


def test_mentions_in_the_translation_are_those_of_the_sentence() -> None:
    sentence = article.load().line(34).sentences[2]
    assert sentence.english.startswith("The Chengdu Area of the China (Sichuan)")
    names = [mention.entity.id for mention in english_mentions(sentence)]
    assert names == ["sc-ftz-cd", "third-batch", "institutional-index"]


def test_occurrences_are_the_sentences_that_name_it() -> None:
    places = occurrences()
    assert [each.address for each in places["duibiao-xianjin"]] == [
        "¶2.1",
        "¶8.2",
        "¶10.2",
        "¶12.1",
        "¶88.2",
    ]
    for name, found in places.items():
        assert found or wider(name), f"{name} is named nowhere"


def test_wider_names_contain_it() -> None:
    assert {each.id for each in wider("offensive")} == {"offensives", "efficient-qingdao"}


def test_pinyin_as_it_is_typed() -> None:
    assert toneless("Lǜdào, Xīhǎi'àn") == "lüdao, xihai'an"
    assert plain("Gǎigé kāifàng") == "gaigekaifang"
    assert {"tiānfǔ lǜdào", "tiānfǔlǜdào", "tianfu lüdao", "tianfu ludao", "tianfulvdao"} <= set(
        spellings("Tiānfǔ Lǜdào")
    )
    assert "xihai an xinqu" in spellings("Xīhǎi'àn Xīnqū")


def refused(scratch: Path, old: str, new: str) -> str:
    edit(scratch / "data/text/entities.csv", old, new)
    with pytest.raises(DataError) as caught:
        entities()
    return str(caught.value)


def test_a_form_that_the_report_does_not_have(scratch: Path) -> None:
    message = refused(scratch, "qingdao,city,青岛,", "qingdao,city,靑岛,")
    assert "data/text/entities.csv" in message or "entities.csv, row" in message
    assert "field 'zh': '靑岛' is not in the report. Write a form as" in message


def test_a_form_of_two_entities(scratch: Path) -> None:
    message = refused(
        scratch,
        "chengdu,city,成都,Chéngdū,Chengdu,成都市",
        "chengdu,city,成都,Chéngdū,Chengdu,青岛市",
    )
    assert "field 'aliases': '青岛市' also belongs to qingdao. Let one row have it" in message


def test_an_unknown_source(scratch: Path) -> None:
    message = refused(scratch, "futian-2013-work-report", "futian-2013")
    assert "field 'source': 'futian-2013' is unknown. Use one that sources.bib has" in message


def test_broken_bibtex(scratch: Path) -> None:
    edit(scratch / "data/sources.bib", "@online{cbbc-shenzhen-startups,", "@online{cbbc shenzhen,,")
    with pytest.raises(DataError, match=r"sources\.bib: .*Mend the BibTeX there"):
        sources()
