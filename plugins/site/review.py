"""`review STORY`: write the sheet into the private folder, for whoever looks at it and decides (`decide_review`)."""

import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

from plugins.common.languages import EN, KM
from plugins.common.problems import N_, Stop
from plugins.judge.judge import reading_of
from plugins.judge.marks import marks
from plugins.judge.pictures import asked_in, refused
from plugins.photos.darkroom import Darkroom
from plugins.photos.derive import largest
from plugins.photos.refusal import Refusal
from plugins.pipeline.build import read
from plugins.pipeline.masking import masks
from plugins.pipeline.material import Material, Order
from plugins.promote.destination import destination
from plugins.promote.private import private_folder
from plugins.report.words import say, sentence
from plugins.review.pages import Photograph, aloud_page, sheet_page
from plugins.review.seen import Sheet, read_aloud, sheet
from plugins.seal.writing import replace_file
from plugins.site.ask import Input, Questions
from plugins.site.clock import clock
from plugins.site.decide_review import NOT_DONE, WRONG_USAGE, Wanted, decide
from plugins.site.said import stopped

FONT = Path("static/fonts/kantumruy-khmer-400.woff2")
WHICH = N_("Which text? Name its folder, such as stories/the-well. These there are:")
SHEET = N_("The text in both languages, with what was made general: open this page in a browser and read it whole.")
ALOUD = N_("The text to print and to read to her:")
NAMED_FOLDER = N_(
    "The folder of this text is called like somebody, so no page of it is written. Rename the folder first."
)
CANNOT = N_("It cannot be shown yet, so it cannot be reviewed. The page says what to mend.")


def review(
    *, content: str, output: str, theme: Path, wanted: Wanted, lang: str = "en", ask: Input | None = None
) -> int:
    """Return 0 when the sheet was written, and the record where somebody decided; 1 when nothing can be reviewed; 2 for wrong usage."""
    try:
        material = read(Order(Path(content).resolve(), theme), clock())
        key = _key(material, wanted.story)
        if not key:
            mask = masks(material.vocabulary, lang)
            print("\n  ".join((say(WHICH, lang), *map(mask, material.judged))), file=sys.stderr)
            return WRONG_USAGE
        if masks(material.vocabulary, lang)(key) != key:
            print(say(NAMED_FOLDER, lang), file=sys.stderr)
            return NOT_DONE
        reading, _, _ = reading_of(material.judged[key].entry, material.vocabulary, material.today)
        seen = sheet(material.judged[key], marks(reading))
        photographs = _photographs(seen, masks(material.vocabulary, lang))
        to = destination(Path(output), content=Path(content).resolve())
        pages = _pages(seen, photographs, to, (theme / FONT).read_bytes(), lang)
    except Stop as stop:
        print(stopped(stop, lang), file=sys.stderr)
        return NOT_DONE
    for message, page in pages:
        print(f"{say(message, lang)}\n  {page.as_uri()}")
    if not seen.sides:
        print(say(CANNOT, lang), file=sys.stderr)
        return NOT_DONE
    interactive = ask is not None or (sys.stdin.isatty() and sys.stdout.isatty())
    if interactive and ask is None:
        webbrowser.open(pages[0][1].as_uri())
    return decide(material, key, seen, wanted, Questions(ask or input) if interactive else None, lang)


def _key(material: Material, story: str) -> str:
    name = story.strip("/")
    return next((key for key in (name, f"stories/{name}") if key in material.judged), "")


def _photographs(seen: Sheet, mask: Callable[[str], str]) -> tuple[Photograph, ...]:
    """Develop what would be published: those who decide have to see it, and what they did not see stays a drawn scene until they did."""
    entry, darkroom = seen.judged.entry, Darkroom()
    wanted = asked_in(seen.judged, [side.lang for side in seen.sides])
    made: list[Photograph] = []
    for file, said in wanted.items():
        answer = said if isinstance(said, Refusal) else darkroom.answer(said)
        if isinstance(answer, Refusal):
            why = refused(entry, file, answer)
            made.append(Photograph(why=(mask(sentence(why, EN.code)), mask(sentence(why, KM.code)))))
        else:
            made.append(Photograph(largest(answer)))
    return tuple(made)


def _pages(
    seen: Sheet, photographs: tuple[Photograph, ...], output: Path, font: bytes, lang: str
) -> list[tuple[str, Path]]:
    folder = private_folder(output) / "review"
    folder.mkdir(mode=0o700, exist_ok=True)
    stem = seen.key.replace("/", "-")
    pages = [(SHEET, folder / f"{stem}.html", sheet_page(seen, lang, font, photographs))]
    spoken = frozenset(str(code) for part in seen.judged.cast.values() for code in part.person.speaks)
    if side := read_aloud(seen, spoken):
        pages.append((ALOUD, folder / f"{stem}.to-read.html", aloud_page(seen, side, font)))
    for _, path, page in pages:
        replace_file(path, page.encode("utf-8"))
    return [(message, path) for message, path, _ in pages]
