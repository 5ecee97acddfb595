"""Every title has room, whole, in letters as large as can be; lines neither touch nor leave their place."""

from itertools import pairwise

import pytest

from plugins.cards.layout import layout
from plugins.cards.measures import BAND, BOTTOM, COLUMN, HEIGHT, MARGIN, PICTURE, SCRIPTS, TOP, WIDTH
from plugins.common.text import licensed

LONG = "What the women of one small weaving house decided after the river took their looms, their thread and the order book in a single night"
SUMMARY = {
    "en": "A man in the south rakes the sea out of the fields, and reads about clouds in the evening.",
    "km": "បុរសម្នាក់កកាយអំបិលចេញពីទឹកសមុទ្រ ហើយនៅពេលល្ងាច គាត់រៀនអំពីពពក។",
}


def title_of(lines):
    """The lines of the title: those in the largest letters."""
    size = max(line.face.size for line in lines)
    return [line for line in lines if line.face.size == size]


def every(cards):
    yield from (cards.card("km", title, SUMMARY["km"], ("ការងារ", "សៀមរាប")) for title, _ in cards.titles)
    yield from (
        cards.card("en", title, SUMMARY["en"], ("Work", "Siem Reap"))
        for title in ("Salt", "Salt and weather", LONG, f"{LONG}. {LONG}")
    )
    yield cards.card("en", "The word ស្ត្រី, and what it is ឱ្យ", SUMMARY["en"])


def test_no_word_is_lost(cards):
    for card in every(cards):
        lines = layout(card, cards.art.fonts)
        said = "".join(line.words for line in title_of(lines))
        assert said.replace(" ", "") == card.title.replace(" ", "")


def test_all_ink_stays_within_its_place_and_no_two_lines_touch(cards):
    for card in every(cards):
        lines = layout(card, cards.art.fonts)
        spans = []
        for line in lines:
            above, below = line.face.ink(line.words, card.lang)
            spans.append((line.y - above, line.y + below, line.x))
            assert line.x >= MARGIN
            assert line.x + line.face.width(line.words, card.lang) <= WIDTH - PICTURE - 20
            assert line.y - above > BAND
            assert line.y + below < HEIGHT
        rows = sorted({(top, bottom) for top, bottom, x in spans if x == MARGIN})
        assert all(bottom < top for (_, bottom), (top, _) in pairwise(rows)), card.lang


def test_a_longer_title_has_smaller_letters_and_then_no_summary(cards):
    sizes, summaries = [], []
    for times in (1, 6, 12, 24, 40):
        lines = layout(cards.card("en", "salt water " * times, SUMMARY["en"]), cards.art.fonts)
        sizes.append(title_of(lines)[0].face.size)
        summaries.append(any(line.words.startswith("A man") for line in lines))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SCRIPTS["latin"].titles[0] > sizes[-1]
    assert summaries == sorted(summaries, reverse=True)
    assert summaries[0] is True
    assert summaries[-1] is False


@pytest.mark.parametrize("lang", ["en", "km"])
def test_what_has_no_room_even_in_the_smallest_letters_is_not_drawn(cards, lang):
    assert layout(cards.card(lang, ("អំបិល " if lang == "km" else "salt ") * 300), cards.art.fonts) is None
    assert layout(cards.card("en", "s" * 200), cards.art.fonts) is None, "one word wider than a line"


def test_a_letter_that_no_face_has_is_no_box(cards):
    assert layout(cards.card("en", "中 and more"), cards.art.fonts) is None
    lines = layout(cards.card("en", "Salt", "中 and more", ("中", "Siem Reap")), cards.art.fonts)
    assert [line.words for line in lines] == ["Siem Reap", "Salt", "Shared Table", "Thalias"]


def test_a_short_title_stands_in_the_largest_letters_with_its_summary(cards):
    for lang, title in (("en", "Salt"), ("km", "អំបិល")):
        lines = layout(cards.card(lang, title, SUMMARY[lang]), cards.art.fonts)
        assert title_of(lines)[0].face.size == SCRIPTS["khmer" if lang == "km" else "latin"].titles[0]
        assert len(lines) > 3


def test_a_province_that_has_no_room_beside_the_topic_is_left_out_whole(cards):
    lines = layout(
        cards.card("en", kicker=("A topic of very many words that say a lot", "Banteay Meanchey")), cards.art.fonts
    )
    assert "Banteay Meanchey" not in [line.words for line in lines]
    assert "A topic of very many words that say a lot" in [line.words for line in lines]


def test_no_mark_reaches_the_pen(cards):
    card = cards.card("en", f"The door of {licensed('Bopha')}", f"{licensed('Bopha')} opened it.", (licensed("Work"),))
    assert not [
        line for line in layout(card, cards.art.fonts) if any("\ue000" <= sign <= "\uf8ff" for sign in line.words)
    ]
    assert not any("\ue000" <= sign <= "\uf8ff" for said in card.said for sign in said)


def test_the_places_are_those_of_the_card():
    assert TOP < BOTTOM < HEIGHT
    assert MARGIN + COLUMN < WIDTH - PICTURE
