"""R5: the review of a text by two people, and whether it is of what readers would see."""

from collections.abc import Iterator

from plugins.common.problems import Problem
from plugins.consent.review import outdated, unreviewed
from plugins.judge.reading import Reading


def reviewed(reading: Reading) -> Iterator[Problem]:
    """Yield what withholds a text that two people should have let pass; in a strict build also a review that is no longer current (R5).

    Source: ICRC and UNICEF, as in `unreviewed`. That a strict build asks for the current text is our own.
    """
    content = reading.vocabulary.content
    yield from unreviewed(reading.entry, content.register, content.topics, reading.today.consent)
    if reading.strict:
        yield from _stale(reading)


def stale_reviews(reading: Reading) -> Iterator[Problem]:
    """Yield a notice where the review is no longer current and the build is not strict (R5).

    Source: our own, as `outdated`; that it only notifies, too: a mended comma must not take down a story.
    """
    if (
        not reading.strict and not reading.entry.problems
    ):  # what cannot be read whole is another text for that reason alone
        yield from _stale(reading)


def _stale(reading: Reading) -> Iterator[Problem]:
    content = reading.vocabulary.content
    yield from outdated(reading.entry, content.register, content.topics, reading.today.consent, reading.digest)
