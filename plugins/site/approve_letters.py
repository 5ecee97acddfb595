"""Letters as whoever signs must see them: what could hide, or pass for another, is spelt out."""

import re
import unicodedata

_KHMER = re.compile("[\u1780-\u17a2\u17a5-\u17b3\u17b6-\u17dd\u17e0-\u17f9\u19e0-\u19ff]")
"""Signs of Khmer that are seen; without the letters that Unicode gave up, which look like others (17A3, 17A4) or like nothing (17B4, 17B5)."""
_WITHIN_KHMER = "\u200b\u200c\u200d"
_LATIN_BESIDES = frozenset("ÆæŒœØøÞþßŁłĐđð")
"""Letters of Latin languages that are no plain letter with an accent; Ð is none of them, as it looks like Đ."""
_TYPOGRAPHIC = frozenset("‘’‚“”„«»–—…·•°§©®€£")


def visible(text: str, *, only_ascii: bool = False) -> str:
    """Return `text` with every sign that could hide or look like another one spelt out: what is read must be what is signed.

    ASCII stays, and, unless `only_ascii`, Khmer, accented Latin and ordinary punctuation. Invisible signs stay between two signs of Khmer, which
    writers part by them.

    >>> visible("RIV\\u0415R \\u2800Café"), visible("\\u0430ba", only_ascii=True), visible("ក\\u200bខ\\u200b.")
    ('RIV<U+0415>R <U+2800>Café', '<U+0430>ba', 'ក\\u200bខ<U+200B>.')
    """
    return "".join(
        sign if _is_plain(sign) or (not only_ascii and _is_known(text, place, sign)) else f"<U+{ord(sign):04X}>"
        for place, sign in enumerate(text)
    )


def _is_plain(sign: str) -> bool:
    return sign.isascii() and sign.isprintable()


def _is_known(text: str, place: int, sign: str) -> bool:
    if sign in _WITHIN_KHMER:
        return bool(_KHMER.match(text[place - 1 : place]) and _KHMER.match(text[place + 1 : place + 2]))
    return _is_khmer(sign) or sign in _TYPOGRAPHIC or sign in _LATIN_BESIDES or _is_accented(sign)


def _is_khmer(sign: str) -> bool:
    return _KHMER.match(sign) is not None and unicodedata.category(sign) != "Cn"


def _is_accented(sign: str) -> bool:
    """Tell whether it is one of A to Z with accents on it. A letter that only stands for another (the sign of Kelvin for K) has none.

    >>> [_is_accented(sign) for sign in ("é", "ệ", "\\u212a", "\\u0131", "e")]
    [True, True, False, False, False]
    """
    apart = unicodedata.normalize("NFD", sign)
    is_one = unicodedata.normalize("NFC", sign) == sign
    return is_one and len(apart) > 1 and apart[0].isascii() and apart[0].isalpha()
