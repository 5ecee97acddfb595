"""R10: initials beside an exact age or a place finer than the district."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.company import is_unlimited
from plugins.details.initials import initials
from plugins.details.told import told
from plugins.judge.reading import Reading
from plugins.judge.spoken_in import language_of
from plugins.mentions.asks import Ask

FINE = ("age", "village", "commune", "landmark", "coordinates")
"""What turns initials into an address: an exact age, or a place finer than a district."""
INITIALS = Ask(
    "R10",
    N_("initials stand here, and the text tells an exact age or a place finer than the district"),
    N_("Write the person's handle in curly brackets, or leave the initials out"),
)


def initialled(reading: Reading) -> Iterator[Problem]:
    """Withhold initials in such a text where anybody stands who is not public: whoever knows her reads her name in them (R10).

    Source: HIPAA: no code derived from what is about the person (164.514(c)); GDPR 4(1): identifiable by several factors together. The two
    neighbours that count are our own.
    """
    if is_unlimited(reading.entry, reading.vocabulary.content.register, reading.today.consent):
        return
    found = [(stretch, span) for stretch in reading.stretches for span in initials(stretch.text)]
    if found and any(t.kind in FINE and t.exact for s in reading.stretches for t in told(s.text, language_of(s))):
        for stretch, span in found:
            yield stretch.problem(*span, INITIALS)
