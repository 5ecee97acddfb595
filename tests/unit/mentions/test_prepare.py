"""An entry as passages: no name is left in them, and every question points to its place."""

import pytest

from plugins.common.languages import Lang
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.prepare import Read, plain, prepare
from plugins.mentions.stretch import Place
from plugins.read.content import Entry, Text

AT = Place("stories/x/index.en.md", 2, 8, Lang("en"))


def entry(body: str, title: str = "The well", **fields) -> Entry:
    text = Text(
        "stories/x/index.en.md",
        Lang("en"),
        "published",
        title,
        "A well.",
        body,
        6,
        {"title": (2, 8), "summary": (3, 10)},
    )
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    return Entry(
        **{
            **empty,
            "kind": "stories",
            "folder": "x",
            "texts": {Lang("en"): text},
            "consent_where": "",
            "consent_lines": {},
            **fields,
        }
    )


def test_no_name_rests_in_a_passage(words):
    body = '**Sok**maly and *Chheang* Sokmaly.\n\n- Sok&#109;aly\n- Sok\u200bmaly\n\n| a |\n|---|\n| Sokmaly |\n\n[x](/y/ "Sokmaly")\n\nSokmaly\n: weaves'
    prepared, problems, _ = prepare(entry(body, title="The day Sokmaly came"), words)
    english = prepared[Lang("en")]
    left = "".join(piece for passage in (english.title, english.body) for piece in passage if isinstance(piece, str))
    assert "maly" not in left
    assert "Chheang" not in left
    assert problems == ()
    assert english.spoken == {"mother-01"}


def test_pieces_stand_in_the_order_of_the_text(words):
    passage = plain("Then {mother-01} and {=Rose} left", "title", AT, words, Read([], []))
    assert passage == ("Then ", Mention("mother-01", "token"), " and ", Settled("Rose"), " left")


@pytest.mark.parametrize(
    ("body", "line", "column", "word"),
    [
        pytest.param("She met Narong today.", 6, 9, 3, id="the first line"),
        pytest.param("One.\n\nShe met **Nar**ong.", 8, 1, 3, id="split by markup: the line at least"),
        pytest.param("A narong.\n\nShe met “Narong”.", 8, 10, 3, id="after a quotation mark"),
    ],
)
def test_a_question_points_to_its_place(body, line, column, word, words):
    _, problems, _ = prepare(entry(body), words)
    asked = next(p for p in problems if p.rule == "R8" and p.line == line)
    assert asked.word == word
    assert column == asked.column or "**" in body


def test_a_question_about_a_title_points_to_the_front_matter(words):
    _, (asked,), _ = prepare(entry("Text.", title="When Narong came"), words)
    assert (asked.where, asked.line, asked.column, asked.word) == ("stories/x/index.en.md", 2, 8, 2)


@pytest.mark.parametrize(
    "link", ["[she](/people/sokmaly/)", "[she](https://example.org/Sok%6Daly)", "<https://example.org/chheang-sokmaly>"]
)
def test_a_name_in_an_address_is_refused(link, words):
    _, problems, _ = prepare(entry(f"See {link}."), words)
    assert "R12" in {p.rule for p in problems}


@pytest.mark.parametrize(
    "body", ["Narong", "then Vichekanika left", "{=Sokmaly}", "{Sokmaly}", "[x](/sokmaly/)", "call 012 345 678"]
)
def test_no_problem_quotes_the_word_it_is_about(body, words):
    _, problems, _ = prepare(entry(f"She met {body} today."), words)
    assert problems
    assert not any(name in repr(p).lower() for p in problems for name in ("narong", "vichekanika", "sokmaly", "345"))
