"""Which names of folders and handles can still be given, on every system, without giving anybody away."""

import re

from plugins.common.languages import LANGUAGES
from plugins.judge.words_of import Vocabulary
from plugins.people.canary import HANDLE as CANARY
from plugins.people.fold import folded
from plugins.people.terms import protected_terms
from plugins.people.words import is_word
from plugins.read.content import Content
from plugins.read.schema.base import HANDLE
from plugins.render import addresses
from plugins.render.plan import alias_url

FOLDER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_FOLDER = 60
# Windows keeps these for devices, whatever ending follows.
DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")


def is_free_folder(name: str, content: Content) -> bool:
    """Tell whether a new story can have the folder `name`: well formed, its address not taken, and no name or handle of the register in it."""
    if not FOLDER.fullmatch(name) or len(name) > LONGEST_FOLDER or DEVICES.fullmatch(name) or name in addresses.FIXED:
        return False
    if (content.root / "stories" / name).exists() or name in {
        e.folder.casefold() for e in content.entries if e.kind == "stories"
    }:
        return False
    wanted = {addresses.entry(lang, "stories", name) for lang in LANGUAGES}
    return (
        wanted.isdisjoint(_addresses(content))
        and not holds_a_name(name, content)
        and not any(_holds(name, h) for h in content.register)
    )


def is_free_handle(handle: str, content: Content) -> bool:
    """Tell whether a new person can have `handle`: well formed, not taken, and no registered name in it."""
    if not re.fullmatch(HANDLE, handle) or DEVICES.fullmatch(handle) or handle in (CANARY, *content.register):
        return False
    return not (content.root / "people" / f"{handle}.yaml").exists() and not holds_a_name(handle, content)


def holds_a_name(name: str, content: Content) -> bool:
    """Tell whether a name of somebody registered stands in `name`: a long one anywhere, a short one between its hyphens."""
    parts = {folded(part) for part in name.split("-")}
    short = (term.text for term in protected_terms(content.register) if term.kind not in ("handle", "identifier"))
    return Vocabulary(content).protects(name) or any(folded(text) in parts and not is_word(text) for text in short)


def _addresses(content: Content) -> set[str]:
    of_entries = {addresses.entry(lang, e.kind, e.slug) for e in content.entries for lang in LANGUAGES}
    return {url.casefold() for url in of_entries | {alias_url(alias) for e in content.entries for alias in e.aliases}}


def _holds(name: str, handle: str) -> bool:
    """A handle that is an ordinary word, such as `mother`, gives nobody away."""
    return name == handle or (not handle.isalpha() and handle in name)
