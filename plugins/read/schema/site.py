"""`site.yaml`, `topics.yaml`, `glossary.yaml`, `helplines.yaml`."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, StringConstraints, model_validator

from plugins.common.languages import LANGUAGES
from plugins.read.schema.base import (
    Bilingual,
    Boolean,
    Day,
    DetailLevel,
    InEvery,
    NameLevel,
    PhotoLevel,
    PlaceLevel,
    Strict,
    Text,
    words_by_language,
)

TopicId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]

WEB_ADDRESS = r"^https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[!#-;=?-Z_a-z~%]*)?$"
WebAddress = Annotated[str, StringConstraints(strip_whitespace=True, pattern=WEB_ADDRESS)]


HOST = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"
Host = Annotated[str, StringConstraints(strip_whitespace=True, pattern=HOST)]


def _timezone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        raise ValueError("no such timezone") from None
    return text


# These become links on every page, so nothing but the plain form of each may stand here.
Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[+(]?[0-9០-៩][0-9០-៩ ()./-]{0,30}$")]
Telegram = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^(@?[A-Za-z0-9_]{2,64}|https://t\.me/[A-Za-z0-9_+/-]{3,64})$"),
]
Email = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$")
]


def _everywhere(words: dict[str, str]) -> dict[str, str]:
    """Default words in every language of the site: English where there are none."""
    return {lang: words.get(lang, words["en"]) for lang in LANGUAGES}


class Contact(Strict):
    """How to reach the organisation."""

    phone: Phone | None = None
    telegram: Telegram | None = None
    email: Email | None = None


class Site(Strict):
    """The organisation's own settings; all may be absent."""

    name: InEvery = _everywhere({"en": "Stories", "km": "រឿង"})
    organisation: InEvery = _everywhere({"en": "Stories", "km": "រឿង"})
    contact: Contact = Contact()
    url: WebAddress = "https://example.org"
    timezone: Annotated[Text, AfterValidator(_timezone)] = "Asia/Phnom_Penh"
    exit_url: WebAddress = "https://www.google.com"
    link_hosts: tuple[Host, ...] = ()
    seal: Literal["off", "required"] = "off"


class Floor(Strict):
    """The most that may be shown under a topic without a named acceptance (R6)."""

    name: NameLevel | None = None
    photo: PhotoLevel | None = None
    place: PlaceLevel | None = None
    details: DetailLevel | None = None


class Topic(Strict):
    """A subject heading in every language; `id` is the key it stands under."""

    id: TopicId
    words: InEvery
    sensitive: Boolean = False
    floor: Floor | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, value: Any) -> Any:
        return words_by_language(value)


class GlossaryEntry(Strict):
    """A word that looks like a name and may be published."""

    words: Bilingual

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, value: Any) -> Any:
        return words_by_language(value)


class Helpline(Strict):
    """A number to call; hidden 180 days after somebody last called it."""

    number: Phone
    words: InEvery
    checked_on: Day | None = None
    checked_by: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, value: Any) -> Any:
        return words_by_language(value)
