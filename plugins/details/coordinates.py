"""Points on the map (R10): coordinates, map codes and links to maps. They say where to the metre, whatever the words around them do."""

import re

from plugins.common.languages import Lang
from plugins.details.plain import folded_pattern, plain
from plugins.details.telling import Telling

WEIGHT = 6
_SIGN = r"(?:°|º|deg(?:rees?)?)"
_KHMER = folded_pattern("(?:រយៈទទឹង|រយៈបណ្ដោយ|និយាមកា|កូអរដោនេ)")
_CODE = "[23456789cfghjmpqrvwx]"
# Cambodia lies between 9.9° and 14.8° north, 102.3° and 107.7° east; with four decimals a pair is coordinates anywhere.
_MAY = re.compile(r"\d|///|[.:]\S|[Mm][Aa][Pp]")  # most text has none of it
_POINT = re.compile(
    r"(?<![0-9.])(?:9|1[0-4])\.[0-9]{2,} ?[°º]? ?n?[ ,;/|]{1,3} ?(?:lon[a-z]*[:= ]*|lng[:= ]*)?10[2-7]\.[0-9]{2,}"
    r"|(?<![0-9.])-?[0-9]{1,3}\.[0-9]{4,} ?[°º]? ?[ns]? ?[,;/|] ?-?[0-9]{1,3}\.[0-9]{4,}"
    rf"|(?<![0-9.])[0-9]{{1,3}} ?{_SIGN} ?[0-9]{{1,2}}(?:\.[0-9]+)? ?['′’](?: ?[0-9]{{1,2}}(?:\.[0-9]+)? ?(?:[\"″”]|''))?"
    rf"|(?<![0-9.])[0-9]{{1,3}}\.[0-9]{{2,}} ?{_SIGN} ?[nsew](?![a-z])"
    r"|(?<![a-z])(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)[:= ]{1,3}-?[0-9]{1,3}\.[0-9]{2,}"
    rf"|{_KHMER}[^0-9។]{{0,12}}[0-9]{{1,3}}\.[0-9]{{2,}}"
    rf"|(?<![a-z0-9]){_CODE}{{4,8}}\+{_CODE}{{2,3}}(?![a-z0-9+])"
    r"|(?<![a-z0-9])4[78] ?[npq] ?[0-9]{6}(?:\.[0-9]+)?[ ,]{1,2}[0-9]{7}"
    r"|///[a-z]+\.[a-z]+\.[a-z]+"
)
_MAP = re.compile(
    r"(?<![a-z0-9])(?:geo:-?[0-9]"
    r"|(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google\.|maps\.app\.goo\.gl|goo\.gl/maps|g\.co/maps|maps\.apple|(?:www\.)?openstreetmap\.|osm\.org"
    r"|osmand\.net|(?:[a-z]+\.)?waze\.com|bing\.com/maps|what3words\.|w3w\.co|plus\.codes|maps\.me|ge0\.me|omaps\.app|organicmaps\.app|wikimapia\.org"
    r"|mapcarta\.|mapy\.|earth\.google|here\.com/|wego\.here|yandex\.[a-z]+/maps|maps\.yandex)[^\s)\]>\"'»”]*"
)


def coordinates(text: str, _lang: Lang) -> tuple[Telling, ...]:
    """Return the points on the map that `text` tells, typed addresses of maps among them (R10).

    >>> [t.kind for t in coordinates("Come to 13.3633, 103.8564 or https://maps.app.goo.gl/x", Lang("en"))]
    ['coordinates', 'coordinates']

    Source: GDPR 4(1): location data identify; HIPAA: places smaller than a state.
    """
    if not _MAY.search(text):
        return ()
    read = plain(text)
    maps = list(_MAP.finditer(read.key))
    points = (p for p in _POINT.finditer(read.key) if not any(m.start() <= p.start() < m.end() for m in maps))
    found = sorted((*points, *maps), key=lambda match: match.start())
    spans = ((match[0], read.span(*match.span())) for match in found)
    return tuple(Telling(*span, "coordinates", WEIGHT, value) for value, span in spans if span)


def is_map(address: str) -> bool:
    """Tell whether the address of a link leads to a point on a map.

    >>> is_map("https://www.google.com/maps/@13.36,103.85,15z"), is_map("https://www.google.com")
    (True, False)
    """
    key = plain(address).key
    return bool(_MAP.search(key) or _POINT.search(key))
