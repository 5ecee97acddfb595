"""What templates are given: one frozen value a page, made of `parts`. Every text in them is public; templates decide nothing beyond layout.

`lang` on a part names the language of its words where that may differ from the page's (a Khmer-only story in an English list).
URLs are site-relative with a leading `/`, except those named `absolute` or `destination`. Dates come as (`datetime`, ISO, and
`text`, in the page's language). `Markup` fields are HTML made by `render`; all others are plain text, and autoescape is on.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plugins.common.languages import Lang
from plugins.render.feed_views import AtomFeed, FeedEntry, SitemapUrl
from plugins.render.panel_parts import Field, GiveOption, GivePanel, PayCode, Registered
from plugins.render.parts import (
    Alternate,
    Bar,
    Card,
    Contact,
    Day,
    Feed,
    HelpNumber,
    Link,
    Narrowing,
    NarrowOption,
    Pages,
    Picture,
    ShareCard,
    Shared,
    Told,
)

__all__ = [
    "Alias",
    "Alternate",
    "Article",
    "AtomFeed",
    "Bar",
    "Card",
    "Contact",
    "Day",
    "Feed",
    "FeedEntry",
    "Field",
    "Frame",
    "Give",
    "GiveOption",
    "GivePanel",
    "Help",
    "HelpNumber",
    "Home",
    "Index",
    "Link",
    "Listing",
    "NarrowOption",
    "Narrowing",
    "Page",
    "Pages",
    "Partner",
    "PayCode",
    "Picture",
    "Plain",
    "Registered",
    "ShareCard",
    "Shared",
    "SitemapUrl",
    "Told",
]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has: its document head, header and footer.

    `title` is the whole `<title>`. `alternates` holds the page in each language it exists in, itself first; `x_default` is absolute.
    `promise`: what the site is, in a sentence. `share` holds what a shared link says: those of the page, or of the site where its people did not allow `social`; `card` its picture, which
    is drawn after everything is planned. `jsonld`: nodes of schema.org for one script element. `section` marks the current item of the main navigation
    (`stories`, `blog`, `partners`, `give` or a page's slug). `index` false: noindex. `strict_referrer`: no-referrer. `quick_exit`: the address
    to leave for, or "". `switch` holds what the language switch links to: the same page, or the other language's home when it isn't there.
    `light` is the page without pictures (on that page: the one with them), or "". `help` and `how_we_ask` are the pages on help lines and on how people are asked, or "".
    """

    lang: Lang
    url: str
    canonical: str
    title: str
    description: str
    site_name: str
    promise: str
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
    share: Shared
    card: ShareCard | None
    jsonld: tuple[Mapping[str, object], ...]
    index: bool
    strict_referrer: bool
    quick_exit: str
    year: str
    light: str
    help: str
    how_we_ask: str


@dataclass(frozen=True, slots=True)
class Home:
    """`/{lang}/`: the newest story large, the next ones, places, partners, posts and the promise (in the template).

    `others` counts the stories that `places` leaves out, as so few would tell too much.
    """

    frame: Frame
    lead: Card | None
    stories: tuple[Card, ...]
    story_count: str
    places: tuple[Link, ...]
    others: int
    topics: tuple[Link, ...]
    partners: tuple[Card, ...]
    posts: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of cards: stories, blog, partners, a topic, a place, a partner's stories.

    `facets` are (heading, links with counts); `narrowings` narrow the cards of this page alone. `kind` is that of the list; a card of
    another kind says so.
    """

    frame: Frame
    heading: str
    kicker: Link | None
    intro: str
    cards: tuple[Card, ...]
    facets: tuple[tuple[str, tuple[Link, ...]], ...]
    narrowings: tuple[Narrowing, ...]
    pages: Pages | None
    empty: str
    kind: str


@dataclass(frozen=True, slots=True)
class Index:
    """All topics, or all places: each with its newest stories. `places` and `others` as on the home page."""

    frame: Frame
    heading: str
    intro: str
    told: tuple[Told, ...]
    places: tuple[Link, ...]
    others: int
    empty: str


@dataclass(frozen=True, slots=True)
class Help:
    """The numbers to call; they stand in the frame."""

    frame: Frame
    heading: str
    intro: str


@dataclass(frozen=True, slots=True)
class Article:
    """A story or a post. `body` is public HTML whose headings start at h2.

    `care_note`: the subject is sensitive. `names_changed` and `details_changed`: notes that the program itself decides on.
    `read_back`: the day on which the person heard this very text and agreed to it; `teller`: as whom it knows her, or "".
    `reviewed`: the day on which two people looked at this very text. `changed`: the anchor in `body` where hard things end, or "".
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
    teller: str
    reviewed: Day | None
    changed: str
    drawn: bool
    panel: GivePanel | None
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]
    share: bool


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner's page: what they do, how to give, their newest stories. `all_stories`: the list of them all, or "" when all stand here."""

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
    all_stories: str


@dataclass(frozen=True, slots=True)
class Give:
    """All panels side by side; `narrowings` as in a list."""

    frame: Frame
    heading: str
    intro: str
    panels: tuple[GivePanel, ...]
    narrowings: tuple[Narrowing, ...]


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
    """The pages outside both languages: `gateway`, `not-found` and `gone`. `frames` has one frame a language, in the site's order."""

    frames: tuple[Frame, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class Alias:
    """An old address: refreshes to `target`, says nothing of what stands there."""

    target: str
    canonical: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles under one letter. `kinds` says beside each link what it leads to, or "" for a story."""

    letter: str
    links: tuple[Link, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchIndex:
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
    index: SearchIndex
    titles: tuple[Titles, ...]
    parts: tuple[Link, ...]
    topics: tuple[Link, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """A file of data: its text, finished."""

    text: Markup
