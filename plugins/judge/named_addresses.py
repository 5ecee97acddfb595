"""A name in the address of a page (R12). Addresses are never rewritten, so whoever writes them has to choose other words."""

import re
from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.judge.beside import place_of
from plugins.judge.words_of import Vocabulary
from plugins.people.finder import Finder
from plugins.people.words import is_word
from plugins.read.content import Entry

IN_SLUG = N_("the slug holds the name or the handle of a registered person, and it would be the address of the page")
IN_FOLDER = N_("the name of this folder holds the name or the handle of a registered person, and it would be the address of the page")
IN_ALIAS = N_("an old address among the aliases holds the name or the handle of a registered person")
OTHER_SLUG = N_("Write other words after slug:")
ADD_SLUG = N_("Add a line slug: with other words to the text, and rename the folder")
TAKE_OUT = N_("Take it out of aliases:, and have the old address answer “gone” (410)")

_PARTS = re.compile(r"[^\W_]+")


def named_addresses(entry: Entry, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Return a problem for the slug, and one for the aliases, in which somebody's name or handle stands, whatever the text shows of her.

    A long term counts in any form and whoever bears it; a short one of the entry's own people counts as a word that is in no dictionary.
    """
    finder = vocabulary.own_finder(entry)

    def is_named(address: str) -> bool:
        return vocabulary.protects(address) or bool(finder.find(_as_sentence(address))) or _holds_handle(address, vocabulary)

    if entry.slug and is_named(entry.slug):
        given = any("slug" in text.lines for text in entry.texts.values())
        what, remedy = (IN_SLUG, OTHER_SLUG) if given else (IN_FOLDER, ADD_SLUG)
        yield Problem(*place_of(entry, "slug"), "R12", what, remedy)
    if any(is_named(alias) for alias in entry.aliases):
        yield Problem(*place_of(entry, "aliases"), "R12", IN_ALIAS, TAKE_OUT)


def _as_sentence(address: str) -> str:
    """An address as words that the finder can judge: it takes a small letter for no name, so every word that is in no dictionary gets a capital.

    >>> _as_sentence("the-day-dara-left")
    'in the day Dara left'
    """
    return " ".join(["in", *(word if is_word(word) else word.capitalize() for word in _PARTS.findall(address))])


def _holds_handle(address: str, vocabulary: Vocabulary) -> bool:
    return any(handle in address.lower() and _is_whole(handle, address) for handle in vocabulary.handles)


def _is_whole(handle: str, address: str) -> bool:
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(handle)}(?![a-z0-9])", address, re.IGNORECASE))
