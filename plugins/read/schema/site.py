"""`site.yaml`, `topics.yaml`, `glossary.yaml`, `helplines.yaml`."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, StringConstraints, model_validator

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


def _timezone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        raise ValueError("no such timezone") from None
    return text


class Contact(Strict):
    """How to reach the organisation."""

    phone: Text | None = None
    telegram: Text | None = None
    email: Text | None = None


class Site(Strict):
    """The organisation's own settings; all may be absent."""

    name: InEvery = {"en": "Stories", "km": "រឿង"}
    organisation: InEvery = {"en": "Stories", "km": "រឿង"}
    contact: Contact = Contact()
    url: WebAddress = "https://example.org"
    timezone: Annotated[Text, AfterValidator(_timezone)] = "Asia/Phnom_Penh"
    exit_url: WebAddress = "https://www.google.com"
    link_hosts: tuple[Text, ...] = ()
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

    number: Text
    words: InEvery
    checked_on: Day | None = None
    checked_by: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, value: Any) -> Any:
        return words_by_language(value)
