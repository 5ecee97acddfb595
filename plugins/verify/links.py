"""Check where pages lead: inside the site every address and anchor exists, alternates come in pairs, and nothing is loaded from outside."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from plugins.common.problems import N_
from plugins.verify.findings import Finding, FindingKind
from plugins.verify.page_links import PageLinks

_WEB = frozenset(["http", "https"])
# What a link may lead to beside the web: a telephone, a mail program. Everything else (javascript:, data:, file:) is refused.
_CALLS = frozenset(["tel", "mailto", "sms"])
_CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.IGNORECASE)
_SEARCH = re.compile(r"[a-z-]+/search/(?:page/[0-9]+/)?index\.html")  # the pages that may run the theme's script
_OF_THE_PAGE_ITSELF = frozenset(["", "top"])
_MEND = N_("Mend the link in the text, or in the theme if it stands on every page")
_PROGRAM = N_("Take it out of the theme or of the text that brought it")


@dataclass(frozen=True, slots=True, repr=False)
class Site:
    """The finished site: its address without a last `/`, its files, and what tells the links of each of its pages (of no other file).

    `known`: where addresses lead that were met before; most stand on a thousand pages.
    """

    url: str
    files: frozenset[str]
    links_of: Callable[[str], PageLinks | None]
    known: dict[str, str | None] = field(default_factory=dict, compare=False)

    def file_at(self, path: str, link: str) -> str | None:
        """Return the file that `link`, on the page `path`, leads to; nothing when it leads out of the site or nowhere."""
        return _plainly(self, link) or _inside(self, _address(self, path), link)

    def inside(self, path: str, link: str) -> str | None:
        """Return the whole address of `link`, on the page `path`, when it leads to this site."""
        if _plainly(self, link):
            return f"{self.url}{link.removeprefix(self.url)}"
        address = None if _is_elsewhere(self, link) else _split(_address(self, path), link)
        return address.geturl() if address and address.scheme in _WEB and _is_inside(self, address) else None

    def leads_somewhere(self, address: str) -> bool:
        """Tell whether a whole address inside the site leads to a file of it, and to an anchor that is there."""
        return _plainly(self, address) is not None or _link_verdict(self, self.url, address) is None

    def answers(self, path: str, asking: str) -> bool:
        """Tell whether the page `path` names the page `asking` as itself in another language."""
        page = self.links_of(path)
        return page is not None and any(self.file_at(path, href) == asking for _, href in page.alternates)


def link_findings(site: Site, paths: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each kind of broken or forbidden address on each of the pages `paths`."""
    for path in paths:
        page = site.links_of(path)
        if page is not None:
            yield from _page_findings(site, path, page)


def style_loads(css: str) -> tuple[str, ...]:
    """Return the addresses that a style sheet loads.

    >>> style_loads("@import 'a.css'; b { src: url(/assets/c.woff2) }")
    ('a.css', '/assets/c.woff2')
    """
    return tuple(function or imported for function, imported in _CSS_ADDRESS.findall(css))


def _page_findings(site: Site, path: str, page: PageLinks) -> Iterator[Finding]:
    here = _address(site, path)
    counts: dict[tuple[FindingKind, str, str], int] = {}
    verdicts = [
        _link_verdict(site, here, link)
        for link in page.links
        if not (_plainly(site, link) or _is_elsewhere(site, link))
    ]
    verdicts += [_load_verdict(site, here, load) for load in page.loads if not _plainly(site, load)]
    verdicts += [_alternate_verdict(site, path, here, language, href) for language, href in page.alternates]
    verdicts += [("type", N_("The page holds a script, a frame, a handler or a style attribute"), _PROGRAM)] * (
        page.active + (0 if _SEARCH.fullmatch(path) else page.scripts)
    )
    verdicts += [("type", N_("The page's data for search engines cannot be read"), _PROGRAM)] * page.broken_data
    for verdict in filter(None, verdicts):
        counts[verdict] = counts.get(verdict, 0) + 1
    for (kind, what, remedy), count in counts.items():
        yield Finding(path, kind, "", what, remedy, "addresses", count)


Verdict = tuple[FindingKind, str, str] | None


# Nothing in it is decoded, resolved or an anchor.
_PLAIN_PATH = re.compile("(?:/[a-z0-9_-][a-z0-9._-]*)+/?|/")
_PLAIN_HOST = re.compile("https?://([a-z0-9.-]+)(?:/|$)")
_SLASHES = 2  # of https://example.org; a site in a folder of a host is told the long way


def _plainly(site: Site, link: str) -> str | None:
    """Return the file that `link` leads to, the quick way: most links of a site lead to its own pages, and are written plainly."""
    if link not in site.known:
        site.known[link] = _read_plainly(site, link)
    return site.known[link]


def _read_plainly(site: Site, link: str) -> str | None:
    path = link.removeprefix(site.url)
    if not _PLAIN_PATH.fullmatch(path) or site.url.count("/") != _SLASHES:
        return None
    file = f"{path[1:]}index.html" if path.endswith("/") else path[1:]
    return file if file in site.files else None


def _is_elsewhere(site: Site, link: str) -> bool:
    host = _PLAIN_HOST.match(link)
    return host is not None and host[1] != urlsplit(site.url).netloc.lower()


def _link_verdict(site: Site, here: str, link: str) -> Verdict:
    address = _split(here, link)
    if address is None or (address.scheme not in _WEB and address.scheme not in _CALLS):
        return "link", N_("A link leads to something that is no page"), _MEND
    if address.scheme in _CALLS or not _is_inside(site, address):
        return None
    target = _file(site, address)
    if target is None:
        return "link", N_("A link leads to a page or file of this site that does not exist"), _MEND
    anchor = unquote(address.fragment)
    page = site.links_of(target)
    if page is None or anchor in _OF_THE_PAGE_ITSELF or anchor in page.ids:
        return None
    return "anchor", N_("A link leads to a place in a page that does not exist there"), _MEND


def _load_verdict(site: Site, here: str, load: str) -> Verdict:
    address = _split(here, load)
    if address is None or address.scheme not in _WEB or not _is_inside(site, address):
        return "link", N_("The page loads something from outside the site"), _PROGRAM
    if _file(site, address) is None:
        return "link", N_("The page loads a file that does not exist"), _PROGRAM
    return None


def _alternate_verdict(site: Site, path: str, here: str, language: str, href: str) -> Verdict:
    target = _plainly(site, href) or _inside(site, here, href)
    if target is None:
        return "alternate", N_("The page names a version in another language that does not exist"), _PROGRAM
    if language == "x-default" or site.answers(target, path):
        return None
    return "alternate", N_("The page names a version in another language that does not name it in return"), _PROGRAM


def _inside(site: Site, here: str, link: str) -> str | None:
    address = _split(here, link)
    return _file(site, address) if address and _is_inside(site, address) else None


def _address(site: Site, path: str) -> str:
    return f"{site.url}/{path.removesuffix('index.html')}"


def _split(here: str, link: str) -> SplitResult | None:
    try:
        return urlsplit(urljoin(here, link.strip()))
    except ValueError:
        return None


def _is_inside(site: Site, address: SplitResult) -> bool:
    return address.netloc.lower() == urlsplit(site.url).netloc.lower()


def _file(site: Site, address: SplitResult) -> str | None:
    """Return the output path that a server answers with, or nothing."""
    path = unquote(address.path).removeprefix(urlsplit(site.url).path).lstrip("/")
    names: Collection[str] = (path + "index.html",) if not path or path.endswith("/") else (path, path + "/index.html")
    return next((name for name in names if name in site.files), None)
