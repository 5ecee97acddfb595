"""A passage: text in which every person stands as a handle. No name rests in it; this is what may be cached."""

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["token", "full", "given", "family", "alias"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, spoken of. `form`: how she was named by the writer; `title`: the title before it, with its space ("Mrs ");
    `opens`: the mention begins a sentence."""

    handle: str
    form: Form
    title: str = ""
    opens: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Settled:
    """A word that a writer settled by `{=word}`: nobody's name. Reviewers see the list."""

    word: str


Passage = tuple[str | Mention | Settled, ...]
"""Pieces in order; `str` pieces are HTML in a body and plain text elsewhere."""

_SLOT = re.compile("\ue002([0-9]+)\ue003")


def slot(number: int) -> str:
    """Return the mark that holds the place of the mention or settled word `number` while text is rewritten."""
    return f"\ue002{number}\ue003"


def passage(text: str, held: list[Mention | Settled]) -> Passage:
    """Cut `text` at its slots.

    >>> passage(f"Then {slot(0)} sang", [Mention("mother-01", "token")])
    ('Then ', Mention(handle='mother-01', form='token', title='', opens=False), ' sang')
    """
    pieces: list[str | Mention | Settled] = []
    for i, piece in enumerate(_SLOT.split(text)):
        if i % 2:
            pieces.append(held[int(piece)])
        elif piece:
            pieces.append(piece)
    return tuple(pieces)


def spoken_of(*passages: Passage) -> frozenset[str]:
    """Return the handles that the passages mention."""
    return frozenset(piece.handle for p in passages for piece in p if isinstance(piece, Mention))
