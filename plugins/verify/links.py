"""Check where pages lead: inside the site every address and anchor exists, alternates come in pairs, and nothing is loaded from outside."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Site:
    """The finished site: its address without a last `/`, its files, and the links of its pages, by path."""

    url: str
    files: frozenset[str]
    pages: Mapping[str, PageLinks]


def link_findings(site: Site) -> Iterator[Finding]:
    """Yield a finding for each kind of broken or forbidden address on each page."""
    for path, page in site.pages.items():
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
    page = site.pages.get(target)
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
    back = site.pages[target].alternates if target in site.pages else ()
    answers = (_plainly(site, other) or _inside(site, _address(site, target), other) for _, other in back)
    if language == "x-default" or any(answer == path for answer in answers):
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
