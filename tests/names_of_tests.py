"""The names of the people whom the tests made up: none of them may stand in the name of a test, which every log prints."""

from functools import cache
from pathlib import Path

from plugins.people.terms import terms_of
from plugins.read.folder import read_content
from plugins.read.schema.people import Person
from tests.reading import folded

HERE = Path(__file__).parent
SAMPLES = ("Sokmaly", "Chheang", "Somaly", "Sokmali", "សុខម៉ាលី")


@cache
def names() -> frozenset[str]:
    """The long names of every register of the tests and of the sample content, as they are read."""
    from tests.unit.people.names import declared, rows

    people: list[Person] = []
    for table in ("names/english_cases.tsv", "names/by_meaning.tsv"):
        people += (person for row in rows(table) for person in (declared(row[1]).own + declared(row[1]).others))
    for content in (HERE / "fixtures/raw-story", HERE.parent / "content"):
        people += (person for person in read_content(content).register.values() if not person.public)
    terms = (term for person in people for term in terms_of(person) if term.long and term.kind != "handle")
    return frozenset(map(folded, (*SAMPLES, *(term.text for term in terms))))


def holds_a_name(text: str) -> bool:
    """Tell whether one of them can be read in `text`."""
    seen = folded(text)
    return any(name in seen for name in names())
