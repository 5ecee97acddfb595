"""R6: the limits that topics set, for everyone in a text."""

from collections.abc import Iterator

from plugins.common.problems import Problem
from plugins.consent.appearance import appearances
from plugins.consent.floors import above, is_accepted, limits_of
from plugins.judge.reading import Reading


def floors(reading: Reading) -> Iterator[Problem]:
    """Withhold a text that shows more of somebody than its topics allow, without an acceptance by two people (R6).

    Source: UNICEF and WHO 2003, as in `above`.
    """
    entry, content = reading.entry, reading.vocabulary.content
    if is_accepted(entry.consent.reviewed if entry.consent else None):
        return
    limits = limits_of(entry, content.topics)
    for person in appearances(entry, content.register, reading.today.consent) if limits else ():
        yield from above(person, limits)
