"""The closed world in Khmer asks what the tables mark, and keeps quiet elsewhere. The sentences stand in data files for a translator."""

import re
from pathlib import Path

import pytest

from plugins.lint.allowed import allowed
from plugins.lint.khmer import khmer_questions
from plugins.lint.khmer_lists import names, running, words
from plugins.lint.standard import DATA
from plugins.people.fold import folded
from plugins.places.names import allowed_names

TABLES = Path(__file__).parents[2] / "fixtures" / "lint"
MARK = re.compile("⟦([!?])(.*?)⟧")
PLACES = allowed_names("province", None, ())
# Finer places are asked about by R10, words in Latin letters by the Latin closed world.
OTHERS = ("place-fine", "latin-in-khmer")


def rows(table):
    for line in (TABLES / table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, category, sentence, *_ = line.split("\t")
            if category not in OTHERS:
                yield pytest.param(sentence, id=f"{number}-{category}")


def asked(text, *entries, never=()):
    return [text[q.start : q.end] for q in khmer_questions(text, allowed((*PLACES, *entries), never=never))]


def marked(sentence):
    text, spans, at = "", [], 0
    for found in MARK.finditer(sentence):
        text += sentence[at : found.start()]
        spans.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + sentence[at:], spans


@pytest.mark.parametrize("sentence", [*rows("own.km.tsv"), *rows("tune.km.tsv"), *rows("later.km.tsv")])
def test_a_sentence_is_asked_about_where_it_is_marked(sentence):
    text, spans = marked(sentence)
    found = [(q.start, q.end) for q in khmer_questions(text, allowed(PLACES))]
    for kind, first, last in spans:
        assert kind == "?" or any(start < last and first < end for start, end in found)
    assert all(any(start < last and first < end for _, first, last in spans) for start, end in found)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("សុ\u200bភា", id="zero-width space inside"),
        pytest.param("សុ\u200dភា\u200b", id="joiner inside"),
        pytest.param("ម៉ាលី".replace("៉ា", "ា៉"), id="vowel before the sign"),
        pytest.param("ចាន់ \u200bធារី", id="space and zero-width space in a full name"),
    ],
)
def test_a_disguised_name_is_asked(name):
    assert asked(f"ព្រឹកនោះ {name} បានទៅផ្សារ។")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("គេហៅគាត់ថាខ្មៅ ព្រោះសក់ខ្មៅ។", ["ខ្មៅ"], id="a nickname that is an everyday word"),
        pytest.param("លោកប្រធានសុងហ៊ី បានមក។", ["សុងហ៊ី"], id="a calling between title and name"),
        pytest.param("លោក ឃ្លុនណុងបានមក។", ["ឃ្លុនណុង"], id="a name of no list after a title"),
        pytest.param("ឈ្មោះ៖ សុងហ៊ី", ["សុងហ៊ី"], id="a name after a colon"),
        pytest.param("ដាវី រតនា និងធីតាមកដល់ហើយ។", ["ដាវី", "រតនា", "ធីតា"], id="names in a row"),
        pytest.param("គាត់រស់នៅខែមករា ដោយសុខ។", [], id="words that are names elsewhere"),
        pytest.param("នាងជាស្ត្រី ហើយនាងថានាងមិនភ័យទេ។", [], id="a pronoun that is also a title"),
        pytest.param("", [], id="nothing"),
        pytest.param("Nothing here.", [], id="no Khmer"),
        pytest.param("លោក", [], id="a title alone"),
        pytest.param("លោក\ufffc\ufffc\ufffcបានមក", [], id="a declared name is covered"),
    ],
)
def test_what_is_asked(sentence, found):
    assert asked(sentence) == found


STRANGER = "នៅពេលនោះ {}កំពុងដាំស្រូវនៅវាល។"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("ហ្វេរ៉ាន់ដូ", id="as it is"),
        pytest.param("ហ្វេ\u200bរ៉ាន់\u200bដូ", id="zero-width spaces inside"),
        pytest.param("ហ្វេ\u200dរ៉ាន់ដូ\u2060", id="joiners"),
        pytest.param("ហ្វេ" + "រ៉ាន់".replace("៉ា", "ា៉") + "ដូ", id="vowel before the sign"),
        pytest.param("ហេ្វរ៉ាន់ដូ", id="vowel before the subscript"),
    ],
)
def test_a_stranger_is_asked_however_it_is_typed(name):
    (found,) = asked(STRANGER.format(name))
    assert name.strip("\u2060") in found


def test_every_word_of_running_text_is_folded_once():
    assert not [word for word in running() if folded(word) != word]


def test_no_name_of_the_list_is_a_loanword():
    lines = (DATA / "khmer_loanwords.txt").read_text(encoding="utf-8").splitlines()
    given = {name for name, kind in names().items() if kind == "given"}
    assert not [line for line in lines if folded(line) in given]


def test_what_is_declared_may_stand():
    assert asked("យើងទៅហាងសុភា។", "ហាងសុភា") == []
    assert asked("យើងជួបសុភានៅហាងសុភា។", "ហាងសុភា") == ["សុភា"]


def test_an_entry_that_is_a_protected_term_licenses_nothing():
    assert asked("ព្រឹកនោះ សុវណ្ណារី បានទៅ។", "សុវណ្ណារី") == []
    assert asked("ព្រឹកនោះ សុវណ្ណារី បានទៅ។", "សុវណ្ណារី", never=["សុវណ្ណារី"]) == ["សុវណ្ណារី"]


def test_no_word_that_is_no_name_is_a_name():
    assert not {name for name, kind in names().items() if kind in ("given", "everyday")} & words()


def test_the_long_list_of_words_stands_as_it_is_compared():
    lines = (DATA / "khmer_words.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if not line.startswith("#") and folded(line) != line]
