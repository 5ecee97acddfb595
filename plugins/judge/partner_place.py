"""R10, last clause: a story whose province may not be said, beside a partner whose page says one."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.company import is_unlimited
from plugins.judge.beside import place_of
from plugins.judge.reading import Reading
from plugins.read.schema.base import PLACE_LEVELS

PLACED = N_("the partner's page names its province, and of the people in this text no province may be said")
WAY_OUT = N_(
    "Take “partner:” out of this text; or, if they agreed to it, write “province” as their place and as “at_most” in consent.yaml"
)


def partner_place(reading: Reading) -> Iterator[Problem]:
    """Withhold a text whose partner has a province where nothing finer than the country may be said (R10): who helped her says where she is.

    Where only public people stand, no place is too fine.

    Source: ICRC: a home identifies; UK Data Service: no finer place than keeps her hidden. That a helper's office stands for it is our own.
    """
    partner = reading.vocabulary.partners.get(reading.entry.partner or "")
    if is_unlimited(reading.entry, reading.vocabulary.content.register, reading.today.consent):
        return
    too_fine = PLACE_LEVELS.index(reading.level) < PLACE_LEVELS.index("province")
    if partner is not None and partner.province and too_fine:
        yield Problem(*place_of(reading.entry, "partner"), "R10", PLACED, WAY_OUT)
