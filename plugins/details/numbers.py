"""Numbers as people write them: digits of any script, and words in English and Khmer.

Needed by everything that reads a number out of a story (R10: ages, children, distances; R9: the same number in both languages). ICU's
spell-out rules read most single numbers (`forty-one`, សែសិបមួយ) but find none in running text, and know neither "a hundred and five" nor
ពីរដណ្ដប់; so the words stand in `data/numbers.tsv` and the grammar in `number_grammar.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.number_grammar import number_at
from plugins.details.number_words import LONGEST_ORDINAL, ORDINAL_KHMER, Piece, piece, pieces_of
from plugins.details.plain import Plain, folded_pattern, plain
from plugins.people.edges import edges, phrase_around

Form = Literal["digits", "words", "ordinal", "range"]


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
    pieces = [piece(found, khmer) for found in pieces_of(khmer).finditer(read.key)]
    place = 0
    while place < len(pieces):
        value, after = number_at(pieces, place, read.key)
        if value is None:
            place += 1
            continue
        used = pieces[place:after]
        place = after
        follows = place < len(pieces) and pieces[place].start == used[-1].end and pieces[place].part == "unit"
        if len(used) > 1 or follows or _stands_alone(read, used[0]):
            yield _made(read.key, used, value)


def _made(key: str, used: list[Piece], value: Decimal) -> Number:
    value = Decimal(int(value)) if value == value.to_integral_value() else value
    start, end = used[0].start, used[-1].end
    if before := ORDINAL_KHMER.search(key, max(0, start - LONGEST_ORDINAL), start):
        return Number(before.start(), end, value, "ordinal")
    form: Form = "ordinal" if used[-1].ordinal else "digits" if used[0].part == "digits" else "words"
    return Number(start, end, value, form)


# What may follow a Khmer number without a doubt that the number ends before it.
SURE_AFTER = re.compile(
    folded_pattern(
        r"\Z|[^\u1780-\u17dd]|ៗ|[។៖៕]|(?:នាក់|ឆ្នាំ|ខែ|ថ្ងៃ|ដង|គីឡូ|ម៉ែត្រ|ក្បាល|សប្ដាហ៍|អាទិត្យ|ម៉ោង|នាទី|ដុល្លារ|រៀល|ផ្ទះ|កន្លែង|រូប|យប់|ព្រឹក|គ្រួសារ)"
    )
)


def _stands_alone(read: Plain, piece: Piece) -> bool:
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


NEAR = 3  # characters that tell whether a range is a piece of a longer row of figures
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
    chain = re.compile(r"[0-9] ?[-./]\Z").search(key[max(0, low.start - NEAR) : low.start])
    chain = chain or re.match(r"[-./] ?[0-9]", key[high.end : high.end + NEAR])
    return not chain and not key[low.start : low.end].startswith("0")
