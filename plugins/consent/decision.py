"""What the consent step answers for one entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.common.states import State
from plugins.read.schema.base import DetailLevel, PlaceLevel
from plugins.read.schema.consent import Levels


@dataclass(frozen=True, slots=True)
class Today:
    """The day as the site's timezone has it. `consent`: the later of the clock and SOURCE_DATE_EPOCH; `schedule`: the earlier."""

    consent: date
    schedule: date


@dataclass(frozen=True, slots=True, repr=False)
class Decision:
    """What may be shown of one entry, and why not the rest.

    `states` has an entry for every language of the site. `shown` holds, for each person of the record, what may be shown of her
    (after withdrawals of scope photo or name). `place` and `details` and `channels` are the strictest of the people who are not `public`.
    """

    key: str
    states: Mapping[Lang, State]
    problems: tuple[Problem, ...]
    shown: Mapping[str, Levels]
    place: PlaceLevel
    details: DetailLevel
    channels: frozenset[str]

    def is_published(self, lang: Lang) -> bool:
        """Tell whether the entry has a page in `lang`."""
        return self.states[lang] is State.PUBLISHED

    @property
    def published(self) -> tuple[Lang, ...]:
        """The languages in which it has a page."""
        return tuple(lang for lang, state in self.states.items() if state is State.PUBLISHED)
