"""A province that is called like a person of the register: wherever the site says the place, it would say her name (R8).

rules.md, "Protected terms": a place equal to a long protected term licenses nothing; where it stands, the text asks.
"""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.judge.beside import place_of
from plugins.judge.reading import Reading
from plugins.people.fold import folded
from plugins.people.terms import protected_terms
from plugins.places.names import place_names
from plugins.read.schema.base import PLACE_LEVELS

LIKE_A_PERSON = N_(
    "the province of this text, which its pages would show, is called like the person {handle} of the register, who must not be named"
)
SHOW_NO_PROVINCE = N_(
    "Write at_most: country under place: in consent.yaml, so that no page of this text names the province"
)
NO_PROVINCE = N_("Take the line province: out of the partner's text, so that no page names the province")


def named_places(reading: Reading) -> Iterator[Problem]:
    """Yield a problem for each person of the register, at most one, whose long name is that of the province which is shown (R8).

    Source: GDPR 4(1): a name identifies, whatever it is said of.
    """
    entry = reading.entry
    if entry.kind == "partners":
        code, at, remedy = entry.province or "", place_of(entry, "province"), NO_PROVINCE
    else:
        is_shown = PLACE_LEVELS.index(reading.decision.place) >= PLACE_LEVELS.index("province")
        code = (entry.consent.place.code or "") if entry.consent and is_shown else ""
        at = (entry.consent_where, *entry.consent_lines.get(("place",), (1, 1)))
        remedy = SHOW_NO_PROVINCE
    names = {folded(name) for name in place_names(code[:2])} if code else set()
    terms = protected_terms(reading.vocabulary.content.register) if names else ()
    alike = dict.fromkeys(term.handle for term in terms if term.long and folded(term.text) in names)
    for handle in list(alike)[:1]:
        yield Problem(*at, "R8", LIKE_A_PERSON, remedy, (("handle", handle),), handle=handle)
