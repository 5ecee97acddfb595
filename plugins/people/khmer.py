"""Is this a name? For names in Khmer letters, which stand in running text without spaces: yes, ask, or nothing.

The rule was tuned on 45 sentences (42 names, 31 places that only look like them): no name missed, no wrong yes
(`tests/fixtures/khmer/name_cases.tsv`); the sentences were judged by no native reader.
"""

import re
from dataclasses import dataclass
from typing import Literal

from plugins.people.clusters import INVISIBLES
from plugins.people.cues import Cue, beside_place_word, cue_before
from plugins.people.edges import ZERO_WIDTH_SPACE, edges, phrase_around
from plugins.people.fold import Folded
from plugins.people.needles import Candidate
from plugins.people.splits import Split, split_of
from plugins.people.words import is_word

Verdict = Literal["yes", "ask"]

SHORTEST, LONGEST_WORD = 2, 4  # clusters
IN_WORD = re.compile("[\u1780-\u17d3\u17dd]")


@dataclass(frozen=True, slots=True)
class End:
    """What speaks for a word's edge at one end of a name: white space or punctuation (`hard`), ICU, khmercut."""

    hard: bool
    icu: bool = False
    khmercut: bool = False

    @property
    def is_edge(self) -> bool:
        """Somebody sees an edge."""
        return self.hard or self.icu or self.khmercut

    @property
    def is_agreed(self) -> bool:
        """Both segmenters see it, or nobody needs to."""
        return self.hard or (self.icu and self.khmercut)


def _hard(text: str, place: int, step: Literal[-1, 1]) -> bool:
    while 0 <= place < len(text) and INVISIBLES.match(text[place]):
        if text[place] == ZERO_WIDTH_SPACE:
            return True
        place += step
    return not (0 <= place < len(text) and IN_WORD.match(text[place]))


def ends_of(text: str, start: int, end: int) -> tuple[End, End]:
    """Return what speaks for an edge on the left and on the right of `text[start:end]`; segmenters only if needed."""
    left, right = _hard(text, start - 1, -1), _hard(text, end, 1)
    if left and right:
        return End(hard=True), End(hard=True)
    first, last = phrase_around(text, start, end)
    found = edges(text[first:last])
    return (
        End(left, start - first in found.icu, start - first in found.khmercut),
        End(right, end - first in found.icu, end - first in found.khmercut),
    )


def _scattered(text: Folded, candidate: Candidate, cue: Cue | None) -> Verdict | None:
    """A name split by white space or a hyphen it does not have asks when it is long, or stands after a cue, or alone."""
    needle = candidate.needle
    if all(map(is_word, re.split(r"[\s\-]+", text.text[candidate.start : candidate.end]))):
        return None
    left, right = ends_of(text.text, candidate.start, candidate.end)
    stands_out = needle.own and right.is_edge and (cue is not None or (left.hard and right.hard))
    return "ask" if needle.long or stands_out else None


def _family(candidate: Candidate, cue: Cue | None, right: End) -> Verdict | None:
    """ជា is a family name and "to be": after a title, an everyday one asks, and only before a space."""
    if not cue or cue.kind == "naming" or not right.is_edge:
        return None
    if candidate.needle.everyday:
        return "ask" if right.hard else None
    return "yes" if right.is_agreed else "ask"


def _placed(text: Folded, candidate: Candidate, cue: Cue | None, left: End, right: End) -> Verdict | None:
    needle = candidate.needle
    if not right.is_edge or not (left.is_edge or cue):
        # The output is searched for long names anywhere, so an editor must have been able to settle this one.
        anywhere = needle.long and not needle.public
        return "ask" if anywhere or _is_unexplained(text, candidate) else None
    if cue and right.is_agreed and not (cue.weak and needle.everyday):
        return "yes"
    if needle.everyday:
        return "ask"
    return "yes" if left.is_agreed and right.is_agreed else "ask"


def _is_unexplained(text: Folded, candidate: Candidate) -> bool:
    """Tell whether a short name of one's own is cut out of no dictionary word, though neither segmenter sees its edges.

    Both take a name they don't know together with a word beside it: 4 of 1,680 names without a cue were not seen. In 31,000 letters of
    prose one of 110 names stood so where it was none.
    """
    units, (first, last) = text.units, (text.unit_at(candidate.first), text.unit_at(candidate.last))
    needle = candidate.needle
    if not needle.own or needle.everyday or needle.long or last - first < SHORTEST:
        return False
    return not any(
        is_word("".join(units[start:end]))
        for edge in (first, last)
        for start in range(max(0, edge - LONGEST_WORD), edge)
        for end in range(edge + 1, min(len(units), edge + LONGEST_WORD) + 1)
    )


def khmer_verdict(text: Folded, candidate: Candidate) -> Verdict | None:
    """Judge a name in Khmer letters where it stands: see the module, and rules.md, "Protected terms"."""
    cue = cue_before(text, candidate.first)
    if not candidate.needle.own and not candidate.needle.long and not cue and candidate.needle.form != "full":
        return None
    split = split_of(text, candidate)
    if split > Split.JOINED:
        return _scattered(text, candidate, cue)
    if candidate.needle.form == "family" and not cue:
        return None
    left, right = ends_of(text.text, candidate.start, candidate.end)
    if candidate.needle.form == "family":
        verdict = _family(candidate, cue, right)
    else:
        verdict = _placed(text, candidate, cue, left, right)
    doubtful = candidate.needle.variant or beside_place_word(text, candidate.first, candidate.last)
    return "ask" if verdict and doubtful else verdict
