"""Which photographs of an entry are published: those that its text, cover or logo uses, each through its record."""

import html
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.consent.positions import position
from plugins.judge.judged import Judged
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.prepare import PictureWords
from plugins.photos.darkroom import Darkroom, Negative
from plugins.photos.derived import Derived
from plugins.photos.encode import for_telephones
from plugins.photos.lacking import checksum, lacking
from plugins.photos.permission import unpermitted
from plugins.photos.pointing import COVER, pointing
from plugins.photos.refusal import Refusal
from plugins.photos.source import EMPTY
from plugins.read.content import Entry
from plugins.read.files import is_empty
from plugins.render.site import Photo

SOURCE = re.compile(r'<img [^>]*?src="([^"]*)"')


@dataclass(frozen=True, slots=True, repr=False)
class Pictures:
    """`photos` by file name in the entry's folder; `media`: path in the output to bytes; `notices`: why others are drawn instead."""

    photos: Mapping[str, Photo]
    media: Mapping[str, bytes]
    notices: tuple[Problem, ...]


def asked(judged: Judged) -> Mapping[str, Negative | Refusal]:
    """Return every photograph that a published entry uses, by file name in the order of use: what is to be developed, or why nothing is (R11).

    Source: HIPAA: full-face photographs identify. The drawn scene in place of a photograph is our own.
    """
    return asked_in(judged, judged.decision.published)


def asked_in(judged: Judged, langs: Collection[Lang]) -> Mapping[str, Negative | Refusal]:
    """Return the same for the languages that would be published, as those who review want to see them."""
    files = _used(judged, langs) if langs else ()
    return {file: _asked(judged, file, langs) for file in files if file in judged.entry.photos}


def pictures(judged: Judged, wanted: Mapping[str, Negative | Refusal], darkroom: Darkroom) -> Pictures:
    """Return the published photographs of an entry, of those that were `asked` for (R11).

    Source: WITNESS: metadata is stripped.
    """
    entry = judged.entry
    photos: dict[str, Photo] = {}
    media: dict[str, bytes] = {}
    notices: list[Problem] = []
    for file, said in wanted.items():
        answer = said if isinstance(said, Refusal) else darkroom.answer(said)
        if isinstance(answer, Refusal):
            notices.append(refused(entry, file, answer))
        else:
            photos[file] = _photo(answer, covers=isinstance(said, Negative) and said.covers)
            media |= {f.name.lstrip("/"): f.data for f in answer.files}
    return Pictures(photos, media, tuple(notices))


def refused(entry: Entry, file: str, why: Refusal) -> Problem:
    """Return what is told of a photograph in whose place a drawn scene stands (R11).

    Source: our own: a picture withholds nothing but itself.
    """
    line, column = position(entry.consent_lines, "photos", file)
    return Problem(entry.consent_where, line, column, "R11", why.what, why.remedy, why.values)


def _asked(judged: Judged, file: str, langs: Collection[Lang]) -> Negative | Refusal:
    """What lacks in the record is told first, all at once."""
    entry, path = judged.entry, judged.entry.photos[file]
    if is_empty(path):
        return EMPTY  # whatever its record says
    record = entry.consent.photos.get(file) if entry.consent else None
    silent = [lang for lang in langs if not _has_alt(judged, file, lang)]
    refusal = lacking(record, file, checksum(path), silent) or unpermitted(record, judged.decision.shown)
    if refusal:
        return refusal
    assert record  # else it was refused
    return pointing(record, _words(judged, file, langs)) or Negative(path, record)


def _words(judged: Judged, file: str, langs: Collection[Lang]) -> str:
    """All that is said of a picture, in each language, one a line. People are covered: a name is no place in a picture."""
    said = [judged.prepared[lang].pictures.get(file, PictureWords()) for lang in langs]
    passages = [passage for words in said for passage in (words.alt, words.caption, words.credit)]
    return "\n".join("".join(map(_plain, passage)) for passage in passages)


def _plain(piece: str | Mention | Settled) -> str:
    if isinstance(piece, Mention):
        return COVER
    return (piece.word if isinstance(piece, Settled) else piece).replace("\n", " ")


def _used(judged: Judged, langs: Collection[Lang]) -> tuple[str, ...]:
    entry = judged.entry
    # Joined, for a person mentioned in the alternative text stands in the middle of the tag.
    bodies = ("".join(piece for piece in judged.prepared[lang].body if isinstance(piece, str)) for lang in langs)
    in_text = [html.unescape(src) for body in bodies for src in SOURCE.findall(body)]
    return tuple(dict.fromkeys(f for f in (entry.cover, *in_text, entry.logo) if f))


def _has_alt(judged: Judged, file: str, lang: Lang) -> bool:
    words = judged.prepared[lang].pictures.get(file)
    return bool(words and words.alt)


def _photo(derived: Derived, *, covers: bool) -> Photo:
    def sources(form: str) -> tuple[tuple[str, int], ...]:
        return tuple((f.name.lstrip("/"), f.width) for f in derived.files if f.format == form)

    telephones = for_telephones((f.width, len(f.data)) for f in derived.files if f.format == "WEBP")
    return Photo(sources("WEBP"), sources("JPEG"), derived.width, derived.height, derived.tones, covers, telephones)
