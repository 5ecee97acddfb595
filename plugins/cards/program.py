"""What the look of a card depends on beside its words and the theme: the program's own code, and the libraries that shape and draw."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from PIL import features

_OWN = ("cards/*.py", "people/edges.py", "people/clusters.py")
_LIBRARIES = ("pillow", "pyicu-wheels", "khmercut")
_INSIDE = ("freetype2", "raqm", "harfbuzz", "fribidi", "libjpeg_turbo")


@cache
def program_digest() -> bytes:
    """Return a digest of all that decides how a card is drawn."""
    plugins = Path(__file__).parents[1]
    versions = [version(name) for name in _LIBRARIES] + [str(features.version(name)) for name in _INSIDE]
    said = sha256(" ".join(versions).encode())
    for file in sorted(file for own in _OWN for file in plugins.glob(own)):
        said.update(f"{file.name} {file.stat().st_size} ".encode() + file.read_bytes())
    return said.digest()
