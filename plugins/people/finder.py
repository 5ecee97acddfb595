"""Find the declared people of a story in what its texts say, in any mix of scripts: yes, ask, or nothing."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.people.clusters import INVISIBLE
from plugins.people.fold import Folded
from plugins.people.hits import Hit
from plugins.people.khmer import khmer_verdict
from plugins.people.latin import Verdict, is_token, latin_verdict
from plugins.people.needles import Candidate, Index, needles_of
from plugins.people.spared import Spared
from plugins.people.stand_ins import retold
from plugins.people.variants import Variants
from plugins.read.schema.people import Person

FORMS = ("full", "given", "alias", "family", "also", "identifier")
LONG_NUMBER = 6  # characters
COUNTRY = re.compile(rf"(?:\+?855|0)[\s\-.{INVISIBLE}]*$")


class Finder:
    """The people of one story, and everyone else in the register, ready to be looked for in its texts.

    `own`: the people of the story, `public` ones too. `others`: the rest of the register without `public` people; an
    `Index` of them, or of the whole register, may be shared by many stories. `not_names`: phrases that are no names,
    as the glossary's; one that is a long name itself makes it ask.
    """

    def __init__(self, own: Sequence[Person], others: Sequence[Person] | Index, not_names: Sequence[str] = ()) -> None:
        self._own = Index(own, own=True)
        self._others = others if isinstance(others, Index) else Index(others, own=False)
        self._rank = {person.handle: number for number, person in enumerate(own)}
        self._variants = Variants([needle for person in own for needle in needles_of(person, own=True)])
        self._spared = Spared(own, not_names)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the names in `text`, in order and none over another.

        The longest wins, then one's own, then a yes. Nothing matches across U+FFFC, which stands for a token; U+2028
        is the end of a line. A text that is another's long name is found, but never sure.

        >>> from plugins.people.canary import canary
        >>> [(hit.start, hit.end, hit.verdict, hit.form) for hit in Finder([canary()], ()).find("Mrs Zwenthik sat.")]
        [(4, 12, 'yes', 'family')]
        """
        folded = Folded(text)
        exact = list(self._exact(folded))
        sure = [hit for hit in exact if hit.verdict == "yes"]
        spelt = [hit for hit in self._variants.hits(text) if not any(_overlap(hit, other) for other in sure)]
        spared = self._spared.judge(folded, [*exact, *spelt])
        return tuple(_apart(self._merged(spared)))

    def disguised(self, text: str) -> tuple[Hit, ...]:
        """Return the names whose letters are held apart by signs or by borders (U+2029), as those of two cells of a table, or stood for
        by digits and signs; all ask.

        No name goes on behind the end of a sentence.
        """
        hits: list[Hit] = []
        for at, passage in retold(text):
            plain = Folded(passage)
            for found in self._candidates(plain):
                if passage[found.start : found.end] != text[at + found.start : at + found.end]:
                    judged = _hit(plain, found)
                    hits += (replace(hit, start=at + hit.start, end=at + hit.end, verdict="ask") for hit in judged)
        return tuple(_apart(self._merged(hits)))

    def _exact(self, text: Folded) -> Iterator[Hit]:
        for candidate in self._candidates(text):
            yield from _hit(text, candidate)

    def _candidates(self, text: Folded) -> Iterator[Candidate]:
        yield from self._own.candidates(text)
        others = self._others.candidates(text, without=self._rank)
        yield from (candidate for candidate in others if not candidate.needle.public)

    def _merged(self, hits: Iterable[Hit]) -> list[Hit]:
        """One hit a span: one's own before others'; a name that two of one's own people bear asks."""
        by_span: dict[tuple[int, int], list[Hit]] = {}
        for hit in hits:
            by_span.setdefault((hit.start, hit.end), []).append(hit)
        merged = []
        for same in by_span.values():
            best = min(same, key=self._order)
            shared = len({hit.handle for hit in same if hit.own}) > 1
            merged.append(replace(best, verdict="ask") if shared else best)
        return merged

    def _order(self, hit: Hit) -> tuple[bool, bool, int, int]:
        return not hit.own, hit.verdict == "ask", FORMS.index(hit.form), self._rank.get(hit.handle, 0)


def _hit(text: Folded, candidate: Candidate) -> Iterator[Hit]:
    needle = candidate.needle
    if needle.is_number:
        verdict = _number(text, candidate)
    else:
        verdict = (khmer_verdict if needle.script == "khmer" else latin_verdict)(text, candidate)
    if verdict == "ask" and not needle.own and not needle.long:
        return  # of somebody else, a short name counts only when it is sure
    if verdict:
        sure = needle.own and needle.form not in ("also", "identifier")
        start = _with_country(text.text, candidate) if needle.is_number else candidate.start
        yield Hit(start, candidate.end, needle.handle, verdict if sure else "ask", needle.form, needle.own)


def _number(text: Folded, candidate: Candidate) -> Verdict | None:
    """A telephone, plate or case number asks: a long one anywhere, a short one as a whole token."""
    anywhere = len(candidate.needle.key) >= LONG_NUMBER
    return "ask" if anywhere or is_token(text.text, candidate.start, candidate.end) else None


def _with_country(text: str, candidate: Candidate) -> int:
    before = COUNTRY.search(text[max(0, candidate.start - 8) : candidate.start])
    return candidate.start - len(before[0]) if before and candidate.needle.variant else candidate.start


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits that share characters the first: the longest. Those that are kept share none, so that only two can be met."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, not hit.own, hit.verdict == "ask", hit.start)):
        at = bisect_left(kept, hit.start, key=lambda other: other.start)
        if not any(_overlap(hit, other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, hit)
    return kept
