"""No value of the program shows a protected word when it is printed: a log, a traceback and a debugger print values (case N36).

A site with her names in it goes the whole way; every value that is made on it, of every class of the program, is asked for its `repr`.
"""

import dataclasses
import importlib
import inspect
import pkgutil
from collections import Counter
from typing import Any

import pytest
from pydantic import BaseModel

import plugins
from plugins.read.schema.people import Person
from tests.adversarial.test_words_at_rest import HER, KHMER, STOPPED, WITHHELD, WORDS
from tests.reading import folded
from tests.samples import CONTROL, SITE, TOPICS, partner, pictured, story

pytestmark = pytest.mark.adversarial

NEEDLES = tuple(map(folded, WORDS))
NEEDS_A_MACHINE = ("plugins.site.shots",)
PRIVATE_MODELS = "plugins.read.schema.people"


def classes() -> list[type]:
    """Every class of the program."""
    found: dict[str, type] = {}
    for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if module.name in NEEDS_A_MACHINE:
            continue
        for name, member in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if member.__module__.startswith("plugins."):
                found[f"{member.__module__}.{name}"] = member
    return [found[name] for name in sorted(found)]


@pytest.fixture(scope="module")
def made(site_of_module) -> dict[str, tuple[int, int]]:
    """For each class of which a value was made while sites were built: how many, and how many of them show a word."""
    counted: Counter[str] = Counter()
    telling: Counter[str] = Counter()

    def watch(cls: type, patch: pytest.MonkeyPatch) -> None:
        real = cls.__init__

        def init(self: Any, *args: Any, **more: Any) -> None:
            real(self, *args, **more)
            if type(self) is cls:
                name = f"{cls.__module__}.{cls.__qualname__}"
                counted[name] += 1
                said = folded(repr(self))
                telling[name] += any(needle in said for needle in NEEDLES)

        patch.setattr(cls, "__init__", init)

    typed = story("typed-in-khmer", km=f"ថ្ងៃនេះ {KHMER} ទៅផ្សារ។")
    with pytest.MonkeyPatch.context() as patch:
        for cls in classes():
            if dataclasses.is_dataclass(cls) or (issubclass(cls, Exception) and "__init__" in vars(cls)):
                watch(cls, patch)
        site_of_module(SITE, TOPICS, HER, CONTROL, WITHHELD, typed, partner("other-house"), pictured("with-a-picture"))
        for files in STOPPED.values():
            site_of_module(SITE, TOPICS, HER, CONTROL, {path: said for path, said in files.items() if said is not None})
    return {name: (number, telling[name]) for name, number in counted.items()}


def test_no_dataclass_shows_a_word(made):
    assert {name: shown for name, (_, shown) in made.items() if shown} == {}


def test_the_values_of_the_whole_way_were_made(made):
    """That nothing is shown would hold for values that were never made, too."""
    of_each = {name.split(".")[1] for name in made}
    assert of_each >= {
        "read",
        "consent",
        "judge",
        "mentions",
        "people",
        "anonymise",
        "render",
        "pipeline",
        "verify",
        "report",
    }
    dataclasses_of_the_program = [cls for cls in classes() if dataclasses.is_dataclass(cls)]
    assert len(made) > len(dataclasses_of_the_program) / 2


def test_no_model_of_the_register_shows_a_field():
    models = [cls for cls in classes() if issubclass(cls, BaseModel) and cls.__module__ == PRIVATE_MODELS]
    assert len(models) >= 6
    person = Person.model_validate(
        {"handle": "mother-01", "kind": "subject", "names": {"km": {"given": KHMER}}, "aliases": [WORDS[0]]}
    )
    assert KHMER not in repr([person, *person.names.values()]) + str(person)
