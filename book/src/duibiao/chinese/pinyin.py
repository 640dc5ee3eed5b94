"""Hanyu Pinyin without its marks, as people type it."""

import unicodedata

_TONES = "\u0300\u0301\u0304\u030c"


def toneless(pinyin: str) -> str:
    """Lower case without tone marks; ü stays: Lǜdào gives lüdao."""
    decomposed = unicodedata.normalize("NFD", pinyin.lower())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))


def plain(pinyin: str) -> str:
    """Letters and digits alone, ü as u: Gǎigé kāifàng gives gaigekaifang."""
    return "".join(filter(str.isalnum, toneless(pinyin))).replace("ü", "u")


def spellings(pinyin: str) -> list[str]:
    """The ways to type it: with and without tones, spaces and ü (also as v)."""
    toneless_words = toneless(pinyin).translate({ord(mark): " " for mark in "-'’“”,"})
    spaced = " ".join(toneless_words.split())
    together = "".join(filter(str.isalnum, toneless_words))
    toned = "".join(filter(str.isalnum, pinyin.lower()))
    forms = [pinyin.lower(), toned]
    for form in (spaced, together):
        forms += [form, form.replace("ü", "u"), form.replace("ü", "v")]
    return list(dict.fromkeys(forms))
