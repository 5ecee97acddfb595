"""What was answered about a picture goes into its record, and every other byte of it stays."""

import pytest

from plugins.faces.record import with_photo

SAID = {"faces": 2, "boxes": [(1, 2, 3, 4)], "online_elsewhere": False, "hide": "fill"}
ONE_LINE = "{faces: 2, boxes: [[1, 2, 3, 4]], online_elsewhere: false, hide: fill}"
BELOW = "    faces: 2\n    boxes: [[1, 2, 3, 4]]\n    online_elsewhere: false\n    hide: fill\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", f"photos:\n  a.jpg: {ONE_LINE}\n", id="an empty record"),
        pytest.param("people: {}", f"people: {{}}\nphotos:\n  a.jpg: {ONE_LINE}\n", id="no pictures yet, no line end"),
        pytest.param("photos:\npeople: {}\n", f"photos:\n  a.jpg: {ONE_LINE}\npeople: {{}}\n", id="nothing after photos"),
        pytest.param("photos: {}\n", f"photos: {{a.jpg: {ONE_LINE}}}\n", id="brackets without a picture"),
        pytest.param(
            "photos:\n  b.jpg: {faces: 0}\n", f"photos:\n  b.jpg: {{faces: 0}}\n  a.jpg: {ONE_LINE}\n", id="beside another"
        ),
        pytest.param("photos:\n  a.jpg:\n", f"photos:\n  a.jpg: {ONE_LINE}\n", id="nothing after the name"),
        pytest.param(
            "photos:\n  a.jpg:\n    # she said so\n    alt: {en: A door}  # by her\n",
            f"photos:\n  a.jpg:\n    # she said so\n    alt: {{en: A door}}  # by her\n{BELOW}",
            id="comments stay",
        ),
        pytest.param(
            "photos:\n  a.jpg:\n    boxes:\n      - [9, 9, 9, 9]\n\n    # below\n    faces: 1  # me\n    alt:\n      en: A door\n\nreviewed: {by: a}\n",
            "photos:\n  a.jpg:\n    boxes: [[1, 2, 3, 4]]\n\n    # below\n    faces: 2  # me\n    alt:\n      en: A door\n"
            "    online_elsewhere: false\n    hide: fill\n\nreviewed: {by: a}\n",
            id="old answers are replaced where they stand",
        ),
        pytest.param(
            "photos: {a.jpg: {faces: 1, alt: {en: x}}, b.jpg: {}}\n",
            "photos: {a.jpg: {faces: 2, alt: {en: x}, boxes: [[1, 2, 3, 4]], online_elsewhere: false, hide: fill}, b.jpg: {}}\n",
            id="all in brackets",
        ),
        pytest.param(
            'photos:\r\n  "a.jpg":\r\n    alt: {km: ទ្វារ}\r\n',
            'photos:\r\n  "a.jpg":\r\n    alt: {km: ទ្វារ}\r\n' + BELOW.replace("\n", "\r\n"),
            id="lines that end as on Windows",
        ),
    ],
)  # fmt: skip
def test_only_what_was_answered_changes(before, after):
    assert with_photo(before.encode(), "a.jpg", SAID).decode() == after
    assert with_photo(after.encode(), "a.jpg", SAID).decode() == after


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(b"photos: [a.jpg]\n", id="photos is a list"),
        pytest.param(b"photos: {\n", id="broken"),
        pytest.param(b"\xff\xfe", id="no UTF-8"),
        pytest.param(b"photos:\n  a.jpg: {faces: 1}\n  a.jpg: {faces: 2}\n", id="the picture stands there twice"),
        pytest.param(b"x: &one {faces: 1}\nphotos:\n  a.jpg: *one\n", id="an alias"),
    ],
)
def test_a_record_that_cannot_be_changed_stays(before):
    assert with_photo(before, "a.jpg", SAID) is None


def test_names_of_files_and_people_are_quoted_where_they_have_to():
    said = with_photo(b"", "my photo: 1.JPG", {"not_a_face": [{"box": (1, 2, 3, 4), "by": "no"}], "people": []})
    assert said.decode() == 'photos:\n  "my photo: 1.JPG": {not_a_face: [{box: [1, 2, 3, 4], by: "no"}], people: []}\n'


def test_what_no_longer_holds_is_taken_back():
    old = b"photos:\n  a.jpg:\n    drawn_by: officer-02  # her\n    faces: 1\n"
    said = with_photo(old, "a.jpg", {"drawn_by": None, "seen": {"cook-01": (1, 2, 3, 4)}})
    assert said.decode() == (
        "photos:\n  a.jpg:\n    drawn_by: null  # her\n    faces: 1\n    seen: {cook-01: [1, 2, 3, 4]}\n"
    )
