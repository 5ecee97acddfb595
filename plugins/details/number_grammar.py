"""How the pieces of a number add up: small numbers, hundreds, then falling scales. The same for English and Khmer."""

import re
from decimal import Decimal

from plugins.details.number_words import Piece

NO_END = Decimal("Infinity")
JOINED = re.compile(" *-? *")
JOINED_BY_AND = re.compile(" +and +| *-? *")


def _next(pieces: list[Piece], place: int, key: str, joint: re.Pattern[str] = JOINED) -> Piece | None:
    """The piece at `place`, if it goes on from the one before it."""
    if place >= len(pieces) or pieces[place - 1].ordinal:
        return None
    before, piece = pieces[place - 1], pieces[place]
    if not joint.fullmatch(key, before.end, piece.start):
        return None
    # In Khmer a space parts phrases; only digits may stand apart from their scale (១២ ពាន់).
    parted = before.end < piece.start and before.part != "digits" and not key[piece.start].isascii()
    return None if parted else piece


def _small(pieces: list[Piece], place: int, key: str) -> tuple[Decimal | None, int]:
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


def _hundreds(pieces: list[Piece], place: int, key: str) -> tuple[Decimal | None, int]:
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


def _year_in_words(pieces: list[Piece], place: int, after: int, value: Decimal, key: str) -> tuple[Decimal, int]:
    """Read "nineteen ninety-eight" and "twenty twenty-one"."""
    following = _next(pieces, after, key)
    if 10 < value <= 20 and pieces[place].part in ("unit", "ten") and key[pieces[place].start].isascii() and following:
        rest, end = _small(pieces, after, key)
        if rest is not None and following.part in ("unit", "ten") and 10 <= rest < 100:
            return value * 100 + rest, end
    return value, after


def number_at(pieces: list[Piece], place: int, key: str) -> tuple[Decimal | None, int]:
    """Return the value of the number that begins with `pieces[place]`, and the place after it; without one, None and `place`."""
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
