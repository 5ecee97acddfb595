"""The rules that read an entry's texts, and those that need all entries at once. Each is a function; to add one, add a line."""

from collections.abc import Callable, Mapping

from plugins.common.problems import Problem
from plugins.judge import beside, handle_notices, named_addresses, parity, places, pseudonym_rules, schools
from plugins.judge.judged import Judged
from plugins.judge.reading import TextRule
from plugins.judge.words_of import Vocabulary

WITHHOLDING: tuple[TextRule, ...] = (
    pseudonym_rules.unusable,
    beside.said_beside,
    named_addresses.named_addresses,
    schools.schools,
    parity.parity,
    places.places_in_addresses,
)
"""What one of these yields keeps the entry out, in the language of the problem or in both."""

NOTICES: tuple[TextRule, ...] = (
    pseudonym_rules.not_fixed,
    handle_notices.telling_handles,
    places.partner_nearby,
)
"""What one of these yields is told and keeps nothing out."""

AcrossRule = Callable[[Mapping[str, Judged], Vocabulary], Mapping[str, tuple[Problem, ...]]]

ACROSS: tuple[AcrossRule, ...] = ()
"""What keeps an entry out because of another one: given everything judged, the problems by the entry's key."""
