"""What follows a title, a word of kinship or a naming word in Khmer: a name of the list, or a word that no list knows."""

import re
from collections.abc import Iterator

from plugins.lint.khmer_line import Line
from plugins.lint.khmer_lists import (
    Standing,
    automaton,
    clusters,
    cues,
    families,
    kin,
    names,
    needles,
    nicknames,
    plain,
    prefixes,
    running,
    telling,
    words,
)
from plugins.people.fold import folded

Span = tuple[int, int]
_LONGEST_NAME = 40
_BARE = re.compile("[\u1780-\u17b3]")  # one letter is no name, but the end of a word that begins like a cue
_POINTING = frozenset(map(folded, ("នេះ", "នោះ", "មួយ", "ហ្នឹង", "ណា", "ទាំង")))
_MOST_ROLES = 8  # between a title and the name
_MOST_CALLED = 3  # clusters of an everyday word that is somebody's nickname


def after_cues(line: Line) -> Iterator[Span]:
    """Yield the unknown word or the name after each cue."""
    for word, start, end in found_in(line):
        named = _nickname(line, start, end) if word in prefixes() else None
        if not named and word in cues() and _is_cue(line, start, end):
            named = _after(line, end, any_word=cues()[word])
        if named and not _BARE.fullmatch(line.key[slice(*named)]):
            yield named


def _is_cue(line: Line, start: int, end: int) -> bool:
    """Tell whether the cue is a word of its own: no longer one (តាម, បងប្អូន, លោកស្រី) begins with it, and it does not end another."""
    limit = line.limit(start)
    longer = max(line.word(start, known, limit) for known in (words(), running(), cues()))
    if limit < end or longer > end:
        return False
    return not follows(line, start, "thing") and _begins_a_word(line, start)


def _after(line: Line, place: int, *, any_word: bool = False) -> Span | None:
    start = line.after_opening(place)
    if not line.is_letter(start):
        return None
    limit = line.limit(start)
    for _ in range(_MOST_ROLES):
        role = line.word(start, telling("role"), limit)
        if role == start or not line.is_edge(role):
            break
        start = line.after_opening(role)
        if not line.is_letter(start):
            return None
        limit = line.limit(start)
    if name := _name(line, start, limit):
        return name
    known = line.word(start, plain(), limit)
    if known > start and _is_plain(line, start, known, limit):
        called = line.key[start:known]
        is_nickname = any_word and known == limit and clusters(called) <= _MOST_CALLED and called not in kin()
        return (start, known) if is_nickname else None
    return start, _end_of_unknown(line, start, limit)


def _nickname(line: Line, start: int, end: int) -> Span | None:
    """អាខ្មៅ, "Blackie": a prefix at [start, end) and an everyday word, but no longer one; "the red one here" is a thing."""
    limit = line.limit(start)
    last = max(line.word(end, nicknames(), limit), _who_acts(line, start, end, limit))
    longer = max(line.word(start, running(), limit), line.word(end, running(), limit))
    if last == end or longer > last or line.word(last, _POINTING, limit) > last or not _begins_a_word(line, start):
        return None
    return start, last


def _who_acts(line: Line, start: int, end: int, limit: int) -> int:
    """Where any short known word after a prefix ends that begins what is said and does something; or `end`."""
    last = line.word(end, running(), limit)
    short = end < last < limit and clusters(line.key[end:last]) <= _MOST_CALLED
    acts = short and (line.does(last) or line.word(last, telling("state"), limit) > last)
    return last if acts and line.is_hard(start) and line.key[end:last] not in _POINTING else end


def _begins_a_word(line: Line, place: int) -> bool:
    return line.is_edge(place) or bool(line.ends_with(place, cues()))


def _is_plain(line: Line, start: int, known: int, limit: int) -> bool:
    """Tell whether the known word at [start, known) is one: of several clusters, or with another known word or a name after it.

    Names begin like small words: ថាវរិន is no "that". One of the list after it is asked about by itself.
    """
    if clusters(line.key[start:known]) > 1 or known == limit or line.word(known, plain(), limit) > known:
        return True
    listed = line.word(known, names(), limit)
    return listed > known and line.is_edge(known) and line.is_edge(listed)


def _name(line: Line, start: int, limit: int) -> Span | None:
    """The name of a list at `start`, with the given name after a family name; none where a longer word stands."""
    end = line.word(start, names(), limit)
    if end == start or not line.is_edge(end):
        return None
    kind = names()[line.key[start:end]]
    longer = line.word(start, words(), limit)
    after = with_given(line, start, end)
    if longer > end or (longer == end and kind == "family" and line.key[end:after] not in names()):
        return None
    return start, after


def with_given(line: Line, start: int, end: int) -> int:
    """Where the given name after the family name at [start, end) ends, known or not; or `end`."""
    if line.key[start:end] not in families() or not line.is_letter(end):
        return end
    limit = line.limit(end)
    given = line.word(end, names(), limit)
    if given > end and line.is_edge(given):
        return given
    known = line.word(end, plain(), limit)
    return end if known > end else _end_of_unknown(line, end, limit)


def _end_of_unknown(line: Line, start: int, limit: int) -> int:
    """Where a known word begins after `start`, between edges, or the next space; no name is longer than 40 letters."""
    for end in range(start + 1, limit):
        if line.is_cut(end) and (
            end - start > _LONGEST_NAME or (line.is_edge(end) and line.word(end, plain(), limit) > end)
        ):
            return end
    return limit


def follows(line: Line, place: int, kind: Standing) -> bool:
    """Tell whether a word of the `kind` stands straight before `place`."""
    return place > 0 and bool(line.ends_with(place, telling(kind)))


def found_in(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield the cues and names of the lists, and where each stands in the key."""
    for number, start, end in automaton().find_matches_as_indexes(line.key, overlapping=True):
        if line.folded.span(start, end):
            yield needles()[number], start, end
