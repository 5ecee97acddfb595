"""Numbers as people write them: digits of any script, and words in English and Khmer.

Needed by everything that reads a number out of a story (R10: ages, children, distances; R9: the same number in both languages). ICU's
spell-out rules read most single numbers (`forty-one`, សែសិបមួយ) but find none in running text, and know neither "a hundred and five" nor
ពីរដណ្ដប់; so the words stand in `data/numbers.tsv` and the grammar, the same for both languages, here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.plain import Plain, folded_pattern, plain
from plugins.people.edges import edges, phrase_around
from plugins.people.fold import folded

Form = Literal["digits", "words", "ordinal", "range"]
Part = Literal["digits", "unit", "ten", "scale", "half", "article", "none"]
DATA = Path(__file__).parent / "data"
NO_END = Decimal("Infinity")


@dataclass(frozen=True, slots=True, repr=False)
class Number:
    """Characters [start, end) of a text that say `value`; of a range ("two or three", 10–12) the lower end, with the upper one in `high`.

    Ordinals ("third", 3rd, ទី៣) include their ending and ទី.
    """

    start: int
    end: int
    value: Decimal
    form: Form
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, repr=False)
class _Piece:
    """One word or run of digits of the folded text."""

    start: int
    end: int
    part: Part
    value: Decimal
    ordinal: bool = False


def numbers(text: str, lang: Lang) -> tuple[Number, ...]:
    """Find the numbers of `text` in order. `lang` says how digits are grouped: ១.២០០ in Khmer is 1,200 in English.

    Vague ones ("hundreds", រាប់រយ, "a few") are none. A number that is glued to Latin letters before it ("A4") is none.

    >>> [str(n.value) for n in numbers("twelve thousand women, a hundred and five of them in 2021, 1.5 each", Lang("en"))]
    ['12000', '105', '2021', '1.5']
    >>> [str(n.value) for n in numbers("កូនប្រាំពីរនាក់ អាយុ ៤១ ឆ្នាំ អំពីរបៀបរស់នៅ", Lang("km"))]
    ['7', '41']
    """
    read = plain(text)
    found = []
    for number in numbers_in(read, lang):
        if span := read.span(number.start, number.end):
            found.append(Number(*span, number.value, number.form, number.high))
    return tuple(found)


def numbers_in(read: Plain, lang: Lang) -> tuple[Number, ...]:
    """The same with places in `read.key`."""
    alone = list(_alone(read, lang))
    return tuple(_ranges(read.key, alone))


def _alone(read: Plain, lang: Lang) -> Iterator[Number]:
    khmer = LANGUAGES[lang].script == "khmer"
    pieces = [_piece(found, khmer) for found in _pattern(khmer).finditer(read.key)]
    place = 0
    while place < len(pieces):
        value, after = _number(pieces, place, read.key)
        if value is None:
            place += 1
            continue
        used = pieces[place:after]
        place = after
        follows = place < len(pieces) and pieces[place].start == used[-1].end and pieces[place].part == "unit"
        if len(used) > 1 or follows or _stands_alone(read, used[0]):
            yield _made(read.key, used, value)


def _made(key: str, used: list[_Piece], value: Decimal) -> Number:
    value = Decimal(int(value)) if value == value.to_integral_value() else value
    start, end = used[0].start, used[-1].end
    if before := ORDINAL_KHMER.search(key, 0, start):
        return Number(before.start(), end, value, "ordinal")
    form: Form = "ordinal" if used[-1].ordinal else "digits" if used[0].part == "digits" else "words"
    return Number(start, end, value, form)


# ── Words and digits ──

GROUPED_ENGLISH = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])"
GROUPED_KHMER = rf"{GROUPED_ENGLISH}|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?![0-9])"
MARK = "[\u17b6-\u17d3\u17dd]"
ORDINAL_ENDING = r"(?P<ending>st|nd|rd|th)(?![a-z])"
ORDINAL_KHMER = re.compile(folded_pattern(r"(?<!នា)ទី ?\Z"))


@cache
def _table() -> dict[str, tuple[Part, Decimal, bool]]:
    lines = (DATA / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {_key(word): (part, Decimal(value), ordinal == "yes") for _, word, value, part, ordinal in rows}  # type: ignore[misc]


def _key(word: str) -> str:
    return folded(word)


@cache
def _pattern(khmer: bool) -> re.Pattern[str]:
    words = sorted(_table(), key=len, reverse=True)
    latin = "|".join(word for word in words if word.isascii())
    others = "|".join(word for word in words if not word.isascii())
    decimals = r"[.,][0-9]{1,2}" if khmer else r"\.[0-9]+"
    digits = rf"(?:{GROUPED_KHMER if khmer else GROUPED_ENGLISH}|[0-9]+(?:{decimals}(?![0-9.,/]*[0-9]))?)"
    return re.compile(
        rf"(?<![a-z0-9])(?P<digits>{digits})(?:{ORDINAL_ENDING})?"
        rf"|(?<![a-z])(?P<half>half a)(?= dozen(?![a-z]))|(?<![a-z])(?P<article>an?)(?= (?:dozen|hundred|thousand|million|billion)(?![a-z]))"
        rf"|(?<![a-z'])(?P<latin>{latin})(?![a-z])|(?P<others>{others})(?!{MARK})"
    )


def _piece(found: re.Match[str], khmer: bool) -> _Piece:
    start, end = found.span()
    if digits := found["digits"]:
        return _Piece(start, end, "digits", _value(digits, khmer), found["ending"] is not None)
    if found["half"]:
        return _Piece(start, end, "half", Decimal("0.5"))
    if found["article"]:
        return _Piece(start, end, "article", Decimal(1))
    part, value, ordinal = _table()[found[0]]
    return _Piece(start, end, part, value, ordinal)


def _value(digits: str, khmer: bool) -> Decimal:
    if re.fullmatch(GROUPED_KHMER if khmer else GROUPED_ENGLISH, digits):
        return Decimal(re.sub("[ .,]", "", digits))
    return Decimal(digits.replace(",", "."))


# ── Grammar: small numbers, hundreds, then falling scales ──

JOINED = re.compile(" *-? *")
JOINED_BY_AND = re.compile(" +and +| *-? *")


def _next(pieces: list[_Piece], place: int, key: str, joint: re.Pattern[str] = JOINED) -> _Piece | None:
    """The piece at `place`, if it goes on from the one before it."""
    if place >= len(pieces) or pieces[place - 1].ordinal:
        return None
    before, piece = pieces[place - 1], pieces[place]
    if not joint.fullmatch(key, before.end, piece.start):
        return None
    # In Khmer a space parts phrases; only digits may stand apart from their scale (១២ ពាន់).
    parted = before.end < piece.start and before.part != "digits" and not key[piece.start].isascii()
    return None if parted else piece


def _small(pieces: list[_Piece], place: int, key: str) -> tuple[Decimal | None, int]:
    """A number below one hundred in words; or any digits, an article or "half a", which a scale may follow."""
    piece = pieces[place]
    if piece.part in ("unit", "digits", "article", "half") or (piece.part == "scale" and piece.ordinal):
        return piece.value, place + 1
    if piece.part != "ten":
        return None, place
    unit = _next(pieces, place + 1, key)
    if unit and unit.part == "unit" and 0 < unit.value < 10:
        return piece.value + unit.value, place + 2
    return piece.value, place + 1


def _hundreds(pieces: list[_Piece], place: int, key: str) -> tuple[Decimal | None, int]:
    value, after = _small(pieces, place, key)
    if value is None:
        return None, place
    scale = _next(pieces, after, key)
    if not scale or scale.part != "scale" or scale.value > 100:
        return _year_in_words(pieces, place, after, value, key)
    value, after = value * scale.value, after + 1
    if scale.value == 100 and _next(pieces, after, key, JOINED_BY_AND):
        rest, end = _small(pieces, after, key)
        ahead = _next(pieces, end, key) if rest is not None else None
        if rest is not None and pieces[after].part in ("unit", "ten") and not (ahead and ahead.value == 100):
            return value + rest, end
    return value, after


def _year_in_words(pieces: list[_Piece], place: int, after: int, value: Decimal, key: str) -> tuple[Decimal, int]:
    """Read "nineteen ninety-eight" and "twenty twenty-one"."""
    following = _next(pieces, after, key)
    if 10 < value <= 20 and pieces[place].part in ("unit", "ten") and key[pieces[place].start].isascii() and following:
        rest, end = _small(pieces, after, key)
        if rest is not None and following.part in ("unit", "ten") and 10 <= rest < 100:
            return value * 100 + rest, end
    return value, after


def _number(pieces: list[_Piece], place: int, key: str) -> tuple[Decimal | None, int]:
    total, last, after = Decimal(0), NO_END, place
    while after == place or _next(pieces, after, key, JOINED if last == NO_END else JOINED_BY_AND):
        if after > place and pieces[after].part in ("digits", "article", "half"):
            break
        value, end = _hundreds(pieces, after, key)
        if value is None or value >= last:
            break
        scale = _next(pieces, end, key)
        if not scale or scale.part != "scale" or scale.value <= 100 or scale.value >= last:
            return total + value, end
        total, last, after = total + value * scale.value, scale.value, end + 1
    if after == place or pieces[after - 1].part in ("article", "half"):
        return None, place
    return total, after


# ── Edges and ranges ──

# What may follow a Khmer number without a doubt that the number ends before it.
SURE_AFTER = re.compile(
    folded_pattern(
        r"\Z|[^\u1780-\u17dd]|ៗ|[។៖៕]|(?:នាក់|ឆ្នាំ|ខែ|ថ្ងៃ|ដង|គីឡូ|ម៉ែត្រ|ក្បាល|សប្ដាហ៍|អាទិត្យ|ម៉ោង|នាទី|ដុល្លារ|រៀល|ផ្ទះ|កន្លែង|រូប|យប់|ព្រឹក|គ្រួសារ)"
    )
)


def _stands_alone(read: Plain, piece: _Piece) -> bool:
    """Tell whether one word is a number by itself: no article, and in Khmer not the beginning of another word (ពីរ in អំពីរបៀប)."""
    if piece.part not in ("unit", "ten", "digits"):
        return piece.ordinal
    if piece.part == "digits" or read.key[piece.start].isascii() or SURE_AFTER.match(read.key, piece.end):
        return True
    span = read.span(piece.start, piece.end)
    if span is None:
        return False
    first, last = phrase_around(read.text, *span)
    seen = edges(read.text[first:last])
    start, end = span[0] - first, span[1] - first
    return all(place in seen.icu or place in seen.khmercut for place in (start, end))


RANGE = re.compile(folded_pattern(r" ?- ?| or | to | ?(?:ទៅ|ដល់|ឬ) ?|"))


def _ranges(key: str, alone: list[Number]) -> Iterator[Number]:
    place = 0
    while place < len(alone):
        low = alone[place]
        high = alone[place + 1] if place + 1 < len(alone) else None
        if high and _is_range(key, low, high):
            yield Number(low.start, high.end, low.value, "range", high.value)
            place += 2
        else:
            yield low
            place += 1


def _is_range(key: str, low: Number, high: Number) -> bool:
    """Tell whether two numbers are one range: rising, of one sort, joined by a dash or a word; and no piece of a date or phone number."""
    between = key[low.end : high.start]
    if not RANGE.fullmatch(between) or high.value <= low.value or "ordinal" in (low.form, high.form):
        return False
    if not between:  # ពីរបី: two or three
        return low.form == high.form == "words" and high.value == low.value + 1 < 10
    chain = re.compile(r"[0-9] ?[-./]\Z").search(key[: low.start]) or re.match(r"[-./] ?[0-9]", key[high.end :])
    return not chain and not key[low.start : low.end].startswith("0")
