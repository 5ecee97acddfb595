"""What the project needs that pip cannot bring: installed where this command may, else named in one line with how to get it."""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """A program or a library: the names it may have, its Debian package, and what it is for."""

    names: tuple[str, ...]
    package: str
    purpose: str


CHROMIUM = Need(
    ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"),
    "chromium",
    "the browser tests and the pictures of pages",
)
EXIFTOOL = Need(("exiftool",), "libimage-exiftool-perl", "the second opinion on the metadata of pictures")
FRIBIDI = Need(("fribidi",), "libfribidi0", "the letters on share cards, which Pillow sets with its help")
JAVA = Need(("java",), "default-jre-headless", "the checker of HTML, style sheets and drawings")
FIREFOX = Need(("firefox-esr", "firefox"), "firefox-esr", "pictures of pages as Firefox shows them")
SSH_KEYGEN = Need(("ssh-keygen",), "openssh-client", "making keys and signing where gifts go")
NPM = Need(("npm",), "npm", "fetching that checker")
ZBAR = Need(("zbar",), "libzbar0", "the second opinion on KHQR codes in the tests")
NEEDS = (CHROMIUM, FIREFOX, EXIFTOOL, FRIBIDI, SSH_KEYGEN, JAVA, NPM, ZBAR)


def found(need: Need) -> str:
    """Return the program's path or the library's name, or ""."""
    return next((path for name in need.names if (path := shutil.which(name) or find_library(name))), "")


def provide(needs: tuple[Need, ...] = NEEDS) -> None:
    """Install what is missing where we are root on a system with apt-get; say in one line each what is still missing."""
    wanted = [need for need in needs if not found(need)]
    if wanted and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        for arguments in (["update"], ["install", "-y", *(need.package for need in wanted)]):
            _quietly(["apt-get", "-q", *arguments])
    for need in wanted:
        if not found(need):
            print(missing(need), file=sys.stderr)


def missing(need: Need) -> str:
    """Return the line that says how to get it."""
    how = (
        f"on Debian and Ubuntu: sudo apt install {need.package}"
        if sys.platform == "linux"
        else f"install {need.names[0]} and put it on the PATH"
    )
    return f"{need.names[0]} is missing ({need.purpose}); {how}."


def _quietly(command: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
