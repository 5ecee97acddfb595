"""Narrowing a list on its page: rows that are worth it, and never a choice that leaves nothing."""

from itertools import product

import pytest

from plugins.places.provinces import provinces
from plugins.render.narrowing import narrowed

PLACES = [provinces()[code] for code in ("17", "07", "02")]


def shelf(render, *told):
    made = [
        render.entry(f"s{n}", topics=topics, province=PLACES[place] if place is not None else None)
        for n, (topics, place) in enumerate(told)
    ]
    return render.composer("en", *made), made


WORK, BOOKS, BOTH = ("work",), ("books",), ("work", "books")
MIXED = [(WORK, 0), (BOOKS, 0), (BOTH, 1), (WORK, 2), ((), 1)]


def test_rows_count_the_cards_of_the_page_and_cards_know_their_options(render):
    c, entries = shelf(render, *MIXED)
    rows, cards = narrowed(c, ("topics", "places"), entries)
    assert [(row.heading, [(o.name, o.count) for o in row.options]) for row in rows] == [
        ("Topics", [("Books", 2), ("Work", 3)]),
        ("Places", [("Battambang", 1), ("Kampot", 2), ("Siem Reap", 2)]),
    ]
    keys = {option.key: option.name for row in rows for option in row.options}
    assert [[keys[key] for key in card.narrows] for card in cards] == [
        ["Work", "Siem Reap"],
        ["Books", "Siem Reap"],
        ["Work", "Books", "Kampot"],
        ["Work", "Battambang"],
        ["Kampot"],
    ]


def test_two_choices_that_stand_beside_each_other_leave_something_and_others_do_not(render):
    c, entries = shelf(render, *MIXED)
    (first, second), cards = narrowed(c, ("topics", "places"), entries)
    for one, two in product(first.options, second.options):
        left = [card for card in cards if {one.key, two.key} <= {*card.narrows}]
        assert bool(left) == (two.key in one.beside) == (one.key in two.beside)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([], id="empty"),
        pytest.param([(WORK, 0), (BOOKS, 1)], id="two cards"),
        pytest.param([(WORK, 0)] * 4, id="all alike"),
        pytest.param([((), None)] * 4, id="nothing to tell them apart"),
    ],
)
def test_no_rows_where_there_is_nothing_to_narrow(render, told):
    c, entries = shelf(render, *told)
    rows, cards = narrowed(c, ("topics", "places"), entries)
    assert rows == ()
    assert len(cards) == len(told)


def test_the_style_sheet_knows_every_option_that_a_page_can_have(render):
    css = (render.theme / "static" / "css" / "components" / "narrow.css").read_text(encoding="utf-8")
    for row, number in product("ab", range(1, 25)):
        assert f'[value="{row}{number}"]:checked' in css
        assert f".narrows--{row}{number})" in css
