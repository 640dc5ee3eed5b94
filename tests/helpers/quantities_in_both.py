"""Numbers in a Chinese and in an English sentence, as far as the report has them."""

import re
from calendar import month_name
from fractions import Fraction

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def numeral(text: str) -> int:
    """Value of a Chinese numeral such as 二十八 or 一万亿."""
    total = section = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif UNITS[character] < 10**4:
            section += (digit or 1) * UNITS[character]
            digit = 0
        else:
            # 一万亿 is one myriad of 亿.
            total = (total + section + digit or 1) * UNITS[character]
            section = digit = 0
    return total + section + digit


def chinese_digits(text: str) -> list[Fraction]:
    """Values written in digits, with 万 and 亿; months are left to `months`."""
    pattern = r"(\d+(?:\.\d+)?)(?:多|余)?(万亿|亿|万)?(?!\d*月)"
    bare = re.sub(r"\d+月", "", text)
    return [
        Fraction(number) * (numeral("一" + unit) if unit else 1)
        for number, unit in re.findall(pattern, bare)
    ]


def chinese_counts(text: str) -> list[Fraction]:
    """Values of Chinese numerals that count, rank or divide; one alone is often an article."""
    digits = "一二两三四五六七八九十百千万亿"
    numerals = f"[{digits}]+"
    found = [
        Fraction(numeral(part), numeral(whole))
        for whole, part in re.findall(f"({numerals})分之({numerals})", text)
    ]
    things = "座家批个年期大类地届次位连元市者"
    counted = f"(?<![\\d多余{digits}])第?({numerals})(?:余|多)?(?=[{things}])(?<!一)"
    found += [Fraction(numeral(each)) for each in re.findall(counted, text)]
    return found


def months(text: str) -> list[str]:
    """The months of a Chinese sentence, in English."""
    return [month_name[int(number)] for number in re.findall(r"(\d+)月", text)]


def english_digits(text: str) -> list[Fraction]:
    """Values written in digits, with million, billion and trillion."""
    pattern = r"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?: (million|billion|trillion))?"
    return [
        Fraction(number.rstrip(",").replace(",", "")) * LARGE.get(unit, 1)
        for number, unit in re.findall(pattern, text)
    ]


def english_words(text: str) -> list[Fraction]:
    """Values written in words: cardinals, ordinals, one trillion, a hundred, one third."""
    lower = text.lower()
    found = [Fraction(1, 3)] * len(re.findall(r"\bone third\b", lower))
    found += [Fraction(100)] * len(re.findall(r"\ba hundred\b|\bcentenary\b", lower))
    for number, large in re.findall(rf"\b({'|'.join(WORDS)})(?: ({'|'.join(LARGE)}))?\b", lower):
        found.append(Fraction(WORDS.index(number) * LARGE.get(large, 1)))
    found += [
        Fraction(ORDINALS.index(o) + 1) for o in re.findall(rf"\b({'|'.join(ORDINALS)})\b", lower)
    ]
    return found
