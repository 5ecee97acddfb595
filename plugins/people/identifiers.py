"""Numbers and profiles as people type them: what is one, and in which forms it is looked for.

The finder and the search of the finished site look for the same forms: telephone numbers, plates, case numbers, addresses of
profiles, whatever is written before, between or around them (`rules.md`, "Protected terms": `other_identifiers`).
"""

import re
import unicodedata
from collections.abc import Iterator

_PHONE_KEY = re.compile(r"(?:00)?(?:855)?0?([1-9]\d{7,8})")
# A Cambodian number, however it is grouped: the trunk digit or the country's code, then eight or nine digits.
_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+|00)?[\s.-]*855[\s.-]*(?:\(?0\)?)?|\(?0\)?)[\s().-]*[1-9](?:[\s().-]*\d){7,8}(?!\d)"
)
_BETWEEN = re.compile(r"\s*(?:[,;|\n\u17d4]|\s/\s|\s(?:or|and)\s|\s?ឬ\s|\s?និង\s)\s*")
_ONLY_PHONE = re.compile(r"[\d\s+().-]*")
_BEGINNING = re.compile(
    r"(?:https?:)?(?://)?(?:(?:www|m|mobile|web|mbasic|touch|l|[a-z]{2}-[a-z]{2})\.(?=[^/\s]*\.))*", re.IGNORECASE
)
_ADDRESS = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+/[^\s]+", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:facebook|fb|messenger|instagram|tiktok|youtube|twitter|x|telegram|t|m|line|wa|threads)\.(?:com|me|net|org|tv)/"
    r"(?:profile\.php\?id=|people/[^/?#]+/|p/|add/|ti/p/|channel/|c/|in/)?[@~+]?([^/?#&]+)",
    re.IGNORECASE,
)
_MIN_COMPACT = 6
_MIN_DIGITS = 4  # of a number that tells by itself


def phone_core(key: str) -> str:
    """Return the digits of `key` that are the same at home and from abroad; `key` itself when it is no Cambodian number.

    >>> phone_core("012345678"), phone_core("85512345678"), phone_core("2a1234")
    ('12345678', '12345678', '2a1234')
    """
    found = _PHONE_KEY.fullmatch(key)
    return found[1] if found else key


def identifiers(entry: str) -> tuple[str, ...]:
    """Return everything that an entry of `other_identifiers` is looked for as, in order and each once.

    >>> identifiers("012 345 678 / +855 98 765 432")
    ('012 345 678', '012345678', '+855 98 765 432', '+85598765432', '098765432')
    >>> identifiers("https://www.facebook.com/sok.maly85/")
    ('facebook.com/sok.maly85', 'sok.maly85')
    >>> identifiers("WRC/2026/014"), identifiers("2A-1234")
    (('WRC/2026/014', 'WRC2026014'), ('2A-1234', '2A1234'))
    """
    plain = unicodedata.normalize("NFKC", entry.translate(_KHMER_DIGITS))
    return tuple(dict.fromkeys(form for piece in _pieces(plain) for form in _forms(piece)))


_KHMER_DIGITS = {0x17E0 + digit: str(digit) for digit in range(10)}


def _pieces(entry: str) -> Iterator[str]:
    """Cut an entry of several numbers or profiles apart. What is none by itself ("Street 5") stays in the whole."""
    strokes = entry.split("/")  # which a case number has too
    cut = strokes if len(strokes) > 1 and all(map(_is_phone, strokes)) else _BETWEEN.split(entry)
    pieces = [piece.strip() for piece in cut if piece.strip()]
    if len(pieces) < 2 or not all(map(_tells, pieces)):
        yield entry.strip()
    if len(pieces) > 1:
        yield from filter(_tells, pieces)


def _is_phone(piece: str) -> bool:
    return _ONLY_PHONE.fullmatch(piece.strip()) is not None and _tells(piece)


def _tells(piece: str) -> bool:
    digits = len(_digits(piece))
    return digits >= _MIN_DIGITS or "@" in piece or _ADDRESS.search(piece) is not None


def _forms(piece: str) -> Iterator[str]:
    bare = _BEGINNING.sub("", piece, count=1).rstrip("/")
    if _ADDRESS.fullmatch(bare):
        yield bare.partition("&")[0]
        profile = _PROFILE.match(bare)
        if profile and len(profile[1]) >= _MIN_COMPACT:
            yield profile[1]
    else:
        yield piece
        compact = "".join(sign for sign in piece if sign.isalnum() or sign == "+")
        if len(compact) >= _MIN_COMPACT and any(map(str.isdigit, compact)) and compact.isascii():
            yield compact
    yield from (f"0{phone_core(_digits(found[0]))}" for found in _PHONE.finditer(piece))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
