"""The pages of single entries: a story, a post, a partner, a free page."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from markupsafe import Markup

from plugins.render import addresses, jsonld, views
from plugins.render.bars import bars
from plugins.render.bodies import body
from plugins.render.composer import Composer
from plugins.render.frames import About, frame
from plugins.render.panels import panel
from plugins.render.pictures import photograph
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry

RELATED = 3
WITH_PARTNER = 6
"""How many stories stand on the page of their partner; the others are one step further."""
HARD_PART_ENDS = "changed"


def articles(c: Composer) -> Iterator[Planned]:
    """Plan a page for every entry that is published in this language."""
    for kind in ("stories", "blog"):
        shown = [e for e in c.site.of(kind) if c.lang in e.texts]
        for i, entry in enumerate(shown):
            newer, older = (shown[i - 1] if i else None), (shown[i + 1] if i + 1 < len(shown) else None)
            related = _related(c, entry)
            others = (newer, older, *related)
            yield _planned(
                c, entry, "article.html", _article(c, entry, older, newer, related), *(e for e in others if e)
            )
    for entry in c.site.of("partners"):
        if c.lang in entry.texts:
            yield _planned(c, entry, "partner.html", _partner(c, entry), *_stories_of(c, entry)[:WITH_PARTNER])
    for entry in c.site.of("pages"):
        if c.lang in entry.texts:
            yield _planned(c, entry, "page.html", _page(c, entry))


def _planned(c: Composer, entry: PublicEntry, template: str, view: object, *others: PublicEntry) -> Planned:
    url = addresses.entry(c.lang, entry.kind, entry.slug)
    return Planned(url, template, c.lang, view, c.named((entry, *others)), entry.key)


def _about(c: Composer, entry: PublicEntry, section: str) -> About:
    urls = {lang: addresses.entry(lang, entry.kind, entry.slug) for lang in entry.texts}
    text = entry.texts[c.lang]
    return About(
        urls[c.lang], urls, text.title, text.summary, section,
        index="search" in entry.channels, sensitive=entry.sensitive, social="social" in entry.channels,
    )  # fmt: skip


_BREAK = "<hr>"
"""A line of three hyphens in the text of a sensitive story: what follows tells what changed, and the care note leads there."""


def _lead(entry: PublicEntry) -> str:
    return entry.cover if entry.cover in entry.photos else next((f for f in entry.photos if f != entry.logo), "")


def _article(
    c: Composer,
    entry: PublicEntry,
    older: PublicEntry | None,
    newer: PublicEntry | None,
    related: tuple[PublicEntry, ...],
) -> views.Article:
    text = entry.texts[c.lang]
    picture = c.picture(entry)
    about = replace(_about(c, entry, entry.kind), og_type="article", jsonld=(jsonld.article(c, entry), _path(c, entry)))
    told = body(entry, text, c.words, lead=_lead(entry))
    changed = HARD_PART_ENDS if entry.sensitive and _BREAK in told else ""
    return views.Article(
        frame=frame(c, about),
        kind=entry.kind,
        heading=text.title,
        summary=text.summary,
        body=Markup(str(told).replace(_BREAK, f'<hr id="{changed}" tabindex="-1">', 1)) if changed else told,
        picture=picture,
        topics=c.topics(entry),
        place=c.place(entry.province) if entry.kind != "blog" else None,  # posts have no page of a place
        partner=c.partner(entry),
        day=c.words.day(entry.date) if entry.date else None,
        updated=c.words.day(entry.updated) if entry.updated else None,
        reading=c.reading(text.body, c.lang),
        authors=entry.authors.get(c.lang, ()),
        translators=entry.translators.get(c.lang, ()),
        care_note=entry.sensitive,
        names_changed=text.names_changed,
        read_back=c.words.day(entry.read_back) if entry.read_back else None,
        teller=entry.teller.get(c.lang, ""),
        reviewed=c.words.day(entry.reviewed) if entry.reviewed else None,
        changed=changed,
        drawn=picture.kind == "scene",
        panel=panel(c, c.site.partner(entry.partner), untold=entry.sensitive),
        previous=c.link(older) if older else None,
        next=c.link(newer) if newer else None,
        related=c.cards(related),
        share="social" in entry.channels and not entry.sensitive,
    )


def _path(c: Composer, entry: PublicEntry) -> jsonld.BreadcrumbList:
    """The way to an entry: by the list of its kind; a free page stands right under the home."""
    lists = {"stories": "Stories", "blog": "Blog", "partners": "Partners"}
    through = [(c.words(lists[entry.kind]), addresses.listing(c.lang, entry.kind))] if entry.kind in lists else []
    return jsonld.path(c, *through, (entry.texts[c.lang].title, addresses.entry(c.lang, entry.kind, entry.slug)))


def _related(c: Composer, entry: PublicEntry) -> tuple[PublicEntry, ...]:
    """The newest of the same kind that share a topic or the partner, in this language."""

    def is_near(other: PublicEntry) -> bool:
        shares = not set(other.topics).isdisjoint(entry.topics) or (other.partner and other.partner == entry.partner)
        return bool(shares) and other.key != entry.key and c.lang in other.texts

    return tuple(islice((e for e in c.site.of(entry.kind) if is_near(e)), RELATED))


def _stories_of(c: Composer, partner: PublicEntry) -> tuple[PublicEntry, ...]:
    return tuple(e for e in c.entries("stories") if e.partner == partner.folder)


def _partner(c: Composer, entry: PublicEntry) -> views.Partner:
    text = entry.texts[c.lang]
    picture = c.picture(entry)
    stories = _stories_of(c, entry)
    url = addresses.entry(c.lang, "partners", entry.slug)
    about = replace(
        _about(c, entry, "partners"),
        jsonld=(jsonld.partner(c, entry), _path(c, entry)),
        feeds=(c.feed(url, text.title),),
    )
    return views.Partner(
        frame=frame(c, about),
        heading=text.title,
        summary=text.summary,
        body=body(entry, text, c.words, lead=_lead(entry)),
        picture=picture,
        logo=photograph(entry.photos[entry.logo], text.pictures[entry.logo], c.lang, c.words)
        if entry.logo in entry.photos
        else None,
        place=c.place(entry.province),
        since=c.words.number(entry.since),
        website=entry.website,
        website_host=entry.website.split("//")[-1].split("/")[0],
        bars=bars(c, entry),
        panel=panel(c, entry, untold=entry.sensitive),
        stories=c.cards(stories[:WITH_PARTNER]),
        all_stories=addresses.partner_stories(c.lang, entry.slug) if len(stories) > WITH_PARTNER else "",
    )


def _page(c: Composer, entry: PublicEntry) -> views.Page:
    text = entry.texts[c.lang]
    lead = _lead(entry)
    picture = c.picture(entry) if lead else None
    about = replace(_about(c, entry, entry.slug), jsonld=(_path(c, entry),))
    return views.Page(frame(c, about), text.title, text.summary, body(entry, text, c.words, lead=lead), picture)
