"""In Khmer text the search finds names, and not the words that names are made of (`tests/fixtures/khmer/search_cases.tsv`)."""

from pathlib import Path

import pytest

from plugins.people.terms import terms_of
from plugins.read.schema.people import Name, Person
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight, seen_in

TABLE = Path(__file__).parents[2] / "fixtures/khmer/search_cases.tsv"
ROWS = [row.split("\t") for row in TABLE.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]


@pytest.mark.parametrize(
    ("given", "family", "text", "found"),
    [pytest.param(*cells, id=f"{number}: {why}") for number, (*cells, why) in enumerate(ROWS, 1)],
)
def test_a_name_in_khmer_text(given, family, text, found):
    person = Person(kind="subject", handle="mother-01", names={"km": Name(given=given, family=family)})
    seen = seen_in(f"<p>{text.replace('|', chr(0x200B))}</p>", Sight(Matcher(terms_of(person))))
    assert any(counts for _, counts in seen) is (found == "yes")
