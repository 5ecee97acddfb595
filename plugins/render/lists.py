"""The pages of many entries: stories, blog, partners, topics, places, give; home stands in `home.py`, the indexes in `indexes.py`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.continued import List, pages_of
from plugins.render.facets import row
from plugins.render.frames import About, frame
from plugins.render.groups import partners_of, places_of, topics_of
from plugins.render.home import home
from plugins.render.indexes import indexes
from plugins.render.narrowing import numbered
from plugins.render.panels import givers, panel
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry


def lists(c: Composer) -> Iterator[Planned]:
    """Plan the lists of this language."""
    yield home(c)
    yield from indexes(c)
    yield _give(c)
    for each in (_stories(c), _blog(c), _partners(c), *_topics(c), *_places(c), *_stories_of_partners(c)):
        yield from pages_of(c, each)


def _everywhere(c: Composer) -> list[Composer]:
    return [replace(c, lang=lang) for lang in LANGUAGES]


def _of_kind(c: Composer, kind: str, empty: str, heading: str, intro: str = "") -> List:
    counts = {each.lang: len(each.entries(kind)) for each in _everywhere(c)}
    return List(_urls(f"{kind}/"), counts, heading, intro, kind, c.entries(kind), empty)


def _urls(tail: str) -> dict[Lang, str]:
    return {lang: f"/{lang}/{tail}" for lang in LANGUAGES}


def _stories(c: Composer) -> List:
    facets = (*row(c, "topics"), *row(c, "places"), *row(c, "partners"))
    intro = (
        c.words("Choose a topic, a place or a partner. Each is a page of its own that you can share.") if facets else ""
    )
    made = _of_kind(c, "stories", c.words("No stories here yet."), c.words("Stories"), intro)
    return replace(made, facets=facets, narrow=("topics", "places"), beside=tuple(p for p, _ in partners_of(c)))


def _blog(c: Composer) -> List:
    return replace(_of_kind(c, "blog", c.words("No posts here yet."), c.words("Blog")), feed=c.words("Blog"))


def _partners(c: Composer) -> List:
    return _of_kind(c, "partners", c.words("No partners here yet."), c.words("Partners"))


def _topics(c: Composer) -> Iterator[List]:
    everywhere = {each.lang: topics_of(each) for each in _everywhere(c)}
    for topic in everywhere[c.lang]:
        name = c.site.topics[topic].words[c.lang]
        here = {lang: topics[topic] for lang, topics in everywhere.items() if topic in topics}
        yield replace(
            _faceted(c, {lang: addresses.topic(lang, topic) for lang in here}, here, name, "topics"),
            intro=c.words("Stories about %(topic)s", topic=name),
            kicker=views.Link(addresses.listing(c.lang, "topics"), c.words("Topics"), c.lang),
            narrow=("places", "partners"),
        )


def _places(c: Composer) -> Iterator[List]:
    everywhere = {each.lang: places_of(each) for each in _everywhere(c)}
    for province in everywhere[c.lang]:
        name = province.names[c.lang]
        here = {lang: places[province] for lang, places in everywhere.items() if province in places}
        yield replace(
            _faceted(c, {lang: addresses.place(lang, province.slug) for lang in here}, here, name, "places"),
            facets=row(c, "places", c.place(province)),
            intro=c.words("Stories in %(place)s", place=name),
            kicker=views.Link(addresses.listing(c.lang, "places"), c.words("Places"), c.lang),
            narrow=("topics", "partners"),
        )


def _stories_of_partners(c: Composer) -> Iterator[List]:
    everywhere = {each.lang: {p.folder: stories for p, stories in partners_of(each)} for each in _everywhere(c)}
    for partner, _ in partners_of(c):
        name = partner.texts[c.lang].title
        here = {lang: of[partner.folder] for lang, of in everywhere.items() if partner.folder in of}
        yield replace(
            _faceted(c, {lang: addresses.partner_stories(lang, partner.slug) for lang in here}, here, name, "partners"),
            heading=c.words("Stories from %(partner)s", partner=name),
            kicker=c.link(partner),
            feed_of=addresses.entry(c.lang, "partners", partner.slug),
            narrow=("topics", "places"),
            beside=tuple(p for p, _ in partners_of(c)),
        )


def _faceted(
    c: Composer, urls: Mapping[Lang, str], entries: Mapping[Lang, tuple[PublicEntry, ...]], name: str, of: str
) -> List:
    """A list that is one of a row of lists, with a feed of its own."""
    counts = {lang: len(some) for lang, some in entries.items()}
    return List(urls, counts, name, "", "stories", entries[c.lang], "", facets=row(c, of), feed=name)


def _give(c: Composer) -> Planned:
    url = addresses.listing(c.lang, "give")
    intro = c.words("Give straight to the partner: we never keep part of a gift.")
    path = jsonld.path(c, (c.words("Ways to give"), url))
    about = About(url, _urls("give/"), c.words("Ways to give"), intro, "give", jsonld=(path,))
    partners = givers(c)
    narrowings, numbers = numbered(c, ("ways", "topics", "homes"), partners)
    made = (
        (panel(c, partner, anchor=f"give-{partner.slug}"), own) for partner, own in zip(partners, numbers, strict=True)
    )
    panels = tuple(replace(each, number=own) for each, own in made if each)
    view = views.Give(frame(c, about), c.words("Ways to give"), intro, panels, narrowings)
    return Planned(url, "give.html", c.lang, view, tuple(partner.key for partner in partners))
