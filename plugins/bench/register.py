"""Registers for measurements: many people with ordinary Cambodian names in both scripts."""

from collections.abc import Iterator
from itertools import cycle

from plugins.people.words import rows
from plugins.read.schema.people import Name, Person

# Common family names; many are everyday words too (ជា is "to be", ស៊ុន and Sun, Long, Many, Som …).
FAMILIES: tuple[tuple[str, str], ...] = (
    ("Chan", "ចាន់"), ("Sok", "សុខ"), ("Keo", "កែវ"), ("Chea", "ជា"), ("Long", "ឡុង"), ("Sun", "ស៊ុន"), ("Meas", "មាស"), ("Prak", "ប្រាក់"),
    ("Heng", "ហេង"), ("Kim", "គឹម"), ("Ly", "លី"), ("Mao", "ម៉ៅ"), ("Nhem", "ញ៉ែម"), ("Ouk", "អ៊ុក"), ("Pen", "ប៉ែន"), ("Ros", "រស់"),
    ("Som", "សំ"), ("Tep", "ទេព"), ("Ung", "អ៊ុង"), ("Yim", "យឹម"), ("Chheang", "ឈាង"), ("Hun", "ហ៊ុន"), ("In", "អ៊ិន"), ("Noun", "នួន"),
)  # fmt: skip

_RARE = 1_000  # names; more than any measurement asks for


def ordinary_people(count: int) -> Iterator[Person]:
    """Yield `count` people: the shipped given names crossed with common family names, everyday ones too."""
    given = [(row[1], row[2]) for row in rows("names.tsv")[1:]]
    for number in range(count):
        (en, km), (family, family_km) = given[number % len(given)], FAMILIES[number * 7 % len(FAMILIES)]
        yield _person(number, en, km, family, family_km)


def rare_people(count: int) -> Iterator[Person]:
    """Yield `count` people with long names that nobody else has, and a telephone number each: eight terms and more a head."""
    names = rare_given()
    for number in range(count):
        en, km = names[number % len(names)]
        family, family_km = FAMILIES[number % len(FAMILIES)]
        yield _person(number, en, km, family, family_km, _phone(number))


def rare_given() -> tuple[tuple[str, str], ...]:
    """Return their given names in both scripts: two of the shipped ones in one, each with some of the others."""
    given = [(row[1], row[2]) for row in rows("names.tsv")[1:]]
    seconds = (number * 11 // len(given) % len(given) for number in range(_RARE))
    return tuple(
        (f"{en}{second.lower()}", km + second_km)
        for (en, km), (second, second_km) in zip(cycle(given), map(given.__getitem__, seconds), strict=False)
    )


def _phone(number: int) -> str:
    return f"09{number % 10} {number * 37 % 1000:03d} {number * 101 % 1000:03d}"


def _person(number: int, en: str, km: str, family: str, family_km: str, phone: str = "") -> Person:
    names = {"en": Name(given=en, family=family), "km": Name(given=km, family=family_km)}
    numbers = (phone,) if phone else ()
    return Person(kind="third-party", handle=f"neighbour-{number:04d}", names=names, other_identifiers=numbers)
