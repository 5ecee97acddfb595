"""A new person of the register: who she is, a pseudonym in both scripts, and no form yet, so that nothing of her is shown."""

import re
from dataclasses import dataclass
from typing import get_args

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.people.fold import folded, is_khmer
from plugins.read.content import Content
from plugins.read.schema.born import BORN as BORN_FORM
from plugins.read.schema.one_name import is_shown_name
from plugins.read.schema.people import Kind, Person
from plugins.site.ask import MOST_TRIES, NoAnswer, Questions
from plugins.site.free_names import is_free_handle
from plugins.site.new_person_file import file_of
from plugins.site.new_pseudonym import new_pseudonym

WHICH_HANDLE = N_("Handle of the person, such as mother-02 (it must tell nothing about who it is)")
HANDLE_HINT = N_(
    "A small letter first, then small letters, digits and hyphens; a handle that is not taken, and that is no registered person's name."
)
WHICH_KIND = N_(
    "What is she or he: subject (whom a story is about), family, third-party, perpetrator, staff or official"
)
KIND_HINT = N_("Write one of these words.")
GENDER = N_("f (woman), m (man) or x")
GENDER_HINT = N_("Write f, m or x.")
BORN = N_("Year of birth, such as 1983 (empty if unknown: then counted as a child)")
BORN_HINT = N_(
    "Write four digits of a year that is not ahead; of a child also the month and day if known, such as 2012-05-14."
)
SPEAKS = N_("Languages that she or he speaks: km, en, or both with a space between")
SPEAKS_HINT = N_("Write km, en, or km en.")
NAME_EN = N_("Real given name in Latin letters (empty if unknown)")
FAMILY_EN = N_("Real family name in Latin letters (empty if unknown)")
NAME_KM = N_("Real given name in Khmer letters (empty if unknown)")
FAMILY_KM = N_("Real family name in Khmer letters (empty if unknown)")
LATIN_HINT = N_("Write the name in Latin letters, without digits and signs such as : or @, or leave it empty.")
KHMER_HINT = N_("Write the name in Khmer letters, without digits and signs such as : or @, or leave it empty.")
NEEDS_A_NAME = N_("A name in one of the scripts is needed: without it the program cannot search for it.")
ASKED = {"en": (NAME_EN, FAMILY_EN, LATIN_HINT), "km": (NAME_KM, FAMILY_KM, KHMER_HINT)}
TELLING_HANDLE = N_(
    "The handle holds the real name. Rename the file before you use the handle: it is written in many places."
)
NO_PSEUDONYM = N_(
    "No pseudonym of the list is free. Write one into the file, in both scripts, or show this person by a role."
)


class Unusable(Exception):
    """A name given on the command line cannot be used. `hint` says what can."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


@dataclass(frozen=True, slots=True, repr=False)
class Written:
    """A new person: the handle, and the text of the register file."""

    handle: str
    text: str


def written_person(content: Content, questions: Questions, handle: str, *, year: int) -> Written:
    """Ask for what is not given, and return the person; `year` is this year. Raises `Unusable` for a `handle` that cannot be used, and `NoAnswer`."""
    if handle and not is_free_handle(handle, content):
        raise Unusable(HANDLE_HINT)
    who = handle or questions.ask(WHICH_HANDLE, lambda given: is_free_handle(given, content), HANDLE_HINT)
    kind = questions.ask(WHICH_KIND, lambda given: given in get_args(Kind), KIND_HINT, "subject")
    gender = questions.ask(GENDER, lambda given: given in ("f", "m", "x"), GENDER_HINT, "x")
    born = questions.ask(BORN, lambda given: not given or _is_birth(given, year), BORN_HINT)
    speaks = questions.ask(
        SPEAKS, lambda given: bool(given) and set(given.split()) <= LANGUAGES.keys(), SPEAKS_HINT, "km"
    ).split()
    names = _names(questions)
    person = Person.model_validate({"kind": kind, "gender": gender, "names": names, "handle": who})
    if any(name in folded(who) for name in _folded_names(person)):
        questions.say(TELLING_HANDLE)
    pair = new_pseudonym(person, content)
    if not pair:
        questions.say(NO_PSEUDONYM)
    return Written(who, file_of(person, born, speaks, pair))


def _is_birth(given: str, year: int) -> bool:
    if not re.fullmatch(BORN_FORM, given) or not 1900 <= int(given[:4]) <= year:
        return False
    try:
        Person.model_validate({"kind": "subject", "born": given, "names": {"en": {"given": "x"}}, "handle": "x"})
    except ValueError:  # no such day
        return False
    return True


def _names(questions: Questions) -> dict[str, dict[str, str]]:
    """Ask until there is a name in one script. A family name without a given one is not asked for."""
    for _ in range(MOST_TRIES):
        names = {lang: name for lang in ASKED if (name := _name(questions, lang))}
        if names:
            return names
        questions.say(NEEDS_A_NAME)
    raise NoAnswer


def _name(questions: Questions, lang: str) -> dict[str, str]:
    given_question, family_question, hint = ASKED[lang]

    def fits(name: str) -> bool:
        return not name or _is_written_in(name, lang)

    given = questions.ask(given_question, fits, hint)
    family = questions.ask(family_question, fits, hint) if given else ""
    return {field: name for field, name in (("given", given), ("family", family)) if name}


def _is_written_in(name: str, lang: str) -> bool:
    letters = [sign for sign in name if sign.isalpha()]
    return bool(letters) and is_shown_name(name) and all(is_khmer(sign) == (lang == "km") for sign in letters)


def _folded_names(person: Person) -> set[str]:
    return {folded(part) for name in person.names.values() for part in (name.given, name.family or "") if part} - {""}
