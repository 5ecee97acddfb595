"""Whether a text names a school: a child can be found there (R4)."""

import re

from plugins.consent.school_names import school_names
from plugins.consent.small_schools import small_school_names

# What is not read, or read otherwise: a handle is somebody, a settled word is itself, a line break is a blank. Khmer texts carry
# invisible characters between words and letters.
UNREAD = re.compile(
    r"(?P<handle>\{[^{}=][^{}]*\})|(?P<blank>(?<![ \t\u00a0])[ \t\u00a0]*+\n[ \t]*+(?=\S))|\{=|\}|[*_`]+|<[^<>]*>"
    "|[\u200b\u200c\u200d\u2060\u00ad\ufeff\u17b4\u17b5]+"
)
SHOWN = {"handle": "she", "blank": " "}


def named_schools(text: str) -> tuple[tuple[int, int], ...]:
    """Return where `text` seems to name a school: a word for school beside a name or a number, as [start, end) in order (R4).

    Doubt counts. Khmer writes the name straight after the word, so that there everything that is not known to be an ordinary
    continuation counts as a name. A settled word (`{=…}`) names the school as well; a person's school (`{child-01}'s`) does not.

    >>> ["She went to Wat Bo Primary School."[start:end] for start, end in named_schools("She went to Wat Bo Primary School.")]
    ['Wat Bo Primary School']
    >>> named_schools("Every school has a well. Her primary school is far.")
    ()

    Source: UNICEF: no story that might put the child at risk, even when her identity is changed. The pattern is our own: by day she can be
    found there.
    """
    plain, starts = _as_read(text)
    found = (*school_names(plain), *small_school_names(plain))
    spans = sorted((starts[match.start()], starts[match.end() - 1] + 1) for match in found)
    return tuple(_joined(spans))


def _as_read(text: str) -> tuple[str, list[int]]:
    """Return the text as a reader has it, and where each of its characters was typed."""
    pieces: list[str] = []
    starts: list[int] = []
    end = 0
    for found in UNREAD.finditer(text):
        shown = SHOWN.get(found.lastgroup or "", "")
        pieces += [text[end : found.start()], shown]
        starts += [*range(end, found.start()), *[found.start()] * len(shown)]
        end = found.end()
    return "".join([*pieces, text[end:]]), [*starts, *range(end, len(text))]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One for those that overlap: “Wat Bo School No. 5” is one school."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
