"""Remember the values of texts that come again, in little room."""

from typing import Generic, TypeVar

Value = TypeVar("Value")
_LONGEST = 2_000  # characters; longer texts seldom come twice


class Recent(Generic[Value]):
    """The values of texts, of the last `room` characters of text and as many before; what was asked for again stays."""

    def __init__(self, room: int) -> None:
        self._room, self._left = room, room
        self._new: dict[str, Value] = {}
        self._old: dict[str, Value] = {}

    def get(self, text: str) -> Value | None:
        """Return the value of `text`, if it is remembered."""
        value = self._new.get(text)
        if value is None and (value := self._old.pop(text, None)) is not None:
            self.keep(text, value)
        return value

    def keep(self, text: str, value: Value) -> None:
        """Remember the value of `text`."""
        if len(text) > _LONGEST:
            return
        if self._left < 0:
            self._old, self._new, self._left = self._new, {}, self._room
        self._new[text] = value
        self._left -= len(text)
