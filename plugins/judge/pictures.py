"""Which photographs of an entry are published: those that its text, cover or logo uses, each through its record."""

import hashlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.judge.judged import Judged
from plugins.photos.derive import Derived, published_photo
from plugins.photos.refusal import Refusal
from plugins.render.site import Photo

SOURCE = re.compile(r'<img [^>]*?src="([^"]*)"')
NO_ALT = Refusal(
    N_("The picture has no alternative text in a language of this text"),
    N_("Add alt: to its record, in both languages"),
)


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
        record = entry.consent.photos.get(file) if entry.consent else None
        answer = published_photo(entry.photos[file], record, judged.decision.shown)
        if isinstance(answer, Derived) and not _has_alt(judged, file):
            answer = NO_ALT
        if isinstance(answer, Refusal):
            line, column = entry.consent_lines.get(("photos", file), (1, 1))
            notices.append(
                Problem(
                    entry.consent_where,
                    line,
                    column,
                    "R11",
                    answer.what,
                    answer.remedy,
                    _checksum(entry.photos[file], answer),
                )
            )
        else:
            photos[file] = _photo(answer)
            media |= {f.name.lstrip("/"): f.data for f in answer.files}
    return Pictures(photos, media, tuple(notices))


def _checksum(path: Path, refusal: Refusal) -> tuple[tuple[str, str], ...]:
    """What to write into the record, for whoever has no program that says it."""
    if "{sha256}" not in refusal.remedy:
        return ()
    try:
        return (("sha256", hashlib.sha256(path.read_bytes()).hexdigest()),)
    except OSError:
        return ()


def _used(judged: Judged) -> tuple[str, ...]:
    entry = judged.entry
    # Joined, for a person mentioned in the alternative text stands in the middle of the tag.
    bodies = (
        "".join(piece for piece in judged.prepared[lang].body if isinstance(piece, str))
        for lang in judged.decision.published
    )
    in_text = [html.unescape(src) for body in bodies for src in SOURCE.findall(body)]
    return tuple(dict.fromkeys(f for f in (entry.cover, *in_text, entry.logo) if f))


def _has_alt(judged: Judged, file: str) -> bool:
    def alt(lang: Lang) -> bool:
        words = judged.prepared[lang].pictures.get(file)
        return bool(words and words.alt)

    return all(alt(lang) for lang in judged.decision.published)


def _photo(derived: Derived) -> Photo:
    def sources(form: str) -> tuple[tuple[str, int], ...]:
        return tuple((f.name.lstrip("/"), f.width) for f in derived.files if f.format == form)

    return Photo(sources("WEBP"), sources("JPEG"), derived.width, derived.height)
