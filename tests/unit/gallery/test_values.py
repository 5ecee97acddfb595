"""Plain data to values of a view: what is not said is empty, what no page can hold is refused."""

import pytest
from markupsafe import Markup

from plugins.common.languages import Lang
from plugins.gallery.arguments import KINDS
from plugins.gallery.values import built, empty
from plugins.render import parts, views

KM = Lang("km")


def test_what_is_not_said_is_empty_and_a_language_is_the_pages():
    link = built(parts.Link, {"url": "/km/", "name": "ភ្លៀង"}, KM)
    assert link == parts.Link("/km/", "ភ្លៀង", KM, 0)


def test_views_stand_in_views_and_in_rows():
    card = built(parts.Card, {"title": "Rain", "topic": {"name": "Work", "lang": "en"}}, KM)
    assert card.topic == parts.Link("", "Work", Lang("en"), 0)
    assert (card.place, card.picture.sources, card.lang) == (None, (), KM)
    groups = built(KINDS["groups"], [["By topic", [{"name": "Work"}]]], KM)
    assert groups == (("By topic", (parts.Link("", "Work", KM, 0),)),)


def test_html_is_html_and_structured_data_comes_as_it_is():
    assert built(views.Article, {"body": "<p>a</p>"}, KM).body == Markup("<p>a</p>")
    assert built(views.Frame, {"jsonld": [{"@type": "Article"}]}, KM).jsonld == ({"@type": "Article"},)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_of_argument_can_be_empty(kind):
    assert empty(kind, KM) == empty(kind, KM)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        pytest.param(parts.Link, {"adress": "/"}, id="a field that is not there"),
        pytest.param(parts.Link, {"name": 3}, id="a number for a text"),
        pytest.param(parts.Link, {"count": "3"}, id="a text for a number"),
        pytest.param(parts.Link, {"count": True}, id="a yes for a number"),
        pytest.param(parts.Link, ["/"], id="a list for a view"),
        pytest.param(tuple[parts.Link, ...], {"name": "a"}, id="a view for a list"),
        pytest.param(parts.Link, {"name": None}, id="nothing for a text"),
        pytest.param(views.Article, {"body": 3}, id="a number for HTML"),
    ],
)
def test_what_no_page_can_hold_is_refused(kind, said):
    with pytest.raises(TypeError):
        built(kind, said, KM)


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="argument"):
        built(tuple[str, int], ["a"], KM)
