"""Two texts with one address, and a slug that the site itself uses (R12): both are withheld, for neither may overwrite the other."""

from collections import defaultdict
from collections.abc import Iterable

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.read.content import Entry
from plugins.render import addresses
from plugins.render.plan import alias_url

SAME = N_("two texts of the site have this address")
RESERVED = N_("this address belongs to a page that the site makes itself")
REMEDY = N_("Give the text another slug, or take the alias out")


def collisions(entries: Iterable[Entry]) -> dict[str, tuple[Problem, ...]]:
    """Return the problems of each entry (by key) whose slug or alias is taken, in any language. Case makes no difference."""
    found: dict[str, list[Problem]] = defaultdict(list)
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for url in {u.casefold(): u for u in _urls(entry)}:
            owners[url].append(entry)
    for url, of in sorted(owners.items()):
        for entry in of:
            if len(of) > 1:
                found[entry.key].append(_problem(entry, SAME))
            elif _is_fixed(url):
                found[entry.key].append(_problem(entry, RESERVED))
    return {key: tuple(dict.fromkeys(problems)) for key, problems in found.items()}


def _urls(entry: Entry) -> list[str]:
    own = [addresses.entry(lang, entry.kind, entry.slug) for lang in LANGUAGES] if entry.slug else []  # none that can be one is told already
    return own + [alias_url(alias) for alias in entry.aliases]


def _is_fixed(url: str) -> bool:
    """`/`, `/en/`, `/en/stories/`, `/en/give/`, anything under `/assets/` and `/media/`, and what continues a list."""
    parts = [part for part in url.split("/") if part]
    if len(parts) < 2 or parts[0] in ("assets", "media"):
        return not parts or parts[0] in {"assets", "media", *LANGUAGES, *ROOT_FILES}
    return Lang(parts[0]) in LANGUAGES and (
        (len(parts) == 2 and parts[1] in addresses.FIXED) or parts[-1] == "feed.xml" or (len(parts) > 2 and parts[2] == "page")
    )


ROOT_FILES = frozenset({"sitemap.xml", "robots.txt", "404.html", "410.html"})


def _problem(entry: Entry, what: str) -> Problem:
    text = next(iter(entry.texts.values()), None)
    where = text.where if text else f"{entry.key}/index.en.md"
    line, column = text.lines.get("slug", text.lines.get("aliases", (1, 1))) if text else (1, 1)
    return Problem(where, line, column, "R12", what, REMEDY)
