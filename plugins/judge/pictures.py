"""Which photographs of an entry are published: those that its text, cover or logo uses, each through its record."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.consent.positions import position
from plugins.judge.judged import Judged
from plugins.photos.derive import Derived, published_photo
from plugins.photos.lacking import checksum, lacking
from plugins.photos.refusal import Refusal
from plugins.render.site import Photo

SOURCE = re.compile(r'<img [^>]*?src="([^"]*)"')


@dataclass(frozen=True, slots=True, repr=False)
class Pictures:
    """`photos` by file name in the entry's folder; `media`: path in the output to bytes; `notices`: why others are drawn instead."""

    photos: Mapping[str, Photo]
    media: Mapping[str, bytes]
    notices: tuple[Problem, ...]


def pictures(judged: Judged) -> Pictures:
    """Return the published photographs of an entry in the order of their use (R11).

    Source: HIPAA: full-face photographs identify; WITNESS: metadata is stripped. The drawn scene in place of a photograph is our own.
    """
    entry = judged.entry
    photos: dict[str, Photo] = {}
    media: dict[str, bytes] = {}
    notices: list[Problem] = []
    for file in _used(judged):
        if file not in entry.photos:
            continue
        answer = _answer(judged, file)
        if isinstance(answer, Refusal):
            line, column = position(entry.consent_lines, "photos", file)
            notices.append(Problem(entry.consent_where, line, column, "R11", answer.what, answer.remedy, answer.values))
        else:
            photos[file] = _photo(answer)
            media |= {f.name.lstrip("/"): f.data for f in answer.files}
    return Pictures(photos, media, tuple(notices))


def _answer(judged: Judged, file: str) -> Derived | Refusal:
    """What lacks in the record is told first, all at once."""
    entry, path = judged.entry, judged.entry.photos[file]
    record = entry.consent.photos.get(file) if entry.consent else None
    silent = [lang for lang in judged.decision.published if not _has_alt(judged, file, lang)]
    return lacking(record, file, checksum(path), silent) or published_photo(path, record, judged.decision.shown)


def _used(judged: Judged) -> tuple[str, ...]:
    entry = judged.entry
    # Joined, for a person mentioned in the alternative text stands in the middle of the tag.
    bodies = (
        "".join(piece for piece in judged.prepared[lang].body if isinstance(piece, str))
        for lang in judged.decision.published
    )
    in_text = [html.unescape(src) for body in bodies for src in SOURCE.findall(body)]
    return tuple(dict.fromkeys(f for f in (entry.cover, *in_text, entry.logo) if f))


def _has_alt(judged: Judged, file: str, lang: Lang) -> bool:
    words = judged.prepared[lang].pictures.get(file)
    return bool(words and words.alt)


def _photo(derived: Derived) -> Photo:
    def sources(form: str) -> tuple[tuple[str, int], ...]:
        return tuple((f.name.lstrip("/"), f.width) for f in derived.files if f.format == form)

    return Photo(sources("WEBP"), sources("JPEG"), derived.width, derived.height)
