"""Nothing that must not appear gets into the index of the search, and the search of the finished bytes reads that index too."""

import json

import pytest

from plugins.common.text import PublicText
from plugins.render import search_index
from plugins.verify.search import search_texts
from tests.adversarial.test_walls_off import OTHER, planted
from tests.reading import found_in
from tests.samples import CONTROL, NAMES, SITE, TOPICS, person

pytestmark = pytest.mark.adversarial

FIELDS = [(field, lang) for field in ("title", "summary", "body") for lang in ("en", "km")]


def of_the_search(site):
    return b"\n".join((site.output / name).read_bytes() for name in site.files() if "/search/" in name)


@pytest.mark.parametrize(("field", "lang"), FIELDS, ids=[f"{field}-{lang}" for field, lang in FIELDS])
def test_a_name_typed_into_a_text_is_not_in_the_index(build_site, field, lang):
    name = dict(zip(("en", "km"), NAMES, strict=True))[lang]
    site = build_site(SITE, TOPICS, person(), CONTROL, planted(field, lang, name))
    assert site.exit in (0, 3)
    assert found_in(of_the_search(site), NAMES) == []
    assert b"the-control" in of_the_search(site)


@pytest.mark.parametrize("where", ["t", "s", "w", "o"])
def test_a_name_that_the_index_alone_would_hold_ends_the_build(build_site, monkeypatch, where):
    """As if the index were made of something else than public text."""
    real = search_index._head

    def leaking(c, entry):
        name = OTHER.names["en"].given
        return {**real(c, entry), where: {"w": (name,), "o": (("en", name),)}.get(where, f"A shop of {name}")}

    monkeypatch.setattr(search_index, "_head", leaking)
    site = build_site(SITE, TOPICS, person(), CONTROL)
    assert site.exit == 1
    assert site.files() == []
    assert "heads-0.json" in site.printed
    assert found_in(site.said, NAMES) == []


def test_one_pseudonym_more_than_was_written_ends_the_build(build_site, monkeypatch):
    real = search_index._head
    monkeypatch.setattr(search_index, "_head", lambda c, entry: {**real(c, entry), "s": PublicText("Bopha Bopha")})
    protected = person(more="aliases: [Bophavatey]\n")
    site = build_site(SITE, TOPICS, protected, CONTROL)
    assert site.exit == 0  # a pseudonym is nobody's name
    monkeypatch.setattr(search_index, "_head", lambda c, entry: {**real(c, entry), "s": PublicText("Bophavatey")})
    assert build_site(SITE, TOPICS, protected, CONTROL).exit == 1


def test_the_sieve_can_be_read_as_nobody_s_name_or_number(build_site):
    """Terms of every length are looked for in signs that are neither letters nor digits."""
    site = build_site(SITE, TOPICS, person(more='other_identifiers: ["012 345 678", "DJ"]\n'), CONTROL)
    sieve = (site.output / "en/search/sieve-0.json").read_text(encoding="utf-8")
    assert [c for c in sieve if c.isalnum()] == ["t", "h", "a"]
    assert json.loads(sieve)["a"]
    from plugins.people.terms import terms_of

    assert search_texts({"sieve": sieve}, terms_of(OTHER)) == {"sieve": ()}
