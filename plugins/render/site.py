"""What is rendered: the public site as values. No name, form or source text is in reach from here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # `date` is the name of a field
from functools import cached_property

from plugins.anonymise.publish import Public
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import PublicText
from plugins.places.provinces import Province
from plugins.read.schema.site import Helpline, Site, Topic
from plugins.read.schema.text import Figure
from plugins.render.small_counts import untold


@dataclass(frozen=True, slots=True)
class Photo:
    """A published photograph: (path in the output, width) ascending for each format, the pixel size of the largest, and the tones of its
    upper and lower half (`photos/tones.py`). `covers`: a face is hidden in it under one colour. `telephones`: the width of what they fetch."""

    webp: tuple[tuple[str, int], ...]
    jpeg: tuple[tuple[str, int], ...]
    width: int
    height: int
    tones: tuple[int, int] = (0, 0)
    covers: bool = False
    telephones: int = 800


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """The partner's own page, and its host as it is written beside the button."""

    url: str
    host: str


@dataclass(frozen=True, slots=True, repr=False)
class Khqr:
    """A KHQR code as the partner's bank gave it, its account, and the name that a bank's app must show."""

    payload: str
    account: str
    shows_name: str


@dataclass(frozen=True, slots=True, repr=False)
class Transfer:
    """A bank account. `swift` is "" when there is none."""

    bank: str
    account: str
    holder: str
    swift: str


@dataclass(frozen=True, slots=True, repr=False)
class Option:
    """A way to give that may be shown. `ends`: its last day. `example`: it leads to a reserved host, where no money can arrive."""

    id: str
    destination: Link | Khqr | Transfer
    currencies: tuple[str, ...] = ()
    note: Mapping[str, str] = field(default_factory=dict)
    ends: Day | None = None
    example: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Registration:
    """Where a partner is registered, under which number (or ""), and when somebody saw the paper."""

    body: str
    number: str
    seen_on: Day | None


@dataclass(frozen=True, slots=True, repr=False)
class Giving:
    """What may be shown of a partner's giving record. `valid_until`: the last day of the approval; None where nothing needed one."""

    status: str
    options: tuple[Option, ...]
    verified_on: Day | None
    registration: Registration | None = None
    valid_until: Day | None = None


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """A story, post, page or partner as the public may have it. `texts` holds the languages it is published in; in those of
    `no_trace` nothing may tell that it exists. `province` is None when none may be named. `faceless`: whoever it is about chose not to show a face.
    `read_back`: the day on which the person heard this very text and agreed; `teller`: what the text calls her, if it tells of one person
    by a name. `reviewed`: the day on which two people looked at this very text. `drawing`: the number from which its drawn scene is made, where one was stored."""

    kind: str
    folder: str
    slug: str
    texts: Mapping[Lang, Public]
    no_trace: frozenset[Lang]
    date: Day | None
    updated: Day | None
    topics: tuple[str, ...]
    partner: str
    province: Province | None
    sensitive: bool
    authors: Mapping[Lang, tuple[PublicText, ...]]
    translators: Mapping[Lang, tuple[PublicText, ...]]
    channels: frozenset[str]
    photos: Mapping[str, Photo]
    cover: str
    logo: str
    aliases: tuple[str, ...]
    faceless: bool = False
    figures: tuple[Figure, ...] = ()
    website: str = ""
    since: str = ""
    giving: Giving | None = None
    read_back: Day | None = None
    teller: Mapping[Lang, PublicText] = field(default_factory=dict)
    reviewed: Day | None = None
    drawing: int | None = None

    @property
    def key(self) -> str:
        """The entry's name in reports."""
        return f"{self.kind}/{self.folder}"

    @property
    def seed(self) -> str:
        """What its drawn scene is made from: the number stored with it, else the address that readers see anyhow."""
        return self.slug if self.drawing is None else str(self.drawing)

    def best(self, lang: Lang) -> Public | None:
        """The text to list under `lang`: its own, another language's where that may be said, or None."""
        if lang in self.texts:
            return self.texts[lang]
        return None if lang in self.no_trace or not self.texts else next(iter(self.texts.values()))


@dataclass(frozen=True)
class PublicSite:
    """The whole public site. `entries` are sorted by key; `day` is today (for the year in the footer)."""

    site: Site
    topics: Mapping[str, Topic]
    helplines: tuple[Helpline, ...]
    entries: tuple[PublicEntry, ...]
    day: Day

    def of(self, kind: str) -> tuple[PublicEntry, ...]:
        """The entries of a kind; stories and posts newest first."""
        return self._kinds.get(kind, ())

    @cached_property
    def _kinds(self) -> Mapping[str, tuple[PublicEntry, ...]]:
        newest_first = sorted(self.entries, key=lambda e: e.date or Day.min, reverse=True)
        return {
            kind: tuple(e for e in newest_first if e.kind == kind)
            for kind in dict.fromkeys(e.kind for e in newest_first)
        }

    def untold(self, lang: Lang) -> frozenset[str]:
        """The keys of the stories that no number of a province may count in this language (see `small_counts.py`)."""
        return self._untold[lang]

    @cached_property
    def _untold(self) -> Mapping[Lang, frozenset[str]]:
        return {lang: untold(self.topics, (s for s in self.of("stories") if s.best(lang))) for lang in LANGUAGES}

    def partner(self, folder: str) -> PublicEntry | None:
        """The published partner of that folder."""
        return next((e for e in self.of("partners") if e.folder == folder), None)
