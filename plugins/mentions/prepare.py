"""An entry, read: every field of every language as a passage, and the questions it leaves open."""

import re
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.mentions import asks
from plugins.mentions.analysis import Found, Open, Words, analyse
from plugins.mentions.passage import Mention, Passage, Settled, passage, slot, spoken_of
from plugins.mentions.runs import Change, Run, rewrite, rewrite_text
from plugins.read.content import Entry, Text
from plugins.read.markdown import source_position, to_html

HREF = re.compile(r'<a [^>]*?href="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in a file: the line and column of its first character."""

    where: str
    line: int
    column: int
    lang: Lang | str = ""


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What is said of one picture in one language."""

    alt: Passage = ()
    caption: Passage = ()
    credit: Passage = ()


@dataclass(frozen=True, slots=True)
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


def prepare(entry: Entry, words: Words) -> tuple[dict[Lang, Prepared], tuple[Problem, ...]]:
    """Read each language of `entry` with `words`; a language without a text has only its pictures' words and is left out."""
    prepared: dict[Lang, Prepared] = {}
    problems: list[Problem] = []
    for lang, text in entry.texts.items():
        title, of_title = plain(text.title, "title", _place(text, "title"), words)
        summary, of_summary = plain(text.summary, "summary", _place(text, "summary"), words)
        body, of_body = _body(text, words)
        pictures, of_pictures = _pictures(entry, lang, words)
        prepared[lang] = Prepared(lang, title, summary, body, pictures)
        problems += [*of_title, *of_summary, *of_body, *of_pictures]
    return prepared, tuple(dict.fromkeys(problems))


def plain(text: str, block: str, at: Place, words: Words) -> tuple[Passage, tuple[Problem, ...]]:
    """Read a plain text: a title, a summary, an alternative text, a role."""
    held: list[Mention | Settled] = []
    problems: list[Problem] = []

    def visit(run: Run) -> list[Change]:
        found, still_open = analyse(run, words)
        problems.extend(_problem(o, run.text, at.where, at.line, at.column, at.lang) for o in still_open)
        return _held(found, held)

    return passage(rewrite_text(text, block, visit), held), tuple(problems)


def _body(text: Text, words: Words) -> tuple[Passage, tuple[Problem, ...]]:
    markup = to_html(text.body)
    held: list[Mention | Settled] = []
    problems: list[Problem] = []
    before = ""

    def visit(run: Run) -> list[Change]:
        nonlocal before
        found, still_open = analyse(run, words)
        for o in still_open:
            word = run.text[o.start : o.end]
            line, column = source_position(text.body, text.body_line, word, (before + run.text[: o.start]).count(word))
            problems.append(_problem(o, run.text, text.where, line, column, text.lang))
        before += run.text + "\n"
        return _held(found, held)

    result = passage(rewrite(markup, visit), held)
    return result, (*problems, *_addresses(markup, text, words))


def _addresses(markup: str, text: Text, words: Words) -> list[Problem]:
    """A name in the address of a link cannot be rewritten, only refused."""
    problems = []
    for href in HREF.findall(markup):
        address = urllib.parse.unquote(href)
        if words.protects(address):
            line, column = source_position(text.body, text.body_line, href, 0)
            problems.append(_made(asks.IN_ADDRESS, text.where, line, column, lang=text.lang))
    return problems


def _pictures(entry: Entry, lang: Lang, words: Words) -> tuple[dict[str, PictureWords], list[Problem]]:
    said: dict[str, PictureWords] = {}
    problems: list[Problem] = []
    for file, record in (entry.consent.photos if entry.consent else {}).items():
        credit = record.credit.get(lang, "") if isinstance(record.credit, dict) else record.credit or ""
        fields = {"alt": record.alt.get(lang, ""), "caption": record.caption.get(lang, ""), "credit": credit}
        passages = {}
        for field, value in fields.items():
            line, column = _line(entry, ("photos", file, field, lang), ("photos", file, field), ("photos", file))
            passages[field], found = plain(value, field, Place(entry.consent_where, line, column, lang), words)
            problems += found
        said[file] = PictureWords(**passages)
    return said, problems


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


def _problem(o: Open, run: str, where: str, line: int, column: int, lang: Lang | str) -> Problem:
    word = len(run[: o.start].split()) + (1 if not run[: o.start] or run[o.start - 1].isspace() else 0)
    return _made(o.ask, where, line, column, lang=lang, handle=o.handle, word=max(word, 1))


def _made(ask: asks.Ask, where: str, line: int, column: int, *, lang: str, handle: str = "", word: int = 0) -> Problem:
    return Problem(where, line, column, ask.rule, ask.what, ask.remedy, (("handle", handle),), handle, word, str(lang))
