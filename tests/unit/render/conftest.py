"""A public site made of values, drawn with the project's own words."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.anonymise.publish import Public
from plugins.read.schema.base import CHANNELS
from plugins.read.schema.site import Helpline, Site, Topic
from plugins.render.composer import Composer
from plugins.render.plan import plan
from plugins.render.planned import Planned
from plugins.render.scenes import SCENES
from plugins.render.site import PublicEntry, PublicSite
from plugins.render.words import words_in

THEME = Path(__file__).parents[3] / "theme"
DAY = date(2026, 6, 1)
TOPICS = {
    "work": Topic.model_validate({"id": "work", "en": "Work", "km": "ការងារ"}),
    "books": Topic.model_validate({"id": "books", "en": "Books", "km": "សៀវភៅ"}),
}


def public(lang: str, title: str = "The well", **fields: Any) -> Public:
    made = {"summary": "A well.", "body": "<p>Water.</p>", "pictures": {}, "names_changed": False, **fields}
    return Public(lang=lang, title=title, **made)


def entry(
    folder: str = "the-well",
    *,
    kind: str = "stories",
    langs: Iterable[str] = ("en", "km"),
    texts: Mapping[str, Public] | None = None,
    **fields: Any,
) -> PublicEntry:
    made = {
        "slug": folder, "no_trace": frozenset(), "date": date(2026, 3, 10), "updated": None, "topics": (), "partner": "", "province": None, "sensitive": False,
        "authors": {}, "translators": {}, "channels": CHANNELS, "photos": {}, "cover": "", "logo": "", "aliases": (), **fields,
    }  # fmt: skip
    return PublicEntry(kind=kind, folder=folder, texts=texts or {lang: public(lang) for lang in langs}, **made)


def site(*entries: PublicEntry, helplines: Iterable[Helpline] = (), **settings: Any) -> PublicSite:
    made = Site.model_validate({"url": "https://test.example.org", "name": {"en": "Stories", "km": "រឿង"}, **settings})
    return PublicSite(made, TOPICS, tuple(helplines), tuple(sorted(entries, key=lambda e: e.key)), DAY)


@pytest.fixture(scope="session")
def render() -> SimpleNamespace:
    """Makers of values; `pages` plans a site and gives its pages by address; `composer` is that of one language."""
    words = words_in(THEME)

    def pages(*entries: PublicEntry, **settings: Any) -> dict[str, Planned]:
        return {page.url: page for page in plan(site(*entries, **settings), words)}

    def composer(lang: str, *entries: PublicEntry, **settings: Any) -> Composer:
        made = site(*entries, **settings)
        return Composer(made, lang, words, {e.key: SCENES[0] for e in made.entries})

    return SimpleNamespace(
        public=public, entry=entry, site=site, words=words, pages=pages, composer=composer, theme=THEME
    )
