"""Channels, place and details of a whole text."""

import pytest

ALL = {"web", "feed", "social", "search"}
PUBLIC = {"kind": "official", "public": "true"}
YES = {"forms": {"F1": {}}}


@pytest.mark.parametrize(
    ("place", "levels", "expected"),
    [
        pytest.param({"code": "170403", "at_most": "province"}, ["village"], "province", id="the text's own limit"),
        pytest.param({"code": "170403", "at_most": "village"}, ["district"], "district", id="her limit"),
        pytest.param(
            {"code": "170403", "at_most": "village"}, ["district", "country"], "country", id="the strictest of two"
        ),
        pytest.param({"code": "170403", "at_most": "village"}, ["none"], "none", id="nothing at all"),
        pytest.param({"code": "170403"}, ["village"], "country", id="no limit said: the country"),
        pytest.param(
            {"at_most": "province"}, ["village"], "province", id="no code: the limit of what the text may say"
        ),
    ],
)
def test_the_place_is_the_strictest_of_all(judge, place, levels, expected):
    people = {f"aunt-{n}": {"form": "F1", "show": "hidden", "place": level} for n, level in enumerate(levels)}
    assert judge(people, dict.fromkeys(people, YES), consent={"place": place}).place == expected


@pytest.mark.parametrize(
    ("others", "details"),
    [
        pytest.param({}, "exact", id="alone"),
        pytest.param({"husband-01": {"show": "role"}}, "general", id="beside a role"),
        pytest.param({"director-01": {"show": "role"}}, "exact", id="beside somebody public"),
    ],
)
def test_details_are_those_of_the_strictest_who_is_not_public(judge, others, details):
    people = {"mother-01": {"form": "F1", "show": "named"}, **others}
    register = {"mother-01": YES, "husband-01": {"kind": "perpetrator"}, "director-01": PUBLIC}
    assert judge(people, register).details == details


@pytest.mark.parametrize(
    ("record", "form", "expected"),
    [
        pytest.param({}, {}, ALL, id="all of the form"),
        pytest.param({}, {"channels": ["web", "feed"]}, {"web", "feed"}, id="fewer on the form"),
        pytest.param(
            {"channels": ["web", "search"]},
            {"channels": ["web", "feed"]},
            {"web"},
            id="the record never widens the form",
        ),
        pytest.param({}, {"withdrawn": {"scope": "social"}}, ALL - {"social"}, id="social withdrawn on the form"),
        pytest.param({"withdrawn": {"scope": "social"}}, {}, ALL - {"social"}, id="social withdrawn in the record"),
    ],
)
def test_channels_are_those_of_the_form_or_fewer(judge_one, record, form, expected):
    decision = judge_one(record, None, form)
    assert decision.channels == expected
    assert decision.states["en"] == "published"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param({"show": "role"}, ALL, id="who needs no form narrows nothing"),
        pytest.param({"show": "role", "channels": ["web"]}, {"web"}, id="but by the line in the record"),
    ],
)
def test_channels_beside_somebody_unasked(judge, other, expected):
    people = {"mother-01": {"form": "F1", "show": "hidden"}, "husband-01": other}
    assert judge(people, {"mother-01": YES, "husband-01": {"kind": "perpetrator"}}).channels == expected


def test_the_channels_of_two_are_those_of_both(judge):
    people = {"mother-01": {"form": "F1", "show": "hidden"}, "aunt-01": {"form": "F1", "show": "hidden"}}
    register = {
        "mother-01": {"forms": {"F1": {"channels": ["web", "feed"]}}},
        "aunt-01": {"forms": {"F1": {"channels": ["web", "social"]}}},
    }
    assert judge(people, register).channels == {"web"}


@pytest.mark.parametrize(
    ("people", "place", "expected"),
    [
        pytest.param({}, {}, "none", id="nobody, and no place"),
        pytest.param({}, {"code": "1704", "at_most": "district"}, "district", id="nobody, and a place"),
        pytest.param(
            {"director-01": {"show": "role"}},
            {"code": "1704", "at_most": "district"},
            "district",
            id="somebody public, and a place",
        ),
        pytest.param({"director-01": {"show": "role"}}, {}, "none", id="somebody public, and no place"),
    ],
)
def test_where_nobody_but_public_people_stands_nothing_is_limited(judge, people, place, expected):
    decision = judge(people, {"director-01": PUBLIC}, consent={"place": place})
    assert (decision.place, decision.details, decision.channels) == (expected, "exact", ALL)


def test_a_post_without_a_record_has_no_place_and_no_limits(judge):
    decision = judge(None, {}, kind="blog")
    assert (decision.place, decision.details, decision.channels, dict(decision.shown)) == ("none", "exact", ALL, {})


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param({"show": "role"}, ("role", "none", "province", "general"), id="role"),
        pytest.param({"show": "hidden"}, ("pseudonym", "none", "province", "general"), id="hidden"),
        pytest.param({"show": "named"}, ("full", "none", "district", "exact"), id="named"),
        pytest.param({"show": "pictured"}, ("full", "face", "district", "exact"), id="pictured"),
        pytest.param(
            {"show": "named", "name": "given", "details": "general"},
            ("given", "none", "district", "general"),
            id="overridden",
        ),
        pytest.param({}, ("none", "none", "country", "general"), id="no preset"),
    ],
)
def test_what_is_shown_of_a_person(judge, record, expected):
    shown = judge({"mother-01": {"form": "F1", **record}}, {"mother-01": YES}).shown["mother-01"]
    assert (shown.name, shown.photo, shown.place, shown.details) == expected


def test_nothing_is_shown_of_somebody_the_register_does_not_know(judge):
    shown = judge({"mother-01": {"show": "pictured"}}, {}).shown["mother-01"]
    assert (shown.name, shown.photo) == ("none", "none")
