"""A name in the address of a page (R12). Addresses are never rewritten, so whoever writes them has to choose other words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import PurePath
from urllib.parse import unquote

from plugins.common.problems import N_, Problem
from plugins.judge.beside import place_of
from plugins.judge.links import as_words, links, path_of
from plugins.judge.reading import Reading
from plugins.judge.words_of import Vocabulary
from plugins.lint.closed_world import Allowed, questions
from plugins.lint.khmer import khmer_questions
from plugins.mentions.analysis import Words
from plugins.people.words import is_word
from plugins.read.content import Entry

IN_SLUG = N_("the slug holds the name or the handle of a registered person, and it would be the address of the page")
IN_FOLDER = N_(
    "the name of this folder holds the name or the handle of a registered person, and it would be the address of the page"
)
IN_ALIAS = N_("an old address among the aliases holds the name or the handle of a registered person")
IN_PICTURE = N_("the file name of a picture holds the name of a registered person")
STRANGER_IN_SLUG = N_("a word of the page's address looks like the name of a person")
STRANGER_IN_LINK = N_("a word of a link's address looks like the name of a person, and is nobody declared")
OTHER_LINK = N_("Take the link out; or, if it is no person's name or may be published, add the word to glossary.yaml")
OTHER_WORDS = N_(
    "Write other words after slug:, or rename the folder; if it is no person's name, add the word to glossary.yaml"
)
RENAME = N_("Rename the picture, in the folder, in consent.yaml and in the text")
OTHER_SLUG = N_("Write other words after slug:")
ADD_SLUG = N_("Add a line slug: with other words to the text, and rename the folder")
TAKE_OUT = N_("Take it out of aliases:, and let the old address be gone")

_BETWEEN = re.compile(r"[-_/.\s]+")


def named_addresses(reading: Reading) -> Iterator[Problem]:
    """Return a problem for the slug, and one for the aliases, in which somebody's name or handle stands, whatever the text shows of her;
    and one for each picture whose file name holds a name (R12; formats.md): it is not published, but it is sent about.

    A long term counts in any form and whoever bears it; a short one of the entry's own people counts as a word that is in no dictionary.

    Source: RFC 9110, 17.9: addresses are meant to be shared, so nothing in them is secret; GDPR 4(1): a name identifies.
    """
    entry, vocabulary, words = reading.entry, reading.vocabulary, reading.words
    if entry.slug and _is_named(entry.slug, vocabulary, words):
        given = any("slug" in text.lines for text in entry.texts.values())
        what, remedy = (IN_SLUG, OTHER_SLUG) if given else (IN_FOLDER, ADD_SLUG)
        yield Problem(*place_of(entry, "slug"), "R12", what, remedy)
    if any(_is_named(alias, vocabulary, words) for alias in entry.aliases):
        yield Problem(*place_of(entry, "aliases"), "R12", IN_ALIAS, TAKE_OUT)
    for file in entry.photos:
        if _has_name(PurePath(file).stem, vocabulary, words):
            line, column = entry.consent_lines.get(("photos", file), (1, 1))
            yield Problem(entry.consent_where, line, column, "R12", IN_PICTURE, RENAME)


def strangers_in_addresses(reading: Reading) -> Iterator[Problem]:
    """Return a problem for the slug, and for each link, in whose address a given name stands that nobody declared: it is read as text in
    small letters (R8).

    Source: GDPR 4(1): a name identifies; RFC 9110, 17.9: addresses are meant to be shared.
    """
    allowed = reading.words.allowed
    if reading.words.limit is None:
        return
    if _has_stranger(reading.entry.slug or "", allowed) and not _is_named(
        reading.entry.slug or "", reading.vocabulary, reading.words
    ):
        yield Problem(*place_of(reading.entry, "slug"), "R8", STRANGER_IN_SLUG, OTHER_WORDS)
    for at, href in links(reading):
        if _has_stranger(path_of(href), allowed):
            yield Problem(at.where, at.line, at.column, "R8", STRANGER_IN_LINK, OTHER_LINK, lang=at.lang)


def _has_stranger(path: str, allowed: Allowed) -> bool:
    words = f"it is {as_words(path)}"
    return bool(questions(words, allowed=allowed) or khmer_questions(words, allowed))


def hidden_parts(vocabulary: Vocabulary) -> Callable[[str], bool]:
    """Return a function that tells whether a part of a path, or a handle, may not be printed: it is somebody's long term or own name."""
    by_folder: dict[str, list[Entry]] = defaultdict(list)
    for entry in vocabulary.content.entries:
        by_folder[entry.folder].append(entry)

    @cache  # each problem is printed with the same few folders and files
    def hides(part: str) -> bool:
        own = (vocabulary.words(entry, "province") for entry in by_folder.get(part, ()))
        is_handle = part.removesuffix(".yaml") in vocabulary.named_handles
        return is_handle or vocabulary.protects(part) or any(_is_named(part, vocabulary, words) for words in own)

    return hides


def _is_named(address: str, vocabulary: Vocabulary, words: Words) -> bool:
    path = unquote(address)
    return _has_name(path, vocabulary, words) or _holds_handle(path, vocabulary)


def _has_name(path: str, vocabulary: Vocabulary, words: Words) -> bool:
    hits = (hit for said in (path, _as_sentence(path)) for hit in words.finder.find(said))
    return any(hit.handle in vocabulary.hidden for hit in hits)


def _as_sentence(path: str) -> str:
    """An address as words that the finder can judge: it takes a small letter for no name, so every word that is in no dictionary gets a capital.

    >>> _as_sentence("the-day-dara-left")
    'in the day Dara left'
    """
    return " ".join(["in", *(word if is_word(word) else word.capitalize() for word in _BETWEEN.split(path))])


def _holds_handle(path: str, vocabulary: Vocabulary) -> bool:
    return any(handle in path.lower() and _is_whole(handle, path) for handle in vocabulary.handles)


def _is_whole(handle: str, path: str) -> bool:
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(handle)}(?![a-z0-9])", path, re.IGNORECASE))
