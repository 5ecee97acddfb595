"""Where photographs are kept once they are developed, and a line on the terminal while somebody waits for them."""

import sys
from pathlib import Path
from typing import TextIO

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.common.shelf import Shelf
from plugins.photos.darkroom import FOLDER, Darkroom, Told, silent
from plugins.promote.private import private_folder
from plugins.report.words import say

DEVELOPED = N_("Photographs: {done} of {all}")
CLEAR_LINE = "\r\x1b[K"


def kept_darkroom(output: Path) -> Darkroom:
    """Return the darkroom of the site at `output` (resolved, its lock held): what it developed stays in the private folder."""
    return Darkroom(Shelf(private_folder(output) / FOLDER, ".pictures"), progress(sys.stderr))


def progress(stream: TextIO) -> Told:
    """Return what says how far it is: in one line that is gone at the end, and only where a human looks."""
    if not stream.isatty():
        return silent

    def told(done: int, of: int) -> None:
        values = (("done", str(done)), ("all", str(of)))
        line = " / ".join(dict.fromkeys(say(DEVELOPED, lang, values) for lang in LANGUAGES))
        stream.write(CLEAR_LINE + (line if done < of else ""))
        stream.flush()

    return told
