"""Which pseudonym stands for each person."""

import pytest

from plugins.common.languages import EN, KM
from plugins.common.states import State
from plugins.details.told import told
from plugins.judge.pseudonym_rules import IS_A_NAME, NOT_FIXED, NOT_IN_BOTH, SAME, TELLS
from plugins.people.given_names import given_names
from plugins.places.in_texts import places_in_words
from plugins.report.words import sentence
from tests.samples import SITE, TOPICS, person, story

WRITTEN = "pseudonym: {en: Bopha, km: បុប្ផា}\n"


def without_pseudonym(handle="mother-01", **names):
    return {path: said.replace(WRITTEN, "") for path, said in person(handle, **names).items()}


def with_pseudonym(pseudonym):
    return {path: said.replace(WRITTEN, f"pseudonym: {pseudonym}\n") for path, said in person().items()}


def test_a_written_one_is_hers(judged_site):
    made = judged_site(SITE, TOPICS, person(), story())
    assert made.vocabulary.pseudonyms["mother-01"] == {EN.code: "Bopha", KM.code: "បុប្ផា"}


def test_a_missing_one_is_computed_always_the_same_and_said_to_be_unfixed(judged_site):
    first, again = (judged_site(SITE, TOPICS, without_pseudonym(), story()) for _ in range(2))
    chosen = first.vocabulary.pseudonyms["mother-01"]
    assert set(chosen) == {EN.code, KM.code}
    assert again.vocabulary.pseudonyms["mother-01"] == chosen
    judged = first.judged["stories/the-blue-door"]
    (notice,) = judged.notices
    assert notice.what == NOT_FIXED
    line = f"pseudonym: {{en: {chosen[EN.code]}, km: {chosen[KM.code]}}}"
    assert sentence(notice, "en").endswith(f"add this line to the file: {line}.")
    fixed = with_pseudonym(line.removeprefix("pseudonym: "))
    assert judged_site(SITE, TOPICS, fixed, story()).judged["stories/the-blue-door"].notices == ()
    assert set(judged.decision.states.values()) == {State.PUBLISHED}


def test_two_people_of_one_story_never_share_a_computed_one(judged_site):
    consent = 'place: {code: "17", at_most: province}\npeople:\n' + "".join(
        f"  sister-{n:02}: {{form: F-1, show: hidden}}\n" for n in range(8)
    )
    people = [
        without_pseudonym(f"sister-{n:02}", en=f"Vichekani{chr(97 + n)}", km=f"វិចិកា{chr(0x1780 + n)}") for n in range(8)
    ]
    made = judged_site(SITE, TOPICS, *people, story(en="They came.", km="ពួកគេមក។", consent=consent))
    chosen = [pair[EN.code] for pair in made.vocabulary.pseudonyms.values()]
    assert len(set(chosen)) == len(chosen) == 8


@pytest.mark.parametrize(
    "pseudonym", ["{en: Vichekanika, km: បុប្ផា}", "{en: Bopha, km: វិចិកានីកា}", "{en: Sokmaly, km: បុប្ផា}"]
)
def test_one_that_is_a_registered_name_withholds(judged, pseudonym):
    aunt = person("aunt-01", kind="family", en="Vichekanika", km="វិចិកានីកា", forms="F-9: {status: not-asked}")
    found = judged(SITE, TOPICS, with_pseudonym(pseudonym), aunt, story())
    assert IS_A_NAME in {p.what for p in found.decision.problems}
    assert set(found.decision.states.values()) == {State.WITHHELD}


def test_one_that_is_missing_in_a_language_of_the_text_withholds(judged):
    assert {p.what for p in judged(SITE, TOPICS, with_pseudonym("{en: Bopha}"), story()).decision.problems} == {
        NOT_IN_BOTH
    }
    assert (
        judged(SITE, TOPICS, with_pseudonym("{en: Bopha}"), story("b", km=None), key="stories/b").decision.problems
        == ()
    )


def test_nobody_whose_name_is_shown_needs_one(judged):
    found = judged(SITE, TOPICS, with_pseudonym("{en: Sokmaly, km: បុប្ផា}"), story(show="form: F-1, show: named"))
    assert found.decision.problems == ()


@pytest.mark.parametrize(
    ("pseudonym", "show", "withheld"),
    [
        pytest.param("{en: Kolap, km: កុលាប}", "hidden", False, id="another"),
        pytest.param("{en: Bopha, km: បុប្ផា}", "hidden", True, id="the same"),
        pytest.param("{en: BOPHA, km: កុលាប}", "hidden", True, id="the same in one script, in capitals"),
        pytest.param("{en: Kolap, km: បុប្​ផា}", "hidden", True, id="the same in Khmer, with an invisible character"),
        pytest.param("{en: Bopha, km: បុប្ផា}", "role", False, id="the same, and one of the two is only a role"),
    ],
)
def test_two_people_of_one_text_bear_different_ones(judged, pseudonym, show, withheld):
    second = person("mother-02", en="Chakriya", km="ចរិយាវត្តី", family_en="Oeurn", family_km="អឿន")
    second = {path: said.replace("{en: Bopha, km: បុប្ផា}", pseudonym) for path, said in second.items()}
    consent = f"people:\n  mother-01: {{form: F-1, show: hidden}}\n  mother-02: {{form: F-1, show: {show}}}\n"
    files = story(en="{mother-01} and {mother-02} left.", km="{mother-01} {mother-02} ទៅ។", consent=consent)
    made = judged(SITE, TOPICS, person(), second, files)
    assert {(p.handle, p.what) for p in made.decision.problems} == ({("mother-02", SAME)} if withheld else set())


DESCRIBING = {
    "a district after a preposition": "{en: The woman from Puok, km: បុប្ផា}",
    "a district": "{en: Kralanh, km: បុប្ផា}",
    "a district and a word": "{en: Puok Lady, km: បុប្ផា}",
    "a commune": "{en: Kampong Phluk lady, km: បុប្ផា}",
    "a pagoda": "{en: Ms. Wat Bo, km: បុប្ផា}",
    "a year of birth": "{en: Born 1983, km: បុប្ផា}",
    "children": "{en: Mother of Seven, km: បុប្ផា}",
    "an age": '{en: "Aunty Lime, 43", km: បុប្ផា}',
    "a telephone": '{en: "012 345 678", km: បុប្ផា}',
    "a place and an age in Khmer": "{en: Lime, km: ស្ត្រីពួកអាយុ៤៣}",
}


@pytest.mark.parametrize("pseudonym", [pytest.param(pair, id=name) for name, pair in DESCRIBING.items()])
def test_one_that_describes_her_withholds(judged, pseudonym):
    found = judged(SITE, TOPICS, with_pseudonym(pseudonym), story())
    assert TELLS in {p.what for p in found.decision.problems}
    assert State.PUBLISHED not in found.decision.states.values()


@pytest.mark.parametrize("pseudonym", ["{en: Lime, km: ចំប៉ី}", "{en: Romduol, km: រំដួល}", "{en: Aunty Malis, km: អ៊ំម្លិះ}"])
def test_a_plain_name_is_quiet(judged, pseudonym):
    found = judged(SITE, TOPICS, with_pseudonym(pseudonym), story())
    assert set(found.decision.states.values()) == {State.PUBLISHED}


def test_no_name_that_the_build_chooses_tells_a_place_or_a_detail():
    pairs = [(EN, name.latin) for name in given_names()] + [(KM, name.khmer) for name in given_names()]
    telling = [name for lang, name in pairs if places_in_words(name) or told(name, lang.code)]
    assert telling == []
