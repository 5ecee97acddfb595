"""Two texts with one address, and an address that the site itself uses (R12): both are withheld, for neither may overwrite the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.judge.beside import place_of
from plugins.read.content import Entry
from plugins.render import addresses
from plugins.render.aliases import alias_url

SAME = N_("two texts of the site have this address")
RESERVED = N_("this address belongs to a page that the site makes itself")
REMEDY = N_("Give the text another slug, or take the alias out")

Key = str
"""The front matter key that an address comes from."""


def collisions(entries: Iterable[Entry]) -> dict[str, tuple[Problem, ...]]:
    """Return the problems of each entry (by key) whose slug or alias is taken, in any language (R12). Case makes no difference.

    Source: our own: a page that overwrites another was checked as itself and is read as the other.
    """
    found: dict[str, list[Problem]] = defaultdict(list)
    owners: dict[str, dict[str, tuple[Entry, Key]]] = defaultdict(dict)
    for entry in entries:
        for url, key in _urls(entry):
            owners[addresses.compared(url)].setdefault(entry.key, (entry, key))
    for url, of in sorted(owners.items()):
        for entry, key in of.values():
            if len(of) > 1:
                found[entry.key].append(_problem(entry, key, SAME))
            elif _is_fixed(url):
                found[entry.key].append(_problem(entry, key, RESERVED))
    return {key: tuple(dict.fromkeys(problems)) for key, problems in found.items()}


def _urls(entry: Entry) -> Iterator[tuple[str, Key]]:
    """Every address of an entry; one without a slug has said so already, and has none."""
    if entry.slug:
        yield from ((addresses.entry(lang, entry.kind, entry.slug), "slug") for lang in LANGUAGES)
    yield from ((alias_url(alias), "aliases") for alias in entry.aliases)


def _is_fixed(url: str) -> bool:
    """`/`, `/en/`, `/en/stories/`, `/en/give/`, anything under `/assets/` and `/media/`, and what continues a list."""
    parts = [part for part in url.split("/") if part]
    if len(parts) < 2 or parts[0] in ("assets", "media"):
        return not parts or parts[0] in {"assets", "media", *LANGUAGES, *ROOT_FILES}
    return Lang(parts[0]) in LANGUAGES and (
        (len(parts) == 2 and parts[1] in addresses.FIXED)
        or parts[1] == "light"
        or parts[-1] == "feed.xml"
        or "page" in parts[2:-1]
    )


ROOT_FILES = frozenset({"sitemap.xml", "robots.txt", "404.html", "410.html"})


def _problem(entry: Entry, key: Key, what: str) -> Problem:
    return Problem(*place_of(entry, key), "R12", what, REMEDY)
