"""Who appears in a text, and as what: the one place where a handle becomes a name, a pseudonym or a role."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.text import PublicText, licensed
from plugins.mentions.passage import Mention
from plugins.read.schema.base import NameLevel
from plugins.read.schema.people import Person, Role


@dataclass(frozen=True, slots=True, repr=False)
class Part:
    """One person in one text: what may be said of her name, in every language. `pseudonym` is hers or the one chosen for her."""

    level: NameLevel
    person: Person
    pseudonym: Mapping[Lang, str]


Cast = Mapping[str, Part]
"""By handle: the people of one text."""


class NotShownError(Exception):
    """A mention has nothing that may be shown in this language. The consent step withholds such a text before we come here;
    this is the second lock, and the message holds nothing of the person."""


def shown(mention: Mention, cast: Cast, lang: Lang, *, first: bool) -> PublicText:
    """Return what a reader sees for `mention`: the title with a name or pseudonym, or the role without the title.

    A name and a pseudonym are marked as licensed; a role is not, for it passes every rule like other text. `first`: the first
    mention of this person in the passage (rules.md, "Role in sentences").
    """
    part = cast[mention.handle]
    if part.level == "role":
        return PublicText(_role(part, mention, lang, first=first))
    return PublicText(mention.title + licensed(_name(part, mention, lang)))


def _name(part: Part, mention: Mention, lang: Lang) -> str:
    if part.level == "pseudonym":
        return _or_stop(part.pseudonym.get(lang))
    name = part.person.names.get(lang)
    if part.level in ("full", "given") and name is not None:
        return name.full if part.level == "full" and mention.form != "given" else name.given
    raise NotShownError


def _role(part: Part, mention: Mention, lang: Lang, *, first: bool) -> str:
    role: Role | None = part.person.role.get(lang)
    words = _or_stop((role.first if first else role.then) if role else None)
    return words[:1].upper() + words[1:] if mention.opens else words


def _or_stop(words: str | None) -> str:
    if not words:
        raise NotShownError
    return words
