"""Which pages there are."""

from collections.abc import Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, views
from plugins.render.articles import articles
from plugins.render.composer import Composer
from plugins.render.feeds import feeds, robots, sitemap
from plugins.render.frames import About, frame
from plugins.render.lists import PROMISE, lists
from plugins.render.planned import Planned
from plugins.render.scenes import Scene, spread
from plugins.render.site import PublicEntry, PublicSite
from plugins.render.words import Words


def plan(site: PublicSite, words: dict[Lang, Words]) -> tuple[Planned, ...]:
    """Return every page of the site, in the order of its languages; an alias that would stand on a page is left out."""
    scenes = {key: scene for kind in ("stories", "blog", "partners", "pages") for key, scene in _scenes(site, kind).items()}
    composers = [Composer(site, lang, words, scenes) for lang in LANGUAGES]
    pages = [page for c in composers for page in (*lists(c), *articles(c))]
    pages += [*_plain(composers), sitemap(pages), robots(site)]
    pages += [page for c in composers for page in feeds(c)]
    taken = {page.url for page in pages}
    aliases = {page.url: page for page in _aliases(site) if page.url not in taken}
    return (*pages, *aliases.values())


def _scenes(site: PublicSite, kind: str) -> dict[str, Scene]:
    return spread(entry.key for entry in reversed(site.of(kind)))


def _plain(composers: list[Composer]) -> Iterator[Planned]:
    """The gateway (`x-default` of the homes) and the page that is not there, both in every language."""
    for url, template in (("/", "gateway.html"), ("/404.html", "not-found.html")):
        urls = {c.lang: addresses.home(c.lang) for c in composers}
        frames = tuple(
            frame(c, About(url, urls, "", c.words(PROMISE), index=url == "/")) for c in composers
        )
        yield Planned(url, template, "", views.Plain(frames, addresses.absolute(composers[0].site.site.url, url)))


def _aliases(site: PublicSite) -> Iterator[Planned]:
    for entry in site.entries:
        for alias in entry.aliases:
            url = alias_url(alias)
            lang = _language(url, entry)
            target = addresses.entry(lang, entry.kind, entry.slug)
            view = views.Alias(target, addresses.absolute(site.site.url, target), lang)
            yield Planned(url, "alias.html", lang, view, (entry.key,), entry.key)


def alias_url(alias: str) -> str:
    """Return the address of an old path: with a leading `/`, and a trailing one unless it names a file.

    >>> alias_url("2019/the-well"), alias_url("/old/well.html"), alias_url("/old/index.html")
    ('/2019/the-well/', '/old/well.html', '/old/')
    """
    path = "/" + alias.strip().strip("/")
    if path.endswith("/index.html"):
        return path.removesuffix("index.html")
    return path if path.endswith((".html", ".htm")) else path + "/"


def _language(url: str, entry: PublicEntry) -> Lang:
    """The language of an old path: the one it begins with, else the first the entry is published in."""
    return next((lang for lang in entry.texts if url.startswith(f"/{lang}/")), next(iter(entry.texts)))
