"""The translations of the program's own messages, from `locale/<code>.po`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


@cache
def catalogue(lang: str) -> Mapping[str, str]:
    """Return what each message is in `lang`; a message that is not translated yet, or marked fuzzy, is missing.

    >>> catalogue("xx")
    mappingproxy({})
    """
    path = LOCALE / f"{lang}.po"
    if not path.is_file():
        return MappingProxyType({})
    with path.open("rb") as file:
        entries = read_po(file, locale=lang)
    said = {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string and not entry.fuzzy}
    return MappingProxyType(said)
