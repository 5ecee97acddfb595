"""What writers type between curly brackets: `{mother-01}` (this is she) and `{=word}` (nobody's name)."""

import re
from dataclasses import dataclass

from plugins.read.schema.base import HANDLE

TOKEN = re.compile(r"\{(?:(?P<handle>" + HANDLE + r")|=(?P<word>[^{}\n]+))\}")
BRACE = re.compile(r"[{}]")
COVER = "\ufffc"
"""Stands for every character of a token or a found name, so that offsets stay and no name matches across it."""


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """A token at [start, end): either `handle` or `word` is set."""

    start: int
    end: int
    handle: str
    word: str


def tokens(text: str) -> tuple[Token, ...]:
    """Find the tokens of a run.

    >>> [(t.handle, t.word) for t in tokens("{mother-01} lives in {=Rose}")]
    [('mother-01', ''), ('', 'Rose')]
    """
    return tuple(Token(t.start(), t.end(), t["handle"] or "", (t["word"] or "").strip()) for t in TOKEN.finditer(text))


def covered(text: str, spans: list[tuple[int, int]]) -> str:
    """Return `text` with the characters of each span replaced by `COVER`.

    >>> covered("Sok Dara sang", [(0, 8)]) == COVER * 8 + " sang"
    True
    """
    letters = list(text)
    for start, end in spans:
        letters[start:end] = COVER * (end - start)
    return "".join(letters)
