"""Made-up people whose names the search looks for."""

import pytest

from plugins.people.canary import canary
from plugins.people.terms import terms_of
from plugins.read.schema.people import Name, Person
from plugins.verify.look import look
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight

MOTHER = Person(
    kind="subject",
    handle="mother-01",
    names={"en": Name(family="Chan", given="Sokmaly"), "km": Name(family="ចាន់", given="សុខម៉ាលី")},
    aliases=("Srey Mom", "Maly"),
    also_people=("Theavy",),
    other_identifiers=("012 345 678", "2A-1234", "sok.maly85"),
)
EVERYDAY = Person(
    kind="subject",
    handle="farmer",
    names={"en": Name(family="Rath", given="Long"), "km": Name(family="ពៅ", given="សុខ")},
)
SHORT = Person(
    kind="family", handle="man-a", names={"en": Name(family="Sok", given="Mon"), "km": Name(family="កែវ", given="ណា")}
)


@pytest.fixture(scope="session")
def terms():
    return tuple(term for person in (MOTHER, EVERYDAY, SHORT) for term in terms_of(person))


@pytest.fixture(scope="session")
def canary_terms():
    return terms_of(canary())


@pytest.fixture(scope="session")
def matcher(terms):
    return Matcher(terms)


@pytest.fixture(scope="session")
def kinds(matcher):
    """Return what is found in a run of words: pairs of handle and kind."""

    def found(text):
        return {(matcher.terms[term].handle, matcher.terms[term].kind) for term in matcher.count(text)}

    return found


@pytest.fixture(scope="session")
def handles_in(matcher):
    """Return whose terms stand in a file, in any view."""

    def found(path, text):
        seen = look(path, text.encode("utf-8"), Sight(matcher))
        return {matcher.terms[term].handle for _, counts in seen.counts for term, _ in counts}

    return found
