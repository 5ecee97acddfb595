"""The two languages of a text say the same: a person, place or number above one that only one of them has is asked (R9).

A detail that was taken out of one text and forgotten in the other gives away what the first one hides. Nothing is asked where a language
is missing, a draft, or not public. The words of pictures are left out: they describe what is seen, and one picture may be described in two
ways (rules.md speaks of the text with its title and summary).
"""

from collections.abc import Iterable, Iterator

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.common.states import CLOSED, State
from plugins.judge.marks import Mark, marks
from plugins.judge.reading import Reading
from plugins.lint.tokens import tokens
from plugins.mentions.asks import Ask
from plugins.mentions.stretch import Stretch
from plugins.parity.compare import missing
from plugins.parity.said import Kind, Said
from plugins.people.fold import folded, is_khmer
from plugins.places.gazetteer import is_finer
from plugins.places.names import place_names

NUMBER = N_("Say it in the other text too, take it out here, or write {{=…}} with it after the =")
PLACE = N_("Name it in the other text too, take it out here, or write {{=…}} with the name after the =")
PERSON = N_("Mention the person in the other text too, or take the mention out here")
ASKS: dict[tuple[Kind, str], Ask] = {
    ("number", "en"): Ask("R9", N_("this number stands here and not in the English text"), NUMBER),
    ("number", "km"): Ask("R9", N_("this number stands here and not in the Khmer text"), NUMBER),
    ("place", "en"): Ask("R9", N_("this place is named here and not in the English text"), PLACE),
    ("place", "km"): Ask("R9", N_("this place is named here and not in the Khmer text"), PLACE),
    ("person", "en"): Ask("R9", N_("{handle} is spoken of here and not in the English text"), PERSON),
    ("person", "km"): Ask("R9", N_("{handle} is spoken of here and not in the Khmer text"), PERSON),
}
UNREAD = CLOSED | {State.DRAFT, State.NOT_TRANSLATED, State.NOT_ASKED}
"""States in which nobody reads a language, so that nothing in it gives away what the other one hides."""


def parity(reading: Reading) -> Iterator[Problem]:
    """Yield what stands in one of two public texts and not in the other (R9).

    Source: Sweeney 2002: two releases are joined. That numbers up to one are not asked is our own: languages say them in other words.
    """
    texts = {lang: _own(reading, lang) for lang in reading.entry.texts if _is_open(reading, lang)}
    with_digits = [phrase for phrase in reading.vocabulary.phrases if any(letter.isdigit() for letter in phrase)]
    exact = [mark for mark in marks(reading) if mark.telling.exact]
    for stretch, each, lacks in missing(texts, with_digits):
        if (each.level and is_finer(each.level, reading.level)) or _is_exact(stretch, each, exact):
            continue  # R10 has told of it, and it has to go from this text: one question is enough
        if each.kind == "place" and _is_written(each.values, texts[Lang(lacks)]):
            continue  # in a spelling, or beside words, in which it is not taken for a place
        handle = next(iter(each.values)) if each.kind == "person" else ""
        if handle and handle not in reading.words.registered:
            continue  # R2 has told of it
        yield stretch.problem(each.start, each.end, ASKS[each.kind, lacks], handle=handle)


def _is_written(codes: Iterable[str], stretches: Iterable[Stretch]) -> bool:
    names = [name for code in codes if code.isdigit() for name in place_names(code)]
    return any(_holds(stretch.typed, name) for stretch in stretches for name in names)


def _holds(text: str, name: str) -> bool:
    """Tell whether a name stands in a text, in Latin letters as words of its own: Kep is not in "kept"."""
    if is_khmer(name):
        return folded(name) in folded(text)
    wanted = [token.text.lower() for token in tokens(name)]
    said = [token.text.lower() for token in tokens(text)]
    return bool(wanted) and any(said[at : at + len(wanted)] == wanted for at in range(len(said)))


def _is_exact(stretch: Stretch, said: Said, exact: Iterable[Mark]) -> bool:
    return any(
        mark.stretch is stretch and mark.telling.start < said.end and said.start < mark.telling.end for mark in exact
    )


def _is_open(reading: Reading, lang: Lang) -> bool:
    text = reading.entry.texts[lang]
    return text.status == "published" and not text.problems and reading.decision.states[lang] not in UNREAD


def _own(reading: Reading, lang: Lang) -> tuple[Stretch, ...]:
    """The title, the summary and the body without its pictures' words."""
    return tuple(
        stretch
        for stretch in reading.stretches
        if stretch.lang == lang
        and (stretch.block in ("title", "summary") or (stretch.source is not None and stretch.block != "alt"))
    )
