"""R3."""

from datetime import date

import pytest

from plugins.common.states import State

ROLE = {"form": None, "show": "role"}
OFFICIAL = {"kind": "official", "public": "true"}


def both(state):
    return {"en": state, "km": state}


@pytest.mark.parametrize("kind", ["subject", "family", "third-party", "perpetrator", "staff", "official"])
@pytest.mark.parametrize(
    ("record", "form", "expected"),
    [
        pytest.param({}, {}, State.PUBLISHED, id="given"),
        pytest.param({}, {"status": "refused"}, State.REFUSED, id="refused"),
        pytest.param({}, {"status": "withdrawn"}, State.WITHDRAWN, id="withdrawn"),
        pytest.param(
            {}, {"withdrawn": {"scope": "all", "date": "2026-05-31"}}, State.WITHDRAWN, id="withdrawn on the form"
        ),
        pytest.param(
            {}, {"withdrawn": {"date": "2099-01-01"}}, State.WITHDRAWN, id="withdrawn with a date ahead acts at once"
        ),
        pytest.param({}, {"withdrawn": "yes"}, State.WITHDRAWN, id="a withdrawal that cannot be read takes back all"),
        pytest.param({"withdrawn": {"scope": "all"}}, {}, State.WITHDRAWN, id="withdrawn in the record"),
        pytest.param({"withdrawn": "?"}, {}, State.WITHDRAWN, id="a withdrawal in the record that cannot be read"),
        pytest.param({}, {"expires": "2026-06-01"}, State.EXPIRED, id="expires today: not shown today"),
        pytest.param({}, {"expires": "2026-06-02"}, State.PUBLISHED, id="expires tomorrow: shown today"),
        pytest.param({}, {"expires": None, "date": "2024-06-01"}, State.EXPIRED, id="24 months ago today"),
        pytest.param({}, {"expires": None, "date": "2024-06-02"}, State.PUBLISHED, id="24 months ago tomorrow"),
        pytest.param({}, {"date": "2026-06-02"}, State.WITHHELD, id="ahead of its date"),
        pytest.param({}, {"date": "2026-06-01"}, State.PUBLISHED, id="of today"),
        pytest.param({}, {"date": "2026-03-01", "expires": "2026-03-01"}, State.WITHHELD, id="ends before it begins"),
        pytest.param({"form": "F2"}, {}, State.WITHHELD, id="a form the register does not have"),
        pytest.param({}, {"channels": ["feed", "social", "search"]}, State.NOT_ALLOWED, id="the web not allowed"),
        pytest.param({"channels": ["feed"]}, {}, State.NOT_ALLOWED, id="the web not allowed in this text"),
        pytest.param({}, {"languages": []}, State.NOT_ALLOWED, id="no language allowed"),
    ],
)
def test_the_form_decides_whoever_it_is(judge_one, kind, record, form, expected):
    assert judge_one(record, {"kind": kind}, form).states == both(expected)


@pytest.mark.parametrize(
    ("kind", "record", "expected"),
    [
        pytest.param("subject", ROLE, State.NOT_ASKED, id="a subject who is only a role"),
        pytest.param("subject", {"form": None, "show": None}, State.NOT_ASKED, id="a subject of whom nothing is shown"),
        pytest.param("subject", {"form": None, "show": "named"}, State.NOT_ASKED, id="a subject who is named"),
        pytest.param("family", ROLE, State.PUBLISHED, id="family as a role"),
        pytest.param("third-party", ROLE, State.PUBLISHED, id="a third party as a role"),
        pytest.param("perpetrator", ROLE, State.PUBLISHED, id="a perpetrator as a role"),
        pytest.param("staff", ROLE, State.WITHHELD, id="staff as a role: not of those who may stay unasked"),
        pytest.param("official", ROLE, State.WITHHELD, id="an official as a role: neither"),
        pytest.param("family", {"form": None, "show": "hidden"}, State.WITHHELD, id="family with a pseudonym"),
        pytest.param("family", {**ROLE, "name": "given"}, State.WITHHELD, id="family by the given name"),
        pytest.param("third-party", {"form": None, "show": "named"}, State.WITHHELD, id="a third party who is named"),
        pytest.param("family", {**ROLE, "photo": "hidden-face"}, State.WITHHELD, id="family pictured without a face"),
        pytest.param("family", {**ROLE, "photo": "face"}, State.WITHHELD, id="family pictured"),
        pytest.param("family", {**ROLE, "place": "district"}, State.WITHHELD, id="family placed in a district"),
        pytest.param("family", {**ROLE, "place": "country"}, State.PUBLISHED, id="family placed in the country"),
        pytest.param("family", {**ROLE, "details": "exact"}, State.WITHHELD, id="family with exact details"),
        pytest.param(
            "perpetrator", {"form": None, "show": "hidden"}, State.WITHHELD, id="a perpetrator with a pseudonym"
        ),
    ],
)
def test_who_may_stay_unasked(judge_one, kind, record, expected):
    assert judge_one(record, {"kind": kind}).states == both(expected)


@pytest.mark.parametrize(
    ("kind", "show", "expected"),
    [
        pytest.param("subject", "role", State.NOT_ASKED, id="a subject"),
        pytest.param("family", "role", State.PUBLISHED, id="family as a role"),
        pytest.param("family", "hidden", State.WITHHELD, id="family with a pseudonym"),
    ],
)
def test_a_form_that_says_not_asked_is_none(judge_one, kind, show, expected):
    assert judge_one({"show": show}, {"kind": kind}, {"status": "not-asked"}).states == both(expected)


def test_family_whose_face_a_photograph_shows_is_above_her_role(judge_one):
    photos = {"portrait.jpg": {"people": ["mother-01"], "show": ["mother-01"]}}
    assert judge_one(ROLE, {"kind": "family"}, consent={"photos": photos}).states == both(State.WITHHELD)


@pytest.mark.parametrize(
    ("person", "record", "form", "expected"),
    [
        pytest.param(
            OFFICIAL, {"form": None, "show": "named"}, {}, both(State.PUBLISHED), id="an official without a form"
        ),
        pytest.param(
            {**OFFICIAL, "kind": "staff"},
            {"form": None, "show": "pictured"},
            {},
            both(State.PUBLISHED),
            id="staff, pictured",
        ),
        pytest.param(
            {**OFFICIAL, "born": None},
            {"form": None, "show": "named"},
            {},
            both(State.PUBLISHED),
            id="an official of unknown age",
        ),
        pytest.param(
            {"kind": "official"},
            {"form": None, "show": "named"},
            {},
            both(State.WITHHELD),
            id="an official who is not public",
        ),
        pytest.param(
            {"kind": "family", "public": "true"},
            {},
            {},
            both(State.WITHHELD),
            id="public said of family, in spite of a form",
        ),
        pytest.param(
            {"kind": "third-party", "public": "true"}, ROLE, {}, both(State.WITHHELD), id="public said of a third party"
        ),
        pytest.param(
            {"public": "true"}, ROLE, {}, both(State.NOT_ASKED), id="public said of a subject who was not asked"
        ),
        pytest.param(
            OFFICIAL,
            {"form": None, "show": "named", "withdrawn": {"scope": "all"}},
            {},
            both(State.WITHDRAWN),
            id="withdrawn",
        ),
        pytest.param(
            OFFICIAL, {"show": "named"}, {"status": "refused"}, both(State.REFUSED), id="a form that is named says no"
        ),
    ],
)
def test_public_people_need_no_form(judge_one, person, record, form, expected):
    assert judge_one(record, person, form).states == expected


@pytest.mark.parametrize(
    ("record", "form", "expected"),
    [
        pytest.param({}, {"languages": ["en"]}, {"en": "published", "km": "not-allowed"}, id="the form allows English"),
        pytest.param({"languages": ["km"]}, {}, {"en": "not-allowed", "km": "published"}, id="the record allows Khmer"),
        pytest.param(
            {"languages": ["km"]}, {"languages": ["en"]}, both("not-allowed"), id="the record never widens the form"
        ),
        pytest.param(
            {"withdrawn": {"scope": "language:km"}},
            {},
            {"en": "published", "km": "withdrawn"},
            id="Khmer withdrawn in the record",
        ),
        pytest.param(
            {},
            {"withdrawn": {"scope": "language:en"}},
            {"en": "withdrawn", "km": "published"},
            id="English withdrawn on the form",
        ),
        pytest.param(
            {"withdrawn": {"scope": "language:kh"}},
            {},
            both("withdrawn"),
            id="a language that does not exist withdraws all",
        ),
    ],
)
def test_a_language_of_one_person_acts_on_that_language_alone(judge_one, record, form, expected):
    assert judge_one(record, None, form).states == expected


def test_the_languages_of_everybody_count(judge):
    people = {"mother-01": {"form": "F1", "show": "hidden"}, "aunt-01": {"form": "F1", "show": "hidden"}}
    register = {
        "mother-01": {"forms": {"F1": {}}},
        "aunt-01": {"kind": "family", "forms": {"F1": {"languages": ["km"]}}},
    }
    assert judge(people, register).states == {"en": State.NOT_ALLOWED, "km": State.PUBLISHED}


def test_whoever_needs_no_form_narrows_no_language(judge):
    people = {"mother-01": {"form": "F1", "show": "hidden"}, "husband-01": {"show": "role"}}
    register = {"mother-01": {"forms": {"F1": {}}}, "husband-01": {"kind": "perpetrator"}}
    assert judge(people, register).states == both(State.PUBLISHED)


def test_one_who_refused_keeps_out_the_story_of_another(judge):
    people = {"mother-01": {"form": "F1", "show": "hidden"}, "aunt-01": {"form": "F1", "show": "role"}}
    register = {
        "mother-01": {"forms": {"F1": {}}},
        "aunt-01": {"kind": "family", "forms": {"F1": {"status": "refused"}}},
    }
    assert judge(people, register).states == both(State.REFUSED)


def test_somebody_listed_and_not_spoken_of_counts_too(judge_one):
    assert judge_one({"form": None}, spoken={"en": set(), "km": set()}).states == both(State.NOT_ASKED)


@pytest.mark.parametrize(
    ("scope", "level", "left"),
    [
        pytest.param("name", "full", "role", id="the name: a role is left of the full name"),
        pytest.param("name", "pseudonym", "role", id="the name: a role is left of the pseudonym"),
        pytest.param("name", "none", "none", id="the name: nothing is left of nothing"),
        pytest.param("photo", "full", "full", id="the photo leaves the name"),
    ],
)
@pytest.mark.parametrize("where", ["form", "record"])
def test_a_withdrawal_of_the_name_or_the_photo_narrows_what_is_shown(judge_one, scope, level, left, where):
    taken_back = {"withdrawn": {"scope": scope}}
    record = {"name": level, "photo": "face", **(taken_back if where == "record" else {})}
    decision = judge_one(record, None, taken_back if where == "form" else {}, spoken={"en": set(), "km": set()})
    assert decision.states == both(State.PUBLISHED)
    assert decision.shown["mother-01"].name == left
    assert decision.shown["mother-01"].photo == ("none" if scope == "photo" else "face")


def test_a_withdrawn_name_without_a_role_to_fall_back_on_withholds(judge_one, rules):
    decision = judge_one({"withdrawn": {"scope": "name"}}, {"role": {"en": "a woman"}})
    assert decision.states == both(State.WITHHELD)
    assert rules(decision) == ["R2"]


@pytest.mark.parametrize(
    ("born", "forms", "day", "expected"),
    [
        pytest.param(
            "2008",
            ("guardian",),
            date(2025, 12, 31),
            State.PUBLISHED,
            id="year only: the day before the year she turns 18",
        ),
        pytest.param(
            "2008",
            ("guardian",),
            date(2026, 1, 1),
            State.EXPIRED,
            id="year only: from 1 January the guardian alone does not suffice",
        ),
        pytest.param(
            "2008",
            ("guardian", "own"),
            date(2026, 12, 31),
            State.PUBLISHED,
            id="year only: with her own beside it, to 31 December",
        ),
        pytest.param(
            "2008",
            ("guardian", "own"),
            date(2027, 1, 1),
            State.EXPIRED,
            id="year only: then the guardian's form is over",
        ),
        pytest.param(
            "2008",
            ("own", "guardian"),
            date(2026, 6, 1),
            State.PUBLISHED,
            id="year only: her own named, the guardian's beside it",
        ),
        pytest.param(
            "2008",
            ("own",),
            date(2026, 6, 1),
            State.WITHHELD,
            id="year only: her own alone, while she counts as a minor",
        ),
        pytest.param(
            "2008", ("own",), date(2027, 1, 1), State.PUBLISHED, id="year only: her own alone, once she is an adult"
        ),
        pytest.param("2008-06", ("guardian",), date(2026, 5, 31), State.PUBLISHED, id="month only: the day before"),
        pytest.param("2008-06", ("guardian",), date(2026, 6, 1), State.EXPIRED, id="month only: from its first day"),
        pytest.param("2008-06-10", ("guardian",), date(2026, 6, 9), State.PUBLISHED, id="the day before her birthday"),
        pytest.param("2008-06-10", ("guardian",), date(2026, 6, 10), State.EXPIRED, id="on her birthday"),
        pytest.param(
            "2008-06-10",
            ("guardian", "own"),
            date(2026, 6, 10),
            State.EXPIRED,
            id="on her birthday, her own form not named",
        ),
    ],
)
def test_a_guardian_speaks_until_she_may_be_18(judge, born, forms, day, expected):
    guardian = {"date": "2025-02-14", "guardian": {"is_suspect": "false"}, "assent": {"given": "true"}}
    made = {"guardian": guardian, "own": {"date": "2026-01-01"}}
    register = {"mother-01": {"born": born, "forms": {form: made[form] for form in forms}}}
    people = {"mother-01": {"form": forms[0], "show": "hidden"}}
    assert judge(people, register, day=day, date=date(2025, 3, 1)).states == both(expected)


def test_her_own_form_beside_the_guardians_narrows_the_languages(judge, guarded):
    forms = {"F1": guarded, "F2": {"date": "2026-03-01", "languages": ["en"]}}
    decision = judge(
        {"mother-01": {"form": "F1", "show": "hidden"}},
        {"mother-01": {"born": "2008", "forms": forms}, "grandmother-01": {}},
    )
    assert decision.states == {"en": State.PUBLISHED, "km": State.NOT_ALLOWED}
