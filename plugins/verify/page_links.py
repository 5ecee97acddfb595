"""Read from a page what it points to, what it loads, and what a browser would run."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html.parser import HTMLParser
from sys import intern

from plugins.verify.filetypes import SCRIPT

_LOADED = frozenset(["img", "source", "video", "audio", "track", "input"])
_NEVER = frozenset(["iframe", "object", "embed", "base", "frame", "applet", "portal"])
_LOADED_LINKS = frozenset(
    ["stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"]
)
_ADDRESS_META = frozenset(["og:image", "og:url", "og:image:url", "og:image:secure_url", "twitter:image"])
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_JSON_LD = "application/ld+json"


@dataclass(frozen=True, slots=True, repr=False)
class PageLinks:
    """What a page says to other pages and to a browser; addresses as they are written.

    `links` lead away, `loads` are fetched with the page; `alternates` are (language, address); `ids` are its anchors.
    `active` counts scripts, handlers, styles in attributes, frames and the like; `broken_data` JSON-LD that cannot be read;
    `scripts` those that the theme ships, which are among the `loads`.
    """

    links: tuple[str, ...]
    loads: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    ids: frozenset[str]
    active: int
    broken_data: int
    scripts: int = 0

    def shared(self) -> "PageLinks":
        """Return the same, each address held once for all pages of a site that hold it."""
        links, loads, ids = (map(intern, said) for said in (self.links, self.loads, self.ids))
        alternates = tuple((intern(lang), intern(href)) for lang, href in self.alternates)
        return replace(self, links=tuple(links), loads=tuple(loads), alternates=alternates, ids=_same(frozenset(ids)))


@lru_cache(maxsize=1_000)
def _same(ids: frozenset[str]) -> frozenset[str]:
    """Return these anchors, held once for all pages that have the same ones."""
    return ids


def page_links(html: str, lines: Sequence[str]) -> PageLinks:
    """Return what the page `html` points to. `lines`: the same, parted at its line ends.

    Most lines are the same on a thousand pages. They are read once, as long as none leaves a tag, a script or a comment open.

    >>> page = '<a id="top" href="/en/#give">Give</a><img src="/media/a.jpg" onload="x()">'
    >>> page_links(page, [page]).active
    1
    """
    read = [_line_links(line) if len(line) <= _LONGEST else _read_line(line) for line in lines]
    found = [line for line in read if line is not None and line is not _NOTHING] if None not in read else [_read(html)]
    return PageLinks(
        links=tuple(dict.fromkeys(link for line in found for link in line.links)),
        loads=tuple(dict.fromkeys(load for line in found for load in line.loads)),
        alternates=tuple(dict.fromkeys(pair for line in found for pair in line.alternates)),
        ids=frozenset(name for line in found for name in line.ids),
        active=sum(line.active for line in found),
        broken_data=sum(line.broken_data for line in found),
        scripts=sum(line.scripts for line in found),
    )


# Longer lines are a paragraph of one page.
_LONGEST, _REMEMBERED = 500, 3_000
_NOTHING = PageLinks((), (), (), frozenset(), 0, 0)
# A tag without an attribute leads nowhere, and of those only these do anything.
_TELLING = re.compile(
    r"<(?:!|\?|/?(?:script|style|textarea|title|xmp|plaintext|no|i?frame|object|embed|base|applet|portal)"
    r"|[a-z][^<>\s/]*[\s/]+[^\s/<>]|[^<>]*$)",
    re.IGNORECASE,
)


def _read_line(line: str) -> PageLinks | None:
    """Read a line by itself; nothing when a tag, script or comment goes on in the next line."""
    if "=" not in line and not _TELLING.search(line):
        return _NOTHING
    reader = _Reader()
    reader.feed(line)
    if reader.cdata_elem is not None or "<" in reader.rawdata:
        return None
    return reader.found()


def _read(html: str) -> PageLinks:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found()


_line_links = lru_cache(maxsize=_REMEMBERED)(_read_line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.active = self.broken_data = self.scripts = 0
        self._data: list[str] | None = None

    def found(self) -> PageLinks:
        """Return what was read."""
        return PageLinks(
            tuple(self.links),
            tuple(self.loads),
            tuple(self.alternates),
            frozenset(self.ids),
            self.active,
            self.broken_data,
            self.scripts,
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort the tag's addresses, and count what is active."""
        values = {name: value or "" for name, value in attrs}
        self.active += sum(name.startswith("on") or name in ("style", "srcdoc") for name in values)
        self.active += tag in _NEVER
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "script":
            self._script(values)
        elif tag == "link":
            self._link(values)
        elif tag == "meta":
            self._meta(values)
        else:
            self._addresses(tag, values)

    def handle_data(self, data: str) -> None:
        """Keep the text of a JSON-LD script."""
        if self._data is not None:
            self._data.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Read the JSON-LD that ends here."""
        if tag == "script" and self._data is not None:
            try:
                json.loads("".join(self._data))
            except ValueError:
                self.broken_data += 1
            self._data = None

    def _script(self, values: dict[str, str]) -> None:
        if values.get("type") == _JSON_LD and "src" not in values:
            self._data = []
        elif values.keys() == {"src"} and SCRIPT.fullmatch(values["src"].removeprefix("/")):
            self.scripts += 1
            self.loads.append(values["src"])
        else:
            self.active += 1

    def _link(self, values: dict[str, str]) -> None:
        kinds = values.get("rel", "").lower().split()
        href = values.get("href", "")
        if "hreflang" in values and "alternate" in kinds:
            self.alternates.append((values["hreflang"], href))
            return
        (self.loads if _LOADED_LINKS.intersection(kinds) else self.links).append(href)

    def _meta(self, values: dict[str, str]) -> None:
        content = values.get("content", "")
        if values.get("http-equiv", "").lower() == "refresh":
            self.links.extend(_REFRESH.findall(content))
        elif values.get("property", values.get("name", "")) in _ADDRESS_META:
            self.links.append(content)

    def _addresses(self, tag: str, values: dict[str, str]) -> None:
        (self.loads if tag in _LOADED else self.links).extend(
            values[name] for name in ("href", "src", "action", "formaction", "cite") if name in values
        )
        self.loads.extend(values[name] for name in ("poster", "background", "xlink:href") if name in values)
        self.loads.extend(_candidates(values.get("srcset", "")))


def _candidates(srcset: str) -> Iterator[str]:
    return (candidate.split()[0] for candidate in srcset.split(",") if candidate.strip())
