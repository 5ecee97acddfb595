"""What the rules that read a text are given: the entry with everything that is known of it before its state is decided."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from plugins.anonymise.cast import Cast
from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.consent.decision import Decision, Today
from plugins.judge.words_of import Vocabulary
from plugins.mentions.analysis import Words
from plugins.mentions.prepare import Prepared
from plugins.mentions.stretch import Stretch
from plugins.read.content import Entry
from plugins.read.schema.base import PlaceLevel


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """An entry, read. `decision` is what its record alone allows; `level` the finest place that may be said; `stretches` all that its texts
    say, in order: title, summary, body and the pictures' words, one language after the other. `prepared` are its passages; `digest` is the
    hash of what would be read (`reviewed_text`), "" where no review asks for it. `strict`: the build refuses what is only doubtful. `cast`: as
    what its people are shown."""

    entry: Entry
    decision: Decision
    level: PlaceLevel
    vocabulary: Vocabulary
    words: Words
    stretches: tuple[Stretch, ...]
    today: Today
    prepared: Mapping[Lang, Prepared]
    digest: str = ""
    strict: bool = False
    cast: Cast = field(default_factory=dict)


TextRule = Callable[[Reading], Iterable[Problem]]
