"""A name in the address of a page withholds it, before the search of the output finds it (R12)."""

import pytest

from plugins.common.states import State
from plugins.judge.named_addresses import IN_ALIAS, IN_FOLDER, IN_PICTURE, IN_SLUG, STRANGER_IN_LINK, STRANGER_IN_SLUG
from plugins.pipeline.masking import masks
from tests.samples import SITE, TOPICS, person, pictured, story

SHORT = person("mother-01", en="Dara", km="ដារា", family_en="Keo", family_km="កែវ")


@pytest.mark.parametrize(
    "folder",
    [
        "sokmaly-returns",
        "Sokmaly",
        "the-door-of-sok-maly",
        "chheang_sokmaly",
        "sokmalys-door",
        "mother-01",
        "the-mother-01-story",
    ],
)
def test_a_folder_named_for_a_person_is_no_address(judged, folder):
    found = judged(SITE, TOPICS, person(), story(folder), key=f"stories/{folder}")
    assert [(p.rule, p.what) for p in found.decision.problems] == [("R12", IN_FOLDER)]
    assert set(found.decision.states.values()) == {State.WITHHELD}


def test_a_slug_in_its_place_is_enough(judged):
    more = "date: 2026-03-10\nslug: she-returns\n"
    assert (
        judged(
            SITE, TOPICS, person(), story("sokmaly-returns", more=more), key="stories/sokmaly-returns"
        ).decision.problems
        == ()
    )


def test_a_slug_points_to_its_line(judged):
    (problem,) = judged(SITE, TOPICS, person(), story(more="date: 2026-03-10\nslug: sokmaly\n")).decision.problems
    assert (problem.what, problem.where, problem.line) == (IN_SLUG, "stories/the-blue-door/index.en.md", 6)


@pytest.mark.parametrize("alias", ["/2019/sokmaly/", "/2019/Chheang-Sokmaly/", "/km/សុខម៉ាលី/"])
def test_an_alias_points_to_its_line(judged, alias):
    (problem,) = judged(
        SITE, TOPICS, person(), story(more=f'date: 2026-03-10\naliases: ["{alias}"]\n')
    ).decision.problems
    assert (problem.what, problem.line) == (IN_ALIAS, 6)


@pytest.mark.parametrize(
    ("folder", "is_named"),
    [("the-day-dara-left", True), ("dara", True), ("keo-dara", True), ("the-daring-day", False), ("a-radar", False)],
)
def test_a_short_name_of_the_storys_own_people_counts_as_a_word(judged, folder, is_named):
    found = judged(SITE, TOPICS, SHORT, story(folder), key=f"stories/{folder}")
    assert bool(found.decision.problems) is is_named


def test_a_short_name_of_somebody_else_is_asked_about_like_any_strangers(judged):
    found = judged(
        SITE,
        TOPICS,
        person(),
        person("aunt-01", kind="family", en="Dara", km="ដារា"),
        story("the-day-dara-left"),
        key="stories/the-day-dara-left",
    )
    assert [p.what for p in found.decision.problems] == [STRANGER_IN_SLUG]


def test_a_public_person_may_stand_in_an_address(judged):
    director = person("director-01", kind="staff", en="Vichekanika", km="វិចិកានីកា", more="public: true")
    assert (
        judged(
            SITE, TOPICS, person(), director, story("vichekanika-speaks"), key="stories/vichekanika-speaks"
        ).decision.problems
        == ()
    )


@pytest.mark.parametrize(("people", "folder"), [(person(), "sokmaly-returns"), (SHORT, "the-day-dara-left")])
def test_a_report_prints_no_such_folder_and_tells_which_it_is(judged_site, people, folder):
    made = judged_site(SITE, TOPICS, people, story(folder), story("zz"))
    printed = masks(made.vocabulary, "en")(f"stories/{folder}/index.en.md")
    assert folder not in printed
    assert "(the 1st folder)" in printed
    assert masks(made.vocabulary, "en")("stories/zz/index.en.md") == "stories/zz/index.en.md"


@pytest.mark.parametrize(
    ("name", "is_named"),
    [
        ("Sokmaly.jpg", True),
        ("at-sokmalys-door.JPG", True),
        ("សុខម៉ាលី.jpg", True),
        ("portrait.jpg", False),
        ("mother-01.jpg", False),
    ],
)
def test_a_picture_named_for_a_person_withholds(judged, name, is_named):
    problems = judged(
        SITE, TOPICS, person(), pictured(name=name, body=f"![]({name})"), key="stories/the-picture"
    ).decision.problems
    assert {p.what for p in problems} == ({IN_PICTURE} if is_named else set())


@pytest.mark.parametrize(
    ("folder", "is_asked"),
    [
        pytest.param("sreymom-returns", True, id="a given name"),
        pytest.param("the-loom-of-srey-pov", True, id="a given name in two words"),
        pytest.param("the-blue-door-again", False, id="words"),
        pytest.param("amok-on-fridays", False, id="a dish"),
        pytest.param("num-banh-chok-for-breakfast", False, id="a dish of three words"),
        pytest.param("siem-reap-by-bicycle", False, id="a province"),
        pytest.param("story-12", False, id="a number"),
    ],
)
def test_a_name_of_nobody_declared_in_an_address_is_asked_about(judged, folder, is_asked):
    found = judged(SITE, TOPICS, person(), story(folder), key=f"stories/{folder}").decision.problems
    assert [p.what for p in found] == ([STRANGER_IN_SLUG] if is_asked else [])


@pytest.mark.parametrize(
    ("path", "is_asked"),
    [
        pytest.param("team/sreymom.html", True, id="a given name"),
        pytest.param("team/report_2026.pdf?lang=km", False, id="words and numbers"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_name_in_the_address_of_a_link_is_asked_about(judged, path, is_asked):
    text = f"{{mother-01}} laughed. See the [list](https://other.example.org/{path})."
    found = judged(SITE, TOPICS, person(), story(en=text)).decision.problems
    assert [(p.what, p.line) for p in found] == ([(STRANGER_IN_LINK, 8)] if is_asked else [])
