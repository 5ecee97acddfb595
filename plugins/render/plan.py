"""Which pages there are."""

from collections.abc import Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, views
from plugins.render.aliases import alias_url, aliases
from plugins.render.articles import articles
from plugins.render.composer import Composer
from plugins.render.feeds import feeds, robots, sitemap
from plugins.render.frames import PROMISE, About, frame
from plugins.render.light import twins
from plugins.render.lists import lists
from plugins.render.planned import Planned
from plugins.render.scenes import Scene, spread
from plugins.render.search import search
from plugins.render.site import PublicSite
from plugins.render.words import Words

__all__ = ["alias_url", "plan"]


def plan(site: PublicSite, words: dict[Lang, Words]) -> tuple[Planned, ...]:
    """Return every page of the site, in the order of its languages; an alias that would stand on a page is left out."""
    scenes = {
        key: scene for kind in ("stories", "blog", "partners", "pages") for key, scene in _scenes(site, kind).items()
    }
    composers = [Composer(site, lang, words, scenes) for lang in LANGUAGES]
    pages = [page for c in composers for page in (*lists(c), *articles(c))]
    pages += [*_plain(composers), sitemap(pages), robots(site)]
    pages += [page for c in composers for page in (*feeds(c), *search(c))]
    pages += twins(pages)
    taken = {addresses.compared(page.url) for page in pages}
    old = {addresses.compared(page.url): page for page in aliases(site)}
    return (*pages, *(page for url, page in old.items() if url not in taken))


def _scenes(site: PublicSite, kind: str) -> dict[str, Scene]:
    return spread((entry.key, entry.seed) for entry in reversed(site.of(kind)))


def _plain(composers: list[Composer]) -> Iterator[Planned]:
    """The gateway (`x-default` of the homes), the page that is not there, the one for what was taken down: all in every language."""
    for url, template in (("/", "gateway.html"), ("/404.html", "not-found.html"), ("/410.html", "gone.html")):
        urls = {c.lang: addresses.home(c.lang) for c in composers}
        frames = tuple(
            frame(c, About(url, urls, "", c.words(PROMISE), index=url == "/", light=False)) for c in composers
        )
        yield Planned(url, template, "", views.Plain(frames, addresses.absolute(composers[0].site.site.url, url)))
