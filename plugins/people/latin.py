"""Is this a name? For names in Latin letters (rules.md, "Protected terms"): yes, ask, or nothing."""

import re
from typing import Literal

from plugins.people.clusters import INVISIBLES
from plugins.people.cues import Cue, beside_place_word, cue_before
from plugins.people.fold import Folded
from plugins.people.needles import Candidate
from plugins.people.spelling import typed
from plugins.people.splits import Split, split_of
from plugins.people.words import is_word

Verdict = Literal["yes", "ask"]

INSIDE_TOKEN = re.compile(r"[^\W\u1780-\u17ff]")  # a letter, digit or low line that is not Khmer
NEXT_WORD = re.compile(r"[\s,]+([^\s.,;:!?()«»“”\"\ufffc]+)")
POLITE = re.compile(r"(?:mr|mrs|ms|mme|dr)\.?\s", re.IGNORECASE)
DIGITS_BEFORE, DIGITS_AFTER = re.compile(r"[0-9_]+\Z"), re.compile("[0-9_]+")
GOES_ON = re.compile(r"[ \u00a0\u2028]([^\W\d_]+)")
NEAR = 200
OPENS = re.compile(r"(?:^|[.!?:;\u2028\n])[\s\"'“‘«(\[–—-]*\Z")
HYPHENED = re.compile(r"[-\u2010\u2011]([^\W_]+)")


def _neighbour(text: str, places: range) -> str:
    return next((text[place] for place in places if not INVISIBLES.match(text[place])), " ")


def is_token(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is a whole token: neither letters nor digits touch it; Khmer letters part words.

    >>> is_token("Somaly's shop", 0, 6), is_token("Somalysa", 0, 6), is_token("លោកSok", 3, 6)
    (True, False, True)
    """
    before = _neighbour(text, range(start - 1, -1, -1))
    after = _neighbour(text, range(end, len(text)))
    return not INSIDE_TOKEN.match(before) and not INSIDE_TOKEN.match(after)


def _touches_digits(text: Folded, candidate: Candidate) -> bool:
    """Tell whether a word with a capital is a token but for digits and low lines ("Dara2")."""
    start, end = candidate.start, candidate.end
    before, after = DIGITS_BEFORE.search(text.text, max(0, start - 8), start), DIGITS_AFTER.match(text.text, end)
    bare = is_token(text.text, before.start() if before else start, after.end() if after else end)
    return bare and (_is_capitalised(_words(text.text, candidate)) or _is_disguised(text, candidate))


def _words(text: str, candidate: Candidate) -> list[str]:
    return re.split(r"[\s\-]+", INVISIBLES.sub("", text[candidate.start : candidate.end]))


def _is_capitalised(words: list[str]) -> bool:
    return all(word[:1].isupper() for word in words)


def _is_beside_own(text: str, candidate: Candidate) -> bool:
    before = NEXT_WORD.match(text[max(0, candidate.start - 40) : candidate.start][::-1])
    after = NEXT_WORD.match(text, candidate.end)
    near = [before[1][::-1] if before else "", after[1] if after else ""]
    return any(Folded(word).key in candidate.needle.beside for word in near if word[:1].isupper())


def _joins_a_name(text: str, candidate: Candidate) -> bool:
    before = HYPHENED.match(text[max(0, candidate.start - 40) : candidate.start][::-1])
    after = HYPHENED.match(text, candidate.end)
    parts = [before[1][::-1] if before else "", after[1] if after else ""]
    return any(part[:1].isupper() and not is_word(part) for part in parts)


def _short(text: Folded, candidate: Candidate, split: Split, cue: Cue | None) -> Verdict | None:
    needle, words = candidate.needle, _words(text.text, candidate)
    capitalised = _is_capitalised(words)
    if split > Split.AS_DECLARED and not needle.gaps:
        begins = words[0][:1].isupper() or _is_disguised(text, candidate)
        return "ask" if begins and not all(map(is_word, words)) else None
    if _is_disguised(text, candidate):
        return "ask"
    if needle.everyday and not capitalised:
        return "ask" if _surely_names(text, cue) else None
    if split > Split.JOINED:
        return "ask" if capitalised else None
    if _is_beside_own(text.text, candidate):
        return "yes"
    if cue:
        return "ask" if cue.kind == "naming" and _goes_on(text.text, candidate) else "yes"
    sure = needle.form == "full" and capitalised and not _is_shouted(text, candidate)
    return "yes" if sure and split is Split.AS_DECLARED else "ask"


def _surely_names(text: Folded, cue: Cue | None) -> bool:
    """After "named" or "Mrs" an everyday word in small letters may be the name; after "sister" it is seldom."""
    return cue is not None and (cue.kind == "naming" or POLITE.match(text.text, cue.start) is not None)


def _is_disguised(text: Folded, candidate: Candidate) -> bool:
    """Tell whether other letters stand there than were declared: accents, look-alikes, signs."""
    return typed(text.text[candidate.start : candidate.end]) != candidate.needle.typed


def _goes_on(text: str, candidate: Candidate) -> bool:
    """In "a shop called Hong Kong" the short name is the beginning of another one."""
    after = GOES_ON.match(text, candidate.end)
    return after is not None and after[1][:1].isupper()


def _is_shouted(text: Folded, candidate: Candidate) -> bool:
    """Everyday words in capitals ("SO LONG") may be a heading as well as the name."""
    return candidate.needle.everyday and text.text[candidate.start : candidate.end].isupper()


def _long(text: Folded, candidate: Candidate, split: Split, cue: Cue | None) -> Verdict | None:
    whole = is_token(text.text, candidate.start, candidate.end)
    words = _words(text.text, candidate)
    if len(words) > 1 and split is not Split.HYPHENED:
        all_words = all(map(is_word, words))
        if whole and all_words and split < Split.SPACED and _surely_names(text, cue):
            return "yes" if _is_capitalised(words) else "ask"
        if not whole and split is Split.AS_DECLARED and not all_words:
            return "ask"  # as "Srey Moms"
        if not whole or (all_words and not _is_capitalised(words)) or (all_words and split > Split.JOINED):
            return None
    return "yes" if whole and split < Split.SPACED and not _joins_a_name(text.text, candidate) else "ask"


def latin_verdict(text: Folded, candidate: Candidate) -> Verdict | None:
    """Judge a name in Latin letters where it stands.

    A long name at token edges is yes; a short or everyday one is yes after a title, after "named" or beside
    another of the person's names, and asks when it has a capital, or when it is no dictionary word. A family name
    counts only after a title. Asked too: look-alikes, hyphens, white space inside, inside a longer token, and beside
    a word like "village".
    """
    needle = candidate.needle
    cue = cue_before(text, candidate.first)
    split = split_of(text, candidate)
    if needle.form == "family" and not (cue and cue.kind != "naming"):
        return _bare_family(text, candidate)
    if needle.long and needle.form != "family":
        verdict = _long(text, candidate, split, cue)
    elif is_token(text.text, candidate.start, candidate.end):
        verdict = _short(text, candidate, split, cue)
    else:
        verdict = "ask" if _touches_digits(text, candidate) else None
    if verdict == "yes" and _is_doubtful(text, candidate):
        return "ask"
    return verdict


def _bare_family(text: Folded, candidate: Candidate) -> Verdict | None:
    """Beside her other name ("Chan, Somaly") it would stay where that one is replaced."""
    whole = is_token(text.text, candidate.start, candidate.end)
    near = whole and _is_capitalised(_words(text.text, candidate)) and _is_beside_own(text.text, candidate)
    return "ask" if near else None


def _opens_as_a_word(text: Folded, candidate: Candidate) -> bool:
    """In "So Somaly left" the first word need not be her family name."""
    if candidate.needle.form != "full" or not OPENS.search(text.text, max(0, candidate.start - NEAR), candidate.start):
        return False
    return is_word(_words(text.text, candidate)[0])


def _is_doubtful(text: Folded, candidate: Candidate) -> bool:
    return (
        candidate.needle.variant
        or _is_disguised(text, candidate)
        or _is_shouted(text, candidate)
        or _opens_as_a_word(text, candidate)
        or beside_place_word(text, candidate.first, candidate.last)
    )
