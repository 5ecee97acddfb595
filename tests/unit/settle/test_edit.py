"""An answer is written where the words stand, and changes nothing else; what cannot be done so is left alone."""

import pytest

from plugins.common.text import RawText
from plugins.mentions.runs import Change, Run, rewrite
from plugins.mentions.stretch import Place, Runs, Stretch
from plugins.read.characters import text_of
from plugins.read.front_matter import part
from plugins.read.markdown import to_html
from plugins.settle.edit import edited

WHERE = "stories/x/index.en.md"
HEAD = "---\ntitle: One\nsummary: Two\n---\n"


def stretches(data: bytes) -> list[Stretch]:
    parted = part(text_of(data)[0])
    found: list[Stretch] = []
    runs = Runs()

    def visit(run: Run) -> list[Change]:
        body = RawText(parted.body)
        place = Place(WHERE, parted.body_line, 1, "en")
        found.append(Stretch(place, run.block, run.text, run.text, body, runs, runs.size))
        runs.add(run.text)
        return []

    rewrite(to_html(RawText(parted.body)), visit)
    return found


def settled(body: str, words: str, nth: int = 0, head: str = HEAD) -> str | None:
    data = (head + body).encode()
    run, start = [
        (run, at) for run in stretches(data) for at in range(len(run.typed)) if run.typed.startswith(words, at)
    ][nth]
    new = edited(data, run, start, start + len(words), f"{{={words}}}")
    return new.decode().removeprefix(head) if new else None


@pytest.mark.parametrize(
    ("body", "words", "nth", "expected"),
    [
        pytest.param("She met Well.", "Well", 0, "She met {=Well}.", id="in a sentence"),
        pytest.param("Well. The Well.\n\n- Well", "Well", 2, "Well. The Well.\n\n- {=Well}", id="the third of three"),
        pytest.param("A **Well** here", "Well", 0, "A **{=Well}** here", id="inside bold"),
        pytest.param("[Well](https://example.org/Well) Well", "Well", 1, "[Well](https://example.org/Well) {=Well}", id="not in an address"),
        pytest.param("| a | Well |\n|---|---|\n| b | c |", "Well", 0, "| a | {=Well} |\n|---|---|\n| b | c |", id="in a table"),
        pytest.param("One\r\n\r\nthe Well\r\n", "Well", 0, "One\r\n\r\nthe {=Well}\r\n", id="line ends stay"),
        pytest.param("គាត់ទៅជួបសុភាព។", "សុភាព", 0, "គាត់ទៅជួប{=សុភាព}។", id="in Khmer"),
        pytest.param('<span title="x">Well</span>', "Well", 0, '<span title="x">{=Well}</span>', id="in HTML"),
    ],
)  # fmt: skip
def test_an_answer_changes_one_place(body, words, nth, expected):
    assert settled(body, words, nth) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("We**ll** now", id="parted by bold"),
        pytest.param("W&#101;ll now", id="an entity"),
        pytest.param("W\u200bell now", id="an invisible"),
    ],
)
def test_words_that_marks_part_are_left_alone(body):
    data = (HEAD + body).encode()
    (run,) = stretches(data)
    start = 0
    end = run.typed.index(" ")
    if run.typed[start:end] == "Well":
        assert edited(data, run, start, end, "{=Well}") is None
    else:  # the invisible stays where it was typed
        assert edited(data, run, start, end, "{=Well}").decode().endswith("{=Well} now")


@pytest.mark.parametrize(
    ("head", "typed", "expected"),
    [
        pytest.param("---\ntitle: The Well\nsummary: a\n---\n", "The Well", "title: The {=Well}", id="plain"),
        pytest.param("---\ntitle: \"The Well\"\nsummary: a\n---\n", "The Well", 'title: "The {=Well}"', id="quoted"),
        pytest.param("---\ntitle: 'It''s Well'\nsummary: a\n---\n", "It's Well", "title: 'It''s {=Well}'", id="single quotes"),
        pytest.param("---\ntitle: >-\n  The\n  Well\nsummary: a\n---\n", "The Well", "  {=Well}", id="folded"),
    ],
)  # fmt: skip
def test_a_title_is_changed_in_its_yaml(head, typed, expected):
    data = b"\xef\xbb\xbf" + (head + "Text.").encode()
    title = Stretch(Place(WHERE, 2, 8, "en"), "title", typed, typed)
    start = typed.index("Well")
    new = edited(data, title, start, start + 4, "{=Well}")
    assert new.startswith(b"\xef\xbb\xbf")
    assert expected in new.decode()


def test_a_title_that_would_no_longer_be_yaml_is_left_alone():
    data = b"---\ntitle: Well, he said\nsummary: a\n---\nText."
    title = Stretch(Place(WHERE, 2, 8, "en"), "title", "Well, he said", "Well, he said")
    assert edited(data, title, 0, 4, "{=Well}") is None


def test_a_caption_in_quotation_marks_is_changed_in_the_record():
    data = 'place: {code: "17"}\nphotos:\n  a.jpg: {alt: {en: "The Well", km: អណ្ដូង}}\n'.encode()
    alt = Stretch(Place("stories/x/consent.yaml", 3, 20, "en"), "alt", "The Well", "The Well")
    assert edited(data, alt, 4, 8, "{=Well}") == data.replace(b"The Well", b"The {=Well}")


def test_a_caption_that_would_no_longer_be_yaml_is_left_alone():
    data = b'place: {code: "17"}\nphotos:\n  a.jpg: {alt: {en: The Well}}\n'
    alt = Stretch(Place("stories/x/consent.yaml", 3, 20, "en"), "alt", "The Well", "The Well")
    assert edited(data, alt, 4, 8, "{=Well}") is None
