"""What templates are given: one frozen value a page. Every text in them is public; templates decide nothing beyond layout.

`lang` on a part names the language of its words where that may differ from the page's (a Khmer-only story in an English list).
URLs are site-relative with a leading `/`, except those named `absolute` or `destination`. Dates come as (`datetime`, ISO, and
`text`, in the page's language). `Markup` fields are HTML made by `render`; all others are plain text, and autoescape is on.
"""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.common.languages import Lang


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
    """A published photograph or a drawn scene, always shown in a 16:10 frame.

    `kind` is `photo` or `scene`. A photo has `sources` (URL and width in pixels, ascending) and the pixel size of the largest;
    a scene has one SVG `src` of 1200 x 750. `caption` may be "": a scene's caption says that it is a drawing.
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


@dataclass(frozen=True, slots=True)
class GiveOption:
    """One way to give that is approved, or that leads to a reserved example host (`example`)."""

    kind: str  # link (khqr and transfer come with approval)
    destination: str
    host: str
    currencies: str
    note: str
    example: bool


@dataclass(frozen=True, slots=True)
class GivePanel:
    """How to give to one partner. Without `options` the panel is not shown; `paused` or `ended` say so in `state`."""

    partner: Link
    summary: str
    options: tuple[GiveOption, ...]
    state: str  # active, paused, ended
    verified: Day | None
    example: bool
    anchor: str  # `give`, or `give-<partner>` where several stand on one page


@dataclass(frozen=True, slots=True)
class Bar:
    """A partner's figure: `share` is a percentage of the true whole, or None when there is no whole. `source` is in the one language
    it was written in; `source_more` (day, page) in the page's."""

    label: str
    value: str
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
class Frame:
    """What every page has: its document head, header and footer.

    `title` is the whole `<title>`. `alternates` holds the page in each language it exists in, itself first; `x_default` is absolute.
    `jsonld` is finished JSON for a script element of type application/ld+json, or "". `section` marks the current item of the main navigation
    (`stories`, `blog`, `partners`, `give` or a page's slug). `index` false: noindex. `strict_referrer`: no-referrer. `quick_exit`: the address
    to leave for, or "". `switch` holds what the language switch links to: the same page, or the other language's home when it isn't there.
    """

    lang: Lang
    url: str
    canonical: str
    title: str
    description: str
    site_name: str
    organisation: str
    alternates: tuple[Alternate, ...]
    x_default: str
    switch: tuple[Alternate, ...]
    section: str
    menu: tuple[Link, ...]
    footer_pages: tuple[Link, ...]
    contact: Contact
    helplines: tuple[HelpNumber, ...]
    feeds: tuple[Feed, ...]
    og_type: str
    og_locale: str
    og_alternates: tuple[str, ...]
    og_image: str
    jsonld: Markup
    index: bool
    strict_referrer: bool
    quick_exit: str
    year: str


@dataclass(frozen=True, slots=True)
class Home:
    """`/{lang}/`: the newest story large, the next ones, places, partners, posts and the promise (in the template)."""

    frame: Frame
    lead: Card | None
    stories: tuple[Card, ...]
    story_count: str
    places: tuple[Link, ...]
    topics: tuple[Link, ...]
    partners: tuple[Card, ...]
    posts: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of cards: stories, blog, partners, a topic, a place. `facets` are (heading, links with counts)."""

    frame: Frame
    heading: str
    kicker: str
    intro: str
    cards: tuple[Card, ...]
    facets: tuple[tuple[str, tuple[Link, ...]], ...]
    pages: Pages | None
    empty: str


@dataclass(frozen=True, slots=True)
class Article:
    """A story or a post. `body` is public HTML whose headings start at h2.

    `care_note`: the subject is sensitive. `names_changed` and `details_changed`: notes that the program itself decides on.
    `read_back`: the day on which the person heard this very text and agreed to it.
    """

    frame: Frame
    kind: str  # stories, blog
    heading: str
    summary: str
    body: Markup
    picture: Picture
    topics: tuple[Link, ...]
    place: Link | None
    partner: Link | None
    day: Day | None
    updated: Day | None
    reading: str
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    care_note: bool
    names_changed: bool
    read_back: Day | None
    drawn: bool
    panel: GivePanel | None
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]
    share: bool


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner's page: what they do, how to give, their stories."""

    frame: Frame
    heading: str
    summary: str
    body: Markup
    picture: Picture
    logo: Picture | None
    place: Link | None
    since: str
    website: str
    website_host: str
    bars: tuple[Bar, ...]
    panel: GivePanel | None
    stories: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Give:
    """All panels side by side."""

    frame: Frame
    heading: str
    intro: str
    panels: tuple[GivePanel, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A free page (our promise, change or take down …)."""

    frame: Frame
    heading: str
    summary: str
    body: Markup
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Plain:
    """The pages outside both languages: `gateway` and `not-found`. `frames` has one frame a language, in the site's order."""

    frames: tuple[Frame, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class Alias:
    """An old address: refreshes to `target`, says nothing of what stands there."""

    target: str
    canonical: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An Atom entry. `id` is opaque and stays the same when a withheld story returns."""

    id: str
    title: str
    summary: str
    absolute: str
    published: str
    updated: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class AtomFeed:
    """A feed: `absolute` is its own address, `page` that of the list it belongs to. Times are RFC 3339."""

    id: str
    lang: Lang
    title: str
    absolute: str
    page: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """A page with its alternates (lang, absolute URL), itself and `x-default` included."""

    absolute: str
    alternates: tuple[tuple[str, str], ...]
    updated: str


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles under one letter. `kinds` says beside each link what it leads to, or "" for a story."""

    letter: str
    links: tuple[Link, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """What the script of the search page has to know of its index: where its files are (`base`), how many texts it holds, how many files its
    sieve has, how many texts a head file holds, and the version that keeps old and new apart. `digits`: 0 to 9 in the page's language."""

    base: str
    texts: int
    files: int
    per_file: int
    version: str
    digits: str


@dataclass(frozen=True, slots=True)
class Search:
    """`/{lang}/search/`: a form, the place for what is found, and all titles in the order of the language, cut into `parts` where
    there are many. `others` are the search pages in the other languages."""

    frame: Frame
    heading: str
    index: Index
    titles: tuple[Titles, ...]
    parts: tuple[Link, ...]
    topics: tuple[Link, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """A file of data: its text, finished."""

    text: Markup
