"""The front matter of `index.<lang>.md`: one model a kind of text."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints, model_validator

from plugins.read.schema.base import (
    Boolean,
    Day,
    Handle,
    InEvery,
    PlaceCode,
    Slug,
    Strict,
    Text,
    Whole,
    words_by_language,
)

Status = Literal["draft", "published"]

# No part that a server or a disk could read otherwise: no full stop but that of a file's ending, no code, query or drive.
_PART = r"[^\s./\\?#%:*\"<>|]{1,80}"
OldPath = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=200, pattern=rf"^/?({_PART}/)*{_PART}(\.[A-Za-z0-9]{{1,5}})?/?$"
    ),
]
"""The address that a text had once: `/2019/the-well/`, `/old/well.html`."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


class FrontMatter(Strict):
    """What stories, posts, pages and partners share. `title`, `summary` and `status` belong to one language, the rest to both."""

    title: Text | None = None
    summary: Text | None = None
    status: Status = "draft"
    slug: Slug | None = None
    date: Day | None = None
    updated: Day | None = None
    topics: tuple[Text, ...] = ()
    partner: Text | None = None
    cover: Text | None = None
    aliases: Annotated[tuple[OldPath, ...], BeforeValidator(_listed)] = ()
    sensitive: Boolean | None = None
    drawing: Whole | None = None
    author: Annotated[tuple[Handle, ...], BeforeValidator(_listed)] = ()
    translator: Annotated[tuple[Handle, ...], BeforeValidator(_listed)] = ()


class Figure(Strict):
    """A number of a partner's work with its source; `of` is the whole that it is a part of."""

    words: InEvery
    value: Text
    of: Text | None = None
    source: Text | None = None
    date: Day | None = None
    page: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, value: Any) -> Any:
        return words_by_language(value)


class PartnerMatter(FrontMatter):
    """A partner's page adds these."""

    province: PlaceCode | None = None
    website: Text | None = None
    since: Text | None = None
    logo: Text | None = None
    figures: tuple[Figure, ...] = ()
    places: tuple[PlaceCode, ...] = ()


PER_LANGUAGE = frozenset({"title", "summary", "status"})
