"""City indicators: each figure by its rule, computed here by hand or held to what must be."""

import math
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from books import edit
from duibiao import cities
from duibiao.check import check
from duibiao.cities import per_head, rank, series, value, vintages
from duibiao.data import DataError, forget
from duibiao.data.sources import SOURCE_KINDS


def test_fifteen_cities_and_the_three() -> None:
    assert len(cities.cities()) == 15
    assert set(cities.THREE) <= set(cities.cities())


def test_every_vintage_is_shown_and_the_first_is_taken() -> None:
    rows = vintages("gdp", "qingdao", 2018)
    assert len(rows) >= 2
    assert {"csy-2019", "mde-2024"} <= set(rows["source"])
    assert value("gdp", "qingdao", 2018) == rows["value"].iloc[0] == 12001.52


def test_the_order_of_choice() -> None:
    frame = cities.observations()
    order = [
        (cities.CONFIDENCE.index(confidence), SOURCE_KINDS.index(kind), source)
        for confidence, kind, source in zip(
            frame["confidence"], frame["kind"], frame["source"], strict=True
        )
    ]
    assert order == sorted(order)


def test_a_series_has_one_value_a_city_and_year_and_none_of_low_confidence() -> None:
    for indicator in cities.indicators():
        frame = series(indicator)
        assert not frame.duplicated(["city", "year"]).any()
        assert set(frame["confidence"]) <= {"high", "medium"}


def test_doubted_values_can_be_asked_for() -> None:
    usual, all_of_them = series("patents-granted"), series("patents-granted", confidence="low")
    assert len(all_of_them) > len(usual)


def test_segments_part_at_breaks_and_gaps() -> None:
    frame = series("gdp", ["chengdu"]).set_index("year")["segment"]
    # Jianyang joined in 2016; the economic censuses count from 2019 and from 2024.
    assert [year for year in range(2011, 2025) if frame[year] != frame[year - 1]] == [
        2016,
        2019,
        2024,
    ]
    ranks = series("gdp-rank", ["qingdao"]).set_index("year")["segment"]
    assert 2017 not in ranks.index
    assert ranks[2018] == ranks[2016] + 1


def test_an_index_ends_at_a_break() -> None:
    frame = series("gdp", ["chengdu", "qingdao"])
    frame["index"] = cities.index(frame, 2016)
    chengdu = frame[frame["city"] == "chengdu"].set_index("year")["index"].dropna()
    # Jianyang joined in 2016, the census counts from 2019: 15,342.77 by 12,170.23.
    assert list(chengdu.index) == [2016, 2017, 2018]
    assert (chengdu[2016], chengdu[2018]) == (100, pytest.approx(126.068, abs=1e-3))
    qingdao = frame[frame["city"] == "qingdao"].set_index("year")["index"].dropna()
    assert (qingdao.index.min(), qingdao.index.max()) == (2010, 2018)
    assert cities.index(frame, 1990).isna().all()


def test_catching_up_by_hand() -> None:
    # Doubling on a model that stands still takes ln 2 / ln 1.1 years.
    assert cities.catch_up(1, 2, 10, 0) == pytest.approx(7.2725, abs=1e-4)
    assert cities.catch_up(2, 1, 0, 10) == 0
    assert cities.catch_up(1, 2, 5, 5) == math.inf


def test_catching_up_is_monotone() -> None:
    years = [cities.catch_up(1.24, 1.77, growth, 4) for growth in range(5, 12)]
    assert years == sorted(years, reverse=True)
    further = [cities.catch_up(1.24, other, 8, 4) for other in (1.3, 1.77, 2.77)]
    assert further == sorted(further)


@pytest.mark.parametrize("wrong", [(0, 1, 5, 4), (1, -1, 5, 4), (1, 2, -100, 4)])
def test_what_cannot_grow_cannot_catch_up(wrong: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        cities.catch_up(*wrong)


def test_what_stood_published_on_the_day() -> None:
    known = series("gdp-per-head", ["shenzhen"]).set_index("year")["known"]
    assert known[2019]
    assert not known[2020]


def test_ranks_are_permutations() -> None:
    for year in (2010, 2015, 2020, 2023):
        places = rank("gdp", year)
        assert sorted(places) == list(range(1, 16))
        assert places.index[0] == ("guangzhou" if year < 2017 else "shenzhen")
    assert rank("gdp-per-head", 2020, cities.THREE).to_dict() == {
        "shenzhen": 1,
        "qingdao": 2,
        "chengdu": 3,
    }


def test_a_rank_needs_every_city() -> None:
    with pytest.raises(KeyError, match="no greenway of changchun in 2020"):
        rank("greenway", 2020)


def test_shares_add_up_to_a_hundred() -> None:
    shares = [series(f"{sector}-share") for sector in ("primary", "secondary", "tertiary")]
    total = pd.concat(shares).groupby(["city", "year"])["value"].agg(["sum", "size"])
    whole = total[total["size"] == 3]["sum"]
    assert len(whole) > 200
    assert (whole - 100).abs().max() <= 0.3


def test_per_head_by_hand() -> None:
    # 17,717 × 10⁸ yuan by 2,093.78 × 10⁴ persons.
    product, persons = value("gdp", "chengdu", 2020), value("population-census", "chengdu", 2020)
    assert (product, round(persons, 2)) == (17717, 2093.78)
    expected = 17717e8 / (persons * 1e4)
    assert per_head("gdp", "chengdu", 2020, "population-census", 2020) == pytest.approx(expected)
    assert expected == pytest.approx(84617, abs=1)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: series("nothing"), "'nothing' is not in indicators.csv"),
        (lambda: series("gdp", ["peking"]), "'peking' is not in cities.csv"),
        (lambda: value("gdp", "qingdao", 1999), "no gdp of qingdao in 1999"),
    ],
)
def test_what_is_not_there_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(KeyError, match=message):
        call()


def refused(scratch: Path, table: str, old: str, new: str) -> str:
    edit(scratch / "data/cities" / table, old, new)
    with pytest.raises(DataError) as caught:
        check()
    return str(caught.value)


ROW = "qingdao,gdp,2018,12001.52,csy-2019"


def test_an_unknown_source(scratch: Path) -> None:
    message = refused(scratch, "observations.csv", ROW, "qingdao,gdp,2018,12001.52,csy-2091")
    assert "field 'source': 'csy-2091' is unknown. Use one that sources.bib has" in message


def test_a_number_with_commas(scratch: Path) -> None:
    message = refused(scratch, "observations.csv", ROW, 'qingdao,gdp,2018,"12,001.52",csy-2019')
    assert "field 'value': '12,001.52' is not a plain number. Write digits" in message


def test_an_unknown_city(scratch: Path) -> None:
    message = refused(scratch, "observations.csv", ROW, "tsingtau,gdp,2018,12001.52,csy-2019")
    assert "field 'city': 'tsingtau' is unknown. Use one that cities/cities.csv has" in message


def test_a_break_of_an_unknown_city(scratch: Path) -> None:
    message = refused(scratch, "breaks.csv", "gdp,chengdu,2016,", "gdp,tschengtu,2016,")
    assert "breaks.csv, row 2, field 'city': 'tschengtu' is unknown. Use one" in message


def test_of_no_city_there_is_no_series() -> None:
    """An empty list once gave all fifteen."""
    frame = series("gdp", [])
    assert frame.empty
    assert list(frame.columns) == list(series("gdp").columns)
    assert rank("gdp", 2020, []).empty


def test_a_city_is_asked_for_in_a_list() -> None:
    with pytest.raises(TypeError, match=r"give cities as a list of ids: \['chengdu'\]"):
        series("gdp", "chengdu")


def test_a_wrong_id_is_answered_with_the_right_ones() -> None:
    with pytest.raises(KeyError, match=r"'peking' is not in cities.csv, which has changchun, che"):
        series("gdp", ["peking"])
    with pytest.raises(KeyError, match=r"'gpd' is not in indicators.csv, which has gdp, gdp-gro"):
        vintages("gpd", "qingdao", 2018)


def test_equal_values_keep_the_order_in_which_they_were_asked_for(scratch: Path) -> None:
    table = scratch / "data/cities/observations.csv"
    cells = [line.split(",") for line in table.read_text("utf-8").splitlines()]
    rows = [
        ["1" if n and at == 3 else cell for at, cell in enumerate(row)]
        for n, row in enumerate(cells)
    ]
    table.write_text("\n".join(map(",".join, rows)) + "\n", "utf-8")
    forget()
    ids = sorted(cities.cities(), reverse=True)
    assert list(rank("gdp", 2020, ids).index) == ids


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (
            "qingdao,gdp,2018,-12001.52,csy-2019",
            "-12001.5 is no value of gdp, which goes from 0 to ∞.",
        ),
        (
            "qingdao,tertiary-share,2011,112,csy-2019",
            "112 is no value of tertiary-share, which goes from",
        ),
    ],
)
def test_a_value_that_its_indicator_cannot_have(scratch: Path, new: str, message: str) -> None:
    text = refused(scratch, "observations.csv", ROW, new)
    assert f"field 'value': {message}" in text
    assert "Correct it as the source has it, in the unit of indicators.csv" in text


def test_growth_may_be_negative() -> None:
    growth = cities.observations().query("indicator == 'gdp-growth'")["value"]
    assert growth.min() < 0


def test_one_source_gives_one_value(scratch: Path) -> None:
    """The value was once part of the key, so that another one was no repetition."""
    table = scratch / "data/cities/observations.csv"
    (row,) = (r for r in table.read_text("utf-8").splitlines() if r.startswith(f"{ROW},"))
    message = refused(
        scratch, "observations.csv", row, row + "\n" + row.replace("12001.52", "7", 1)
    )
    assert "'qingdao, gdp, 2018, csy-2019' stands twice. Remove the row or give" in message
