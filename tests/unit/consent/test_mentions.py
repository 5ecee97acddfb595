"""R2."""

import pytest

from plugins.common.states import State

WITHHELD = {"en": State.WITHHELD, "km": State.WITHHELD}
PUBLISHED = {"en": State.PUBLISHED, "km": State.PUBLISHED}
HIDDEN = {"form": "F1", "show": "hidden"}
YES = {"forms": {"F1": {}}}


@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_person_spoken_of_must_be_in_the_record(judge, rules, lang):
    decision = judge({"mother-01": HIDDEN}, {"mother-01": YES, "aunt-01": {}}, spoken={lang: {"mother-01", "aunt-01"}})
    assert decision.states == WITHHELD
    assert rules(decision) == ["R2"]
    assert [problem.handle for problem in decision.problems] == ["aunt-01"]


@pytest.mark.parametrize(
    ("people", "spoken"),
    [
        pytest.param({"mother-01": HIDDEN}, {"en": {"mother-01", "xaviera-99"}}, id="spoken of"),
        pytest.param({"mother-01": HIDDEN, "xaviera-99": {"show": "role"}}, {}, id="in the record"),
        pytest.param({"mother-01": HIDDEN, "xaviera-99": {"show": "role"}}, {"en": {"xaviera-99"}}, id="both"),
    ],
)
def test_a_handle_that_the_register_does_not_know_withholds_and_is_not_repeated(judge, rules, people, spoken):
    decision = judge(people, {"mother-01": YES}, spoken=spoken)
    assert decision.states == WITHHELD
    assert rules(decision) == ["R2"]
    assert "xaviera" not in repr(decision.problems)


@pytest.mark.parametrize(
    "photo", [{"people": ["aunt-01"]}, {"show": ["aunt-01"]}], ids=["somebody in it", "a face to be shown"]
)
def test_a_picture_holds_only_people_of_the_record(judge, rules, photo):
    decision = judge({"mother-01": HIDDEN}, {"mother-01": YES, "aunt-01": {}}, consent={"photos": {"a.jpg": photo}})
    assert decision.states == WITHHELD
    assert rules(decision) == ["R2"]


@pytest.mark.parametrize(
    ("name", "spoken", "expected"),
    [
        pytest.param("none", {"en": {"mother-01"}}, WITHHELD, id="none, and spoken of in English"),
        pytest.param("none", {"km": {"mother-01"}}, WITHHELD, id="none, and spoken of in Khmer"),
        pytest.param("none", {}, PUBLISHED, id="none, and not spoken of"),
        pytest.param("role", {"en": {"mother-01"}}, PUBLISHED, id="a role, and spoken of"),
    ],
)
def test_name_none_is_never_spoken_of(judge_one, name, spoken, expected):
    assert judge_one({"name": name}, spoken=spoken).states == expected


ENGLISH_ONLY = {"role": {"en": "a woman"}, "names": {"en": {"given": "Xaviera"}}}


@pytest.mark.parametrize(
    ("name", "spoken", "expected"),
    [
        pytest.param("role", {"km": {"mother-01"}}, WITHHELD, id="no role where one is needed"),
        pytest.param("role", {"en": {"mother-01"}}, PUBLISHED, id="no role in a language that does not speak of her"),
        pytest.param("full", {"km": {"mother-01"}}, WITHHELD, id="no full name where one is needed"),
        pytest.param("given", {"km": {"mother-01"}}, WITHHELD, id="no given name where one is needed"),
        pytest.param("full", {"en": {"mother-01"}}, PUBLISHED, id="no name in a language that does not speak of her"),
        pytest.param("pseudonym", {"km": {"mother-01"}}, PUBLISHED, id="no pseudonym: the build computes one"),
    ],
)
def test_a_role_or_a_name_is_there_in_the_language_that_needs_it(judge_one, name, spoken, expected):
    assert judge_one({"name": name}, ENGLISH_ONLY, spoken=spoken).states == expected


@pytest.mark.parametrize(
    ("texts", "form", "km"),
    [
        pytest.param({"en": "published", "km": "draft"}, {}, State.DRAFT, id="a draft"),
        pytest.param(
            {"en": "published", "km": "published"},
            {"languages": ["en"]},
            State.NOT_ALLOWED,
            id="a language she did not allow",
        ),
        pytest.param({"en": "published"}, {}, State.NOT_TRANSLATED, id="a language without a text"),
    ],
)
def test_words_are_needed_only_where_a_page_would_show_them(judge_one, texts, form, km):
    assert judge_one({"name": "role"}, ENGLISH_ONLY, form, texts=texts).states == {"en": State.PUBLISHED, "km": km}


OFFICIAL = {"kind": "official", "public": "true"}


@pytest.mark.parametrize("field", ["author", "translator"])
@pytest.mark.parametrize(
    ("person", "rule"),
    [
        pytest.param(OFFICIAL, [], id="public"),
        pytest.param({"kind": "official"}, ["R3"], id="not public"),
        pytest.param({"kind": "family", "public": "true"}, ["R3"], id="public where it means nothing"),
        pytest.param({**OFFICIAL, "born": "2015"}, ["R3"], id="a minor"),
        pytest.param({**OFFICIAL, "names": {"en": {"given": "Xaviera"}}}, ["R2"], id="no name in Khmer"),
        pytest.param(None, ["R2"], id="nobody in the register"),
    ],
)
def test_only_public_people_sign_a_text(judge, rules, field, person, rule):
    decision = judge(None, {"director-01": person} if person else {}, kind="blog", **{field: ("director-01",)})
    assert rules(decision) == rule
    assert decision.states == (WITHHELD if rule else PUBLISHED)
