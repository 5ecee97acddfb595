"""What the record of a picture still lacks: everything at once, with the words to write (R11)."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from plugins.common.problems import N_
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import PhotoRecord

NO_RECORD = N_("the picture {file} has no record, so nobody has said who is in it")
PASTE = N_(
    "Type python3 tasks.py faces STORY, with the folder of the text in place of STORY, answer what it asks, and write alt. By hand: look who is in it, count all faces, and look for name badges, uniforms, number plates, signs and papers; then write this line under photos: in consent.yaml, and fill in what is open: {file}: {lines}"
)
LACKING = N_("the record of the picture {file} is not whole")
COMPLETE = N_(
    "Type python3 tasks.py faces STORY, with the folder of the text in place of STORY, and answer what it asks. By hand: look who is in it, count all faces, and look for name badges, uniforms, number plates, signs and papers; then write into its record, with what you saw: {lines}"
)
ALT = N_(
    "Write into its record what can be seen in it, for those who do not see it; if somebody is hidden, never where in the picture anybody stands: {lines}"
)
CHANGED = N_("the picture {file} was changed after its record was written")
AGAIN = N_(
    "Type python3 tasks.py faces STORY, with the folder of the text in place of STORY, and answer what it asks. By hand: look at it again, who is in it, all faces, name badges, uniforms, number plates, signs and papers; then correct its record: {lines}"
)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file, or "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def lacking(record: PhotoRecord | None, file: str, sha256: str, without_alt: Collection[str]) -> Refusal | None:
    """Refuse a picture whose record is missing, not whole, or of another picture than the one with that checksum.

    `without_alt`: the languages of the text in which it has no words for those who don't see it.
    """
    old = record.sha256 if record else None
    is_changed = bool(old and sha256 and old != sha256)
    seen = None if is_changed else record
    lines = ["people: []", "show: []"] * (record is None)
    lines += ["faces: …"] * (seen is None or seen.faces is None)
    lines += ["marks: checked"] * (record is None or record.marks != "checked")
    lines += [f"sha256: {sha256}"] * (old != sha256 and bool(sha256))
    has_only_no_words = not lines
    lines += ["alt: {" + ", ".join(f"{lang}: …" for lang in without_alt) + "}"] * bool(without_alt)
    if not lines:
        return None
    if record is None:
        return Refusal(NO_RECORD, PASTE, (("file", file), ("lines", "{" + ", ".join(lines) + "}")))
    what, remedy = (CHANGED, AGAIN) if is_changed else (LACKING, ALT if has_only_no_words else COMPLETE)
    return Refusal(what, remedy, (("file", file), ("lines", ", ".join(lines))))
