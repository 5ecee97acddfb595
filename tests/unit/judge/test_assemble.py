"""From what was judged to what is rendered."""

from datetime import date

import pytest

from plugins.common.languages import EN, KM
from plugins.common.text import unmarked
from plugins.judge.assemble import assemble
from plugins.judge.pictures import asked, pictures
from plugins.photos.darkroom import Darkroom
from tests.samples import REVIEWED, SITE, TOPICS, form, partner, person, pictured, story


@pytest.fixture
def assembled(judged_site):
    def build(*files, key="stories/the-blue-door"):
        made = judged_site(SITE, TOPICS, *files)
        return assemble(made.judged[key], made.content, date(2026, 6, 1), strict=False)

    return build


def test_nothing_is_left_of_what_is_not_published(assembled):
    made = assembled(person(), story(en="then Narong left"), key="stories/the-blue-door")
    assert (made.entry, made.media) == (None, {})


def test_what_was_read_becomes_public_text(assembled):
    entry = assembled(person(), story()).entry
    assert unmarked(entry.texts[EN.code].body) == "<p>Bopha opened a shop.</p>"
    assert unmarked(entry.texts[KM.code].body) == "<p>បុប្ផា បានបើកហាង។</p>"


@pytest.mark.parametrize(
    ("languages", "show", "texts", "no_trace"),
    [
        pytest.param("en, km", "form: F-1, show: hidden", {"en", "km"}, set(), id="both languages allowed"),
        pytest.param("en", "form: F-1, show: hidden", {"en"}, {"km"}, id="one language allowed"),
        pytest.param(
            "en, km",
            "form: F-1, show: hidden, withdrawn: {scope: 'language:km'}",
            {"en"},
            {"km"},
            id="one language withdrawn",
        ),
    ],
)
def test_a_language_that_is_not_allowed_leaves_no_trace(assembled, languages, show, texts, no_trace):
    entry = assembled(person(forms=f"F-1: {form(languages=languages)}"), story(show=show)).entry
    assert (set(entry.texts), set(entry.no_trace)) == (texts, no_trace)
    assert (entry.best(KM.code) is None) is ("km" in no_trace)


def test_a_text_that_is_not_translated_is_listed_in_the_other_language(assembled):
    entry = assembled(person(), story(km=None)).entry
    assert entry.no_trace == frozenset()
    assert entry.best(KM.code).lang == EN.code


@pytest.mark.parametrize(
    ("place", "slug"),
    [
        ('{code: "170403", at_most: province}', "siem-reap"), ('{code: "17040301", at_most: province}', "siem-reap"),
        ('{code: "17", at_most: country}', None), ('{code: "17", at_most: none}', None), ("{at_most: province}", None),
    ],
)  # fmt: skip
def test_no_place_is_finer_than_the_province(assembled, place, slug):
    consent = f"place: {place}\npeople:\n  mother-01: {{form: F-1, show: hidden}}\n"
    entry = assembled(person(), story(consent=consent)).entry
    assert (entry.province.slug if entry.province else None) == slug


@pytest.mark.parametrize(
    ("more", "sensitive"),
    [
        ("", False),
        ("topics: [safety]\n", True),
        ("topics: [safety]\nsensitive: false\n", True),
        ("topics: [work]\nsensitive: true\n", True),
    ],
)
def test_a_text_is_sensitive_when_it_or_one_of_its_topics_is(assembled, more, sensitive):
    consent = f"people:\n  mother-01: {{form: F-1, show: hidden}}\n{REVIEWED}"
    entry = assembled(person(), story(more=f"date: 2026-03-10\n{more}", consent=consent)).entry
    if entry is None:
        pytest.fail("the story is not published")
    assert entry.sensitive is sensitive


def test_only_public_people_sign_and_in_the_script_of_the_page(assembled):
    director = person("director-01", kind="staff", en="Vichekanika", km="វិចិកានីកា", more="public: true")
    entry = assembled(person(), director, story(more="date: 2026-03-10\nauthor: director-01\n")).entry
    assert unmarked(entry.authors[EN.code][0]) == "Chheang Vichekanika"
    assert unmarked(entry.authors[KM.code][0]) == "ឈាង វិចិកានីកា"


def test_an_option_to_give_reaches_its_partner(assembled):
    entry = assembled(person(), partner(), key="partners/the-house").entry
    assert [option.destination.host for option in entry.giving.options] == ["give.example.org"]


def test_a_picture_is_used_also_where_somebody_is_mentioned_in_its_alternative_text(judged_site):
    files = pictured(body="![{mother-01} at work](portrait.jpg)")
    made = judged_site(SITE, TOPICS, person(), files)
    judged = made.judged["stories/the-picture"]
    seen = pictures(judged, asked(judged), Darkroom())
    assert list(seen.photos) == ["portrait.jpg"] or {p.rule for p in seen.notices} == {"R11"}
    unused = judged_site(SITE, TOPICS, person(), pictured(body="No picture.")).judged["stories/the-picture"]
    assert asked(unused) == {}


@pytest.mark.parametrize(
    ("show", "faceless"),
    [
        ("show: hidden", True),
        ("show: named", True),
        ("show: role, photo: hidden-face", True),
        ("show: pictured", False),
        ("show: pictured, withdrawn: {scope: photo}", True),
    ],
)
def test_a_drawing_says_that_a_face_was_not_shown_by_choice_only_where_that_is_so(assembled, show, faceless):
    assert assembled(person(), story(show=f"form: F-1, {show}")).entry.faceless is faceless


def test_those_who_are_only_spoken_of_chose_nothing(assembled):
    aunt = person("aunt-01", kind="family", en="Vichekanika", km="វិចិកានីកា", forms="F-9: {status: not-asked}")
    consent = 'place: {code: "17", at_most: province}\npeople:\n  mother-01: {form: F-1, show: pictured}\n  aunt-01: {show: role}\n'
    assert assembled(person(), aunt, story(consent=consent)).entry.faceless is False
