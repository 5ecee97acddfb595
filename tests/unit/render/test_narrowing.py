"""Narrowing a list on its page: rows that are worth it, and cards that their options know."""

import pytest

from plugins.places.provinces import provinces
from plugins.render.narrowing import MOST, narrowed

PLACES = [provinces()[code] for code in ("17", "07", "02")]


def shelf(render, *told):
    made = [
        render.entry(f"s{n}", topics=topics, province=PLACES[place] if place is not None else None)
        for n, (topics, place) in enumerate(told)
    ]
    return render.composer("en", *made), made


WORK, BOOKS, BOTH = ("work",), ("books",), ("work", "books")
MIXED = [(WORK, 0), (BOOKS, 0), (BOTH, 1), (WORK, 2), ((), 1)]


def test_rows_count_the_cards_of_the_page_and_options_know_theirs(render):
    c, entries = shelf(render, *MIXED)
    rows, cards = narrowed(c, ("topics", "places"), entries)
    assert [card.number for card in cards] == ["n1", "n2", "n3", "n4", "n5"]
    assert [(row.row, row.heading, [(o.name, o.count, o.cards) for o in row.options]) for row in rows] == [
        ("topics", "Topics", [("Books", 2, ("n2", "n3")), ("Work", 3, ("n1", "n3", "n4"))]),
        ("places", "Places", [("Battambang", 1, ("n4",)), ("Kampot", 2, ("n3", "n5")), ("Siem Reap", 2, ("n1", "n2"))]),
    ]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([], id="empty"),
        pytest.param([(WORK, 0), (BOOKS, 1)], id="two cards"),
        pytest.param([(WORK, 0)] * 4, id="all alike"),
        pytest.param([((), None)] * 4, id="nothing to tell them apart"),
        pytest.param([(WORK, 0), (BOOKS, 1)] * (MOST // 2) + [(BOTH, 2)], id="more than the style sheet knows"),
    ],
)
def test_no_rows_where_there_is_nothing_to_narrow(render, told):
    c, entries = shelf(render, *told)
    rows, cards = narrowed(c, ("topics", "places"), entries)
    assert rows == ()
    assert [card.number for card in cards] == [""] * len(told)


def test_the_style_sheet_knows_every_card_that_a_page_can_have(render):
    css = (render.theme / "static" / "css" / "components" / "narrow.css").read_text(encoding="utf-8")
    for number in range(1, MOST + 1):
        assert f".grid > .n{number}" in css
        assert f"~ fieldset) > .n{number}" in css
