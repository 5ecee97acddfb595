"""What is published of a photograph, and the form in which it is kept until the next build."""

import hashlib
import json
from dataclasses import asdict, dataclass

from plugins.photos.bare import holds_only_pixels
from plugins.photos.container import Format, container
from plugins.photos.refusal import Refusal

SUFFIXES: dict[Format, str] = {"JPEG": "jpg", "WEBP": "webp"}


@dataclass(frozen=True, slots=True)
class DerivedFile:
    """A file to publish: `name` is its address from the root of the site, made of its bytes; sizes are in pixels."""

    name: str
    data: bytes
    width: int
    height: int
    format: Format


@dataclass(frozen=True, slots=True)
class Derived:
    """What is published of a photograph: JPEG then WebP at each width, smallest first, the size of the largest, and its two tones (`tones.py`)."""

    files: tuple[DerivedFile, ...]
    width: int
    height: int
    tones: tuple[int, int] = (0, 0)


def name(data: bytes, form: Format) -> str:
    """Return the address of a file: it tells nothing but what the file itself tells."""
    return f"/media/{hashlib.sha256(data).hexdigest()[:20]}.{SUFFIXES[form]}"


def packed(answer: Derived | Refusal) -> bytes:
    """Return an answer as bytes: a line of JSON, and behind it the files one after the other."""
    if isinstance(answer, Refusal):
        return _line({"refused": asdict(answer)})
    files = [[file.format, file.width, file.height, len(file.data)] for file in answer.files]
    return _line({"files": files, "tones": answer.tones}) + b"".join(file.data for file in answer.files)


def unpacked(data: bytes) -> Derived | Refusal | None:
    """Return the answer that was packed; None for what is damaged. Each file is looked at again as if it had just been made (R11)."""
    head, _, rest = data.partition(b"\n")
    try:
        said = json.loads(head)
        if "refused" in said:
            values = tuple((str(key), str(value)) for key, value in said["refused"]["values"])
            return Refusal(str(said["refused"]["what"]), str(said["refused"]["remedy"]), values)
        files = _files(said["files"], rest)
        upper, lower = said["tones"]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None
    if not files or not all(_is_as_said(file) for file in files):
        return None
    return Derived(tuple(files), files[-1].width, files[-1].height, (int(upper), int(lower)))


def _files(listed: list[tuple[Format, int, int, int]], rest: bytes) -> list[DerivedFile]:
    files, at = [], 0
    for form, width, height, length in listed:
        data = rest[at : at + length]
        files.append(DerivedFile(name(data, form), data, width, height, form))
        at += length
    if at != len(rest):
        raise ValueError
    return files


def _is_as_said(file: DerivedFile) -> bool:
    if not holds_only_pixels(file.data):
        return False
    kind = container(file.data)
    return kind is not None and (kind.format, kind.width, kind.height) == (file.format, file.width, file.height)


def _line(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=True).encode("ascii") + b"\n"
