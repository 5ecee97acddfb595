"""Structured data for search engines. No person who is anonymised, and no place finer than a province, is in it."""

import json
from typing import Any

from markupsafe import Markup

from plugins.common.languages import Lang
from plugins.render import addresses
from plugins.render.site import PublicEntry, PublicSite

# In a script element these end it, whatever quotes they stand in.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def printed(data: dict[str, Any]) -> Markup:
    """Return `data` as JSON for a script element, in the order given.

    >>> printed({"a": "</script>"})
    Markup('{"a":"\\\\u003c/script\\\\u003e"}')
    """
    text = json.dumps({k: v for k, v in data.items() if v not in ("", None)}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


def organisation(site: PublicSite, lang: Lang) -> dict[str, str]:
    """Who publishes."""
    return {
        "@type": "Organization",
        "name": site.site.organisation[lang],
        "url": addresses.absolute(site.site.url, addresses.home(lang)),
    }


def ngo(site: PublicSite, partner: PublicEntry, lang: Lang) -> dict[str, Any]:
    """A partner, with the ways to give that its page shows."""
    url = addresses.absolute(site.site.url, addresses.entry(lang, "partners", partner.slug))
    data: dict[str, Any] = {"@type": "NGO", "@id": f"{url}#organisation", "name": partner.texts[lang].title, "url": url}
    if partner.province:
        data["areaServed"] = partner.province.names[lang]
    if partner.giving and partner.giving.status == "active" and partner.giving.options:
        targets = [option.url for option in partner.giving.options]
        data["potentialAction"] = {"@type": "DonateAction", "target": targets, "recipient": {"@id": data["@id"]}}
    return data


def article(site: PublicSite, entry: PublicEntry, lang: Lang, *, url: str, image: str) -> Markup:
    """A story or a post."""
    text = entry.texts[lang]
    partner = site.partner(entry.partner)
    authors = [{"@type": "Person", "name": name} for name in entry.authors.get(lang, ())]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": text.title,
        "description": text.summary,
        "inLanguage": str(lang),
        "url": url,
        "datePublished": entry.date.isoformat() if entry.date else "",
        "dateModified": day.isoformat() if (day := entry.updated or entry.date) else "",
        "image": image,
        "author": authors or organisation(site, lang),
        "publisher": organisation(site, lang),
        "about": ngo(site, partner, lang) if partner and lang in partner.texts else "",
        "isAccessibleForFree": True,
    }
    return printed(data)


def partner(site: PublicSite, entry: PublicEntry, lang: Lang) -> Markup:
    """A partner's own page."""
    return printed(
        {"@context": "https://schema.org", **ngo(site, entry, lang), "description": entry.texts[lang].summary}
    )
