"""Whoever answers: what is shown, and what comes back."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.report.words import say


@dataclass(slots=True)
class Desk:
    """The hands and eyes of whoever answers. `key` returns one key, `number` a line; `tell` may hold names and goes to a terminal only.

    `new_person` asks for a person and returns the new handle, or "" when none was made.
    """

    key: Callable[[], str]
    number: Callable[[], str]
    tell: Callable[[str], None]
    new_person: Callable[[], str]
    lang: str

    def say(self, message: str, **values: str) -> None:
        """Say a message marked by `N_`."""
        self.tell(say(message, self.lang, values.items()))
