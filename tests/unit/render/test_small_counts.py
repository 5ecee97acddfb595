"""Counts of places: few stories of a hard topic in one province are told together with those of other provinces."""

from datetime import date

import pytest

from plugins.places.provinces import provinces
from plugins.read.schema.site import Topic
from plugins.render.small_counts import untold

SIEM_REAP, KAMPOT = provinces()["17"], provinces()["07"]
TOPICS = {
    name: Topic.model_validate({"id": name, "en": name, "km": "រឿង", "sensitive": hard})
    for name, hard in (("work", False), ("books", False), ("safety", True), ("health", True))
}


def stories(render, *told):
    """Stories from (province, topics, sensitive)."""
    return [
        render.entry(f"s{n}", province=province, topics=topics, sensitive=hard, date=date(2026, 1, n + 1))
        for n, (province, topics, hard) in enumerate(told)
    ]


HARD, EASY = (SIEM_REAP, ("safety",), True), (SIEM_REAP, ("work",), False)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        pytest.param([HARD], [0], id="one"),
        pytest.param([HARD, HARD], [0, 1], id="two"),
        pytest.param([HARD, HARD, HARD], [], id="three tell of nobody"),
        pytest.param([HARD, HARD, (KAMPOT, ("safety",), True)], [0, 1, 2], id="three in two provinces"),
        pytest.param([EASY], [], id="one of an everyday topic"),
        pytest.param([HARD, EASY, EASY], [0], id="everyday ones do not hide a hard one"),
        pytest.param([HARD, HARD, (SIEM_REAP, ("health",), True)], [0, 1, 2], id="three of two topics"),
        pytest.param(
            [HARD, HARD, (SIEM_REAP, ("safety", "health"), True)], [2], id="a second topic of which there is one"
        ),
        pytest.param([(SIEM_REAP, ("work",), True)], [0], id="sensitive by itself"),
        pytest.param([(SIEM_REAP, ("work",), True)] * 3, [], id="three that are sensitive by themselves"),
        pytest.param([(None, ("safety",), True)], [], id="no place at all"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_which_stories_no_province_counts(render, told, kept):
    assert untold(TOPICS, stories(render, *told)) == {f"stories/s{n}" for n in kept}


def of_links(links):
    return {link.name: link.count for link in links}


def test_map_list_and_rows_say_the_same_and_leave_out_what_may_not_be_told(render):
    home = {
        lang: render.pages(*stories(render, *[(SIEM_REAP, ("work",), True)] * 2, EASY, (KAMPOT, ("work",), True)))
        for lang in ("en", "km")
    }
    for lang, pages in home.items():
        view, rows = pages[f"/{lang}/"].view, dict(pages[f"/{lang}/stories/"].view.facets)
        assert [link.count for link in view.places] == [1]
        assert view.others == 3
        counts = [link.count for link in rows[render.words[lang]("Places")]]
        assert counts == [4, 1, 3], "all, the one province that may be told, the others"
        assert pages[f"/{lang}/places/"].view.others == 3


def test_a_province_whose_number_may_not_be_told_still_has_its_page_and_says_no_number_there(render):
    pages = render.pages(*stories(render, (KAMPOT, ("work",), True), EASY))
    view = pages["/en/places/kampot/"].view
    assert [card.url for card in view.cards] == ["/en/stories/s0/"]
    assert of_links(dict(view.facets)["Places"]) == {"Everywhere": 2, "Kampot": 0, "Siem Reap": 1, "Other provinces": 1}
    assert "s0" not in repr(pages["/en/places/"].view.told)


def test_narrowing_a_list_names_no_province_that_may_not_be_told(render):
    pages = render.pages(*stories(render, (KAMPOT, ("work",), True), EASY, EASY))
    (rows,) = (row for row in pages["/en/topics/work/"].view.narrowings if row.heading == "Places")
    assert [(option.name, option.count) for option in rows.options] == [("Siem Reap", 2), ("Other provinces", 1)]
