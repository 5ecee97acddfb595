"""Atom feeds held against RFC 4287: its own grammar (appendix B), and by name what its text asks and the grammar cannot say."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import nh3
from lxml import etree

NS = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "fixtures/atom/atom.rng"))
# Section 3.3: RFC 3339, with the letters in capitals.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
TEXTS = ("title", "subtitle", "summary", "rights", "content")


def read(data: bytes) -> etree._Element:
    """Parse a feed as strictly as XML wants; entities and document types are refused."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    assert root.getroottree().docinfo.doctype == ""
    return root


def faults(data: bytes, address: str) -> list[str]:
    """What is wrong with the feed that stands at `address`: names of rules; nothing when it is right."""
    feed = read(data)
    found = [] if GRAMMAR.validate(feed) else ["grammar"]
    return found + [rule.__name__ for rule in RULES if not all(rule(feed, address))]


def entries(feed: etree._Element) -> list[etree._Element]:
    """The entries of a feed."""
    return feed.findall(f"{NS}entry")


def text(element: etree._Element, name: str) -> str:
    """The text of a child, or ""."""
    return (element.findtext(f"{NS}{name}") or "").strip()


def links(element: etree._Element, rel: str) -> list[etree._Element]:
    """The links of a kind; without a word it is `alternate` (section 4.2.7.2)."""
    return [link for link in element.findall(f"{NS}link") if link.get("rel", "alternate") == rel]


def every_entry_has_an_author(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.1.1 and 4.1.2."""
    named = [text(author, "name") for author in feed.findall(f"{NS}author")]
    for entry in entries(feed):
        yield bool(named) or entry.find(f"{NS}author") is not None
    yield all(text(author, "name") for author in feed.iter(f"{NS}author"))
    yield bool(named or entries(feed))


def it_says_where_it_stands(feed: etree._Element, address: str) -> Iterator[bool]:
    """Section 4.1.1: a link rel=self, its preferred address."""
    yield [link.get("href") for link in links(feed, "self")] == [address]
    yield len(links(feed, "alternate")) == 1


def no_two_alternates_are_alike(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.1.1 and 4.1.2: no more than one of the same type and language."""
    for element in (feed, *entries(feed)):
        kinds = [(link.get("type"), link.get("hreflang")) for link in links(element, "alternate")]
        yield len(kinds) == len(set(kinds))


def an_entry_leads_somewhere_or_holds_all(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.1.2: without content it has to have an alternate."""
    for entry in entries(feed):
        yield bool(links(entry, "alternate")) or entry.find(f"{NS}content") is not None


def ids_stand_once(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.2.6: permanent, universally unique; an absolute address without white space."""
    ids = [element.text or "" for element in feed.iter(f"{NS}id")]
    yield len(ids) == len(set(ids))
    yield from (bool(ABSOLUTE.fullmatch(each)) for each in ids)


def moments_are_those_of_rfc_3339(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 3.3."""
    for name in ("updated", "published"):
        for element in feed.iter(f"{NS}{name}"):
            yield bool(MOMENT.fullmatch(element.text or "")) and datetime.fromisoformat(element.text).tzinfo is not None


def it_changed_when_its_newest_entry_did(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.2.15: no entry is younger than its feed, nor changed before it was published."""
    if all(moments_are_those_of_rfc_3339(feed, "")):
        own = datetime.fromisoformat(text(feed, "updated"))
        for entry in entries(feed):
            changed = datetime.fromisoformat(text(entry, "updated"))
            published = text(entry, "published")
            yield changed <= own
            yield not published or datetime.fromisoformat(published) <= changed


def every_address_is_whole(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 2: relative ones need an xml:base above them, and we have none."""
    for element in feed.iter():
        yield all(ABSOLUTE.fullmatch(element.get(name, "x:x")) for name in ("href", "src", "uri", "scheme"))
        if element.tag in (f"{NS}{name}" for name in ("id", "icon", "logo", "uri")):
            yield bool(ABSOLUTE.fullmatch((element.text or "").strip()))


def the_language_is_said(feed: etree._Element, address: str) -> Iterator[bool]:
    """Section 2: xml:lang, here that of the address."""
    yield f"/{feed.get(f'{XML}lang')}/" in address


def every_title_says_something(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 4.2.14."""
    for element in (feed, *entries(feed)):
        yield (
            bool("".join(element.find(f"{NS}title").itertext()).strip())
            if element.find(f"{NS}title") is not None
            else False
        )


def what_is_called_text_holds_no_markup(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 3.1.1.1: its words are shown as they stand. An `&amp;` within it would be markup that was escaped twice."""
    for name in TEXTS:
        for element in feed.iter(f"{NS}{name}"):
            if element.get("type", "text") == "text":
                yield len(element) == 0 and not re.search(
                    r"</?[a-z]+[^>]*>|&(amp|lt|gt|quot|#\d+);", element.text or ""
                )


def markup_is_harmless(feed: etree._Element, _: str) -> Iterator[bool]:
    """Section 8.1: HTML and XHTML may hold scripts; a reader program may run them."""
    for name in TEXTS:
        for element in feed.iter(f"{NS}{name}"):
            if element.get("type") == "html":
                yield nh3.clean(element.text or "") == (element.text or "")
            if element.get("type") == "xhtml":
                inside = "".join(etree.tostring(child, encoding="unicode") for child in element)
                yield not re.search(
                    r"<(script|style|iframe|object|embed|form)\b|\son\w+=|javascript:", inside, re.IGNORECASE
                )


RULES: tuple[Callable[[etree._Element, str], Iterator[bool]], ...] = (
    every_entry_has_an_author, it_says_where_it_stands, no_two_alternates_are_alike, an_entry_leads_somewhere_or_holds_all, ids_stand_once,
    moments_are_those_of_rfc_3339, it_changed_when_its_newest_entry_did, every_address_is_whole, the_language_is_said,
    every_title_says_something, what_is_called_text_holds_no_markup, markup_is_harmless,
)  # fmt: skip
