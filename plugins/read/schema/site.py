"""`site.yaml`, `topics.yaml`, `glossary.yaml`, `helplines.yaml`."""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from plugins.common.languages import LANGUAGES
from plugins.read.schema.base import Bilingual, Boolean, Day, DetailLevel, NameLevel, PhotoLevel, PlaceLevel, Strict, Text

TopicId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]


def _every_language(value: dict[str, str]) -> dict[str, str]:
    missing = [lang for lang in LANGUAGES if lang not in value]
    if missing:
        raise ValueError("also needed in: " + ", ".join(missing))
    return value


InBoth = Annotated[Bilingual, AfterValidator(_every_language)]


class Contact(Strict):
    """How to reach the organisation."""

    phone: Text | None = None
    telegram: Text | None = None
    email: Text | None = None


class Site(Strict):
    """The organisation's own settings; all may be absent."""

    name: InBoth = {"en": "Stories", "km": "រឿង"}
    organisation: InBoth = {"en": "Stories", "km": "រឿង"}
    contact: Contact = Contact()
    url: Text = "https://example.org"
    timezone: Text = "Asia/Phnom_Penh"
    exit_url: Text = "https://www.google.com"
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
    name: InBoth
    sensitive: Boolean = False
    floor: Floor | None = None


class GlossaryEntry(Strict):
    """A word that looks like a name and may be published."""

    en: Text | None = None
    km: Text | None = None


class Helpline(Strict):
    """A number to call; hidden 180 days after somebody last called it."""

    number: Text
    en: Text
    km: Text
    checked_on: Day | None = None
    checked_by: Text | None = None
