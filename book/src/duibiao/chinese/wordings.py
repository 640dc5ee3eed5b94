"""The words and units of Chinese statistics, and what each of them means."""

from fractions import Fraction

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
# Unit as written → as given, and its size in that.
MEASURED = {
    "元": ("yuan", 1),
    "元人民币": ("yuan", 1),
    "美元": ("US dollars", 1),
    "公里": ("kilometres", 1),
    "米": ("metres", 1),
    "平方公里": ("square kilometres", 1),
    "平方米": ("square metres", 1),
    "亩": ("mu", 1),
    "吨": ("tonnes", 1),
    "%": ("per cent", 1),
    "个百分点": ("percentage points", 1),
    "成": ("per cent", 10),
    "倍": ("times", 1),
}
COUNTED = {
    "人": "persons",
    "名": "persons",
    "位": "persons",
    "年": "years",
    "年间": "years",
    "周年": "years",
    "连冠": "years",
    "个月": "months",
    "天": "days",
    "个位次": "places",
    "位次": "places",
    # Measure words of things counted one by one; which things, the claim says.
    **dict.fromkeys("家户个项件条套类路批期座大地次处所种届只辆台艘款宗例场", "things"),
    "楼": "floor",
}
MORE = ("超过", "突破", "大于", "高于", "逾", "超")
AT_LEAST = ("不少于", "不低于", "至少")
LESS = ("不到", "不足", "低于", "少于")
AT_MOST = ("不超过", "至多")
ABOUT = ("大约", "约")
# Said before a number without changing it.
PLAIN = ("达到", "达", "为", "共", "仅", "将", "全部")
FIRST = ("首位", "首个", "首部", "首批", "首站", "首创", "榜首", "之首")
# What a share is a share of, said inside the expression; the claim's measure has it.
BASES = ("销售收入的",)
HALF = {"半年": ("years", Fraction(1, 2)), "一半": ("share", Fraction(1, 2))}
