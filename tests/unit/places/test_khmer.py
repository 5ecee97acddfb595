"""Places in Khmer that are on no list, otherwise spelt, or without a word beside them, and ordinary phrases, as a story's text is asked about them."""

from pathlib import Path

import pytest

from plugins.bench.asking import asking
from plugins.bench.marked import sentences
from plugins.places.khmer import khmer_places

TABLE = Path(__file__).parents[2] / "fixtures" / "lint" / "later-places.km.tsv"
STORY = asking("province")
# Too ordinary to be told from a village with a tree: "the village of the big turban".
NOT_SEEN = {"p01"}


@pytest.mark.parametrize("told", [pytest.param(s, id=f"{s.id}-{s.category}") for s in sentences(TABLE)])
def test_a_sentence_is_asked_about_where_it_is_marked(told):
    asked = STORY.about(told.text, "km")
    found = [any(start < last and first < end for start, end in asked) for first, last in told.must]
    assert all(found) is (told.id not in NOT_SEEN)
    assert all(any(start < last and first < end for first, last in told.must) for start, end in asked)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("គាត់រស់នៅភូមិ\u200bត្រពាំងធ្នូ។", id="zero-width space after the word"),
        pytest.param("គាត់រស់នៅភូមិត្រ\u200bពាំង\u200dធ្នូ។", id="invisibles inside"),
        pytest.param("គាត់រស់នៅភូមិ ត្រពាំងធ្នូ ។", id="spaces"),
        pytest.param("គាត់រស់នៅភូមិត្រពា" + "ំ" + "ងធ្នូ។", id="vowel and sign apart"),
        pytest.param("ភូមិត្រពាំងធ្នូ", id="a title"),
        pytest.param("គាត់រស់នៅភូមិឈ្មោះ «ត្រពាំងធ្នូ»។", id="called and quoted"),
    ],
)
def test_a_village_on_no_list_is_found_however_it_is_typed(text):
    assert [place.level for place in khmer_places(text)] == ["village"]


@pytest.mark.parametrize(
    ("official", "written"),
    [
        pytest.param("ស្រុកសូទ្រនិគម", "ស្រុកសូត្រនិគម", id="another subscript"),
        pytest.param("ឃុំសំរោង", "ឃុំសម្រោង", id="sign or subscript"),
        pytest.param("ស្រុកបន្ទាយស្រី", "ស្រុកបនា្ទយស្រី", id="vowel before the subscript"),
        pytest.param("ឃុំត្រពាំងឬស្សី", "ឃុំត្រពាំងឫស្សី", id="another vowel letter"),
    ],
)
def test_another_spelling_names_the_same_place(official, written):
    one, other = khmer_places(official), khmer_places(written)
    assert [place.level for place in one] == [place.level for place in other] != []
    assert {place.code for found in one for place in found.places} & {p.code for found in other for p in found.places}
