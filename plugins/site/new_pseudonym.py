"""The pseudonym of a new person."""

from collections.abc import Mapping

from plugins.common.languages import Lang
from plugins.judge.words_of import Vocabulary
from plugins.people.pseudonyms import pseudonym_for
from plugins.read.content import Content
from plugins.read.schema.people import Name, Person


def new_pseudonym(person: Person, content: Content) -> Mapping[Lang, str]:
    """Return a pseudonym that is unlike every name of the register, for nobody knows yet whose stories she will be in; {} when there is none.

    Others' pseudonyms are avoided as long as that is possible, for two people may come into one story.
    """
    everybody = frozenset(part for other in content.register.values() for part in _parts(other))
    reserved = frozenset(name for other in content.register.values() for name in other.pseudonym.values())
    long_terms = Vocabulary(content).long_terms
    alone = pseudonym_for(person, avoid=everybody, long_terms=long_terms, reserved=reserved)
    return alone or pseudonym_for(person, avoid=everybody, long_terms=long_terms) or {}


def _parts(person: Person) -> list[str]:
    names: list[Name] = list(person.names.values())
    return [part for name in names for part in (name.given, name.family, name.full) if part] + [
        *person.aliases,
        *person.also_people,
    ]
