"""Landmarks by name (R10): pagodas, markets, hospitals, schools, factories. "Near Wat Damnak" says which village it is; "near the pagoda" doesn't."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.common.languages import Lang
from plugins.details.khmer_landmarks import khmer_landmarks
from plugins.details.telling import Telling
from plugins.lint.positions import opens_sentence
from plugins.lint.title_case import is_title_case
from plugins.lint.tokens import Token, tokens
from plugins.people.fold import folded
from plugins.people.words import is_word
from plugins.places.index import latin_index
from plugins.places.names import well_known
from plugins.places.spelling import latin_key

WEIGHT = 3
LONGEST = 4  # words of a name
TABLE = Path(__file__).parent / "data" / "landmarks.tsv"


def landmarks(text: str, _lang: Lang) -> tuple[Telling, ...]:
    """Return the landmarks that `text` names, in either script, in order; where two overlap, the longer (R10).

    >>> [text[t.start : t.end] for text in ("Near Wat Damnak, by the old market.",) for t in landmarks(text, Lang("en"))]
    ['Wat Damnak']

    Source: UK Data Service: no finer place than keeps her hidden. That a landmark says the village is our own.
    """
    spans = sorted(
        (*_latin(text), *khmer_landmarks(text, _known(), _words("khmer"), _words("khmer-land"))),
        key=lambda span: (span[0], -span[1]),
    )
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(Telling(start, end, "landmark", WEIGHT, folded(text[start:end])) for start, end in kept)


@cache
def _words(kind: str) -> frozenset[tuple[str, ...]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset(tuple(word.split()) for each, word in rows if each == kind)


@cache
def _known() -> frozenset[str]:
    """The points on the map that everybody knows, by the words of their names without case, and folded Khmer names."""
    rows = ((en, km) for level, en, km in well_known() if level == "village")
    names = (name for row in rows for name in row)
    return frozenset(" ".join(t.text.lower() for t in tokens(name)) or folded(name) for name in names)


def _latin(text: str) -> Iterator[tuple[int, int]]:
    words = tokens(text)
    lower = tuple(word.text.lower() for word in words)
    title = is_title_case(words) and text.rstrip()[-1:] not in tuple(".!?")
    for i, small in enumerate(lower):
        if small in _first_words("known") and words[i].has_capital:
            yield from ((words[i].start, words[j - 1].end) for j in _known_ends(words, lower, i))
        if small in _first_words("before"):
            yield from _after_word(text, words, i)
        if small in _first_words("after"):
            for length in (1, 2):
                if i + length <= len(words) and lower[i : i + length] in _words("after"):
                    yield from _before_word(text, words, lower, i, i + length, title)


@cache
def _first_words(kind: str) -> frozenset[str]:
    names = (tuple(name.split()) for name in _known()) if kind == "known" else _words(kind)
    return frozenset(name[0] for name in names)


def _known_ends(words: tuple[Token, ...], lower: tuple[str, ...], i: int) -> Iterator[int]:
    for j in range(min(i + LONGEST, len(words)), i, -1):
        if " ".join(lower[i:j]) in _known() and all(w.has_capital for w in words[i:j] if w.text not in ("of", "the")):
            yield j
            return


def _after_word(text: str, words: tuple[Token, ...], i: int) -> Iterator[tuple[int, int]]:
    """Wat Damnak, Phsar Kraom: the capitalised words that follow; the first letter of a sentence is no evidence for the word itself."""
    j = i + 1
    while j < len(words) and j - i <= LONGEST and words[j].has_capital and _is_joined(text, words, j - 1):
        j += 1
    if j > i + 1 and not _names_no_place(words[i + 1 : j]):
        yield words[i].start, words[j - 1].end


def _before_word(
    text: str, words: tuple[Token, ...], lower: tuple[str, ...], i: int, end: int, title: bool
) -> Iterator[tuple[int, int]]:
    """Calmette Hospital, Wat Bo Primary School: the capitalised words before it that are no everyday ones."""
    first = i
    while first and i - first < LONGEST + 2 and _is_joined(text, words, first - 1):
        if not (words[first - 1].has_capital or (lower[first - 1],) in _words("sort")):
            break
        first -= 1
    while first < i and (opens_sentence(text, words[first].start) or not words[first].has_capital):
        if words[first].has_capital and not _is_everyday(words[first]):
            break
        first += 1
    name = [word for word, small in zip(words[first:i], lower[first:i], strict=True) if (small,) not in _words("sort")]
    if not name or _names_no_place(tuple(name)):
        return
    if all(map(_is_everyday, name)) and (title or not words[i].has_capital):
        return
    yield words[first].start, words[end - 1].end


def _is_everyday(word: Token) -> bool:
    return any(map(is_word, word.spellings))


def _names_no_place(name: tuple[Token, ...]) -> bool:
    """The market of a province's town says no more than the province, and "Wat" alone before a small word nothing."""
    places = latin_index().get("".join(latin_key(word.stem) for word in name), ())
    return bool(places) and places[0].level == "province"


def _is_joined(text: str, words: tuple[Token, ...], i: int) -> bool:
    return text[words[i].end : words[i + 1].start] in (" ", "\u00a0", "-", "\n", "\u2028")
