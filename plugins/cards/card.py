"""What a share card says and shows: public text of its own page and nothing else."""

from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.text import unmarked


@dataclass(frozen=True, slots=True)
class Card:
    """A picture to be drawn for those who share a page.

    `kicker`: the topic and the province, as far as the page shows them. These texts hold the licence marks of the page, so that no
    line ends within a name. `name` is the site's, `organisation` whose it is, or "" where both are called alike. `scene`: the drawing to
    show, or "" where `photo` (path in the output of a published photograph) stands.
    """

    lang: Lang
    kicker: tuple[str, ...]
    title: str
    summary: str
    name: str
    organisation: str
    scene: str = ""
    photo: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """Every text that is given to the pen, as a reader sees it."""
        return tuple(unmarked(text) for text in (*self.kicker, self.title, self.summary, self.name, self.organisation))
