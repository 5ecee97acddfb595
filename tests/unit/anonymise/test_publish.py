"""Passages become public text: first and later mentions, marks, escapes."""

import pytest

from plugins.anonymise.cast import Part
from plugins.anonymise.ids import renumbered
from plugins.anonymise.publish import markup, plain, publish
from plugins.common.languages import EN
from plugins.common.text import licences, unmarked
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.prepare import PictureWords, Prepared
from plugins.read.schema.people import Person


def part(level):
    person = Person.model_validate(
        {
            "handle": "mother-01",
            "kind": "subject",
            "names": {"en": {"given": "D'ara"}},
            "role": {"en": {"first": "a mother", "then": "the woman"}},
        }
    )
    return {"mother-01": Part(level, person, {EN.code: "Bopha"})}


HER = Mention("mother-01", "token")


def test_a_role_is_introduced_once_in_each_passage():
    passage = (HER, ", ", HER, " and ", HER)
    assert plain(passage, part("role"), EN.code) == "a mother, the woman and the woman"
    prepared = Prepared(EN.code, (HER,), (HER,), ("<p>", HER, "</p>"), {"a.jpg": PictureWords((HER,), (HER,), (HER,))})
    public = publish(prepared, part("role"))
    words = public.pictures["a.jpg"]
    assert [public.title, public.summary, public.body, words.alt, words.caption, words.credit] == [
        "a mother",
        "a mother",
        "<p>a mother</p>",
        *["a mother"] * 3,
    ]


def test_every_name_and_settled_word_is_marked_once():
    words = plain((HER, " met ", Settled("Rose"), " and ", HER), part("pseudonym"), EN.code)
    assert licences(words) == ("Bopha", "Rose", "Bopha")
    assert unmarked(words) == "Bopha met Rose and Bopha"


def test_what_is_put_into_markup_is_escaped_and_what_is_put_into_text_is_not():
    passage = (HER, " ", Settled("<Rose>"))
    assert unmarked(markup(passage, part("full"), EN.code)) == "D&#x27;ara &lt;Rose&gt;"
    assert unmarked(plain(passage, part("full"), EN.code)) == "D'ara <Rose>"


@pytest.mark.parametrize(
    ("level", "names_changed"), [("full", False), ("given", False), ("pseudonym", True), ("role", False)]
)
def test_the_note_that_the_program_decides_on(level, names_changed):
    assert (
        publish(Prepared(EN.code, ("The well",), (), ("<p>", HER, "</p>"), {}), part(level)).names_changed
        is names_changed
    )


def test_nobody_mentioned_means_nobody_changed():
    assert publish(Prepared(EN.code, ("The well",), (), ("<p>x</p>",), {}), part("pseudonym")).names_changed is False


@pytest.mark.parametrize(
    ("body", "numbered"),
    [
        ('<sup id="fnref:sok"><a href="#fn:sok">1</a></sup>', '<sup id="n1"><a>1</a></sup>'),
        ('<a href="#b">x</a><p id="a"></p><p id="b"></p>', '<a href="#n2">x</a><p id="n1"></p><p id="n2"></p>'),
        ('<p id="a"></p><p id="a"></p>', '<p id="n1"></p><p id="n1"></p>'),
        ('<a href="/en/#sok">x</a>', '<a href="/en/#sok">x</a>'),
    ],
)
def test_no_id_keeps_a_writers_word(body, numbered):
    assert renumbered(body) == numbered
