"""What the pages of others say of an entry: its title, summary, pictures, address and panel stand in lists, feeds and cards."""

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple

from plugins.common.languages import LANGUAGES
from plugins.common.text import licences, unmarked
from plugins.people.terms import Term
from plugins.render import addresses
from plugins.render.site import PublicEntry
from plugins.verify.handles import raw_tokens
from plugins.verify.search import unlicensed


def speakers(
    entries: Iterable[PublicEntry], terms: tuple[Term, ...], never: frozenset[int]
) -> Mapping[str, tuple[str, ...]]:
    """Return by handle the keys of the entries whose outward words hold a term of that person which nothing licensed.

    Under "" stand those with a token that was never turned into words.
    """
    words = {entry.key: "".join(f"<p>{html.escape(said)}</p>" for said in _outward(entry) if said) for entry in entries}
    held = unlicensed(
        {key: unmarked(said) for key, said in words.items()},
        {key: licences(said) for key, said in words.items()},
        terms,
        never=never,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for key, places in held.items():
        for handle in dict.fromkeys(terms[place].handle for place in places):
            found[handle].append(key)
    found[""] = [key for key, said in words.items() if raw_tokens(said)]
    return {handle: tuple(keys) for handle, keys in found.items()}


def _outward(entry: PublicEntry) -> Iterator[str]:
    for text in entry.texts.values():
        yield from (text.title, text.summary)
        for picture in text.pictures.values():
            yield from (picture.alt, picture.caption, picture.credit)
    yield from (addresses.entry(lang, entry.kind, entry.slug) for lang in LANGUAGES)
    for option in entry.giving.options if entry.giving else ():
        yield from (*astuple(option.destination), *option.note.values())
    if entry.giving and entry.giving.registration:
        yield from (entry.giving.registration.body, entry.giving.registration.number)
