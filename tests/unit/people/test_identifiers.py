"""Numbers and profiles, as typed in the register and as they stand in a text."""

import pytest

from plugins.people.finder import Finder
from plugins.people.identifiers import identifiers
from plugins.people.needles import Index
from plugins.people.terms import terms_of
from plugins.verify.search import search_texts
from tests.unit.people.names import person

ENTRIES = [
    ("two numbers with a stroke between", "012 345 678 / 098 765 432", ["012345678", "098 765 432", "+855 98 765 432", "០៩៨ ៧៦៥ ៤៣២"]),
    ("two numbers with a stroke and no space", "012345678/098765432", ["012 345 678", "098-765-432"]),
    ("two numbers with a comma", "012 345 678, 098 765 432", ["012345678", "(098) 765 432"]),
    ("two numbers with a word", "012 345 678 or 098 765 432", ["098 765 432"]),
    ("two numbers with a Khmer word", "០១២ ៣៤៥ ៦៧៨ ឬ ០៩៨ ៧៦៥ ៤៣២", ["012 345 678", "098 765 432"]),
    ("a number with a label", "Tel: 012 345 678", ["012345678", "+855 12 345 678"]),
    ("a number from abroad", "+855 (0)12 345 678", ["012 345 678", "12 345 678", "00855 12 345 678", "០១២៣៤៥៦៧៨"]),
    ("a number in dots", "012.345.678", ["012 345 678"]),
    ("a profile with its beginnings", "https://www.facebook.com/sok.maly85/", ["facebook.com/sok.maly85", "m.facebook.com/sok.maly85", "sok.maly85", "@sok.maly85"]),
    ("a profile of a telephone", "m.facebook.com/sok.maly85?ref=x", ["https://web.facebook.com/sok.maly85", "sok.maly85"]),
    ("a profile with a number", "https://facebook.com/profile.php?id=100012345678&ref=x", ["facebook.com/profile.php?id=100012345678", "100012345678"]),
    ("a short address of a profile", "https://t.me/sokmaly_85", ["t.me/sokmaly_85", "@sokmaly_85"]),
    ("another short address", "m.me/sokmaly85", ["m.me/sokmaly85", "sokmaly85"]),
    ("a number in an address", "wa.me/85512345678", ["012 345 678"]),
    ("a case number", "WRC/2026/014", ["WRC/2026/014", "WRC-2026-014", "wrc 2026 014", "WRC2026014"]),
    ("a plate", "2A-1234", ["2A-1234", "2A 1234", "2a1234"]),
    ("two case numbers", "PP-2024-0117; PP-2025-0201", ["PP-2025-0201", "PP 2024 0117"]),
]  # fmt: skip
BY_TEXT = pytest.mark.parametrize(
    ("entry", "text"),
    [pytest.param(entry, text, id=f"{what}-{at}") for what, entry, texts in ENTRIES for at, text in enumerate(texts)],
)


@BY_TEXT
def test_the_search_finds_it(entry, text):
    terms = terms_of(person(given="Thavybora", other_identifiers=(entry,)))
    assert search_texts({"": f"<p>Call {text}, she said.</p>"}, terms)[""]


# The finder reads punctuation as it stands; what only punctuation parts, the search of the finished page finds.
@pytest.mark.parametrize(
    ("entry", "text"),
    [
        pytest.param(entry, text, id=f"{what}-{at}")
        for what, entry, texts in ENTRIES
        for at, text in enumerate(texts)
        if not set("/().@?").intersection(text)
    ],
)
def test_the_finder_asks_about_it(entry, text):
    her = person(given="Thavybora", other_identifiers=(entry,))
    assert [hit.verdict for hit in Finder((her,), Index((her,), own=True)).find(f"Call {text}, she said.")]


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        pytest.param("No. 12, Street 5", ("No. 12, Street 5", "No12Street5"), id="an address of a house stays whole"),
        pytest.param("case 12/2024, file 9", ("case 12/2024, file 9", "case122024file9", "case 12/2024", "case122024"), id="a case and a file"),
        pytest.param("012", ("012",), id="a short number"),
        pytest.param("maly@example.org", ("maly@example.org",), id="an address of a mailbox"),
        pytest.param("t.me/sok", ("t.me/sok",), id="a profile with a short name"),
        pytest.param(" / ", ("/",), id="nothing"),
    ],
)  # fmt: skip
def test_what_tells_nothing_by_itself_is_not_looked_for(entry, forms):
    assert identifiers(entry) == forms


@pytest.mark.parametrize(
    "text", ["Call 012 345 679", "1012 345 678 9", "in 2026, 014 of them", "Street 5", "the facebook.com page"]
)
def test_other_numbers_are_let_through(text):
    entries = ("012 345 678", "WRC/2026/014", "No. 12, Street 5", "facebook.com/sok.maly85")
    assert search_texts({"": text}, terms_of(person(given="Thavybora", other_identifiers=entries)))[""] == ()
