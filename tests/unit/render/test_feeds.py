"""Atom feeds, the sitemap and structured data."""

import json
from datetime import date

import pytest

from plugins.common.languages import EN
from plugins.common.text import licensed
from plugins.places.provinces import provinces
from plugins.render import jsonld
from plugins.render.feeds import NEVER
from plugins.render.site import Giving, Option


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


def data(markup):
    return json.loads(str(markup))


def test_structured_data_names_signers_only_and_no_place_but_a_province(render):
    house = render.entry("house", kind="partners", province=provinces()["17"], date=None)
    story = render.entry(
        "x", partner="house", province=provinces()["17"], authors={EN.code: (licensed("Dara"),)}, photos={}
    )
    said = data(jsonld.article(render.site(house, story), story, EN.code, url="https://u/", image=""))
    assert [author["@type"] for author in said["author"]] == ["Person"]
    assert said["about"]["areaServed"] == "Siem Reap"
    assert set(said) == {
        "@context", "@type", "headline", "description", "inLanguage", "url", "datePublished", "dateModified", "author", "publisher", "about", "isAccessibleForFree",
    }  # fmt: skip


def test_without_a_signer_the_organisation_stands_there(render):
    story = render.entry("x")
    said = data(jsonld.article(render.site(story), story, EN.code, url="https://u/", image=""))
    assert said["author"]["@type"] == said["publisher"]["@type"] == "Organization"
    assert "Person" not in json.dumps(said)


@pytest.mark.parametrize(("status", "has_way"), [("active", True), ("paused", False), ("ended", False)])
def test_only_an_active_partner_has_a_way_to_give(render, status, has_way):
    options = (
        (Option("https://give.example.org/", "give.example.org", (), {}, example=True),) if status == "active" else ()
    )
    house = render.entry("house", kind="partners", date=None, giving=Giving(status, options, None))
    assert ("potentialAction" in data(jsonld.partner(render.site(house), house, EN.code))) is has_way


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "a & b", "<!--", "\u2028"])
def test_no_text_ends_the_script_element(render, title):
    story = render.entry("x", texts={"en": render.public("en", title)})
    printed = str(jsonld.article(render.site(story), story, EN.code, url="https://u/", image=""))
    assert not any(sign in printed for sign in "<>&\u2028\u2029")
    assert data(printed)["headline"] == title
