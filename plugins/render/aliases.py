"""Old addresses: a page at each that leads to where the text stands now, and says nothing of it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from plugins.common.languages import LANGUAGES, Lang
from plugins.render import addresses, views
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry, PublicSite

# What no path of a file can hold on some system, what would end a path in an address, and white space.
_UNFIT = re.compile(r'[\\:*?"<>|#%\s\x00-\x1f\x7f]')
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
    path = "/" + unquote(alias.strip()).strip("/")
    first, _, last = path.rpartition("/")
    if last.lower() in ("index.html", "index.htm"):
        return f"{first}/"
    return path if path.lower().endswith(_FILES) or path == "/" else f"{path}/"


def is_plain(alias: str) -> bool:
    """Tell whether an alias is the path of a page below the root of a site, on every system.

    >>> [is_plain(a) for a in ("/2019/the-well/", "old/well.html", "/km/%E1%9E%80/", "/../x", "https://old.example.org/x", "/a.html/b")]
    [True, True, True, False, False, False]
    """
    parts = unquote(alias.strip()).strip("/").split("/")
    return all(part and part[0] != "." and part[-1] != "." and not _UNFIT.search(part) for part in parts) and not any(
        part.lower().endswith(_FILES) for part in parts[:-1]
    )


def _language(url: str, entry: PublicEntry) -> Lang:
    """The language of an old path: the one it begins with, else the first the entry is published in."""
    return next((lang for lang in LANGUAGES if lang in entry.texts and url.startswith(f"/{lang}/")), next(iter(entry.texts)))
