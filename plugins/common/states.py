"""The states a text can be in, in one language (rules.md, "States")."""

from enum import StrEnum


class State(StrEnum):
    """A text's state in one language. The values are those of `check --json`."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    WITHHELD = "withheld"
    NOT_TRANSLATED = "not-translated"
    NOT_ALLOWED = "not-allowed"
    NOT_ASKED = "not-asked"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


QUIET = frozenset(State) - {State.WITHHELD}
"""States that keep a text out, or in, without an error: the build still ends with 0."""

CLOSED = frozenset({State.NOT_ALLOWED, State.WITHDRAWN, State.REFUSED, State.EXPIRED})
"""States in which somebody's own answer closes a language: nothing is asked about what is never shown."""
