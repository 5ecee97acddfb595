"""R9: relatives, and one person in several texts, share the strictest that is shown of any."""

import pytest

from plugins.consent.closure import Showing, clashes, kin
from plugins.read.schema.consent import PRESETS, Levels

HIDDEN, NAMED, PICTURED, ROLE = (PRESETS[name] for name in ("hidden", "named", "pictured", "role"))
NONE = Levels()
KIN = {"mother-01": frozenset({"son-01"}), "son-01": frozenset({"mother-01"})}


def shown(text, handle, levels, *, limits=None, public=False):
    return Showing(text, handle, levels, levels.model_copy(update=limits or {}), public)


def level(base, **changes):
    return base.model_copy(update=changes)


def mother(levels, text="a", **more):
    return shown(text, "mother-01", levels, **more)


def son(levels, text="a", **more):
    return shown(text, "son-01", levels, **more)


@pytest.mark.parametrize(
    ("showings", "expected"),
    [
        pytest.param([], [], id="nobody"),
        pytest.param([mother(NAMED)], [], id="a named woman whose relatives stand nowhere"),
        pytest.param([mother(PICTURED), shown("a", "friend-01", HIDDEN)], [], id="somebody who is no relative"),
        pytest.param([mother(HIDDEN), son(ROLE)], [], id="a pseudonym and a role hide equally"),
        pytest.param([mother(HIDDEN), son(level(ROLE, name="none"))], [], id="a pseudonym beside somebody not mentioned"),
        pytest.param([mother(NAMED), son(NAMED)], [], id="both named"),
        pytest.param([mother(level(NAMED, name="given")), son(NAMED)], [], id="a given name and a full name are both real"),
        pytest.param([mother(NAMED, limits={"place": "province"}), son(HIDDEN)], [("a", "mother-01", "name")], id="named beside a hidden relative"),
        pytest.param([mother(NAMED, limits={"place": "province"}), son(ROLE)], [("a", "mother-01", "name")], id="named beside a relative who is a role"),
        pytest.param([mother(level(NAMED, place="country")), son(NONE)], [("a", "mother-01", "name")], id="named beside a relative who is not mentioned"),
        pytest.param([mother(NAMED), son(HIDDEN, "b")], [("a", "mother-01", "name"), ("a", "mother-01", "place")], id="named, the relative hidden in another text"),
        pytest.param([mother(PICTURED), son(NAMED)], [("a", "mother-01", "photo")], id="a face beside a relative without one"),
        pytest.param([mother(PICTURED), son(level(PICTURED, photo="hidden-face"))], [("a", "mother-01", "photo")], id="a face beside a hidden face"),
        pytest.param([mother(level(HIDDEN, photo="hidden-face")), son(HIDDEN)], [], id="a hidden face shows no more than none"),
        pytest.param([mother(level(HIDDEN, place="village"), "b"), son(HIDDEN)], [("b", "mother-01", "place")], id="a village, and a relative's province elsewhere"),
        pytest.param([mother(level(HIDDEN, place="village"), "b", limits={"place": "province"}), son(HIDDEN)], [], id="a village that her text does not show"),
        pytest.param([mother(level(HIDDEN, details="exact")), son(ROLE)], [], id="exact details of one relative, in general words of another"),
        pytest.param([mother(NAMED), mother(NAMED, "b")], [], id="one person, named twice"),
        pytest.param([mother(level(NAMED, place="province", details="general")), mother(HIDDEN, "b")], [("a", "mother-01", "name")], id="one person, named and hidden"),
        pytest.param([mother(PICTURED), mother(NAMED, "b")], [("a", "mother-01", "photo")], id="one person, pictured and only named"),
        pytest.param([mother(level(HIDDEN, place="district")), mother(HIDDEN, "b")], [("a", "mother-01", "place")], id="one person, at two places"),
        pytest.param([mother(level(HIDDEN, details="exact")), mother(HIDDEN, "b")], [("a", "mother-01", "details")], id="one person, exact and general"),
        pytest.param([mother(HIDDEN), mother(ROLE, "b")], [], id="one person, by pseudonym and as a role"),
        pytest.param([mother(HIDDEN), mother(level(HIDDEN, place="country"), "b"), mother(HIDDEN, "c")], [("a", "mother-01", "place"), ("c", "mother-01", "place")], id="the strictest of three"),
    ],
)  # fmt: skip
def test_who_shows_more_than_the_strictest_is_told(showings, expected):
    assert [(c.text, c.handle, c.field) for c in clashes(showings, KIN)] == expected
    assert clashes(showings[::-1], KIN) == clashes(showings, KIN)


@pytest.mark.parametrize(
    ("showings", "expected"),
    [
        pytest.param([mother(NAMED, public=True), mother(HIDDEN, "b", public=True)], [], id="a public person shows what she likes in each text"),
        pytest.param([mother(NAMED, public=True), son(HIDDEN, "b")], [], id="a public person, her relative hidden in another text"),
        pytest.param([mother(NAMED, public=True), son(HIDDEN)], [("a", "mother-01", "name")], id="a public person beside her hidden relative"),
        pytest.param([mother(level(NAMED, place="village"), public=True), son(level(NAMED, place="country"))], [], id="where a public person works narrows nothing"),
        pytest.param([mother(PICTURED, public=True), son(NAMED)], [("a", "mother-01", "photo")], id="a public person's face beside her relative without one"),
    ],
)  # fmt: skip
def test_public_people_count_in_one_text_alone(showings, expected):
    assert [(c.text, c.handle, c.field) for c in clashes(showings, KIN)] == expected


def test_a_clash_says_where_and_how_much():
    (clash,) = clashes([mother(level(NAMED, place="province")), son(ROLE, "b")], KIN)
    assert (clash.other, clash.level, clash.of_relative) == ("b", "role", True)


@pytest.mark.parametrize("written", [{"mother-01": ["son-01"]}, {"son-01": ["mother-01"]}, KIN], ids=["hers", "his", "both"])  # fmt: skip
def test_relatives_hold_for_both(build, written):
    register = {h: build.person(h, relatives=list(written.get(h, ()))) for h in ("mother-01", "son-01", "friend-01")}
    assert kin(register) == KIN


@pytest.mark.parametrize(("kind", "expected"), [("family", KIN), ("subject", KIN), ("staff", {}), ("official", {})])
def test_who_signed_for_a_child_is_as_near_as_a_relative(build, kind, expected):
    signed = {"guardian": {"handle": "mother-01", "is_suspect": "false"}}
    register = {
        "mother-01": build.person("mother-01", kind=kind),
        "son-01": build.person("son-01", forms={"F1": signed}),
    }
    assert kin(register) == expected


def test_a_guardian_whom_nobody_entered_is_nobody(build):
    for guardian in ({"handle": "stranger-01"}, {"relation": "aunt"}):
        assert kin({"son-01": build.person("son-01", forms={"F1": {"guardian": guardian}})}) == {}


def test_nobody_is_her_own_relative(build):
    assert kin({"mother-01": build.person("mother-01", relatives=["mother-01"])}) == {}
