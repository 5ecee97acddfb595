"""The answer to everything about one entry."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.anonymise.cast import Cast
from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.consent.decision import Decision
from plugins.details.told import Fact
from plugins.mentions.prepare import Prepared
from plugins.read.content import Entry


@dataclass(frozen=True, slots=True, repr=False)
class Judged:
    """An entry with the answer to everything: `decision`, its passages by language, and who is shown how. `notices` withhold nothing.

    `facts`: the telling details of the entry, without their words; `hidden`: those of whom only general details may be told (R10)."""

    entry: Entry
    decision: Decision
    prepared: Mapping[Lang, Prepared]
    cast: Cast
    notices: tuple[Problem, ...]
    facts: tuple[Fact, ...] = ()
    hidden: frozenset[str] = frozenset()
