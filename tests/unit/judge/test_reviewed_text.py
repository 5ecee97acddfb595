"""What makes a review current: the number changes with everything a reader would see, and with nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.common.states import State
from plugins.consent.decision import Today
from plugins.judge.judge import judge
from plugins.judge.reviewed_text import text_digest
from tests.samples import SITE, TOPICS, form, person, pictured, story, text

PICTURE = "stories/the-picture"


@pytest.fixture
def digest(judged):
    """The number of the sample story with some files changed."""

    def build(*files, key="stories/the-blue-door"):
        return text_digest(judged(SITE, TOPICS, person(), story(), *files, key=key))

    return build


def test_it_is_a_sha256_and_the_same_each_time(digest):
    assert len(digest()) == 64
    assert digest() == digest()


EN, KM = "stories/the-blue-door/index.en.md", "stories/the-blue-door/index.km.md"
CONSENT = "stories/the-blue-door/consent.yaml"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({EN: text("en", "{mother-01} opened two shops.")}, id="a word of the text"),
        pytest.param({KM: text("km", "{mother-01} បានបើកហាងពីរ។")}, id="a word of the other language"),
        pytest.param({EN: text("en", "{mother-01} opened a shop.", title="The red door")}, id="the title"),
        pytest.param({EN: text("en", "{mother-01} opened a shop.", summary="She went.")}, id="the summary"),
        pytest.param({"people/mother-01.yaml": person()["people/mother-01.yaml"].replace("Bopha", "Chenda")}, id="the pseudonym"),
        pytest.param({CONSENT: 'place: {code: "17", at_most: province}\npeople:\n  mother-01: {form: F-1, show: role}\n'}, id="a role in place of it"),
    ],
)  # fmt: skip
def test_it_changes_with_what_a_reader_sees(digest, change):
    changed = digest(change)
    assert len(changed) == 64
    assert changed != digest()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({EN: text("en", "{mother-01} opened a shop.").replace("status: published", "status: draft")}, id="a draft"),
        pytest.param({EN: text("en", "{mother-01} opened a shop.", more="date: 2027-01-01\n"),
                      KM: text("km", "{mother-01} បានបើកហាង។", more="date: 2027-01-01\n")}, id="a day ahead"),
        pytest.param({CONSENT: story()[CONSENT] + "reviewed: {by: officer-01, second: manager-01, decision: publish}\n"}, id="the review itself"),
        pytest.param(story("another", en="{mother-01} sang."), id="another story"),
        pytest.param({EN: text("en", "Sokmaly opened a shop.")}, id="the name typed out"),
    ],
)  # fmt: skip
def test_it_does_not_change_with_anything_else(digest, change):
    assert digest(change) == digest()


def test_it_is_the_same_on_another_day(judged_site):
    made = judged_site(SITE, TOPICS, person(), story())
    old = made.judged["stories/the-blue-door"]
    day = date(2027, 5, 5)
    assert text_digest(judge(old.entry, made.vocabulary, Today(day, day))) == text_digest(old)


def test_a_closed_language_does_not_count(judged):
    only_english = [SITE, TOPICS, person(forms=f"F-1: {form(languages='en')}")]
    both = judged(*only_english, story())
    other = judged(*only_english, story(km="{mother-01} ដើរលេង។"))
    assert both.decision.states["km"] is State.NOT_ALLOWED
    assert text_digest(both) == text_digest(other) != ""


@pytest.mark.parametrize(
    "files",
    [
        pytest.param([story(km="{mother-01} និង {stranger-01}។")], id="a handle that nobody has"),
        pytest.param([story(show="form: F-1, name: none")], id="somebody who must not be mentioned"),
        pytest.param([person(forms=f"F-1: {form(languages='en', more='withdrawn: {scope: all}')}"), story()], id="everything taken back"),
    ],
)  # fmt: skip
def test_where_nothing_can_be_shown_there_is_none(judged, files):
    assert text_digest(judged(SITE, TOPICS, person(), *files)) == ""


def test_no_text_no_number(judged):
    made = judged(SITE, TOPICS, person(), story())
    assert text_digest(replace(made, prepared={})) == ""


def _record(old: str, new: str) -> dict[str, str | bytes]:
    files = pictured(caption="A door in the sun")
    path = f"{PICTURE}/consent.yaml"
    assert old in files[path]
    return {**files, path: files[path].replace(old, new)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('en: "A door"', 'en: "A house"', id="the alternative text"),
        pytest.param("A door in the sun", "A door in the rain", id="the caption"),
        pytest.param("    show: [mother-01]\n", "    show: []\n", id="whose face"),
        pytest.param("faces: 1", "faces: 2", id="how many faces"),
        pytest.param("    marks: checked\n", "    marks: checked\n    boxes: [[1, 2, 3, 4]]\n", id="the boxes"),
        pytest.param("    marks: checked\n", "    marks: checked\n    hide: crop\n", id="how it is hidden"),
        pytest.param("photo: face", "photo: hidden-face", id="what she allows"),
        pytest.param("marks: checked", "marks: unchecked", id="marks that nobody has looked for"),
        pytest.param(
            "    marks: checked\n",
            "    marks: checked\n    not_a_face: [{box: [1, 2, 3, 4], by: officer-02}]\n",
            id="a face that somebody says is none",
        ),
        pytest.param(
            "    marks: checked\n", "    marks: checked\n    drawn_by: officer-02\n", id="who answers for a box"
        ),
        pytest.param(
            "    marks: checked\n",
            "    marks: checked\n    seen: {mother-01: [1, 2, 3, 4]}\n",
            id="whose face is where",
        ),
        pytest.param(
            "    marks: checked\n", "    marks: checked\n    online_elsewhere: true\n", id="that it is online"
        ),
        pytest.param("people: [mother-01]\n", "people: [mother-01, son-01]\n", id="somebody who is not in the text"),
    ],
)
def test_it_changes_with_the_pictures(digest, old, new):
    same = pictured(caption="A door in the sun")
    assert digest(_record(old, new), key=PICTURE) != digest(same, key=PICTURE)


def test_a_picture_that_is_missing_is_another_text(digest):
    """Whoever saw a drawn scene in its place saw no face."""
    files = pictured()
    missing = {path: said for path, said in files.items() if not path.endswith("portrait.jpg")}
    assert digest(missing, key=PICTURE) != digest(files, key=PICTURE)


def test_a_picture_that_was_exchanged_is_another_text(digest):
    files = pictured()
    path = f"{PICTURE}/consent.yaml"
    start = files[path].index("sha256: ") + 8
    changed = {**files, path: files[path][:start] + "0" * 64 + files[path][start + 64 :]}
    assert digest(changed, key=PICTURE) != digest(files, key=PICTURE)
