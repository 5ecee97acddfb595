"""Remember the values of texts that come again, in little room."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
_LONGEST = 2_000  # characters; longer texts seldom come twice


class Recent(Generic[Key, Value]):
    """The values of texts, or of bundles of them, of the last `room` characters and as many before; what was asked for again stays."""

    def __init__(self, room: int) -> None:
        self._room, self._left = room, room
        self._new: dict[Key, tuple[int, Value]] = {}
        self._old: dict[Key, tuple[int, Value]] = {}

    def get(self, text: Key) -> Value | None:
        """Return the value of `text`, if it is remembered."""
        kept = self._new.get(text)
        if kept is None and (kept := self._old.pop(text, None)) is not None:
            self.keep(text, kept[1], kept[0])
        return kept and kept[1]

    def keep(self, text: Key, value: Value, length: int) -> None:
        """Remember the value of `text`, of so many characters."""
        if length > _LONGEST:
            return
        if self._left < 0:
            self._old, self._new, self._left = self._new, {}, self._room
        self._new[text] = length, value
        self._left -= length
