"""R7: nothing in a text may lead to a perpetrator, and through him to the woman he lives with."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.appearance import Appearance


def exposed(person: Appearance) -> Iterator[Problem]:
    """Withhold a perpetrator or accused named, pictured, or placed finer than the province (R7).

    A pseudonym does not name him; R3 asks for his form before he is given one. One sentence, as one line mends all of it.

    Source: GDPR 10: data on crimes belong under official authority; ICCPR 14(2): whoever is accused is presumed innocent; UNICEF: name and
    face of a child who has hurt others are changed. The province as the limit is our own: who finds him finds her.
    """
    if not is_exposed(person):
        return
    remedy = N_(
        "Write “show: role”, and take name:, photo: and place: out of this person's line, and the handle out of show: of any picture"
    )
    if person.levels.name in ("full", "given"):
        yield person.problem("R7", N_("A perpetrator or accused is named"), remedy, "name")
    elif person.is_pictured:
        yield person.problem("R7", N_("A perpetrator or accused is pictured"), remedy, "photo")
    else:
        yield person.problem("R7", N_("A perpetrator or accused is placed finer than the province"), remedy, "place")


def is_exposed(person: Appearance) -> bool:
    """Tell whether more is shown of a perpetrator or accused than anybody may accept."""
    shown = person.levels.name in ("full", "given") or person.is_pictured or person.is_placed_finer_than_province
    return person.person.kind == "perpetrator" and shown
