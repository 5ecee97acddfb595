"""One run of text: who is spoken of, and what is not clear."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from plugins.lint.closed_world import Allowed, allowed_spans, questions
from plugins.lint.khmer import khmer_questions
from plugins.lint.questions import Question
from plugins.mentions import asks
from plugins.mentions.asks import Ask
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.runs import Run
from plugins.mentions.stretch import Found
from plugins.mentions.titles import opens_sentence, title_start
from plugins.mentions.tokens import BRACE, covered, tokens
from plugins.mentions.too_fine import Limit, Values
from plugins.mentions.torn import codes, in_two_alphabets, torn
from plugins.people.finder import Finder

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title", "th", "dt"})


@dataclass(frozen=True, slots=True, repr=False)
class Open:
    """Characters [start, end) of a run raise a question, about the person of `handle` if one is named."""

    start: int
    end: int
    ask: Ask
    handle: str = ""
    values: Values = ()


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """What the texts of one entry are read with. `own` are the handles of its record, `registered` all there are, `sealed` those whose name may not even be typed; `protects` tells whether a word holds the
    long term of anybody registered. `limit`: what may be said of places, None where nobody but public people stands."""

    finder: Finder
    allowed: Allowed
    own: Collection[str]
    registered: Collection[str]
    sealed: Collection[str]
    protects: Callable[[str], bool]
    limit: Limit | None = None


def analyse(run: Run, words: Words, lang: str = "") -> tuple[tuple[Found, ...], tuple[Open, ...]]:
    """Tell the mentions and the open questions of a run, in order; tokens come first, and names only between them."""
    found: list[Found] = []
    still_open: list[Open] = []
    all_tokens = tokens(run.text)
    spans = [(token.start, token.end) for token in all_tokens]
    between = covered(run.text, spans)
    hits = words.finder.find(between)
    spans += [(hit.start, hit.end) for hit in hits]
    # What is left of the text: no title is looked for in a token or in another name.
    rest = covered(run.text, spans)
    for token in all_tokens:
        if token.handle:
            found.append(_found(rest, token.start, token.end, token.handle, "token"))
            if token.handle not in words.registered:
                still_open.append(Open(token.start, token.end, asks.NOBODY))
        else:
            found.append(Found(token.start, token.end, Settled(token.word)))
            if words.protects(token.word):
                still_open.append(Open(token.start, token.end, asks.SETTLED_NAME))
    still_open.extend(Open(*brace.span(), asks.BRACES) for brace in BRACE.finditer(between))
    for hit in hits:
        if hit.verdict == "yes" and hit.own and hit.form not in asks.NEVER_RENDERED:
            found.append(_found(rest, hit.start, hit.end, hit.handle, hit.form))
            if hit.handle in words.sealed:
                still_open.append(Open(hit.start, hit.end, asks.UNSEALED, hit.handle))
        else:
            still_open.append(Open(hit.start, hit.end, asks.of(hit), hit.handle if hit.own else ""))
    still_open.extend(
        Open(*span, asks.BARE_HANDLE, handle) for handle in sorted(words.own) for span in _bare(handle, rest)
    )
    still_open.extend(Open(*span, asks.TORN) for span in torn(run.text))
    still_open.extend(Open(*span, asks.TWO_ALPHABETS) for span in in_two_alphabets(rest))
    still_open.extend(Open(*span, asks.CODE) for span in codes(rest))
    if words.limit:
        too_fine = words.limit.finds(rest, lang)
        still_open.extend(Open(f.start, f.end, f.ask, values=f.values) for f in too_fine)
        rest = covered(rest, [*((f.start, f.end) for f in too_fine), *_places(rest, words, words.limit)])
    latin = questions(rest, allowed=words.allowed, title_case_ok=run.block in HEADINGS)
    asked = tuple(sorted((*latin, *khmer_questions(rest, words.allowed)), key=lambda question: question.start))
    still_open.extend(
        Open(phrase[0].start, phrase[-1].end, asks.EVERYDAY if all(q.everyday for q in phrase) else asks.UNKNOWN)
        for phrase in _phrases(asked, rest)
    )
    return tuple(sorted(found, key=lambda f: f.start)), tuple(sorted(still_open, key=lambda o: (o.start, o.end)))


def _places(text: str, words: Words, limit: Limit) -> list[tuple[int, int]]:
    """Where places stand that may be named, but for those within a longer phrase that may stand: Kampot in Kampot pepper."""
    places = limit.may_stand(text)
    phrases = allowed_spans(text, words.allowed) if places else []
    return [(a, b) for a, b in places if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in phrases)]


def _phrases(asked: tuple[Question, ...], text: str) -> Iterator[list[Question]]:
    """The questions of each phrase: neighbours parted by spaces alone are one question and one answer, and so are letters in a row."""
    phrase: list[Question] = []
    for question in asked:
        if phrase and not _is_one_phrase(phrase[-1], question, text):
            yield phrase
            phrase = []
        phrase.append(question)
    if phrase:
        yield phrase


def _is_one_phrase(before: Question, after: Question, text: str) -> bool:
    """Tell whether spaces alone part the two; of single letters ("tables A, B and C") commas and "and" as well."""
    gap = text[before.end : after.start]
    letters = before.end - before.start == after.end - after.start == 1
    return not gap.strip(" \u00a0") or (letters and _ROW_OF_LETTERS.fullmatch(gap) is not None)


_ROW_OF_LETTERS = re.compile(r"[ \u00a0,;/&·-]{1,3}(?:(?:and|or|និង|ឬ) )?")


def _found(rest: str, start: int, end: int, handle: str, form: str) -> Found:
    first = title_start(rest, start)
    return Found(first, end, Mention(handle, form, rest[first:start], opens_sentence(rest, first)))  # type: ignore[arg-type]


def _bare(handle: str, text: str) -> list[tuple[int, int]]:
    """A handle that no language would write by itself: one with a digit or a hyphen; also with invisibles in it or another hyphen."""
    if handle.isalpha():
        return []
    letters = f"{UNSEEN}*".join(HYPHEN if letter == "-" else re.escape(letter) for letter in handle)
    return [m.span() for m in re.finditer(rf"(?<![a-z0-9-]){letters}(?![a-z0-9-])", text, re.IGNORECASE)]


UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff\u2028]"
HYPHEN = "[-\u2010-\u2015\u2212_]"
