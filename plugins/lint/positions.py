"""Where a capital is no sign of a name: at the start of a sentence, a quotation, a line or a list item."""

import re

from plugins.people.clusters import INVISIBLE

LINE_BREAK = "\u2028"
_SPACE = " \t\n\r\u00a0\u202f\u2009\u200b\u2060\ufeff"
_OPENING = "“‘«„‚([{¿¡"
_CLOSING = "”’»\"')]}*"
_STRAIGHT = "\"'"
_ENDS = ".!?…។៕៘？！。"
_DASHES = "—–―"
_BULLETS = "•·◦▪■●*‣→"
# A capital after these goes on with the sentence.
_SHORTENED = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "mme", "st", "vs", "e.g", "i.e", "ven", "rev", "hon", "gen", "capt", "lt", "col"]
)
_LAST_WORD = re.compile(r"((?:[A-Za-z]\.)*[A-Za-z]+)\.$")
_NUMBERING = re.compile(rf"(?:^|{LINE_BREAK})\s*[(\[]?(?:[0-9០-៩]{{1,3}}[.)\]]|(?:[A-Za-z]|[ivxIVX]{{1,4}})[)\]])\s*$")
# The mark of a footnote after a full stop; what has three digits or fewer before it is a decimal.
_NOTE = re.compile(r"(?:(?<![0-9.,])[0-9]{4}|[^0-9\s])[.!?…][”’»\"')]*(?P<mark>[0-9]{1,2})$")
_CLASS = re.compile(
    r"\b(?:vitamin|plan|hepatitis|grade|type|group|class|room|section|appendix|annex|block|building|part|option|category|point|level)s? $",
    re.I,
)
_KNOWN_INITIALS = frozenset({"U.S", "U.K", "U.N", "U.S.A", "A.M", "P.M", "A.D", "B.C"})


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether the word at `start` would have a capital whatever it is.

    >>> [opens_sentence("Go. She met Mr. Long", at) for at in (0, 4, 12, 16)]
    [True, True, False, False]
    """
    before = text[max(0, start - 80) : start]
    at_edge = start <= 80
    if before.rstrip(_SPACE) == before and _opens_quotation(before):
        return True
    before = before.rstrip(_SPACE)
    note = _NOTE.search(before)
    before = before[: note.start("mark")] if note else before
    if not before:
        return at_edge
    if before[-1] in LINE_BREAK + ":៖" + _DASHES + _BULLETS or (
        before[-1] == "-" and before[-2:-1] in ("", " ", LINE_BREAK)
    ):
        return True
    return _ends_sentence(before.rstrip(_CLOSING + _SPACE)) or bool(at_edge and _NUMBERING.search(before))


def _opens_quotation(before: str) -> bool:
    if not before or before[-1] in _OPENING:
        return bool(before)
    return before[-1] in _STRAIGHT and (
        len(before) == 1 or before[-2] in _SPACE + _OPENING + _DASHES + LINE_BREAK + ":"
    )


def _ends_sentence(before: str) -> bool:
    if not before or before[-1] not in _ENDS:
        return False
    word = _LAST_WORD.search(before)
    if before[-1] != "." or not word:
        return True
    if word[1].casefold() in _SHORTENED:
        return False
    is_initial = re.fullmatch(r"[A-Z](?:\.[A-Z])*", word[1]) is not None
    return not is_initial or word[1] in _KNOWN_INITIALS or is_classified(before, word.start())


def is_classified(text: str, start: int) -> bool:
    """Tell whether the single letter at `start` names a kind, as in `vitamin C`."""
    return _CLASS.search(text[max(0, start - 24) : start]) is not None


def is_quoted_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the word stands alone between quotation marks as a nickname does: `called "Long"`, but not `she said, "Yes"`."""
    if text[start - 1 : start] not in tuple("“‘«\"'") or text[end : end + 1] not in tuple("”’»\"'"):
        return False
    before = re.sub(f"[{INVISIBLE}]", "", text[max(0, start - 81) : start - 1]).rstrip(_SPACE)
    return bool(before) and before[-1] not in _ENDS + ",:៖" + LINE_BREAK
