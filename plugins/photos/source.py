"""Whether the file of a photograph is the one its record was written for, and one whole picture that can be opened safely."""

import hashlib
import stat
from pathlib import Path

from plugins.common.problems import N_
from plugins.photos.container import BrokenError, Container, container, is_heic
from plugins.photos.permission import LOOK
from plugins.photos.pixels import sizes
from plugins.photos.refusal import Refusal
from plugins.photos.telephones import is_known_tail
from plugins.read.schema.consent import PhotoRecord

LARGEST_FILE = 40 * 1024 * 1024
MOST_PIXELS = 60_000_000  # of a JPEG, which is decoded at a fraction of its size
# Others are in memory whole, and not once only: 8 bytes a pixel of a PNG, 6 of a progressive JPEG, 16 of a WebP, of some 200 MB (decision 39).
MOST_WHOLE = {"PNG": 25_000_000, "JPEG": 33_000_000, "WEBP": 13_000_000}
IN_SCANS, SCAN = (
    frozenset({"C2", "C6", "CA", "CE"}),
    "DA",
)  # ITU T.81, B.1: frames that are progressive; the start of a scan
MOST_SCANS = (
    64  # a JPEG of a camera or a program has 1 to 12; each goes over all pixels once more, however few bytes it has
)
HEAVY = 8_000_000  # pixels
LONGEST_SIDE = 16383  # of a WebP
AGAIN = N_("Open it in a photo program and export it again as JPEG, and build again")
WITHOUT_FILM = N_(
    "If the telephone took a moving photo, switch that off, or save it as a still picture; otherwise open it in a photo program and export it again as JPEG. Then build again"
)
COPY = N_("Copy it again from the camera or the telephone, and build again")
EMPTY = Refusal(N_("The picture file is empty"), COPY)


def read_photo(path: Path, record: PhotoRecord) -> bytes | Refusal:
    """Return the bytes of the photograph if they are those that its record was written for (R11).

    Source: GDPR 4(11): consent is specific, so it is to this picture and to no later one.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise OSError
        if about.st_size > LARGEST_FILE:
            return Refusal(N_("The picture file is larger than 40 MB"), AGAIN)
        data = path.read_bytes()
    except OSError:
        return Refusal(N_("The picture file cannot be read"), N_("Put the file there again, and build again"))
    if hashlib.sha256(data).hexdigest() != record.sha256:
        return Refusal(N_("The picture was changed after its record was written"), LOOK)
    return data


def unreadable(data: bytes) -> Refusal | None:
    """Refuse what is not one whole picture in a known format, by its bytes and whatever its file is called (R11).

    Source: our own: a part of a file that no parser here knows may hold anything.
    """
    try:
        kind = container(data)
        is_whole = kind is None or is_known_tail(data, kind)
    except BrokenError:
        return Refusal(N_("The picture file is cut off or damaged"), COPY)
    if not kind:
        return _unknown(data)
    if kind.is_animated:
        return Refusal(N_("The picture moves, or holds several pictures"), AGAIN)
    if not is_whole:
        return Refusal(
            N_("Something is hidden behind the end of the picture: a film, a second picture or a text"), WITHOUT_FILM
        )
    if kind.parts.count(SCAN) > MOST_SCANS:
        return Refusal(N_("The picture is stored in more layers than any camera or program writes"), AGAIN)
    return _too_large(kind)


def is_heavy(data: bytes) -> bool:
    """Tell whether decoding it takes so much memory that nothing else is decoded beside it.

    A JPEG is decoded at a fraction of its size, one that comes in scans (progressive) only once it is in the memory whole.
    """
    try:
        kind = container(data)
    except BrokenError:
        return False
    return kind is not None and _is_whole(kind) and kind.width * kind.height > HEAVY


def _is_whole(kind: Container) -> bool:
    """Tell whether it has to be in memory whole to be decoded."""
    return kind.format != "JPEG" or not IN_SCANS.isdisjoint(kind.parts) or kind.parts.count(SCAN) > 1


def _unknown(data: bytes) -> Refusal:
    if not data:
        return EMPTY
    if is_heic(data):
        return Refusal(N_("The picture is a HEIC or AVIF file, which this program cannot open"), AGAIN)
    return Refusal(N_("The file is not a picture in JPEG, PNG or WebP, whatever its name says"), AGAIN)


def _too_large(kind: Container) -> Refusal | None:
    if not kind.width or not kind.height:
        return Refusal(N_("The picture has no pixels"), AGAIN)
    most = MOST_WHOLE[kind.format] if _is_whole(kind) else MOST_PIXELS
    if kind.width * kind.height > most:
        return Refusal(
            N_(
                "The picture has more than {millions} million pixels, which is more than can be decoded of a file of its kind"
            ),
            N_("Make it smaller in a photo program, save it as JPEG (not “progressive”), and build again"),
            (("millions", str(most // 1_000_000)),),
        )
    stored = [sizes(width, height)[-1] for width, height in ((kind.width, kind.height), (kind.height, kind.width))]
    if max(max(size) for size in stored) > LONGEST_SIDE:
        return Refusal(N_("The picture is a very long strip"), N_("Cut it in a photo program, and build again"))
    return None
