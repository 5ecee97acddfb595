"""The pages of many entries: home, stories, blog, partners, topics, places, give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.languages import LANGUAGES, Lang
from plugins.places.provinces import Province, provinces
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.frames import About, frame
from plugins.render.panels import panels
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry

PER_PAGE = 12
ON_HOME = 6

Facets = tuple[tuple[str, tuple[views.Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list to be cut into pages. `urls`: its first page in each language that has it."""

    urls: Mapping[Lang, str]
    heading: str
    intro: str
    section: str
    entries: tuple[PublicEntry, ...]
    empty: str
    kicker: str = ""
    facets: Facets = ()
    feed: str = ""


def lists(c: Composer) -> Iterator[Planned]:
    """Plan the lists of this language."""
    yield _home(c)
    yield _give(c)
    for each in (_stories(c), _blog(c), _partners(c), *_topics(c), *_places(c)):
        yield from _cut(c, each)


def topics_of(c: Composer) -> dict[str, tuple[PublicEntry, ...]]:
    """The stories and posts of each topic that has any, in the order of `topics.yaml`."""
    listed = (*c.entries("stories"), *c.entries("blog"))
    found = {topic: tuple(e for e in listed if topic in e.topics) for topic in c.site.topics}
    return {topic: entries for topic, entries in found.items() if entries}


def places_of(c: Composer) -> dict[Province, tuple[PublicEntry, ...]]:
    """The stories of each province that has any, then its partners, by the province's code."""
    listed = (*c.entries("stories"), *c.entries("partners"))
    found = {p: tuple(e for e in listed if e.province == p) for p in provinces().values()}
    return {province: entries for province, entries in found.items() if entries}


def _urls(tail: str) -> dict[Lang, str]:
    return {lang: f"/{lang}/{tail}" for lang in LANGUAGES}


def _stories(c: Composer) -> List:
    facets = ((c.words("Topics"), _topic_links(c)), (c.words("Places"), _place_links(c)))
    return List(
        _urls("stories/"), c.words("Stories"), "", "stories", c.entries("stories"), c.words("No stories here yet."),
        facets=tuple(f for f in facets if f[1]),
    )  # fmt: skip


def _blog(c: Composer) -> List:
    return List(_urls("blog/"), c.words("Blog"), "", "blog", c.entries("blog"), c.words("No posts here yet."))


def _partners(c: Composer) -> List:
    return List(_urls("partners/"), c.words("Partners"), "", "partners", c.entries("partners"), c.words("No partners here yet."))


def _topics(c: Composer) -> Iterator[List]:
    for topic, entries in topics_of(c).items():
        name = c.site.topics[topic].words[c.lang]
        urls = {lang: addresses.topic(lang, topic) for lang in LANGUAGES if topic in topics_of(replace(c, lang=lang))}
        yield List(urls, name, c.words("Stories about %(topic)s", topic=name), "stories", entries, "", c.words("Topic"), feed=name)


def _places(c: Composer) -> Iterator[List]:
    for province, entries in places_of(c).items():
        name = province.names[c.lang]
        urls = {lang: addresses.place(lang, province.slug) for lang in LANGUAGES if province in places_of(replace(c, lang=lang))}
        yield List(urls, name, c.words("Stories in %(place)s", place=name), "stories", entries, "", c.words("Place"), feed=name)


def _topic_links(c: Composer) -> tuple[views.Link, ...]:
    return tuple(c.topic(topic, len(entries)) for topic, entries in topics_of(c).items())


def _place_links(c: Composer) -> tuple[views.Link, ...]:
    """The provinces with the number of their stories; one that has only partners is no place of stories."""
    counts = {province: sum(e.kind == "stories" for e in entries) for province, entries in places_of(c).items()}
    links = (c.place(province, count) for province, count in counts.items() if count)
    return tuple(link for link in links if link)


def _cut(c: Composer, of: List) -> Iterator[Planned]:
    first = of.urls[c.lang]
    chunks = [of.entries[i : i + PER_PAGE] for i in range(0, len(of.entries), PER_PAGE)] or [()]
    for number, entries in enumerate(chunks, start=1):
        url = addresses.continued(first, number)
        urls = of.urls if number == 1 else {c.lang: url}
        feeds = (c.feed(first, of.feed),) if of.feed else ()
        title = of.heading if number == 1 else f"{of.heading} ({c.words.number(number)})"
        about = About(url, urls, title, of.intro, of.section, feeds)
        view = views.Listing(
            frame=frame(c, about),
            heading=of.heading,
            kicker=of.kicker,
            intro=of.intro,
            cards=c.cards(entries),
            facets=of.facets if number == 1 else (),
            pages=_pages(c, first, number, len(chunks)),
            empty=of.empty,
        )
        yield Planned(url, "listing.html", c.lang, view, tuple(e.key for e in entries))


def _pages(c: Composer, first: str, number: int, of: int) -> views.Pages | None:
    if of == 1:
        return None
    text = c.words("Page %(number)s of %(of)s", number=c.words.number(number), of=c.words.number(of))
    previous = addresses.continued(first, number - 1) if number > 1 else ""
    return views.Pages(number, of, text, previous, addresses.continued(first, number + 1) if number < of else "")


def _home(c: Composer) -> Planned:
    stories = c.entries("stories")
    lead = next((e for e in stories if c.lang in e.texts), None)
    others = tuple(e for e in stories if e is not lead)[:ON_HOME]
    partners, posts = c.entries("partners"), c.entries("blog")[:3]
    name = c.site.site.name[c.lang]
    about = About(addresses.home(c.lang), {lang: addresses.home(lang) for lang in LANGUAGES}, name, c.words(PROMISE), "home")
    view = views.Home(
        frame=frame(c, about),
        lead=c.card(lead) if lead else None,
        stories=c.cards(others),
        story_count=c.words.number(len(stories)),
        places=_place_links(c),
        topics=_topic_links(c),
        partners=c.cards(partners),
        posts=c.cards(posts),
    )
    listed = (*((lead,) if lead else ()), *others, *partners, *posts)
    return Planned(about.url, "home.html", c.lang, view, tuple(e.key for e in listed))


PROMISE = "True stories, told with consent. Read them, then give straight to the partner."


def _give(c: Composer) -> Planned:
    url = addresses.listing(c.lang, "give")
    intro = c.words("Give straight to the partner: we never keep part of a gift.")
    about = About(url, _urls("give/"), c.words("Ways to give"), intro, "give")
    shown = tuple(e.key for e in c.entries("partners") if e.giving)
    return Planned(url, "give.html", c.lang, views.Give(frame(c, about), c.words("Ways to give"), intro, panels(c)), shown)
