"""Structured data for search engines, in the words of schema.org, typed as they are.

No person who is anonymised and no place finer than a province is in it, no keyword, and nothing that the page itself does not show. A page
that search engines are asked to leave alone has none (`frames`). A `Person` is somebody public who signed the text, and nobody else.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Literal, TypedDict

from markupsafe import Markup

from plugins.common.text import PublicText
from plugins.render import addresses
from plugins.render.composer import Composer
from plugins.render.moments import moment
from plugins.render.site import Link, PublicEntry
from plugins.render.views import ShareCard

Reference = TypedDict("Reference", {"@id": str})
Organization = TypedDict("Organization", {"@type": Literal["Organization"], "@id": str, "name": str, "url": str})
Person = TypedDict("Person", {"@type": Literal["Person"], "name": PublicText})
DonateAction = TypedDict(
    "DonateAction", {"@type": Literal["DonateAction"], "target": list[str], "recipient": Reference}
)
_Ngo = TypedDict("_Ngo", {"@type": Literal["NGO"], "@id": str, "name": PublicText, "url": str})


class NGO(_Ngo, total=False):
    """A partner."""

    description: PublicText
    areaServed: str
    sameAs: str
    potentialAction: DonateAction


WebSite = TypedDict(
    "WebSite",
    {"@type": Literal["WebSite"], "@id": str, "name": str, "url": str, "inLanguage": str, "publisher": Organization},
)
ImageObject = TypedDict("ImageObject", {"@type": Literal["ImageObject"], "url": str, "caption": str})
_ListItem = TypedDict("_ListItem", {"@type": Literal["ListItem"], "position": int, "name": str})


class ListItem(_ListItem, total=False):
    """One step of a path (`item`) or one entry of a list (`url`)."""

    item: Reference
    url: str


BreadcrumbList = TypedDict("BreadcrumbList", {"@type": Literal["BreadcrumbList"], "itemListElement": list[ListItem]})
ItemList = TypedDict("ItemList", {"@type": Literal["ItemList"], "itemListElement": list[ListItem]})
CollectionPage = TypedDict(
    "CollectionPage",
    {
        "@type": Literal["CollectionPage"], "name": str, "url": str, "inLanguage": str, "isPartOf": WebSite,
        "mainEntity": ItemList,
    },
)  # fmt: skip
_Article = TypedDict(
    "_Article",
    {
        "@type": Literal["Article", "BlogPosting"], "headline": PublicText, "description": PublicText, "inLanguage": str, "url": str,
        "mainEntityOfPage": str, "author": list[Person] | Organization, "publisher": Organization, "isPartOf": WebSite,
        "isAccessibleForFree": bool,
    },
)  # fmt: skip


class Article(_Article, total=False):
    """A story, or (BlogPosting) a post."""

    datePublished: str
    dateModified: str
    about: NGO
    image: ImageObject


Node = Organization | NGO | WebSite | BreadcrumbList | CollectionPage | Article

# In a script element these end it, whatever quotes they stand in.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def printed(nodes: Iterable[Mapping[str, object]], card: ShareCard | None) -> Markup:
    """Return `nodes` as one JSON text for a script element, in the order given; `card` is the picture of an article among them.

    >>> str(printed([{"@type": "Thing", "name": "</script>"}], None))
    '{"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"\\\\u003c/script\\\\u003e"}]}'
    """
    graph = [{**node, "image": image(card)} if card and node["@type"] in ARTICLES else node for node in nodes]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


ARTICLES = frozenset({"Article", "BlogPosting"})


def image(card: ShareCard) -> ImageObject:
    """The share card of a page."""
    return {"@type": "ImageObject", "url": card.absolute, "caption": card.alt}


def organisation(c: Composer) -> Organization:
    """Who publishes."""
    home = _absolute(c, addresses.home(c.lang))
    return {
        "@type": "Organization", "@id": f"{_absolute(c, '/')}#organisation", "name": c.site.site.organisation[c.lang], "url": home,
    }  # fmt: skip


def website(c: Composer) -> WebSite:
    """The site in the composer's language."""
    home = _absolute(c, addresses.home(c.lang))
    return {
        "@type": "WebSite", "@id": f"{home}#website", "name": c.site.site.name[c.lang], "url": home, "inLanguage": str(c.lang),
        "publisher": organisation(c),
    }  # fmt: skip


def ngo(c: Composer, partner: PublicEntry) -> NGO:
    """A partner, with the ways to give that its page shows."""
    url = _absolute(c, addresses.entry(c.lang, "partners", partner.slug))
    node: NGO = {"@type": "NGO", "@id": f"{url}#organisation", "name": partner.texts[c.lang].title, "url": url}
    if partner.province:
        node["areaServed"] = partner.province.names[c.lang]
    if partner.giving and partner.giving.status == "active" and partner.giving.options:
        targets = [o.destination.url for o in partner.giving.options if isinstance(o.destination, Link)]
        node["potentialAction"] = {"@type": "DonateAction", "target": targets, "recipient": {"@id": node["@id"]}}
    return node


def article(c: Composer, entry: PublicEntry) -> Article:
    """A story or a post."""
    text = entry.texts[c.lang]
    url = _absolute(c, addresses.entry(c.lang, entry.kind, entry.slug))
    authors: list[Person] = [{"@type": "Person", "name": name} for name in entry.authors.get(c.lang, ())]
    node: Article = {
        "@type": "BlogPosting" if entry.kind == "blog" else "Article", "headline": text.title, "description": text.summary,
        "inLanguage": str(c.lang), "url": url, "mainEntityOfPage": url, "author": authors or organisation(c), "publisher": organisation(c),
        "isPartOf": website(c), "isAccessibleForFree": True,
    }  # fmt: skip
    if entry.date:
        node["datePublished"] = moment(c.site, entry.date)
        node["dateModified"] = moment(c.site, max(entry.date, entry.updated or entry.date))
    partner = c.site.partner(entry.partner)
    if partner and c.lang in partner.texts:
        node["about"] = ngo(c, partner)
    return node


def partner(c: Composer, entry: PublicEntry) -> NGO:
    """A partner's own page."""
    node = ngo(c, entry)
    node["description"] = entry.texts[c.lang].summary
    if entry.website:
        node["sameAs"] = entry.website
    return node


def collection(c: Composer, name: str, url: str, entries: Iterable[PublicEntry]) -> CollectionPage:
    """A list of entries; of those that may be found by search engines."""
    found = [
        (c.url(entry), text.title) for entry in entries if "search" in entry.channels and (text := entry.best(c.lang))
    ]
    items: list[ListItem] = [
        {"@type": "ListItem", "position": place, "name": title, "url": _absolute(c, at)}
        for place, (at, title) in enumerate(found, start=1)
    ]
    return {
        "@type": "CollectionPage", "name": name, "url": _absolute(c, url), "inLanguage": str(c.lang), "isPartOf": website(c),
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }  # fmt: skip


def path(c: Composer, *steps: tuple[str, str]) -> BreadcrumbList:
    """The way from the site's home to a page: each step its name and its address."""
    home = (c.site.site.name[c.lang], addresses.home(c.lang))
    items: list[ListItem] = [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": _absolute(c, at)}}
        for place, (name, at) in enumerate(chain([home], steps), start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _absolute(c: Composer, url: str) -> str:
    return addresses.absolute(c.site.site.url, url)
