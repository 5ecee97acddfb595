"""Atom feeds."""

from datetime import date

from plugins.render.feeds import NEVER


def test_a_feed_holds_texts_of_its_language_that_may_be_fed(render):
    pages = render.pages(
        render.entry("both"),
        render.entry("khmer", langs=["km"]),
        render.entry("quiet", channels=frozenset({"web", "search"})),
        render.entry("post", kind="blog"),
    )
    assert {e.absolute.split("/")[-2] for e in pages["/en/feed.xml"].view.entries} == {"both", "post"}
    assert {e.absolute.split("/")[-2] for e in pages["/km/feed.xml"].view.entries} == {"both", "khmer", "post"}


def test_an_empty_feed_is_the_same_on_every_machine(render):
    assert render.pages()["/en/feed.xml"].view.updated == NEVER


def test_newest_first_and_no_more_than_thirty(render):
    entries = [render.entry(f"s{n:02}", date=date(2026, 1, 1 + n % 28)) for n in range(40)]
    fed = render.pages(*entries)["/en/feed.xml"].view.entries
    assert len(fed) == 30
    assert [e.published for e in fed] == sorted((e.published for e in fed), reverse=True)


def test_times_are_those_of_the_sites_timezone(render):
    (fed,) = render.pages(render.entry("x", date=date(2026, 3, 10), updated=date(2026, 4, 1)))[
        "/en/feed.xml"
    ].view.entries
    assert (fed.published, fed.updated) == ("2026-03-10T00:00:00+07:00", "2026-04-01T00:00:00+07:00")


def test_an_id_tells_nothing_and_stays(render):
    ids = [
        render.pages(render.entry("sokmaly"), *more)["/en/feed.xml"].view.entries[0].id
        for more in ((), (render.entry("zz", date=date(2020, 1, 1)),))
    ]
    assert ids[0] == ids[1]
    assert ids[0].startswith("urn:uuid:")
    assert "sokmaly" not in ids[0]


def test_a_feed_of_a_partner_goes_with_the_partner(render):
    house = render.entry("house", kind="partners", date=None)
    page = render.pages(house, render.entry("x", partner="house"))["/en/partners/house/feed.xml"]
    assert set(page.entries) == {"partners/house", "stories/x"}
