"""Values of a view out of plain data, so that an example says only what matters in it."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from plugins.common.languages import Lang

EMPTY: Mapping[object, object] = {str: "", int: 0, bool: False, Markup: Markup("")}


def built(kind: Any, said: object, lang: Lang) -> object:
    """Return `said`, made of mappings, lists and scalars as YAML has them, as a value of the type `kind`.

    Fields that are not said are empty ("", 0, False, (), None), and a language is `lang`. Raises TypeError for a field that the type doesn't have and for a value
    of another kind: an example of what no page can hold would show nothing true.
    """
    kind = getattr(kind, "__supertype__", kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _view(kind, said, lang)
    if get_origin(kind) in (Union, types.UnionType):
        (other,) = (each for each in get_args(kind) if each is not type(None))
        return None if said is None else built(other, said, lang)
    if get_origin(kind) is tuple:
        return _row(get_args(kind), said, lang)
    if kind is Markup and isinstance(said, str):
        return Markup(said)
    if isinstance(kind, type) and type(said) is kind:
        return said
    if get_origin(kind) is not None and isinstance(said, Mapping):
        return said
    raise TypeError(f"a value of another kind than {kind} is needed")


def _view(kind: type, said: object, lang: Lang) -> object:
    if not isinstance(said, Mapping):
        raise TypeError(f"the fields of {kind.__name__} are needed")
    hints = _hints(kind)
    if unknown := sorted(said.keys() - hints.keys()):
        raise TypeError(f"{kind.__name__} has no field {', '.join(unknown)}")
    own = [field.name for field in fields(kind)]
    return kind(
        **{name: built(hints[name], said[name], lang) if name in said else empty(hints[name], lang) for name in own}
    )


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _row(kinds: tuple[Any, ...], said: object, lang: Lang) -> tuple[object, ...]:
    if not isinstance(said, list):
        raise TypeError("a list is needed")
    each = kinds[:1] * len(said) if kinds[1:] == (...,) else kinds
    return tuple(built(kind, one, lang) for kind, one in zip(each, said, strict=True))


def empty(kind: Any, lang: Lang) -> object:
    """Return what stands in a field of the type `kind` of which nothing is said."""
    if kind is Lang:
        return lang
    if is_dataclass(kind) and isinstance(kind, type):
        return _view(kind, {}, lang)
    if get_origin(kind) in (Union, types.UnionType):
        return None
    return EMPTY.get(kind, ())
