"""Places in small Latin letters: "in kampong phluk", "the market of puok", មកពី puok, and the words of an address, which has no capitals."""

import re
from collections.abc import Iterator

from plugins.people.given_names import is_given_name
from plugins.people.sounds import sounds_like_a_given_name
from plugins.places.found import FoundPlace
from plugins.places.gazetteer import Named
from plugins.places.index import latin_index
from plugins.places.latin_run import GAP, LONGEST, Run, is_english, run_of
from plugins.places.spelling import sound

SHORTEST = 4  # letters of a name of one word
MOST_VILLAGES = 6  # a name of one word that more villages share is an ordinary Khmer word
LONGEST_SITE = 4  # words of the name of a pagoda, a market or a landing
SITES = frozenset(["wat", "vat", "voat", "phsar", "psar", "phsa", "chong", "kampong", "kompong"])
"""What begins the name of a place that may be on no list: a pagoda, a market, the mouth of a stream, a landing."""
_BLANK = "[\\s\u00a0\u200b]"
_LEADS = re.compile(
    rf"(?:(?<![A-Za-z])(?:in|at|from|to|of|near|around|towards?|beyond|behind|past|outside|inside|through|into|via|by|for|"
    rf"leav(?:es|ing)|left|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|market|pagoda|school|hospital|district|commune|village|town|"
    rf"phum|khum|srok|sangkat)(?:{_BLANK}+the)?|[\u1780-\u17d3])[\s\u00a0\u200b,:–—(“\"'‘«-]*\Z",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"[\s\u00a0-]+(?:market|pagoda|school|primary|high|hospital|clinic|bridge|port|station|district|commune|village)(?![A-Za-z])"
)


def small_places(text: str, *, anywhere: bool = False) -> tuple[FoundPlace, ...]:
    """Return the listed places, and the pagodas and markets, that `text` names in small letters, in order: beside a word that leads to a
    place, or between Khmer letters. `anywhere`: the words of an address or a pseudonym, which need no such word.

    A name of one word is a district or a commune and in no English dictionary; one of several has a word that is in none.

    >>> [f.level for f in small_places("She sells limes in kampong phluk and at the market of puok.")]
    ['commune', 'district']
    >>> small_places("She sells prahok in the market, and cooks for bopha.")
    ()

    Source: UK Data Service: no finer place than keeps her hidden. Which words lead to one is our own.
    """
    run = run_of(text)
    found: list[FoundPlace] = []
    end = 0
    for i, word in enumerate(run.words):
        if i < end or (word.has_capital and not anywhere) or is_given_name(word.stem):
            continue
        led = anywhere or _LEADS.search(text, max(0, word.start - 24), word.start)
        if not led and is_english(word):
            continue
        for j, places in _names(run, i):
            if led or _FOLLOWS.match(text, run.words[j - 1].end):
                level = places[0].level if places else "village"
                last = run.words[j - 1].end
                found.append(FoundPlace(word.start, last, word.start, last, level, places))
                end = j
                break
    return tuple(found)


def _names(run: Run, i: int) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield where a name that begins with word `i` may end, the longest first, with the places that it can be."""
    j = i + 1
    while j < len(run.words) and j - i < LONGEST and GAP.fullmatch(run.gap(j - 1)):
        j += 1
    for last in range(j, i, -1):
        key = "".join(sound(word.stem) for word in run.words[i:last])
        places = latin_index().get(key, ())
        if places and _is_a_name(run, i, last, places):
            yield last, places
    if run.lower(i) in SITES and i + 1 < j and not is_english(run.words[i + 1]) and len(run.words[i + 1].stem) > 1:
        last = i + 2
        while last < min(j, i + LONGEST_SITE) and not is_english(run.words[last]):
            last += 1
        yield last, ()


def _is_a_name(run: Run, i: int, j: int, places: tuple[Named, ...]) -> bool:
    words = run.words[i:j]
    if all(word.is_number or is_english(word) for word in words) or any(word.is_number for word in words[:1]):
        return False
    if len(words) > 1:
        return not all(is_given_name(word.stem) for word in words)
    word = words[0].stem
    villages = sum(place.level == "village" for place in places)
    listed = places[0].level in ("province", "district") or (
        places[0].level == "commune" and villages <= MOST_VILLAGES and not sounds_like_a_given_name(word)
    )
    return listed and len(word) >= SHORTEST
