"""Real prose of both languages stops nothing, though the register is full of ordinary names (`inv bench verify` measures more)."""

import re
from pathlib import Path

import pytest

from plugins.bench.register import ordinary_people
from plugins.people.terms import terms_of
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.verify.search import search_texts

pytestmark = pytest.mark.adversarial

CONTENT = Path(__file__).parents[2] / "content"


def test_nobody_is_found_in_stories_that_name_nobody():
    texts = {
        str(path): re.sub(r"\{[^{}]*\}", "", path.read_text(encoding="utf-8").split("\n---\n", 1)[1])
        for kind in ("stories", "blog", "pages", "partners")
        for path in sorted((CONTENT / kind).rglob("index.*.md"))
    }
    terms = tuple(term for person in ordinary_people(400) for term in terms_of(person))
    phrases = [name for province in provinces() for name in place_names(province)]
    assert len(texts) > 30
    assert sum(map(len, texts.values())) > 40_000
    found = search_texts(texts, terms, phrases=phrases)
    assert {path: [terms[place].kind for place in places] for path, places in found.items() if places} == {}
