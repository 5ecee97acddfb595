"""`khqr PICTURE [PARTNER]`: say what the bank's own picture pays into, in words, and write it into the partner's record."""

import sys
from pathlib import Path

from plugins.common.problems import N_
from plugins.khqr.code import Fault, Khqr, read_code
from plugins.khqr.record import NEW, option_of, with_code
from plugins.khqr.scan import NoPictureError, scanned
from plugins.read.entry_files import GIVING
from plugins.report.words import say
from plugins.review.record import flow
from plugins.seal.writing import replace_file

READ, NOT_READ, WRONG_USAGE = 0, 1, 2

NO_PICTURE = N_("This is no picture that can be opened. Ask for it as PNG or JPEG, or take a screenshot of it.")
NO_CODE = N_("No QR code was found in the picture. Cut away what is round the code, or ask for a sharper picture.")
MANY = N_("There are several QR codes in the picture. Cut it so that only the KHQR code is left.")
NO_PARTNER = N_("There is no such partner. Name its folder below partners/.")
NOT_ALONE = N_(
    "The record could not be changed without touching something else. Put these lines into it by hand, by copying:"
)
RECORD = N_("The lines for giving.yaml (or name the partner behind the picture, and they are written):")
SAYS = (
    (N_("Account"), "account"), (N_("Account number behind it"), "number"), (N_("Bank"), "bank"), (N_("Name that a bank's app shows"), "name"),
    (N_("Name in Khmer"), "khmer_name"), (N_("Town"), "city"), (N_("Currency"), "currency"),
)  # fmt: skip
OTHERS = N_(
    "The code also pays into accounts of other schemes ({accounts}), which cannot be checked here. Ask the bank whose they are before two people sign."
)
COMPARE = N_(
    "Compare account and name with the partner, in person or on a number that you know. Nothing of this is shown before two people sign it."
)
WRITTEN = N_("Written into {file}. Now two people approve it: python3 tasks.py approve {partner}")


def khqr(picture: str, partner: str = "", *, content: str, lang: str = "en") -> int:
    """Return 0 when a code was read (and, with a partner, is in the record); 1 when it cannot be used; 2 for a partner that isn't there."""
    folder = _folder(Path(content) / "partners", partner) if partner else None
    if partner and not folder:
        return _told(say(NO_PARTNER, lang), WRONG_USAGE)
    payload = _payload(Path(picture), lang)
    if not payload:
        return NOT_READ
    code = read_code(payload)
    if isinstance(code, Fault):
        return _told(f"{_sentence(code.what, lang)} {_sentence(code.remedy, lang)}", NOT_READ)
    print(_in_words(code, lang))
    return _written(folder / GIVING, code, payload, lang) if folder else _shown(code, payload, RECORD, lang, READ)


def _folder(partners: Path, name: str) -> Path | None:
    return next((folder for folder in sorted(partners.glob("*/")) if folder.name == Path(name).name), None)


def _payload(picture: Path, lang: str) -> str:
    try:
        found = scanned(picture.read_bytes())
    except (NoPictureError, OSError):
        return _nothing(NO_PICTURE, lang)
    return found[0] if len(found) == 1 else _nothing(MANY if found else NO_CODE, lang)


def _in_words(code: Khqr, lang: str) -> str:
    said = ((say(name, lang), getattr(code, field)) for name, field in SAYS)
    lines = [f"  {name}: {value}" for name, value in said if value]
    if code.others:
        lines.append(say(OTHERS, lang, (("accounts", ", ".join(code.others)),)))
    return "\n".join((*lines, say(COMPARE, lang)))


def _written(file: Path, code: Khqr, payload: str, lang: str) -> int:
    """Fill in the record. A signature over the old one no longer fits, so nothing of it is shown until it is approved again."""
    try:
        made = with_code(file.read_bytes() if file.exists() else NEW, option_of(code, payload))
        if made is None:
            return _shown(code, payload, NOT_ALONE, lang, NOT_READ)
        replace_file(file, made)
    except OSError:
        return _shown(code, payload, NOT_ALONE, lang, NOT_READ)
    print(say(WRITTEN, lang, (("file", file.as_posix()), ("partner", file.parent.name))))
    return READ


def _shown(code: Khqr, payload: str, message: str, lang: str, ended: int) -> int:
    lines = (f"    {key}: {flow(value)}" for key, value in option_of(code, payload).items())
    print("\n".join((say(message, lang), "  - id: khqr", *lines)))
    return ended


def _sentence(said: str, lang: str) -> str:
    words = say(said, lang)
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _nothing(message: str, lang: str) -> str:
    print(say(message, lang), file=sys.stderr)
    return ""


def _told(message: str, ended: int) -> int:
    print(message, file=sys.stderr)
    return ended
