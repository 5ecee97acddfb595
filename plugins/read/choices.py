"""What a schema knows: the keys that may stand at a place. Said instead of what was typed."""

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from plugins.common.languages import LANGUAGES
from plugins.read.faults import Key


def keys_at(model: type[BaseModel], path: Key) -> tuple[str, ...]:
    """Return the keys that `model` knows where `path`, the place of one of its values, ends.

    >>> from plugins.read.schema.consent import Consent
    >>> keys_at(Consent, ("place", "cod"))
    ('code', 'at_most')
    """
    kinds: list[Any] = [model]
    for part in path[:-1]:
        kinds = [inner for kind in kinds for inner in _inside(kind, part)]
    known = [
        key for kind in kinds for member in _members(kind) if _is_model(member) for key in _typed(member.model_fields)
    ]
    return tuple(dict.fromkeys(known))


def _typed(fields: Iterable[str]) -> list[str]:
    """The keys as people type them: `words` are gathered from a key for each language."""
    return [key for field in fields for key in (LANGUAGES if field == "words" else (field,))]


def _members(kind: Any) -> list[Any]:
    """Return what a type may stand for: the parts of a union, the bare type of an annotated one."""
    if get_origin(kind) is Annotated:
        return _members(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [member for part in get_args(kind) for member in _members(part)]
    return [kind]


def _inside(kind: Any, part: str | int) -> list[Any]:
    found: list[Any] = []
    for member in _members(kind):
        if _is_model(member):
            if part in member.model_fields:
                found.append(member.model_fields[part].annotation)
            elif part in _tags(member):  # pydantic puts the kind of a union's member into the path
                found.append(member)
        elif get_origin(member) is dict:
            found.append(get_args(member)[1])
        elif get_args(member) and get_origin(member) is not Literal:
            found.append(get_args(member)[0])
    return found


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    return get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
