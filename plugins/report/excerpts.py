"""Where an unsure word stands, with its sentence: for the eyes of whoever writes, and nowhere else."""

import re
from dataclasses import dataclass

from plugins.common.problems import Problem
from plugins.read.content import Entry, Text

# A word of Khmer has no end that can be seen; what is marked goes on to the next space or sign.
_REST = re.compile(r"[^\s.,;:!?។៕៖\"'“”‘’«»()\[\]{}*_`|]+")
_SENTENCE_END = re.compile(r"[.!?]\s|[។៕]")


@dataclass(frozen=True, slots=True, repr=False)
class Excerpt:
    """The sentence around a word that raised a question, in the language `lang`."""

    before: str
    word: str
    after: str
    lang: str


def excerpt(entry: Entry, problem: Problem) -> Excerpt | None:
    """Return the words that `problem` is about; None when it is about no word of a text of `entry`."""
    text = next((text for text in entry.texts.values() if text.where == problem.where), None)
    if text is None or not problem.word:
        return None
    if problem.line >= text.body_line:
        return _in_body(text, problem)
    for field, value in (("title", text.title), ("summary", text.summary)):
        if text.lines.get(field) == (problem.line, problem.column):
            return _nth_word(value, problem)
    return None


def _in_body(text: Text, problem: Problem) -> Excerpt | None:
    """None also where the place could not be found in the source: it is then given as the beginning of the body."""
    lines = text.body.split("\n")
    number = problem.line - text.body_line
    unknown = (number, problem.column) == (0, 1) and problem.word > 1
    if unknown or number >= len(lines):
        return None
    line, start = lines[number], problem.column - 1
    found = _REST.match(line, start)
    if not found:
        return None
    ends = [end.end() for end in _SENTENCE_END.finditer(line)]
    first = max((end for end in ends if end <= start), default=0)
    last = min((end for end in ends if end > found.end()), default=len(line))
    return Excerpt(line[first:start], found[0], line[found.end() : last], problem.lang)


def _nth_word(value: str, problem: Problem) -> Excerpt | None:
    words = value.split()
    if problem.word > len(words):
        return None
    at = problem.word - 1
    return Excerpt(" ".join([*words[:at], ""]), words[at], " ".join(["", *words[at + 1 :]]), problem.lang)
