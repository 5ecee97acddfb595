"""What is said of a handle that is made of the person's own name: it withholds nothing, for no handle is ever published."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.judge.reading import Reading

IS_A_NAME = N_("a handle in this file is made of the person's own name")
RENAME = N_(
    "Choose a handle that tells nothing, such as mother-01, and write it in the register, in the records and in the texts"
)


def telling_handles(reading: Reading) -> Iterator[Problem]:
    """Yield a notice for each such handle among the people of the entry (R2).

    Source: GDPR 4(5): what leads from the handle to her is kept apart; a handle made of her name keeps nothing apart.
    """
    entry = reading.entry
    for handle in entry.consent.people if entry.consent else ():
        if handle in reading.vocabulary.named_handles:
            line, column = entry.consent_lines.get(("people", handle), (1, 1))
            yield Problem(entry.consent_where, line, column, "R2", IS_A_NAME, RENAME)
