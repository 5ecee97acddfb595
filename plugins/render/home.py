"""The first page of a language."""

from plugins.common.languages import LANGUAGES
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.facets import others, place_links, topic_links
from plugins.render.frames import PROMISE, About, frame
from plugins.render.planned import Planned

ON_HOME = 6


def home(c: Composer) -> Planned:
    """Plan the page: the newest story of this language large, the next ones, and what else there is."""
    stories = c.entries("stories")
    lead = next((e for e in stories if c.lang in e.texts), None)
    newest = tuple(e for e in stories if e is not lead)[:ON_HOME]
    partners, posts = c.entries("partners"), c.entries("blog")[:3]
    name = c.site.site.name[c.lang]
    about = About(
        addresses.home(c.lang), {lang: addresses.home(lang) for lang in LANGUAGES}, name, c.words(PROMISE), "home",
        jsonld=(jsonld.website(c),),
    )  # fmt: skip
    view = views.Home(
        frame=frame(c, about),
        lead=c.card(lead) if lead else None,
        stories=c.cards(newest),
        story_count=c.words.number(len(stories)),
        places=place_links(c),
        others=others(c),
        topics=topic_links(c),
        partners=c.cards(partners),
        posts=c.cards(posts),
    )
    listed = (*((lead,) if lead else ()), *newest, *partners, *posts)
    return Planned(about.url, "home.html", c.lang, view, c.named(listed))
