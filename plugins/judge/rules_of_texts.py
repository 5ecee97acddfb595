"""The rules that read an entry's texts, and those that need all entries at once. Each is a function; to add one, add a line."""

from collections.abc import Callable, Mapping

from plugins.common.problems import Problem
from plugins.judge import (
    accused_offices,
    beside,
    closure,
    exact,
    floors,
    guardian_notices,
    handle_notices,
    initials,
    jigsaw,
    named_addresses,
    named_places,
    outward,
    panel_words,
    parity,
    partner_place,
    places,
    pseudonym_rules,
    reviews,
    schools,
    sensitive,
)
from plugins.judge.judged import Judged
from plugins.judge.reading import TextRule
from plugins.judge.words_of import Vocabulary

WITHHOLDING: tuple[TextRule, ...] = (
    pseudonym_rules.unusable,
    pseudonym_rules.telling,
    beside.said_beside,
    named_addresses.named_addresses,
    named_addresses.strangers_in_addresses,
    schools.schools,
    accused_offices.accused_offices,
    exact.exact_details,
    jigsaw.scored,
    initials.initialled,
    reviews.reviewed,
    floors.floors,
    sensitive.unsaid,
    partner_place.partner_place,
    outward.outward,
    panel_words.panel_words,
    places.places_in_addresses,
    places.places_in_topics,
    parity.parity,
    named_places.named_places,
)
"""What one of these yields keeps the entry out, in the language of the problem or in both."""

NOTICES: tuple[TextRule, ...] = (
    pseudonym_rules.not_fixed,
    handle_notices.telling_handles,
    jigsaw.near,
    reviews.stale_reviews,
    places.partner_nearby,
    guardian_notices.guardians_near_suspects,
)
"""What one of these yields is told and keeps nothing out."""

AcrossRule = Callable[[Mapping[str, Judged], Vocabulary], Mapping[str, tuple[Problem, ...]]]

ACROSS: tuple[AcrossRule, ...] = (
    closure.closure,
    jigsaw.across_stories,
)
"""What keeps an entry out because of another one: given everything judged, the problems by the entry's key."""
