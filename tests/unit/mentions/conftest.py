"""A small company: a mother who is known by several names, and an aunt whom the text does not declare."""

import pytest

from plugins.lint.closed_world import allowed
from plugins.mentions.analysis import Words
from plugins.people.finder import Finder
from plugins.read.schema.people import Person

MOTHER = Person.model_validate(
    {
        "handle": "mother-01", "kind": "subject", "names": {"en": {"given": "Sokmaly", "family": "Chheang"}, "km": {"given": "សុខម៉ាលី", "family": "ឈាង"}},
        "aliases": ["Grandma Vireakny"], "also_people": ["Bunnarithy"], "other_identifiers": ["012 345 678"],
    }
)  # fmt: skip
AUNT = Person.model_validate({"handle": "aunt-01", "kind": "family", "names": {"en": {"given": "Vichekanika"}}})


@pytest.fixture(scope="session")
def words() -> Words:
    strangers = Finder((), (MOTHER, AUNT))
    return Words(
        sealed=(),
        finder=Finder((MOTHER,), (AUNT,)),
        allowed=allowed(["Siem Reap"]),
        own={"mother-01"},
        registered={"mother-01", "aunt-01"},
        protects=lambda word: bool(strangers.find(word)),
    )
