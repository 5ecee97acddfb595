"""What is wrong with the pseudonyms that a text shows, and which are not yet fixed."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.judge.reading import Reading

CLOSED = (State.NOT_ALLOWED, State.WITHDRAWN, State.REFUSED, State.EXPIRED)


def unusable(reading: Reading) -> Iterator[Problem]:
    """Yield what withholds a text that shows somebody by a pseudonym: none left, none in a language, or one that is a real name."""
    langs = [lang for lang in reading.entry.texts if reading.decision.states[lang] not in CLOSED]
    chosen = reading.vocabulary.pseudonyms
    masked = _masked(reading)
    for handle in masked:
        if handle in reading.vocabulary.real_pseudonyms:
            yield _said(handle, IS_A_NAME, CHOOSE_ANOTHER)
    for handle in masked:
        if handle not in chosen:
            yield _said(handle, LIST_EXHAUSTED, USE_THE_ROLE)
        else:
            yield from (_said(handle, NOT_IN_BOTH, ADD_IT, lang) for lang in langs if lang not in chosen[handle])


def not_fixed(reading: Reading) -> Iterator[Problem]:
    """Yield a notice for each pseudonym that the build chose and nobody wrote down."""
    register = reading.vocabulary.content.register
    yield from (_said(handle, NOT_FIXED, FIX_IT) for handle in _masked(reading) if not register[handle].pseudonym)


def _masked(reading: Reading) -> list[str]:
    register = reading.vocabulary.content.register
    return sorted(h for h, levels in reading.decision.shown.items() if levels.name == "pseudonym" and h in register)


def _said(handle: str, what: str, remedy: str, lang: str = "") -> Problem:
    return Problem(f"people/{handle}.yaml", 1, 1, "R8", what, remedy, (("handle", handle),), handle, lang=lang)


IS_A_NAME = N_("the pseudonym of {handle} is the real name of a registered person")
CHOOSE_ANOTHER = N_("Choose another pseudonym")
LIST_EXHAUSTED = N_("no pseudonym is left for {handle}")
USE_THE_ROLE = N_("Write one into the register, or set show: role")
NOT_IN_BOTH = N_("the pseudonym of {handle} is missing in a language of this text")
ADD_IT = N_("Write the same pseudonym in both scripts into the register")
NOT_FIXED = N_("the pseudonym of {handle} is not yet fixed: the build chose one")
FIX_IT = N_("Write it into the register as pseudonym: so that it stays the same for ever")
