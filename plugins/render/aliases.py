"""Old addresses: a page at each that leads to where the text stands now, and says nothing of it."""

from collections.abc import Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, views
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry, PublicSite

_FILES = (".html", ".htm")


def aliases(site: PublicSite) -> Iterator[Planned]:
    """Plan a page for each old address. One of a language in which nothing may tell that the text exists has none."""
    for entry in site.entries:
        for url in dict.fromkeys(map(alias_url, entry.aliases)):
            if any(url.startswith(f"/{lang}/") for lang in entry.no_trace):
                continue
            lang = _language(url, entry)
            target = addresses.entry(lang, entry.kind, entry.slug)
            view = views.Alias(target, addresses.absolute(site.site.url, target), lang)
            yield Planned(url, "alias.html", lang, view, (entry.key,), entry.key)


def alias_url(alias: str) -> str:
    """Return the address of an old path: with a leading `/`, and a trailing one unless it names a file other than an index.

    >>> alias_url("2019/the-well"), alias_url("/old/well.html"), alias_url("/well/index.html")
    ('/2019/the-well/', '/old/well.html', '/well/')
    """
    path = "/" + alias.strip().strip("/")
    first, _, last = path.rpartition("/")
    if last.lower() in ("index.html", "index.htm"):
        return f"{first}/"
    return path if path.lower().endswith(_FILES) or path == "/" else f"{path}/"


def _language(url: str, entry: PublicEntry) -> Lang:
    """The language of an old path: the one it begins with, else the first the entry is published in."""
    return next(
        (lang for lang in LANGUAGES if lang in entry.texts and url.startswith(f"/{lang}/")), next(iter(entry.texts))
    )
