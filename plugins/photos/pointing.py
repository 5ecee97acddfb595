"""Words that say where in a picture somebody stands: “left: …”, “second from the right”, ខាងឆ្វេង."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from plugins.common.problems import N_
from plugins.people.fold import folded, is_khmer
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import PhotoRecord

DATA = Path(__file__).parent / "data" / "pointing.tsv"
COVER = "\ufffc"
POINTS = N_("The words of the picture say where somebody stands in it, and a person in it is hidden")
REWORD = N_(
    "Say in alt, caption and credit what is done, not who is on the left, on the right or in the middle; then the picture is published"
)

_EDGE, _NEITHER = ".", "*"
# Not at U+200B: in Khmer it stands between words, and parts no phrase.
_PARTS = re.compile(rf"[\s(),:;.!?។៕៖“”«»—–{COVER}-]+")
_PIECE = re.compile(rf"[^\W\d_]+|\d+|{COVER}|[^\s]")


def pointing(record: PhotoRecord, words: str) -> Refusal | None:
    """Refuse a picture with a hidden person when its words tell who of those in it is who (R11).

    `words` are its alternative text, caption and credit, one a line, with every declared person as one U+FFFC.

    Source: ICRC: clothes and company identify, too; who knows which one she is recognises her by these.
    """
    if not hides_somebody(record) or not points(words):
        return None
    return Refusal(POINTS, REWORD)


def hides_somebody(record: PhotoRecord) -> bool:
    """Tell whether anybody in the picture is not to be recognised in it."""
    return bool(record.boxes) or not set(record.people) <= set(record.show) or (record.faces or 0) > len(record.show)


def points(words: str) -> bool:
    """Tell whether words say where in a picture somebody is.

    >>> points("Left: the weaver"), points("She left school"), points("នាងនៅខាងឆ្វេង"), points("ខេត្តកណ្ដាល")
    (True, False, True, False)
    """
    return any(_points(line) for line in words.splitlines())


def _points(line: str) -> bool:
    listed = _phrases()
    pieces = _pieces(line)
    for fine in listed["en-fine"]:
        pieces = pieces.replace(f" {fine} ", f" {_NEITHER} ")
    if any(f" {phrase} " in pieces for phrase in listed["en"]):
        return True
    return is_khmer(line) and any(map(_points_in_khmer, (line, *_PARTS.split(line))))


def _points_in_khmer(part: str) -> bool:
    """Words are not parted in Khmer, so a phrase counts inside of others; one with a dot where the part begins or ends."""
    listed, whole = _phrases(), folded(part)
    for fine in listed["km-fine"]:
        whole = whole.replace(folded(fine), _NEITHER)
    return any(_lies_in(phrase, whole) for phrase in listed["km"])


def _lies_in(phrase: str, whole: str) -> bool:
    key, opens, closes = folded(phrase.strip(". ")), phrase.startswith(_EDGE), phrase.endswith(_EDGE)
    if opens and closes:
        return whole == key
    return whole.startswith(key) if opens else whole.endswith(key) if closes else key in whole


def _pieces(line: str) -> str:
    """Words in small letters with a dot for every sign and person between them, and at both ends.

    >>> _pieces("Bopha (left)")
    ' . bopha . left . '
    """
    plain = unicodedata.normalize("NFKC", line).casefold()
    pieces = [piece if piece[0].isalnum() else _EDGE for piece in _PIECE.findall(plain)]
    joined = [piece for at, piece in enumerate(pieces) if piece != _EDGE or at == 0 or pieces[at - 1] != _EDGE]
    opening, closing = (not joined or joined[0] != _EDGE), (not joined or joined[-1] != _EDGE)
    return " ".join(["", *[_EDGE] * opening, *joined, *[_EDGE] * closing, ""])


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The phrases of the list by kind."""
    rows = [line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return {kind: tuple(phrase for said, phrase in rows if said == kind) for kind in ("en", "en-fine", "km", "km-fine")}
