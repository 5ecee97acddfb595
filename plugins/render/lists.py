"""The pages of many entries: home, stories, blog, partners, topics, places, give."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.collation import collated
from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.frames import PROMISE, About, frame
from plugins.render.groups import places_of, topics_of
from plugins.render.panels import panels
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry

PER_PAGE = 12
ON_HOME = 6

Facets = tuple[tuple[str, tuple[views.Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list to be cut into pages. `urls`: its first page in each language that has it; `counts`: how many entries it holds there."""

    urls: Mapping[Lang, str]
    counts: Mapping[Lang, int]
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


def _everywhere(c: Composer) -> list[Composer]:
    return [replace(c, lang=lang) for lang in LANGUAGES]


def _of_kind(c: Composer, kind: str, empty: str, heading: str, facets: Facets = ()) -> List:
    counts = {each.lang: len(each.entries(kind)) for each in _everywhere(c)}
    return List(_urls(f"{kind}/"), counts, heading, "", kind, c.entries(kind), empty, facets=facets)


def _urls(tail: str) -> dict[Lang, str]:
    return {lang: f"/{lang}/{tail}" for lang in LANGUAGES}


def _stories(c: Composer) -> List:
    facets = ((c.words("Topics"), _topic_links(c)), (c.words("Places"), _place_links(c)))
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


def _topic_links(c: Composer) -> tuple[views.Link, ...]:
    return _by_name(c, (c.topic(topic, len(entries)) for topic, entries in topics_of(c).items()))


def _place_links(c: Composer) -> tuple[views.Link, ...]:
    """The provinces with the number of their stories; one that has only partners is no place of stories."""
    counts = {province: sum(e.kind == "stories" for e in entries) for province, entries in places_of(c).items()}
    links = (c.place(province, count) for province, count in counts.items() if count)
    return _by_name(c, (link for link in links if link))


def _by_name(c: Composer, links: Iterable[views.Link]) -> tuple[views.Link, ...]:
    return collated(links, lambda link: link.name, c.lang)


def _cut(c: Composer, of: List) -> Iterator[Planned]:
    first = of.urls[c.lang]
    chunks = [of.entries[i : i + PER_PAGE] for i in range(0, len(of.entries), PER_PAGE)] or [()]
    for number, entries in enumerate(chunks, start=1):
        url = addresses.continued(first, number)
        urls = {
            lang: addresses.continued(at, number)
            for lang, at in of.urls.items()
            if number == 1 or of.counts[lang] > PER_PAGE * (number - 1)
        }
        feeds = (c.feed(first, of.feed),) if of.feed else ()
        title = of.heading if number == 1 else f"{of.heading} ({c.words.number(number)})"
        data = (jsonld.collection(c, of.heading, url, entries), _path(c, of))
        about = About(url, urls, title, of.intro, of.section, feeds, jsonld=data)
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
        yield Planned(url, "listing.html", c.lang, view, c.named(entries))


def _path(c: Composer, of: List) -> jsonld.BreadcrumbList:
    """The way to a list; topics and places, which have a kicker, are lists of stories."""
    above = [(c.words("Stories"), addresses.listing(c.lang, "stories"))] if of.kicker else []
    return jsonld.path(c, *above, (of.heading, of.urls[c.lang]))


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
    about = About(
        addresses.home(c.lang), {lang: addresses.home(lang) for lang in LANGUAGES}, name, c.words(PROMISE), "home",
        jsonld=(jsonld.website(c),),
    )  # fmt: skip
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
    return Planned(about.url, "home.html", c.lang, view, c.named(listed))


def _give(c: Composer) -> Planned:
    url = addresses.listing(c.lang, "give")
    intro = c.words("Give straight to the partner: we never keep part of a gift.")
    path = jsonld.path(c, (c.words("Ways to give"), url))
    about = About(url, _urls("give/"), c.words("Ways to give"), intro, "give", jsonld=(path,))
    shown = tuple(e.key for e in c.entries("partners") if e.giving)
    return Planned(
        url, "give.html", c.lang, views.Give(frame(c, about), c.words("Ways to give"), intro, panels(c)), shown
    )
