"""Places in Latin letters: a name beside a word such as "village", in a row with its district, or so plainly a place that it counts bare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.lint.tokens import Token
from plugins.people.given_names import is_given_name
from plugins.people.sounds import sounds_like_a_given_name
from plugins.people.words import is_capitalised_entry, is_word
from plugins.places.found import FoundPlace, lies_beside, of_level
from plugins.places.gazetteer import Named
from plugins.places.index import latin_index
from plugins.places.latin_run import AFTER, GAP, KHMER_BEFORE, LONGEST, TOWNS, Run, is_english, run_of
from plugins.places.spelling import sound

SHORTEST_BARE = 5  # letters of a bare name of one word
MOST_VILLAGES = 6  # a name of one word that more villages share is an ordinary Khmer word
PEOPLES = frozenset(["khmer", "cham", "lao", "thai", "chen", "viet", "bunong", "phnong", "kuy", "kuoy", "jarai", "kreung", "tampuan", "brao", "stieng"])  # fmt: skip
_ROW = re.compile(r"[\s\u00a0]*(?:,|/|–|—|\(|\bin\b|\bof\b)[\s\u00a0]*(?:in\s|and\s|the\s)?[“\"'‘«(]?|[\s\u00a0]+")


@dataclass(frozen=True, slots=True, repr=False)
class _Candidate:
    """Words [i, j) are a name; `sure`: in its context, or plainly a place."""

    i: int
    j: int
    found: FoundPlace
    sure: bool


def latin_places(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that `text` names in Latin letters, in order; where two are possible, the longer.

    >>> [f.level for f in latin_places("In Phum Muoy, Svay Leu, and in Kandal village")]
    ['village', 'district', 'village']
    >>> latin_places("Sdau smiled at Thmei.")
    ()
    """
    run = run_of(text)
    sure = _with_their_rows(run, list(_candidates(run)))
    return _apart(c.found for c in sorted(sure, key=lambda c: (c.found.start, -c.found.end)))


def _with_their_rows(run: Run, candidates: list[_Candidate]) -> list[_Candidate]:
    """The sure ones, and what stands in a row with them: nothing but a comma lies between two of a row, so each is asked of its neighbours."""
    sure = {n for n, c in enumerate(candidates) if c.sure}
    grown = list(sure)
    while grown:
        n = grown.pop()
        for other in (n - 1, n + 1):
            if not 0 <= other < len(candidates) or other in sure or _is_a_person(run, candidates[other]):
                continue
            if _in_a_row(run.text, candidates[n].found, candidates[other].found):
                sure.add(other)
                grown.append(other)
    return [candidates[n] for n in sorted(sure)]


def _candidates(run: Run) -> Iterator[_Candidate]:
    end = 0
    for i in run.starts:
        if i < end:
            continue
        listed = _longest(run, i)
        found = listed if listed and listed.sure else _unlisted(run, i) or listed
        if found:
            yield found
            end = found.j


def _longest(run: Run, i: int) -> _Candidate | None:
    """The longest name of the gazetteer that begins with word `i`."""
    if run.lower(i) in AFTER:
        return None
    if run.words[i].is_number:
        return _numbered(run, i)
    keys, j = [sound(run.words[i].stem)], i + 1
    while j < len(run.words) and j - i < LONGEST and GAP.fullmatch(run.gap(j - 1)):
        keys.append(sound(run.words[j].stem))
        j += 1
    while j > i:
        places = latin_index().get("".join(keys[: j - i]))
        candidate = _judged(run, i, j, places) if places else None
        if candidate:
            return candidate
        j -= 1
    return None


def _numbered(run: Run, i: int) -> _Candidate | None:
    """Village 5, with a capital: "in a village 5 years ago" names none."""
    level, at = run.before(i)
    places = latin_index().get(sound("phum") + sound(run.words[i].text))
    if level != "village" or not places or not run.words[at].has_capital:
        return None
    word = run.words[i]
    return _Candidate(i, i + 1, FoundPlace(run.words[at].start, word.end, word.start, word.end, level, places), True)


def _judged(run: Run, i: int, j: int, places: tuple[Named, ...]) -> _Candidate | None:
    words = run.words[i:j]
    before, at = run.before(i)
    after, end = run.after(j)
    level = after or before or (KHMER_BEFORE.get(run.lower(i)) if len(words) > 1 else None)
    if not _may_be_a_name(words, bool(level), khmer_word=run.lower(at) in KHMER_BEFORE):
        return None
    if not after and run.lower(i - 1) in AFTER and all(is_given_name(word.stem) for word in words):
        return None  # "in the village Dara sang"
    if (after and run.first_capital(i) < i) or (before and not after and run.last_capital(j) > j):
        return None  # a part of a longer name that nobody has listed
    if level and run.lower(at) not in KHMER_BEFORE and " ".join(word.stem.lower() for word in words) in PEOPLES:
        return None  # "a Cham village"
    if TOWNS.intersection((run.lower(at), run.lower(j))) and any(place.level == "province" for place in places):
        level = "province"  # the town that a province is called after says no more than the province
    own = level or places[0].level
    found = FoundPlace(run.words[at].start, end, words[0].start, words[-1].end, own, of_level(places, own))
    return _Candidate(i, j, found, level is not None or _is_plain(words, places))


def _may_be_a_name(words: tuple[Token, ...], beside: bool, *, khmer_word: bool) -> bool:
    """Small letters count beside a word such as "village", unless it is an English one and they are too: "the village long ago"."""
    if all(word.has_capital or word.is_number for word in words):
        return True
    return beside and (khmer_word or not all(word.is_number or is_english(word) for word in words))


def _unlisted(run: Run, i: int) -> _Candidate | None:
    """Capitalised words beside "village", "commune" or "district" that are on no list: a hamlet, an old name, a spelling nobody foresaw."""
    if not run.words[i].has_capital or run.first_capital(i + 1) != i or run.lower(i) in AFTER:
        return None
    before, at = run.before(i)
    j = run.last_capital(i + 1)
    after, end = run.after(j)
    level = after or before
    if level in (None, "province") or TOWNS.intersection((run.lower(at), run.lower(j))):
        return None
    words = run.words[i:j]
    if all(map(_is_said_otherwise, words)) or (len(words) == 1 and words[0].stem.isupper() and not run.text.isupper()):
        return None  # English words, peoples and abbreviations: the closed world asks what has to be asked
    if not after and run.lower(at) in AFTER and run.lower(i - 1) not in ("of", "called", "named"):
        return None  # "in the village Dara sang"
    return _Candidate(i, j, FoundPlace(run.words[at].start, end, words[0].start, words[-1].end, level, ()), True)


def _is_said_otherwise(word: Token) -> bool:
    return word.stem.lower() in PEOPLES or is_english(word) or is_capitalised_entry(word.stem)


def _is_plain(words: tuple[Token, ...], places: tuple[Named, ...]) -> bool:
    """Tell whether a name with capitals needs no word beside it: a province, or a district or commune that can be nothing else."""
    if places[0].level == "province":
        return True
    if places[0].level == "village" or all(map(is_english, words)):
        return False
    if len(words) > 1:
        return not all(is_given_name(word.stem) for word in words)
    word = words[0].stem
    villages = 0 if places[0].level == "district" else sum(place.level == "village" for place in places)
    no_name = not sounds_like_a_given_name(word) and not is_word(word) and not is_capitalised_entry(word)
    return no_name and len(word) >= SHORTEST_BARE and villages <= MOST_VILLAGES


def _is_a_person(run: Run, candidate: _Candidate) -> bool:
    """Tell whether all words are given names: "Sokha, Svay Leu" names a person and where she is from."""
    return all(is_given_name(word.stem) for word in run.words[candidate.i : candidate.j])


def _in_a_row(text: str, one: FoundPlace, other: FoundPlace) -> bool:
    first, second = sorted((one, other), key=lambda found: found.start)
    between = text[first.end : second.start] if first.end <= second.start else "\ufffc"
    return bool(_ROW.fullmatch(between)) and lies_beside(one.places, other.places)


def _apart(found: Iterator[FoundPlace]) -> tuple[FoundPlace, ...]:
    kept: list[FoundPlace] = []
    for place in found:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)
