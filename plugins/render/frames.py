"""The frame of a page: head, header and footer."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, views
from plugins.render.composer import Composer

PROMISE = "True stories, told with consent. Read them, then give straight to the partner."
"""What the site is, where a page has no words of its own for it."""

PROMISE_PAGE, HELP_PAGE = "our-promise", "help"
CHECKED_FOR = 180
"""Days after which a help number that nobody called again is hidden (formats.md)."""


@dataclass(frozen=True, slots=True)
class About:
    """What a frame needs to know of its page. `urls`: the page's address in each language it exists in. `social`: whether its words may stand
    where its address is shared. `light`: it has a twin without pictures (the search has none: it is a script)."""

    url: str
    urls: Mapping[Lang, str]
    title: str
    description: str
    section: str = ""
    feeds: tuple[views.Feed, ...] = ()
    og_type: str = "website"
    jsonld: tuple[Mapping[str, object], ...] = ()
    index: bool = True
    social: bool = True
    sensitive: bool = False
    light: bool = True


def frame(c: Composer, about: About) -> views.Frame:
    """Return the frame of a page in the composer's language."""
    site = c.site.site
    lang = c.lang
    alternates = tuple(alternate(site.url, code, about.urls[code]) for code in _self_first(lang, about.urls))
    switch = tuple(alternate(site.url, code, about.urls.get(code, addresses.home(code))) for code in LANGUAGES)
    default = about.urls.get(next(iter(LANGUAGES)), about.url)
    name = site.name[lang]
    title = f"{about.title} — {name}" if about.title and about.title != name else name
    promise = c.words(PROMISE)
    return views.Frame(
        lang=lang,
        url=about.url,
        canonical=addresses.absolute(site.url, about.url),
        title=title,
        description=about.description,
        site_name=name,
        promise=promise,
        organisation=site.organisation[lang],
        alternates=alternates,
        x_default=addresses.absolute(site.url, "/" if about.url == addresses.home(lang) else default),
        switch=switch,
        section=about.section,
        menu=_menu(c),
        footer_pages=tuple(c.link(e) for e in c.entries("pages") if lang in e.texts),
        contact=contact(c),
        helplines=helplines(c),
        feeds=(c.feed(addresses.home(lang), ""), *about.feeds),
        og_type=about.og_type,
        og_locale=LANGUAGES[lang].og_locale,
        og_alternates=tuple(LANGUAGES[a.lang].og_locale for a in alternates if a.lang != lang),
        share=views.Shared(
            title if about.social else name,
            about.description if about.social and about.description else promise,
            about.social,
        ),
        card=None,
        jsonld=about.jsonld if about.index else (),
        index=about.index,
        strict_referrer=about.sensitive,
        quick_exit=site.exit_url if about.sensitive else "",
        year=c.words.number(c.site.day.year),
        light=addresses.light(about.url) if about.light and about.section != "search" else "",
        help=addresses.help_lines(lang) if has_help(c) else "",
        how_we_ask=addresses.entry(lang, "pages", PROMISE_PAGE) if _is_page(c, PROMISE_PAGE) else "",
    )


def alternate(site_url: str, lang: Lang, url: str) -> views.Alternate:
    """A page in a language."""
    language = LANGUAGES[lang]
    return views.Alternate(lang, url, addresses.absolute(site_url, url), language.own_name, language.short_name)


def _self_first(lang: Lang, urls: Mapping[Lang, str]) -> list[Lang]:
    return sorted((code for code in LANGUAGES if code in urls), key=lambda code: code != lang)


def _menu(c: Composer) -> tuple[views.Link, ...]:
    """Stories and partners always; the blog and the promise where they exist; giving last."""
    lang = c.lang
    links = [views.Link(addresses.listing(lang, "stories"), c.words("Stories"), lang)]
    links.append(views.Link(addresses.listing(lang, "partners"), c.words("Partners"), lang))
    if c.entries("blog"):
        links.append(views.Link(addresses.listing(lang, "blog"), c.words("Blog"), lang))
    if _is_page(c, PROMISE_PAGE):
        links.append(views.Link(addresses.entry(lang, "pages", PROMISE_PAGE), c.words("Our promise"), lang))
    links.append(views.Link(addresses.listing(lang, "give"), c.words("Give"), lang))
    return tuple(links)


def _is_page(c: Composer, slug: str) -> bool:
    return any(page.slug == slug and c.lang in page.texts for page in c.site.of("pages"))


def has_help(c: Composer) -> bool:
    """Tell whether there is a page of help lines: there are numbers, and staff wrote no page of their own there."""
    return bool(helplines(c)) and not any(page.slug == HELP_PAGE for page in c.site.of("pages"))


def contact(c: Composer) -> views.Contact:
    """How to reach the organisation."""
    given = c.site.site.contact
    return views.Contact(
        given.phone or "", _tel(given.phone or ""), (given.telegram or "").lstrip("@"), given.email or ""
    )


def helplines(c: Composer) -> tuple[views.HelpNumber, ...]:
    """The numbers that somebody called within the last 180 days; a number that fails in need is worse than none."""
    return tuple(
        views.HelpNumber(line.number, _tel(line.number), line.words[c.lang], c.words.day(line.checked_on))
        for line in c.site.helplines
        if line.checked_on and is_fresh(line.checked_on, c.site.day)
    )


def is_fresh(checked: date, today: date) -> bool:
    """Tell whether a number checked on that day may still be shown today.

    >>> is_fresh(date(2026, 1, 1), date(2026, 6, 29)), is_fresh(date(2026, 1, 1), date(2026, 6, 30))
    (True, False)
    """
    return (today - checked).days < CHECKED_FOR


def _tel(number: str) -> str:
    """A number as a telephone dials it, whatever digits it is written in.

    >>> _tel("+855 ២៣ 000")
    '+85523000'
    """
    return re.sub(r"[^0-9+]", "", "".join(str(unicodedata.digit(c, c)) for c in number))
