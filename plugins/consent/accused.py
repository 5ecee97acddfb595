"""R7: nothing in a text may lead to a perpetrator, and through him to the woman he lives with."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.appearance import Appearance


def exposed(person: Appearance) -> Iterator[Problem]:
    """Withhold a perpetrator or accused named, pictured, or placed finer than the province (R7).

    A pseudonym does not name him; R3 asks for his form before he is given one.

    Source: GDPR 10: data on crimes belong under official authority; ICCPR 14(2): whoever is accused is presumed innocent; UNICEF: name and
    face of a child who has hurt others are changed. The province as the limit is our own: who finds him finds her.
    """
    if person.person.kind != "perpetrator":
        return
    remedy = N_("Set “show: role”")
    if person.levels.name in ("full", "given"):
        yield person.problem("R7", N_("A perpetrator or accused is named"), remedy, "name")
    if person.is_pictured:
        yield person.problem("R7", N_("A perpetrator or accused is pictured"), remedy, "photo")
    if person.is_placed_finer_than_province:
        yield person.problem("R7", N_("A perpetrator or accused is placed finer than the province"), remedy, "place")
