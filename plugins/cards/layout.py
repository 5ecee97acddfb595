"""Where the words of a card stand: the largest letters in which all of them have room. Nothing is ever cut."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.cards.card import Card
from plugins.cards.letters import Face
from plugins.cards.lines import balanced, pieces
from plugins.cards.measures import (
    BOTTOM,
    COLUMN,
    DISPLAY,
    DISPLAY_KHMER,
    FOOT,
    GAP,
    KICKER,
    MARGIN,
    MARK,
    NAME,
    ORGANISATION,
    PLAIN,
    SCRIPTS,
    STRONG,
    SUMMARY_LINES,
    TOP,
    Script,
)
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import unmarked
from plugins.people.fold import is_khmer


@dataclass(frozen=True, slots=True)
class Line:
    """Words in one face and colour (a token of the theme), their baseline beginning at `x`, `y`."""

    words: str
    face: Face
    colour: str
    x: float
    y: float


def layout(card: Card, fonts: Path) -> tuple[Line, ...] | None:
    """Return the lines of `card`; None where a letter of its title is in no face, or the title has no room even in the smallest letters.

    A summary, topic or province with a letter that is in no face is left out whole.
    """
    every = Face(fonts, (*DISPLAY, *PLAIN), KICKER)
    if not all(every.draws(unmarked(said)) for said in (card.title, card.name, card.organisation)):
        return None
    shown = replace(
        card,
        kicker=tuple(said for said in card.kicker if every.draws(unmarked(said))),
        summary=card.summary if every.draws(unmarked(card.summary)) else "",
    )
    words = _words(shown, fonts)
    return None if words is None else (*_placed(_kicker(shown, fonts), words), *_foot(shown, fonts))


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one text, each `leading` pixels high."""

    lines: tuple[str, ...]
    face: Face
    colour: str
    leading: float

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


def _words(card: Card, fonts: Path) -> tuple[_Block, ...] | None:
    """The title in the largest letters that leave room for the summary; else, without the summary, in the largest that fit."""
    script = SCRIPTS[LANGUAGES[card.lang].script]
    for size, has_summary in _tries(script, bool(card.summary)):
        title = _title(card, fonts, size)
        blocks = (title, _summary(card, fonts, script)) if has_summary else (title,)
        shown = tuple(block for block in blocks if block)
        if len(shown) == len(blocks) and _height(shown, bool(card.kicker)) <= BOTTOM - TOP:
            return shown
    return None


def _tries(script: Script, has_summary: bool) -> Iterator[tuple[int, bool]]:
    if has_summary:
        yield from ((size, True) for size in script.titles if size >= script.with_summary)
    yield from ((size, False) for size in script.titles)


def _title(card: Card, fonts: Path, size: int) -> _Block | None:
    face = Face(fonts, DISPLAY_KHMER if LANGUAGES[card.lang].script == "khmer" else DISPLAY, size)
    return _block(card.title, card.lang, face, "ink", _leading(card.title, size))


def _summary(card: Card, fonts: Path, script: Script) -> _Block | None:
    face = Face(fonts, PLAIN, script.summary)
    made = _block(card.summary, card.lang, face, "ink-soft", script.summary * script.summary_leading)
    return made if made and len(made.lines) <= SUMMARY_LINES else None


def _leading(text: str, size: int) -> float:
    """A line with Khmer letters in it needs their height, whatever the page's language."""
    return size * SCRIPTS["khmer" if is_khmer(text) else "latin"].leading


def _block(text: str, lang: Lang, face: Face, colour: str, leading: float) -> _Block | None:
    lines = balanced(pieces(text, lang), COLUMN, lambda words: face.width(words, lang))
    return None if lines is None else _Block(lines, face, colour, leading)


def _height(blocks: tuple[_Block, ...], has_kicker: bool) -> float:
    return sum(block.height for block in blocks) + GAP * (len(blocks) - 1) + has_kicker * (KICKER * 1.8 + GAP / 2)


def _placed(kicker: tuple[Line, ...], blocks: tuple[_Block, ...]) -> Iterator[Line]:
    """The kicker and the blocks as one group, a little above the middle of the room that they have."""
    y = TOP + (BOTTOM - TOP - _height(blocks, bool(kicker))) * 0.46
    if kicker:
        for line in kicker:
            yield Line(line.words, line.face, line.colour, line.x, y + KICKER * 1.3)
        y += KICKER * 1.8 + GAP / 2
    for block in blocks:
        for words in block.lines:
            # The ink of a line hangs a little below the middle of its height, in both scripts.
            yield Line(words, block.face, block.colour, MARGIN, y + block.leading / 2 + block.face.size * 0.3)
            y += block.leading
        y += GAP


def _kicker(card: Card, fonts: Path) -> tuple[Line, ...]:
    """The topic, then the province, on one line; what has no room any more is left out whole."""
    x, found = float(MARGIN), []
    for number, words in enumerate(unmarked(said) for said in card.kicker):
        face = Face(fonts, PLAIN if number else STRONG, KICKER)
        width = face.width(words, card.lang)
        if x + width > MARGIN + COLUMN:
            break
        found.append(Line(words, face, "ink-soft" if number else "laterite", x, 0))
        x += width + KICKER
    return tuple(found)


def _foot(card: Card, fonts: Path) -> tuple[Line, ...]:
    """The site's name beside its mark, and whose site it is."""
    x = MARGIN + MARK + 16
    khmer = LANGUAGES[card.lang].script == "khmer"
    name = Face(fonts, DISPLAY_KHMER if khmer else DISPLAY, NAME)
    lines = [Line(card.name, name, "ink", x, FOOT)]
    after = x + name.width(card.name, card.lang) + 18
    face = Face(fonts, PLAIN, ORGANISATION)
    if card.organisation and after + face.width(card.organisation, card.lang) <= MARGIN + COLUMN:
        lines.append(Line(card.organisation, face, "ink-soft", after, FOOT))
    return tuple(lines)
