"""The two pages of a review as HTML: the sheet for those who decide, and the text to read to her."""

import base64
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from plugins.common.languages import EN, KM, LANGUAGES
from plugins.common.problems import N_
from plugins.report.rows import state_of
from plugins.report.words import say, sentence
from plugins.review.seen import Sheet, Side

# Words of the templates, marked here because the catalogue is made from Python alone.
WORDS = (
    N_("Place, at the finest:"),
    N_("Details:"),
    N_("Channels:"),
    N_("Score of telling details (12 withholds):"),
    N_("Before you say yes"),
    N_(
        "Read both texts as her husband, as her neighbour, as her employer. Could any of them tell who this is? What could happen to her then?"
    ),
    N_("Who is in it, and as what"),
    N_("Handle"),
    N_("Kind"),
    N_("Name"),
    N_("Photograph"),
    N_("Place"),
    N_("Details"),
    N_("Words that a writer settled as nobody's name"),
    N_("What the program says of it"),
    N_("Phrases that tell something about somebody, and what they add to the score"),
    N_("The text as readers will see it; marked is what was put in the place of names, and what was settled"),
    N_("Its photographs, as readers will see them"),
    N_("In the place of a photograph stands a drawn scene:"),
    N_("The text cannot be shown yet: mend what stands above first."),
    N_("I have heard this story, and I agree."),
    N_("I want something changed, in paragraph:"),
    N_("Day:"),
    N_("Read by:"),
    N_("Signature or thumb print:"),
    N_("Witness:"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Photograph:
    """One photograph of the text: the largest JPEG that would be published of it, or why a drawn scene stands there, in English and Khmer."""

    jpeg: bytes = b""
    why: tuple[str, str] = ("", "")

    @property
    def source(self) -> str:
        """The picture as an address that holds it."""
        return f"data:image/jpeg;base64,{_data(self.jpeg)}"


def sheet_page(seen: Sheet, lang: str, font: bytes, photographs: tuple[Photograph, ...] = ()) -> str:
    """Return the sheet as an HTML document; its own words are in `lang`, the text in all its languages. `font`: Khmer letters as WOFF2, put
    into the page: not every computer has some, and the page loads nothing."""
    decision = seen.judged.decision
    states = [(LANGUAGES[code].own_name, say(state_of(decision, code), lang)) for code in decision.states]
    problems = [(sentence(problem, EN.code), sentence(problem, KM.code)) for problem in seen.problems]
    channels = ", ".join(sorted(decision.channels))
    return _template("sheet.html", lang).render(
        seen=seen,
        states=states,
        problems=problems,
        channels=channels,
        languages=LANGUAGES,
        font=_data(font),
        photographs=photographs,
    )


def aloud_page(seen: Sheet, side: Side, font: bytes) -> str:
    """Return one language of the text as a document to print."""
    body = re.sub(r"</?mark>", "", side.body)
    return _template("aloud.html", side.lang).render(
        side=side, body=body, key=seen.key, digest=seen.digest[:12], font=_data(font)
    )


def _template(name: str, lang: str) -> Template:
    return _environment().get_template(name, globals={"t": lambda m: say(m, lang), "k": lambda m: say(m, KM.code)})


def _data(font: bytes) -> str:
    return base64.b64encode(font).decode("ascii")


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)
