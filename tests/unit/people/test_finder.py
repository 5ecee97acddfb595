"""What the finder answers about who is meant: forms, other people, and names in disguise."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.people.finder import Finder
from plugins.people.needles import Index
from tests.unit.people.names import person

MOTHER = person(
    given="Somaly",
    family="Chan",
    km="ស៊ូម៉ាលី",
    aliases=("Maly",),
    other_identifiers=("012345678",),
    also_people=("Theavy",),
)


def answers(text, *own, others=(), not_names=()):
    return [(hit.handle, hit.form, hit.verdict, hit.own) for hit in Finder(own, others, not_names).find(text)]


@pytest.mark.parametrize(
    ("text", "form", "verdict"),
    [
        ("Chan Somaly", "full", "yes"),
        ("Somaly", "given", "yes"),
        ("Mrs Chan", "family", "yes"),
        ("Aunt Maly", "alias", "yes"),
        ("Theavy left", "also", "ask"),
        ("call 012 345 678", "identifier", "ask"),
        ("លោកស្រីស៊ូម៉ាលី", "given", "yes"),
    ],
)
def test_a_hit_says_which_of_her_names_was_typed(text, form, verdict):
    assert answers(text, MOTHER) == [("mother-01", form, verdict, True)]


def test_nothing_is_found_where_nobody_is_declared():
    assert answers("Chan Somaly spoke", person("other-01", given="Sokunthea")) == []
    assert answers("Chan Somaly spoke") == []


def test_everybody_else_is_found_by_long_and_by_cued_short_names_only_and_never_surely():
    stranger = person("stranger-01", given="Dara", family="Keo", aliases=("Chanthou",))
    found = answers("Chanthou, Mr Dara, Mr Keo and Dara", MOTHER, others=[stranger])
    assert found == [("stranger-01", form, "ask", False) for form in ("alias", "given", "family")]


def test_a_shared_index_of_the_whole_register_leaves_ones_own_people_out():
    twin = person("twin-01", given="Somaly", family="Rath")
    everybody = Index([MOTHER, twin, person("official-01", given="Chanthou", public=True)], own=False)
    assert answers("Chan Somaly met Chanthou", MOTHER, others=everybody) == [("mother-01", "full", "yes", True)]
    assert answers("Rath Somaly", MOTHER, others=everybody) == [("twin-01", "full", "ask", False)]
    assert answers("Somaly", others=everybody)[0][2:] == ("ask", False)


def test_an_everyday_family_name_after_a_khmer_title_is_asked_about_before_a_space_and_else_is_the_word():
    teacher = person(given="វិចិត្រា", family="ជា")
    assert answers("លោកជាគ្រូ", teacher) == []
    assert answers("លោក ជា មាន", teacher) == [("mother-01", "family", "ask", True)]


def test_a_khmer_name_after_a_word_of_places_is_asked_about():
    assert answers("នៅភូមិ ស៊ូម៉ាលី ។", MOTHER) == [("mother-01", "given", "ask", True)]


def test_a_long_khmer_name_inside_a_word_is_asked_about_as_the_output_is_searched_for_it_there():
    assert answers("ប្រកបដោយវិបុលភាព", person(km="វិបុល")) == [("mother-01", "given", "ask", True)]
    assert answers("ប្រកបដោយវិបុលភាព", person(km="វិបុល", public=True)) == []


def test_a_phrase_spares_only_the_person_whose_it_is():
    spared, other = person("a-01", given="Sophea", not_her=("Sophea Street",)), person("b-01", given="Sopheak")
    assert answers("Sophea Street", spared) == []
    assert answers("Sophea Street", other, spared, others=()) == []
    twin = person("twin-01", given="Sophea")
    assert answers("Sophea Street", spared, twin) == [("twin-01", "given", "yes", True)]


def test_a_public_word_that_only_sounds_like_her_name_may_be_said_to_be_not_hers():
    woman = person(given="Somaly", not_her=("Somali", "Somaly"))
    assert answers("We drank Somali tea", woman) == []
    assert answers("We drank Somaly tea", woman) == [("mother-01", "given", "ask", True)]
    assert answers("We drank Sokmali tea", woman) == [("mother-01", "given", "ask", True)]


def test_no_repr_shows_a_name():
    finder = Finder([MOTHER], ())
    shown = repr(finder) + repr(finder.find("Chan Somaly")) + repr(MOTHER)
    assert "Somaly" not in shown


INVISIBLES = "\u00ad\u034f\u17b4\u17b5\u200b\u200c\u200d\u200e\u2060\u202a\ufeff"
NAMES = ["Sokchanthy", "Sokchánthy", "Phalkunthea", "ស៊ូម៉ាលី", "ចាន់ធូ", "ស្រីមុំពៅ"]


@st.composite
def disguises(draw):
    """A long name with invisibles anywhere, any case, decomposed or not, and perhaps the end of a line between two letters."""
    name = draw(st.sampled_from(NAMES))
    khmer = name[0] >= "\u1780"
    letters = list(name if draw(st.booleans()) else unicodedata.normalize("NFD", name))
    if not khmer:
        letters = [letter.upper() if draw(st.booleans()) else letter.lower() for letter in letters]
    for _ in range(draw(st.integers(0, 4))):
        letters.insert(draw(st.integers(1, len(letters) - 1)), draw(st.sampled_from(INVISIBLES)))
    if not khmer and draw(st.booleans()):
        place = draw(st.integers(1, len(letters) - 1))
        if not unicodedata.combining(letters[place]):
            letters.insert(place, "\u2028")
    return name, "".join(letters)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(disguises())
def test_a_long_name_in_disguise_is_always_found(disguise):
    name, written = disguise
    before, after = ("នាង", " មាន") if name[0] >= "\u1780" else ("we met ", " at home")
    hits = Finder([person(given=name)], ()).find(before + written + after)
    assert len(hits) == 1
    assert hits[0].start <= len(before)
    assert hits[0].end >= len(before + written.rstrip(INVISIBLES))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="aSomly Chanសុខមាលីៈ:-.'\u200b\u0301\u2028\ufffcо", max_size=60))
def test_hits_are_in_order_apart_inside_the_text_and_never_over_a_handle(text):
    hits = Finder([MOTHER, person("b-01", km="សុខ")], [person("c-01", km="មាលី", given="Chan")]).find(text)
    places = [place for hit in hits for place in (hit.start, hit.end)]
    assert places == sorted(places)
    assert all(0 <= hit.start < hit.end <= len(text) and "\ufffc" not in text[hit.start : hit.end] for hit in hits)
