"""What a developed photograph depends on beside its bytes and its record: the program's own code, the libraries that
decode and write, which detectors of faces there are, and what reads codes."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from PIL import features

from plugins.faces.found import version as detectors
from plugins.khqr.scan import version as reader_of_codes

_OWN = ("photos/*.py", "faces/*.py", "consent/reviewers.py")
_INSIDE = ("libjpeg_turbo", "webp", "littlecms2", "zlib_ng", "zlib")


@cache
def program_digest() -> bytes:
    """Return a digest of all that decides what becomes of a photograph."""
    plugins = Path(__file__).parents[1]
    libraries = [
        version("pillow"),
        *(str(features.version(name)) for name in _INSIDE),
        str(detectors()),
        reader_of_codes(),
    ]
    said = sha256(" ".join(libraries).encode())
    for file in sorted(file for own in _OWN for file in plugins.glob(own)):
        said.update(f"{file.relative_to(plugins).as_posix()} {file.stat().st_size} ".encode() + file.read_bytes())
    return said.digest()
