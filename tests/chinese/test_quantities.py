"""Wordings of quantities: the report's own, and those that Chinese statistics use besides."""

from fractions import Fraction

import pytest

from duibiao.chinese.quantities import Quantity, WordingError, numeral, parse

Exact = int | str

# Wording → operator, lower, upper, unit.
WORDINGS: dict[str, tuple[str, Exact, Exact, str]] = {
    # Of the report; the ledger holds all its figures to their wording.
    "60余人": ("≳", 60, 70, "persons"),
    "18个": ("=", 18, 18, "things"),
    "15个": ("=", 15, 15, "things"),
    "超过1600万": (">", 16_000_000, 17_000_000, ""),
    "2100多万": ("≳", 21_000_000, 22_000_000, ""),
    "1.77万亿元": ("≈", 1_765_000_000_000, 1_775_000_000_000, "yuan"),
    "第七位": ("=", 7, 7, "rank"),
    "10年间": ("=", 10, 10, "years"),
    "6个位次": ("=", 6, 6, "places"),
    "第五位": ("=", 5, 5, "rank"),
    "突破3万亿元": (">", 3 * 10**12, 4 * 10**12, "yuan"),
    "二十八连冠": ("=", 28, 28, "years"),
    "超过1.86万家": (">", 18_600, 18_700, "things"),
    "第一": ("=", 1, 1, "rank"),
    "6批": ("=", 6, 6, "things"),
    "907名": ("=", 907, 907, "persons"),
    "1.2万亿元": ("≈", 1_150_000_000_000, 1_250_000_000_000, "yuan"),
    "38%": ("≈", "37.5", "38.5", "per cent"),
    "40周年": ("=", 40, 40, "years"),
    "170余家": ("≳", 170, 180, "things"),
    "两年": ("=", 2, 2, "years"),
    "第三批": ("=", 3, 3, "rank"),
    "13.5万余户": ("≳", 135_000, 136_000, "things"),
    "1.5万亿元": ("≈", 1_450_000_000_000, 1_550_000_000_000, "yuan"),
    "超过45万家": (">", 450_000, 460_000, "things"),
    "21.5%": ("≈", "21.45", "21.55", "per cent"),
    "突破一万亿元": (">", 10**12, 2 * 10**12, "yuan"),
    "3万多家": ("≳", 30_000, 40_000, "things"),
    "大于15%": (">", 15, 16, "per cent"),
    "近十年": ("≲", 9, 10, "years"),
    "超过6000亿元人民币": (">", 600 * 10**9, 700 * 10**9, "yuan"),
    "8.5万余项": ("≳", 85_000, 86_000, "things"),
    "不到5年": ("<", 0, 5, "years"),
    "1775家": ("=", 1775, 1775, "things"),
    "近9亿条": ("≲", 810_000_000, 900_000_000, "things"),
    "9万多个": ("≳", 90_000, 100_000, "things"),
    "100多类": ("≳", 100, 200, "things"),
    "38万多路": ("≳", 380_000, 390_000, "things"),
    "20余个": ("≳", 20, 30, "things"),
    "230多项": ("≳", 230, 240, "things"),
    "1.69万公里": ("≈", 16_850, 16_950, "kilometres"),
    "1275平方公里": ("≈", "1274.5", "1275.5", "square kilometres"),
    "1000公里左右": ("~", 900, 1100, "kilometres"),
    "2448公里": ("≈", "2447.5", "2448.5", "kilometres"),
    "首部": ("=", 1, 1, "rank"),
    "50%": ("≈", "49.5", "50.5", "per cent"),
    "3年内": ("≤", 0, 3, "years"),
    "四期": ("=", 4, 4, "things"),
    "7个月": ("=", 7, 7, "months"),
    "百余位": ("≳", 100, 200, "persons"),
    "13楼": ("=", 13, 13, "floor"),
    "近三分之一": ("≲", "3/10", "1/3", "share"),
    "5家": ("=", 5, 5, "things"),
    # Of Chinese statistics besides.
    "1万亿": ("≈", 5 * 10**11, 15 * 10**11, ""),
    "1.0万亿元": ("≈", 95 * 10**10, 105 * 10**10, "yuan"),
    "逾2000亿元": (">", 2 * 10**11, 3 * 10**11, "yuan"),
    "超5.6万家": (">", 56_000, 57_000, "things"),
    "至少300个": ("≥", 300, 400, "things"),
    "不少于12项": ("≥", 12, 13, "things"),
    "不低于6.5%": ("≥", "6.5", "6.6", "per cent"),
    "高于3%": (">", 3, 4, "per cent"),
    "低于3%": ("<", 0, 3, "per cent"),
    "不足一成": ("<", 0, 10, "per cent"),
    "不超过8%": ("≤", 0, 8, "per cent"),
    "约三成": ("~", 27, 33, "per cent"),
    "六成以上": ("≥", 60, 70, "per cent"),
    "七成": ("≈", 65, 75, "per cent"),
    "近八成": ("≲", 72, 80, "per cent"),
    "2倍": ("≈", "1.5", "2.5", "times"),
    "1.5倍": ("≈", "1.45", "1.55", "times"),
    "3倍多": ("≳", 3, 4, "times"),
    "0.8个百分点": ("≈", "0.75", "0.85", "percentage points"),
    "2个百分点以上": ("≥", 2, 3, "percentage points"),
    "约1000亩": ("~", 900, 1100, "mu"),
    "大约50万平方米": ("~", 450_000, 550_000, "square metres"),
    "20万人左右": ("~", 180_000, 220_000, "persons"),
    "100人以上": ("≥", 100, 200, "persons"),
    "50人以下": ("≤", 0, 50, "persons"),
    "30天以内": ("≤", 0, 30, "days"),
    "3至5个": ("range", 3, 5, "things"),
    "10—12%": ("range", 10, 12, "per cent"),
    "5到6倍": ("range", 5, 6, "times"),
    "2-3万人": ("range", 20_000, 30_000, "persons"),
    "三分之二": ("=", "2/3", "2/3", "share"),
    "约四分之一": ("~", "9/40", "11/40", "share"),
    "超过二分之一": (">", "1/2", "11/20", "share"),
    "一半": ("=", "1/2", "1/2", "share"),
    "半年": ("=", "1/2", "1/2", "years"),
    "第十二位": ("=", 12, 12, "rank"),
    "列第3位": ("=", 3, 3, "rank"),
    "榜首": ("=", 1, 1, "rank"),
    "十余家": ("≳", 10, 20, "things"),
    "二十多年": ("≳", 20, 30, "years"),
    "一百二十个": ("=", 120, 120, "things"),
    "三千余名": ("≳", 3000, 4000, "persons"),
    "两千家": ("=", 2000, 2000, "things"),
    "105": ("=", 105, 105, ""),
    "达1200辆": ("=", 1200, 1200, "things"),
    "1.20亿美元": ("≈", 119_500_000, 120_500_000, "US dollars"),
    "3亿吨": ("≈", 250_000_000, 350_000_000, "tonnes"),
    "5万多户": ("≳", 50_000, 60_000, "things"),
    "5万户多": ("≳", 50_000, 60_000, "things"),
}
UNKNOWN = ["", "很多", "数十家", "上百个", "翻了一番", "约20多家", "1,200家", "第", "十分", "3光年"]


@pytest.mark.parametrize(("wording", "expected"), WORDINGS.items(), ids=list(WORDINGS))
def test_a_wording_and_its_interval(wording: str, expected: tuple[str, Exact, Exact, str]) -> None:
    operator, lower, upper, unit = expected
    assert parse(wording) == Quantity(operator, Fraction(lower), Fraction(upper), unit)


@pytest.mark.parametrize("wording", UNKNOWN)
def test_what_it_does_not_know_is_an_error(wording: str) -> None:
    with pytest.raises(WordingError, match="is no quantity that"):
        parse(wording)


@pytest.mark.parametrize(
    ("text", "value"),
    [("二十八", 28), ("百", 100), ("十", 10), ("二〇二〇", 2020), ("1.86", "1.86")],
)
def test_numerals(text: str, value: Exact) -> None:
    assert numeral(text) == Fraction(value)
