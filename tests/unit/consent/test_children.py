"""R4."""

import pytest

from plugins.common.states import State
from plugins.consent.guardians import A_MINOR, HERSELF, NOBODY, SUSPECT

WITHHELD = {"en": State.WITHHELD, "km": State.WITHHELD}
PUBLISHED = {"en": State.PUBLISHED, "km": State.PUBLISHED}
GUARDIAN = {"handle": "grandmother-01", "relation": "grandmother", "is_suspect": "false", "date": "2026-02-14"}
ASSENT = {"date": "2026-02-14", "by": "officer-02", "given": "true"}
SIGNED = {"guardian": GUARDIAN, "assent": ASSENT}


@pytest.mark.parametrize(
    ("person", "record", "form", "expected"),
    [
        pytest.param({"born": "2012"}, {}, SIGNED, True, id="a subject with guardian and assent"),
        pytest.param({"born": "2012"}, {}, {"assent": ASSENT}, False, id="a subject without a guardian"),
        pytest.param(
            {"born": "2012"},
            {"show": "role"},
            {"assent": ASSENT},
            False,
            id="a subject who is only a role, without a guardian",
        ),
        pytest.param({"born": "2012"}, {}, {"guardian": GUARDIAN}, False, id="a subject of 13 without assent"),
        pytest.param({"born": "2021"}, {}, {"guardian": GUARDIAN}, True, id="a subject of 4 without assent"),
        pytest.param(
            {"born": "2019"}, {}, {"guardian": GUARDIAN}, False, id="a subject who turns 7 this year, without assent"
        ),
        pytest.param(
            {"born": None, "minor": "true"},
            {},
            {"guardian": GUARDIAN},
            False,
            id="a minor of unknown age without assent",
        ),
        pytest.param({"born": None, "minor": "true"}, {}, SIGNED, True, id="a minor of unknown age with both"),
        pytest.param({"born": None}, {}, {}, False, id="nobody knows her age, and nobody signed for her"),
        pytest.param({"born": None, "minor": "false"}, {}, {}, True, id="an adult of unknown age"),
        pytest.param({"born": "2012"}, {}, {**SIGNED, "assent": {"given": "false"}}, False, id="the child's no"),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "assent": {"by": "officer-02"}},
            False,
            id="an assent that does not say yes",
        ),
        pytest.param(
            {"born": "2021"}, {}, {**SIGNED, "assent": {"given": "false"}}, False, id="the no of a child of 4"
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {**GUARDIAN, "is_suspect": "true"}},
            False,
            id="the guardian is the suspect",
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {"handle": "grandmother-01"}},
            False,
            id="nobody said that he is not",
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {**GUARDIAN, "handle": "husband-01"}},
            False,
            id="the guardian is a perpetrator",
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {**GUARDIAN, "handle": "mother-01"}},
            False,
            id="the guardian is the child",
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {**GUARDIAN, "handle": None}},
            True,
            id="a guardian without a handle",
        ),
        pytest.param(
            {"born": "2012"},
            {},
            {**SIGNED, "guardian": {**GUARDIAN, "date": "2026-07-01"}},
            False,
            id="the guardian signs next month",
        ),
        pytest.param(
            {"kind": "family", "born": "2012"}, {"show": "hidden"}, {}, False, id="family with a pseudonym, no guardian"
        ),
        pytest.param(
            {"kind": "family", "born": "2012"},
            {"show": "hidden"},
            SIGNED,
            True,
            id="family with a pseudonym and a guardian",
        ),
        pytest.param(
            {"kind": "family", "born": "2012"},
            {"show": "role", "photo": "hidden-face"},
            {},
            False,
            id="family pictured, no guardian",
        ),
        pytest.param(
            {"kind": "family", "born": "2012"}, {"show": "role"}, {}, True, id="family as a role, no guardian"
        ),
        pytest.param(
            {"kind": "family", "born": "2012"},
            {"show": "role", "form": None},
            {},
            True,
            id="family as a role, not asked",
        ),
        pytest.param(
            {"kind": "family", "born": "2012"},
            {"show": "role"},
            {"assent": {"given": "false"}},
            False,
            id="the no of a child in the family",
        ),
        pytest.param({"born": "2012"}, {"name": "full", "photo": "face"}, SIGNED, False, id="real name and face"),
        pytest.param({"born": "2012"}, {"name": "given", "photo": "face"}, SIGNED, False, id="given name and face"),
        pytest.param(
            {"born": "2012"}, {"name": "full", "photo": "hidden-face"}, SIGNED, True, id="real name, face hidden"
        ),
        pytest.param({"born": "2012"}, {"name": "pseudonym", "photo": "face"}, SIGNED, True, id="pseudonym and face"),
        pytest.param({"born": "1983"}, {"name": "full", "photo": "face"}, {}, True, id="an adult's real name and face"),
        pytest.param(
            {"born": "2012"},
            {"name": "full", "photo": "face", "withdrawn": {"scope": "photo"}},
            SIGNED,
            True,
            id="real name, photo withdrawn",
        ),
    ],
)
def test_what_a_minor_needs(judge, person, record, form, expected):
    register = {
        "mother-01": {"forms": {"F1": form}, **person},
        "grandmother-01": {"kind": "family"},
        "husband-01": {"kind": "perpetrator"},
    }
    decision = judge({"mother-01": {"form": "F1", "show": "hidden", **record}}, register)
    assert decision.states == (PUBLISHED if expected else WITHHELD)


def test_a_real_name_beside_a_photograph_that_shows_her_face(judge):
    people = {"mother-01": {"form": "F1", "name": "full"}}
    photos = {"a.jpg": {"people": ["mother-01"], "show": ["mother-01"]}}
    decision = judge(people, {"mother-01": {"born": "2012", "forms": {"F1": SIGNED}}}, consent={"photos": photos})
    assert decision.states == WITHHELD


def test_a_public_minor_is_withheld_with_a_form_or_without(judge, rules):
    register = {"mother-01": {"kind": "staff", "public": "true", "born": "2012", "forms": {"F1": SIGNED}}}
    decision = judge({"mother-01": {"form": "F1", "show": "hidden"}}, register)
    assert decision.states == WITHHELD
    assert rules(decision) == ["R4"]


def test_a_child_who_was_not_asked_is_not_called_a_child_without_a_guardian(judge, rules):
    decision = judge({"mother-01": {"show": "hidden"}}, {"mother-01": {"born": "2012"}})
    assert decision.states == {"en": State.NOT_ASKED, "km": State.NOT_ASKED}
    assert rules(decision) == ["R3"]


def test_her_own_form_beside_the_guardians_is_her_assent(judge):
    forms = {"F1": {"guardian": GUARDIAN}, "F2": {"date": "2026-03-01"}}
    register = {"mother-01": {"born": "2008", "forms": forms}, "grandmother-01": {}}
    assert judge({"mother-01": {"form": "F1", "show": "hidden"}}, register).states == PUBLISHED


@pytest.mark.parametrize(
    ("guardian", "whats"),
    [
        pytest.param({"born": "1960"}, [], id="an adult"),
        pytest.param({"born": None}, [], id="somebody whose age nobody wrote down"),
        pytest.param({"born": "2011"}, [A_MINOR], id="a minor"),
        pytest.param({"born": None, "minor": "true"}, [A_MINOR], id="said to be a minor"),
        pytest.param({"kind": "perpetrator"}, [SUSPECT], id="a perpetrator"),
        pytest.param(None, [NOBODY], id="nobody of the register"),
    ],
)
def test_each_guardian_who_may_not_sign_has_a_sentence_of_its_own(judge, guardian, whats):
    register = {"mother-01": {"born": "2012", "forms": {"F1": SIGNED}}}
    register |= {} if guardian is None else {"grandmother-01": {"kind": "family", **guardian}}
    decision = judge({"mother-01": {"form": "F1", "show": "hidden"}}, register)
    assert [(p.rule, p.what, p.where) for p in decision.problems] == [
        ("R4", what, "people/mother-01.yaml") for what, _ in whats
    ]


def test_a_child_is_not_her_own_guardian(judge):
    form = {**SIGNED, "guardian": {**GUARDIAN, "handle": "mother-01"}}
    decision = judge(
        {"mother-01": {"form": "F1", "show": "hidden"}}, {"mother-01": {"born": "2012", "forms": {"F1": form}}}
    )
    assert [p.what for p in decision.problems] == [HERSELF[0]]
