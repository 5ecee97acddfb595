"""`faces STORY`: show an officer the faces in each picture of a text, let her count, and write what she says into the record."""

import sys
from pathlib import Path

from plugins.common.problems import N_, Stop
from plugins.pipeline.build import read
from plugins.pipeline.masking import masks
from plugins.pipeline.material import Order
from plugins.promote.destination import destination
from plugins.promote.private import SHEETS, forget_private, private_folder
from plugins.read.content import Entry
from plugins.read.markdown import pictures
from plugins.read.pictures import picture_name
from plugins.report.words import say
from plugins.site.ask import Input, NoAnswer, Questions
from plugins.site.clock import clock
from plugins.site.face_desk import Desk
from plugins.site.review import WHICH
from plugins.site.said import stopped

NOT_DONE, WRONG_USAGE = 1, 2
NO_PICTURE = N_("There is no picture in the folder of this text, or none of that name.")
UNUSED = N_(
    "No text shows {files}, so nothing is asked about that. If you want to be asked, write it into the text first, or type its name behind --picture."
)


def faces(
    *, content: str, output: str, theme: Path, story: str, picture: str = "", lang: str = "en", ask: Input | None = None
) -> int:
    """Return 0 when every picture was asked about; 1 when one cannot be, or she stopped: what was not answered is as it was; 2 for wrong usage.

    `picture`: the one file to ask about; "" for all in the folder. `ask`: answers in place of the terminal.
    """
    try:
        material = read(Order(Path(content).resolve(), theme), clock())
        mask = masks(material.vocabulary, lang)
        name = story.strip("/")
        judged = next((material.judged[key] for key in (name, f"stories/{name}") if key in material.judged), None)
        if judged is None:
            print("\n  ".join((say(WHICH, lang), *map(mask, material.judged))), file=sys.stderr)
            return WRONG_USAGE
        wanted = _wanted(judged.entry, picture)
        if not wanted:
            print(say(NO_PICTURE, lang), file=sys.stderr)
            return WRONG_USAGE
        place = destination(Path(output), content=material.content.root)
        private = private_folder(place)
    except Stop as stop:
        print(stopped(stop, lang), file=sys.stderr)
        return NOT_DONE
    record = material.content.root / judged.entry.consent_where
    desk = Desk(
        judged, record, private / SHEETS, Questions(ask or input), mask, opens=ask is None and sys.stdin.isatty()
    )
    if left := [file for file in judged.entry.photos if file not in wanted and not picture]:
        desk.questions.say(UNUSED, files=", ".join(map(mask, left)))
    try:
        return max(desk.asked(file) for file in wanted)
    except NoAnswer:
        return NOT_DONE
    finally:
        forget_private(place, SHEETS)


def _wanted(entry: Entry, picture: str) -> list[str]:
    """Return the one file that was named, or those that a text shows; where none does yet, all that there are."""
    if picture:
        return [file for file in entry.photos if file == picture]
    in_texts = {picture_name(source) for text in entry.texts.values() for source in pictures(text.body)}
    return [file for file in entry.photos if file in in_texts | {entry.cover, entry.logo}] or list(entry.photos)
