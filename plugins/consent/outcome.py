"""How a build ends, as far as consent goes."""

from collections.abc import Iterable

from plugins.common.states import QUIET
from plugins.consent.decision import Decision

PROMOTED = 0
PROMOTED_WITHOUT_SOME = 3


def exit_code(decisions: Iterable[Decision], panels_unapproved: bool) -> int:
    """Return 3 when something is withheld by an error or an unsettled question, or a giving panel is not approved; else 0.

    What is draft, scheduled, not asked, refused, expired, withdrawn or not allowed is kept out as it should be.
    """
    noisy = any(state not in QUIET for decision in decisions for state in decision.states.values())
    return PROMOTED_WITHOUT_SOME if noisy or panels_unapproved else PROMOTED
