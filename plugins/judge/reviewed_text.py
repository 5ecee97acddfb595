"""What two people review and what is read back to her, as one number: it changes when anything changes that a reader would see."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from plugins.anonymise.cast import NotShownError
from plugins.anonymise.publish import publish
from plugins.common.languages import Lang
from plugins.common.states import CLOSED
from plugins.common.text import unmarked
from plugins.judge.judged import Judged
from plugins.photos.lacking import checksum
from plugins.read.schema.consent import PhotoRecord


def text_digest(judged: Judged) -> str:
    """Return the SHA-256 (hex) of the public text, picture words and pictures of an entry, in all its languages (R5; formats.md, `reviewed.text`).

    A draft counts as it will be read once it is published, so that a story can be reviewed before that; a language that somebody's answer
    closes does not count. Nothing else of the day and the state goes in. A new pseudonym is a new text. "" where nothing can be
    shown, or where somebody is spoken of for whom no word may be shown: a review of that is never current.
    """
    open_langs = sorted(lang for lang in judged.prepared if judged.decision.states[lang] not in CLOSED)
    if not open_langs or any(judged.prepared[lang].spoken - judged.cast.keys() for lang in open_langs):
        return ""
    try:
        said = {lang: _words(judged, lang) for lang in open_langs}
    except NotShownError:
        return ""
    whole = json.dumps([said, dict(_pictures(judged))], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()


def _words(judged: Judged, lang: Lang) -> list[object]:
    public = publish(judged.prepared[lang], judged.cast)
    beside = {file: [unmarked(w) for w in (p.alt, p.caption, p.credit)] for file, p in public.pictures.items()}
    return [unmarked(public.title), unmarked(public.summary), unmarked(public.body), beside]


def _pictures(judged: Judged) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The record of each picture without its words, and how far each person in it may be seen: with `photo: face` another picture is published.

    What decides only whether it is published counts as well: whoever saw a drawn scene saw no face.
    """
    for file, record in (judged.entry.consent.photos if judged.entry.consent else {}).items():
        seen = {
            handle: judged.decision.shown[handle].photo for handle in record.people if handle in judged.decision.shown
        }
        kept = record.model_dump(mode="json", include={"sha256", "boxes", "hide", "faces"})
        yield file, {**kept, "show": sorted(record.show), "seen": seen, **_deciding(judged, file, record)}


def _deciding(judged: Judged, file: str, record: PhotoRecord) -> Mapping[str, object]:
    """What of a record changes no pixel and makes a photograph of a drawn scene; nothing for what the usual record says."""
    said = record.model_dump(mode="json", include={"not_a_face", "drawn_by"})
    said["places"] = record.model_dump(mode="json", include={"seen"})["seen"]
    said["marks"] = record.marks if record.marks != "checked" else ""
    said["online"] = "" if record.online_elsewhere is False else str(record.online_elsewhere)
    path = judged.entry.photos.get(file)
    said["file"] = "" if path and checksum(path) == record.sha256 else "not the one of the record"
    said["strangers"] = sorted(set(record.people) - judged.decision.shown.keys())
    return {key: value for key, value in said.items() if value}
