"""An entry, read: every field of every language as a passage, and the questions it leaves open."""

import re
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.mentions import asks, place_asks
from plugins.mentions.analysis import Words, analyse
from plugins.mentions.borders import over_borders
from plugins.mentions.passage import Mention, Passage, Settled, passage, slot, spoken_of
from plugins.mentions.runs import Change, Run, rewrite, rewrite_text
from plugins.mentions.stretch import Found, Place, Runs, Stretch
from plugins.mentions.tokens import covered
from plugins.read.content import Entry, Text
from plugins.read.markdown import source_position, to_html

HREF = re.compile(r'<a [^>]*?href="([^"]*)"')


@dataclass(frozen=True, slots=True, repr=False)
class PictureWords:
    """What is said of one picture in one language."""

    alt: Passage = ()
    caption: Passage = ()
    credit: Passage = ()


@dataclass(frozen=True, slots=True, repr=False)
class Prepared:
    """One language of an entry as passages. `body` is HTML; the others are plain text. `pictures` by file name."""

    lang: Lang
    title: Passage
    summary: Passage
    body: Passage
    pictures: Mapping[str, PictureWords]

    @property
    def spoken(self) -> frozenset[str]:
        """The handles mentioned anywhere in this language."""
        said = [p for words in self.pictures.values() for p in (words.alt, words.caption, words.credit)]
        return spoken_of(self.title, self.summary, self.body, *said)


def prepare(entry: Entry, words: Words) -> tuple[dict[Lang, Prepared], tuple[Problem, ...], tuple[Stretch, ...]]:
    """Read each language of `entry` with `words`; a language without a text has only its pictures' words and is left out.

    The second value are the questions of the finder and the closed world; the third is all that was read, for the other rules.
    """
    prepared: dict[Lang, Prepared] = {}
    read = Read([], [])
    for lang, text in entry.texts.items():
        first = len(read.stretches)
        prepared[lang] = Prepared(
            lang,
            title=plain(text.title, "title", _place(text, "title"), words, read),
            summary=plain(text.summary, "summary", _place(text, "summary"), words, read),
            body=_body(text, words, read),
            pictures=_pictures(entry, lang, words, read),
        )
        read.problems.extend(over_borders(read.stretches[first:], words.finder, read.problems))
    return prepared, tuple(dict.fromkeys(read.problems)), tuple(read.stretches)


@dataclass(frozen=True, slots=True, repr=False)
class Read:
    """What is noted while texts are read."""

    problems: list[Problem]
    stretches: list[Stretch]


def plain(text: str, block: str, at: Place, words: Words, read: Read) -> Passage:
    """Read a plain text: a title, a summary, an alternative text, a role. What it raises is added to `read`."""
    held: list[Mention | Settled] = []

    def visit(run: Run) -> list[Change]:
        return _visited(run, words, held, read, Stretch(at, block, run.text, run.text))

    return passage(rewrite_text(text, block, visit), held)


def _body(text: Text, words: Words, read: Read) -> Passage:
    markup = to_html(text.body)
    held: list[Mention | Settled] = []
    at = Place(text.where, text.body_line, 1, text.lang)
    runs = Runs()

    def visit(run: Run) -> list[Change]:
        stretch = Stretch(at, run.block, run.text, run.text, text.body, runs, runs.size)
        runs.add(run.text)
        return _visited(run, words, held, read, stretch)

    result = passage(rewrite(markup, visit), held)
    read.problems.extend(_addresses(markup, text, words))
    return result


def _visited(run: Run, words: Words, held: list[Mention | Settled], read: Read, stretch: Stretch) -> list[Change]:
    found, still_open = analyse(run, words, stretch.lang)
    read.problems.extend(stretch.problem(o.start, o.end, o.ask, handle=o.handle, values=o.values) for o in still_open)
    text = covered(run.text, [(f.start, f.end) for f in found])
    read.stretches.append(replace(stretch, text=text, found=found))
    return _held(found, held)


def _addresses(markup: str, text: Text, words: Words) -> list[Problem]:
    """A name in the address of a link cannot be rewritten, only refused."""
    problems = []
    for href in HREF.findall(markup):
        address = urllib.parse.unquote(href)
        if words.protects(address):
            line, column = source_position(text.body, text.body_line, href, 0)
            problems.append(_made(asks.IN_ADDRESS, text.where, line, column, lang=text.lang))
        if words.limit and words.limit.leads_to_a_map(address):
            line, column = source_position(text.body, text.body_line, href, 0)
            problems.append(_made(place_asks.MAP_LINK, text.where, line, column, lang=text.lang))
    return problems


def _pictures(entry: Entry, lang: Lang, words: Words, read: Read) -> dict[str, PictureWords]:
    said: dict[str, PictureWords] = {}
    for file, record in (entry.consent.photos if entry.consent else {}).items():
        credit = record.credit.get(lang, "") if isinstance(record.credit, dict) else record.credit or ""
        fields = {"alt": record.alt.get(lang, ""), "caption": record.caption.get(lang, ""), "credit": credit}
        passages = {}
        for field, value in fields.items():
            line, column = _line(entry, ("photos", file, field, lang), ("photos", file, field), ("photos", file))
            passages[field] = plain(value, field, Place(entry.consent_where, line, column, lang), words, read)
        said[file] = PictureWords(**passages)
    return said


def _line(entry: Entry, *paths: tuple[str, ...]) -> tuple[int, int]:
    return next((entry.consent_lines[path] for path in paths if path in entry.consent_lines), (1, 1))


def _place(text: Text, field: str) -> Place:
    line, column = text.lines.get(field, (1, 1))
    return Place(text.where, line, column, text.lang)


def _held(found: tuple[Found, ...], held: list[Mention | Settled]) -> list[Change]:
    changes = []
    for f in found:
        changes.append(Change(f.start, f.end, slot(len(held))))
        held.append(f.piece)
    return changes


def _made(ask: asks.Ask, where: str, line: int, column: int, *, lang: str, handle: str = "", word: int = 0) -> Problem:
    return Problem(where, line, column, ask.rule, ask.what, ask.remedy, (("handle", handle),), handle, word, str(lang))
