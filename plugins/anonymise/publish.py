"""Passages become public text. Nothing else in the program makes a `PublicText`."""

import html
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.anonymise.cast import Cast, shown
from plugins.anonymise.ids import renumbered
from plugins.common.languages import Lang
from plugins.common.text import PublicText, licensed
from plugins.mentions.passage import Mention, Passage, Settled
from plugins.mentions.prepare import Prepared


@dataclass(frozen=True, slots=True, repr=False)
class PublicWords:
    """The public words of one picture."""

    alt: PublicText
    caption: PublicText
    credit: PublicText


@dataclass(frozen=True, slots=True, repr=False)
class Public:
    """One language of an entry as readers may have it. `body` is HTML with numbered ids. `names_changed`: somebody in it has a
    pseudonym."""

    lang: Lang
    title: PublicText
    summary: PublicText
    body: PublicText
    pictures: Mapping[str, PublicWords]
    names_changed: bool


def publish(prepared: Prepared, cast: Cast) -> Public:
    """Return what may be read of `prepared`, everyone in it shown as `cast` says. Raises `NotShownError`."""
    lang = prepared.lang
    pictures = {
        file: PublicWords(*(plain(p, cast, lang) for p in (words.alt, words.caption, words.credit)))
        for file, words in prepared.pictures.items()
    }
    levels = {cast[handle].level for handle in prepared.spoken}
    return Public(
        lang=lang,
        title=plain(prepared.title, cast, lang),
        summary=plain(prepared.summary, cast, lang),
        body=PublicText(renumbered(markup(prepared.body, cast, lang))),
        pictures=pictures,
        names_changed="pseudonym" in levels,
    )


def plain(passage: Passage, cast: Cast, lang: Lang) -> PublicText:
    """Return a plain passage as public text."""
    return _joined(passage, cast, lang, as_markup=False)


def markup(passage: Passage, cast: Cast, lang: Lang) -> PublicText:
    """Return an HTML passage as public HTML: what is put in is escaped."""
    return _joined(passage, cast, lang, as_markup=True)


def _joined(passage: Passage, cast: Cast, lang: Lang, *, as_markup: bool) -> PublicText:
    seen: set[str] = set()
    out: list[str] = []
    for piece in passage:
        match piece:
            case Mention():
                words = shown(piece, cast, lang, first=piece.handle not in seen)
                seen.add(piece.handle)
                out.append(html.escape(words) if as_markup else words)
            case Settled():
                out.append(licensed(html.escape(piece.word) if as_markup else piece.word))
            case str():
                out.append(piece)
    return PublicText("".join(out))
