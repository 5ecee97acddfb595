"""What a content folder holds once it is read: values only, no path is opened after this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # `date` is the name of a field
from pathlib import Path
from typing import Literal

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.common.text import RawText
from plugins.giving.signers import NO_SIGNERS, SignerList
from plugins.read.schema.consent import Consent
from plugins.read.schema.giving import Giving
from plugins.read.schema.people import Person
from plugins.read.schema.site import GlossaryEntry, Helpline, Site, Topic
from plugins.read.schema.text import Figure

Kind = Literal["stories", "blog", "pages", "partners"]


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """One language of an entry. `body` is Markdown as typed, starting on line `body_line` of `where`.

    `lines` gives the line and column of each front matter key that stands in this file. `title` and `summary` are "" when
    absent. `problems` are those of this file alone; a text with problems has no meaning beyond them.
    """

    where: str
    lang: Lang
    status: Literal["draft", "published"]
    title: RawText
    summary: RawText
    body: RawText
    body_line: int
    lines: Mapping[str, tuple[int, int]]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """A story, post, page or partner: its texts by language, the fields they share, its record and its pictures.

    `key` is `kind/folder`. `photos` maps the names of picture files in the folder to their paths. `consent` is None when there
    is no record or it could not be read (then `problems` says so). `problems`: everything wrong with this entry's files,
    those of its texts included; each names the one language it concerns, or "" for both. `giving_problems` cost only the panel.
    `giving_signatures`: the files `giving.yaml.<signer>.sig`, by signer. `digest` is a hash of all its files' bytes.
    """

    kind: Kind
    folder: str
    texts: Mapping[Lang, Text]
    slug: str
    date: Day | None
    updated: Day | None
    topics: tuple[str, ...]
    partner: str | None
    cover: str | None
    aliases: tuple[str, ...]
    sensitive: bool | None
    author: tuple[str, ...]
    translator: tuple[str, ...]
    province: str | None
    website: str | None
    since: str | None
    logo: str | None
    figures: tuple[Figure, ...]
    places: tuple[str, ...]
    consent: Consent | None
    consent_where: str
    consent_lines: Mapping[tuple[str | int, ...], tuple[int, int]]
    giving: Giving | None
    giving_where: str
    giving_lines: Mapping[tuple[str | int, ...], tuple[int, int]]
    photos: Mapping[str, Path]
    problems: tuple[Problem, ...]
    giving_problems: tuple[Problem, ...] = ()
    giving_signatures: Mapping[str, bytes] = field(default_factory=dict)
    digest: str = ""
    drawing: int | None = None

    @property
    def key(self) -> str:
        """The entry's name in reports: `stories/the-well`."""
        return f"{self.kind}/{self.folder}"


@dataclass(frozen=True, slots=True, repr=False)
class Content:
    """A whole content folder. `entries` are sorted by key. `problems` belong to no entry and end the build (R1: exit 1);
    `warnings` don't (a helpline that cannot be read: no numbers shown). `signers`: who may approve where gifts go; `signers_signed`: who of
    them signed that list."""

    site: Site
    topics: Mapping[str, Topic]
    glossary: tuple[GlossaryEntry, ...]
    helplines: tuple[Helpline, ...]
    register: Mapping[str, Person]
    allowed_hosts: frozenset[str]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    root: Path = field(default_factory=Path)
    signers: SignerList = NO_SIGNERS
    signers_signed: Mapping[str, bytes] = field(default_factory=dict)
