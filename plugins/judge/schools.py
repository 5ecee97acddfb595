"""R4: a school named in a text with a minor."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.company import has_minor
from plugins.consent.schools import named_schools
from plugins.judge.reading import Reading
from plugins.mentions.asks import Ask

SCHOOL = Ask(
    "R4",
    N_("a school is named in a text with a child in it"),
    N_("Write “her school” or “a school”, without its name"),
)


def schools(reading: Reading) -> Iterator[Problem]:
    """Withhold a text with a minor among its people that names a school, in whatever field: a child can be found there (R4).

    Source: UNICEF: no story that might put the child at risk, even when her identity is changed. That a school does is our own: by day she can
    be found there.
    """
    if not has_minor(reading.entry, reading.vocabulary.content.register, reading.today.consent):
        return
    for stretch in reading.stretches:
        yield from (stretch.problem(start, end, SCHOOL) for start, end in named_schools(stretch.typed))
