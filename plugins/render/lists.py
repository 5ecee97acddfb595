"""The pages of many entries: stories, blog, partners, topics, places, give; home stands in `home.py`."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.continued import Facets, List, pages_of
from plugins.render.facets import place_links, topic_links
from plugins.render.frames import About, frame
from plugins.render.groups import places_of, topics_of
from plugins.render.home import home
from plugins.render.panels import panels
from plugins.render.planned import Planned


def lists(c: Composer) -> Iterator[Planned]:
    """Plan the lists of this language."""
    yield home(c)
    yield _give(c)
    for each in (_stories(c), _blog(c), _partners(c), *_topics(c), *_places(c)):
        yield from pages_of(c, each)


def _everywhere(c: Composer) -> list[Composer]:
    return [replace(c, lang=lang) for lang in LANGUAGES]


def _of_kind(c: Composer, kind: str, empty: str, heading: str, facets: Facets = ()) -> List:
    counts = {each.lang: len(each.entries(kind)) for each in _everywhere(c)}
    return List(_urls(f"{kind}/"), counts, heading, "", kind, c.entries(kind), empty, facets=facets)


def _urls(tail: str) -> dict[Lang, str]:
    return {lang: f"/{lang}/{tail}" for lang in LANGUAGES}


def _stories(c: Composer) -> List:
    facets = ((c.words("Topics"), topic_links(c)), (c.words("Places"), place_links(c)))
    return _of_kind(c, "stories", c.words("No stories here yet."), c.words("Stories"), tuple(f for f in facets if f[1]))


def _blog(c: Composer) -> List:
    return replace(_of_kind(c, "blog", c.words("No posts here yet."), c.words("Blog")), feed=c.words("Blog"))


def _partners(c: Composer) -> List:
    return _of_kind(c, "partners", c.words("No partners here yet."), c.words("Partners"))


def _topics(c: Composer) -> Iterator[List]:
    everywhere = {each.lang: topics_of(each) for each in _everywhere(c)}
    for topic, entries in everywhere[c.lang].items():
        name = c.site.topics[topic].words[c.lang]
        counts = {lang: len(topics[topic]) for lang, topics in everywhere.items() if topic in topics}
        urls = {lang: addresses.topic(lang, topic) for lang in counts}
        yield List(
            urls,
            counts,
            name,
            c.words("Stories about %(topic)s", topic=name),
            "stories",
            entries,
            "",
            c.words("Topic"),
            feed=name,
        )


def _places(c: Composer) -> Iterator[List]:
    everywhere = {each.lang: places_of(each) for each in _everywhere(c)}
    for province, entries in everywhere[c.lang].items():
        name = province.names[c.lang]
        counts = {lang: len(places[province]) for lang, places in everywhere.items() if province in places}
        urls = {lang: addresses.place(lang, province.slug) for lang in counts}
        yield List(
            urls,
            counts,
            name,
            c.words("Stories in %(place)s", place=name),
            "stories",
            entries,
            "",
            c.words("Place"),
            feed=name,
        )


def _give(c: Composer) -> Planned:
    url = addresses.listing(c.lang, "give")
    intro = c.words("Give straight to the partner: we never keep part of a gift.")
    path = jsonld.path(c, (c.words("Ways to give"), url))
    about = About(url, _urls("give/"), c.words("Ways to give"), intro, "give", jsonld=(path,))
    shown = tuple(e.key for e in c.entries("partners") if e.giving)
    return Planned(
        url, "give.html", c.lang, views.Give(frame(c, about), c.words("Ways to give"), intro, panels(c)), shown
    )
