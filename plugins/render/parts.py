"""What pages are made of: links, pictures, cards, panels. What holds for all of them stands in `views.py`."""

from dataclasses import dataclass

from plugins.common.languages import Lang

TELEPHONE = "(max-width: 41.99rem)"


@dataclass(frozen=True, slots=True)
class Day:
    """A day for `<time>`."""

    datetime: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the site."""

    url: str
    name: str
    lang: Lang
    count: int = 0


@dataclass(frozen=True, slots=True)
class Alternate:
    """This page in a language (itself included): `url` is site-relative, `absolute` for `hreflang`."""

    lang: Lang
    url: str
    absolute: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A published photograph or a drawn scene, shown in a 16:10 frame; in an article a tall photograph in a tall one.

    `kind` is `photo` or `scene`. A photo has `sources` in WebP and `fallback` in JPEG (URL and width in pixels, ascending), the pixel size
    of the largest, and the `tones` that stand in its place until it has come; `src` is for browsers that cannot choose. `telephones` is the
    width of what they fetch: less than 800 where the picture would be too heavy. `covers`: faces are covered in it.
    A scene has one SVG `src` of 1200 x 750. `caption` may be "": a scene's caption says that it is a drawing.
    """

    kind: str
    src: str
    sources: tuple[tuple[str, int], ...]
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    lang: Lang
    fallback: tuple[tuple[str, int], ...] = ()
    tones: tuple[int, int] = (0, 0)
    telephones: int = 800
    covers: bool = False

    @property
    def tall(self) -> bool:
        """Tell whether it is a photograph that stands upright: a wide frame would cut off heads."""
        return self.kind == "photo" and self.height > self.width

    def sizes(self, large: str = "", small: int = 100) -> str:
        """Return the `sizes` attribute: `large` is how wide it stands on larger screens, `small` on a telephone, in hundredths of its width.

        Telephones with three pixels a pixel take no more than those with two, as nobody sees it and everybody waits for it; and all take
        less of a picture so full of detail that there is a narrower one for them.
        """
        dense, sharp, plain = (small * part * self.telephones // 8000 for part in (6, 9, 10))
        lighter = f"{TELEPHONE} {plain}vw, " if self.telephones < 800 else ""
        return (
            f"{TELEPHONE} and (min-resolution: 2.5dppx) {dense}vw, {TELEPHONE} and (min-resolution: 2dppx) {sharp}vw, {lighter}"
            f"{large + ', ' if large else ''}{small}vw"
        )


@dataclass(frozen=True, slots=True)
class Card:
    """One entry in a list. `only_in` is "" or the words "Only in Khmer" when the entry is in another language than the page."""

    url: str
    title: str
    summary: str
    lang: Lang
    picture: Picture
    topic: Link | None
    place: Link | None
    partner: Link | None
    day: Day | None
    reading: str
    only_in: str
    kind: str  # stories, blog, partners
    gives: bool = False  # a partner that takes gifts now
    number: str = ""  # by which the options of its list know it (see `Narrowing`)


@dataclass(frozen=True, slots=True)
class NarrowOption:
    """What the cards on a page can be narrowed to. `cards` are the numbers of those that stay."""

    name: str
    lang: Lang
    count: int
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A row of options that narrow the list of a page without leaving it. `row` is its name on the page; `every` is the option that keeps all."""

    row: str
    heading: str
    every: str
    options: tuple[NarrowOption, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A topic or a province with the newest of its stories, posts and partners."""

    link: Link
    newest: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A partner's figure: `share` is a percentage of the true `whole`, or None when there is no whole (""). `source` is in the one language
    it was written in; `source_more` (day, page) in the page's."""

    label: str
    value: str
    whole: str
    share: float | None
    source: str
    source_lang: Lang
    source_more: str


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """A number to call in need."""

    number: str
    tel: str
    what: str
    checked: Day | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the organisation; "" where not given."""

    phone: str
    tel: str
    telegram: str
    email: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a continued list stands: page `number` of `of`."""

    number: int
    of: int
    text: str  # "Page 2 of 3"
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed of this page's list."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What a link to a page says where it is shared. `own`: whether these are the page's own words, which `social` allows."""

    title: str
    description: str
    own: bool


@dataclass(frozen=True, slots=True)
class ShareCard:
    """The picture for those who share a page: `path` in the output, its whole address, its size in pixels and what it shows. `own`: it is
    of this page, and not the site's."""

    path: str
    absolute: str
    width: int
    height: int
    alt: str
    own: bool
