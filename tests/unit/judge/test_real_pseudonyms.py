"""A pseudonym that is a real name nearby gives somebody away, whoever wrote it."""

import pytest

from plugins.judge.pseudonyms import real_names
from plugins.read.content import Content
from plugins.read.schema.people import Person
from plugins.read.schema.site import Site


def content(*people: Person) -> Content:
    return Content(Site(), {}, (), (), {p.handle: p for p in people}, frozenset(), ())


def person(handle: str, pseudonym: dict[str, str] | None = None, **more: object) -> Person:
    names = {"en": {"given": "Dara", "family": "Sok"}, "km": {"given": "ដារា", "family": "សុខ"}}
    return Person.model_validate(
        {"handle": handle, "kind": "subject", "names": names, "pseudonym": pseudonym or {}, **more}
    )


@pytest.mark.parametrize(
    ("pseudonym", "more", "is_real"),
    [
        pytest.param({"en": "Bopha", "km": "បុប្ផា"}, {}, False, id="another name"),
        pytest.param({"en": "Dara", "km": "បុប្ផា"}, {}, True, id="her own given name"),
        pytest.param({"en": "Bopha", "km": "ដារា"}, {}, True, id="her own given name in the other script alone"),
        pytest.param({"en": "Sok", "km": "បុប្ផា"}, {}, True, id="her own family name"),
        pytest.param({"en": "Darra", "km": "បុប្ផា"}, {}, True, id="one that sounds like hers"),
        pytest.param({"en": "Mom", "km": "បុប្ផា"}, {"aliases": ["Mom"]}, True, id="her nickname"),
        pytest.param(
            {"en": "Rith", "km": "រិទ្ធ"},
            {"also_people": ["Rith"]},
            True,
            id="a relative who is no person of the register",
        ),
        pytest.param({"en": "Vuthy", "km": "វុទ្ធី"}, {"relatives": ["father-01"]}, True, id="a relative of the register"),
    ],
)
def test_a_written_pseudonym_is_unlike_every_real_name_nearby(pseudonym, more, is_real):
    father = Person.model_validate({"handle": "father-01", "kind": "family", "names": {"en": {"given": "Vuthy"}}})
    made = content(person("girl-01", pseudonym, **more), father)
    assert real_names(made, {"girl-01": pseudonym}) == ({"girl-01"} if is_real else set())
