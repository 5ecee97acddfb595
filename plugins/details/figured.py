"""A text in which every number reads the same, however it was written: one pattern then sees "41", "forty-one" and ៤១."""

from functools import lru_cache

from plugins.common.languages import Lang
from plugins.details.numbers import Number, numbers_in
from plugins.details.plain import Plain, plain


class Figured(Plain):
    """As `Plain`, with each number in the marks ‹ and ›: ‹41›, ‹1.5›; an ordinal ‹3.›; a range ‹2-3›.

    >>> figured("Forty-one, her 3rd", Lang("en")).key, figured("ទីបី អាយុ ៤១", Lang("km")).key == figured("ទី 3 អាយុ 41", Lang("km")).key
    ('‹41›, her ‹3.›', True)
    """

    __slots__ = ()

    def __init__(self, read: Plain, found: tuple[Number, ...]) -> None:
        self.text = read.text
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = [0]
        at = 0
        for number in found:
            parts.append(read.key[at : number.start])
            starts += read.starts[at : number.start]
            ends += read.ends[at + 1 : number.start + 1]
            token = f"‹{_said(number)}›"
            parts.append(token)
            starts += [read.starts[number.start], *([-1] * (len(token) - 1))]
            ends += [*([-1] * (len(token) - 1)), read.ends[number.end]]
            at = number.end
        parts.append(read.key[at:])
        starts += read.starts[at:]
        ends += read.ends[at + 1 :]
        self.key, self.starts, self.ends = "".join(parts), starts, ends


def _said(number: Number) -> str:
    if number.high is not None:
        return f"{number.value}-{number.high}"
    return f"{number.value}." if number.form == "ordinal" else f"{number.value}"


@lru_cache(maxsize=256)
def figured(text: str, lang: Lang) -> Figured:
    """Return `text` with its numbers in one form."""
    read = plain(text)
    return Figured(read, numbers_in(read, lang))
