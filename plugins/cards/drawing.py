"""Draw the cards that a site wants, or take them from the shelf where they are unchanged."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from plugins.cards.artwork import Artwork
from plugins.cards.card import Card
from plugins.cards.draw import drawn
from plugins.cards.program import program_digest
from plugins.common.shelf import Shelf
from plugins.photos.bare import holds_only_pixels

FOLDER = "cards"
"""The folder beside the manifest in which they are kept."""


@dataclass(frozen=True, slots=True, repr=False)
class Drawing:
    """A drawn card: `path` in the output, made of its bytes; `key` of everything it was made from."""

    path: str
    data: bytes
    key: str


def drawings(cards: Iterable[Card], artwork: Artwork, photos: Mapping[str, bytes], shelf: Shelf) -> dict[Card, Drawing]:
    """Return the drawn cards; one that cannot be drawn whole is left out. `photos`: path in the output to bytes.

    Of two builds with the same words the second draws nothing.
    """
    made = program_digest() + artwork.digest.encode()
    found: dict[Card, Drawing] = {}
    for card in cards:
        photo = photos[card.photo] if card.photo else b""
        key = _key(made, card, photo)
        data = shelf.get(key) or drawn(card, artwork, photo)
        if data and holds_only_pixels(data):
            shelf.put(key, data)
            found[card] = Drawing(f"media/{hashlib.sha256(data).hexdigest()[:20]}.jpg", data, key)
    shelf.keep({drawing.key for drawing in found.values()})
    return found


def _key(made: bytes, card: Card, photo: bytes) -> str:
    said = hashlib.sha256(made + hashlib.sha256(photo).digest())
    said.update(repr(astuple(card)).encode("utf-8"))
    return said.hexdigest()[:40]
