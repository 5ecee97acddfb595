"""What is wrong with the pseudonyms that a text shows, and which are not yet fixed."""

from collections.abc import Iterable, Iterator

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.common.states import CLOSED
from plugins.consent.positions import position
from plugins.details.told import told
from plugins.judge.marks import is_general
from plugins.judge.pseudonyms import Pseudonyms
from plugins.judge.reading import Reading
from plugins.people.fold import folded

Values = tuple[tuple[str, str], ...]


def unusable(reading: Reading) -> Iterator[Problem]:
    """Yield what withholds a text that shows somebody by a pseudonym: none left, none in a language, or one that is a real name (R8).

    Source: GDPR 4(5): a pseudonym leads to nobody without what is kept apart; CESSDA: it may not be disclosive in any way.
    """
    langs = [lang for lang in reading.entry.texts if reading.decision.states[lang] not in CLOSED]
    chosen = reading.vocabulary.pseudonyms
    masked = _masked(reading)
    yield from (_said(reading, handle, SAME, CHOOSE_ANOTHER) for handle in _doubles(masked, chosen))
    for handle in masked:
        if handle in reading.vocabulary.real_pseudonyms:
            yield _said(reading, handle, IS_A_NAME, CHOOSE_ANOTHER)
    for handle in masked:
        if handle not in chosen:
            yield _said(reading, handle, LIST_EXHAUSTED, USE_THE_ROLE)
        else:
            yield from (
                _said(reading, handle, NOT_IN_BOTH, ADD_IT, lang) for lang in langs if lang not in chosen[handle]
            )


def telling(reading: Reading) -> Iterator[Problem]:
    """Yield what withholds a text whose pseudonyms describe somebody: a finer place than the text may name, an exact detail, a figure (R10).

    Source: CESSDA: a pseudonym may not be disclosive in any way; UK Data Service: indirect identifiers are made less precise.
    """
    chosen = reading.vocabulary.pseudonyms
    for handle in _masked(reading):
        for lang, name in chosen.get(handle, {}).items():
            if lang in reading.entry.texts and _tells(name, lang, reading):
                yield _said(reading, handle, TELLS, PLAIN_NAME, lang, rule="R10")


def _tells(name: str, lang: Lang, reading: Reading) -> bool:
    limit = reading.words.limit
    if any(letter.isdigit() for letter in name):
        return True
    if limit and (limit.names_finer(name) or limit.finds(name, lang)):
        return True
    return is_general(reading) and any(each.exact for each in told(name, lang))


def _doubles(masked: Iterable[str], chosen: Pseudonyms) -> Iterator[str]:
    """Yield who bears the pseudonym of somebody before her in the same text: readers would take the two for one (rules.md, "Pseudonyms")."""
    taken: set[tuple[Lang, str]] = set()
    for handle in masked:
        hers = {(lang, folded(name)) for lang, name in chosen.get(handle, {}).items()}
        if hers & taken:
            yield handle
        taken |= hers


def not_fixed(reading: Reading) -> Iterator[Problem]:
    """Yield a notice for each pseudonym that the build chose and nobody wrote down, with the line to write: a pseudonym is public (R8).

    Source: UK Data Service: pseudonyms are the same throughout a project.
    """
    register, chosen = reading.vocabulary.content.register, reading.vocabulary.pseudonyms
    for handle in _masked(reading):
        if handle in chosen and not register[handle].pseudonym:
            pair = ", ".join(f"{lang}: {name}" for lang, name in sorted(chosen[handle].items()))
            yield _said(reading, handle, NOT_FIXED, FIX_IT, values=(("line", f"pseudonym: {{{pair}}}"),))


def _masked(reading: Reading) -> list[str]:
    register = reading.vocabulary.content.register
    return sorted(h for h, levels in reading.decision.shown.items() if levels.name == "pseudonym" and h in register)


def _said(
    reading: Reading, handle: str, what: str, remedy: str, lang: str = "", *, values: Values = (), rule: str = "R8"
) -> Problem:
    """A problem at the pseudonym's line of her file, or at `names` where none is written."""
    lines = reading.vocabulary.content.register[handle].lines
    at = position(lines, "pseudonym", lang) if ("pseudonym",) in lines else position(lines, "names")
    return Problem(f"people/{handle}.yaml", *at, rule, what, remedy, (("handle", handle), *values), handle, lang=lang)


IS_A_NAME = N_("the pseudonym of {handle} is the real name of a registered person")
SAME = N_("the pseudonym of {handle} is also that of another person in this text")
CHOOSE_ANOTHER = N_("Choose another pseudonym")
LIST_EXHAUSTED = N_("no pseudonym is left for {handle}")
USE_THE_ROLE = N_("Write one into the register, or set show: role")
NOT_IN_BOTH = N_("the pseudonym of {handle} is missing in a language of this text")
ADD_IT = N_("Write the same pseudonym in both scripts into the register")
TELLS = N_("the pseudonym of {handle} tells something: a place, an age, a number or another exact detail")
PLAIN_NAME = N_("Write a plain first name in both scripts as the pseudonym; new-person picks one")
NOT_FIXED = N_("the pseudonym of {handle} is not yet fixed: the build chose one")
FIX_IT = N_("So that it stays the same for ever, add this line to the file: {line}")
