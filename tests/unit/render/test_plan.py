"""Which pages there are, and whose words stand on them."""

from datetime import date, timedelta

import pytest

from plugins.places.provinces import provinces
from plugins.render import addresses

SIEM_REAP = provinces()["17"]


def test_an_empty_site_has_its_lists_in_every_language(render):
    pages = render.pages()
    for lang in ("en", "km"):
        assert {
            f"/{lang}/",
            f"/{lang}/stories/",
            f"/{lang}/blog/",
            f"/{lang}/partners/",
            f"/{lang}/give/",
            f"/{lang}/topics/",
            f"/{lang}/places/",
            f"/{lang}/light/",
            f"/{lang}/feed.xml",
        } <= pages.keys()
    assert {"/", "/404.html", "/410.html", "/sitemap.xml", "/robots.txt"} <= pages.keys()


@pytest.mark.parametrize(
    ("kind", "url"),
    [("stories", "/en/stories/x/"), ("blog", "/en/blog/x/"), ("partners", "/en/partners/x/"), ("pages", "/en/x/")],
)
def test_every_kind_has_its_address_in_both_languages(render, kind, url):
    pages = render.pages(render.entry("x", kind=kind))
    assert pages[url].owner == pages[url.replace("/en/", "/km/")].owner == f"{kind}/x"


def test_a_language_that_is_not_allowed_has_no_trace_of_a_text(render):
    hidden = render.entry(
        "x", langs=["en"], no_trace=frozenset({"km"}), topics=("work",), province=SIEM_REAP, aliases=("/km/old/", "/2019/x/", "/en/old/"), partner="house",
        texts={"en": render.public("en", "The hidden well")},
    )  # fmt: skip
    pages = render.pages(hidden, render.entry("house", kind="partners"))
    khmer = {url: page for url, page in pages.items() if url.startswith("/km/")}
    assert not any("hidden" in repr(page.view) or hidden.key in page.entries for page in khmer.values())
    assert not any(url.startswith(("/km/old", "/km/topics/work", "/km/stories/x")) for url in khmer)
    assert not any("stories/x" in url or "house/stories" in url for url in khmer)
    assert {"/2019/x/", "/en/old/"} <= pages.keys()
    frame = pages["/en/stories/x/"].view.frame
    assert [a.lang for a in frame.alternates] == ["en"]
    assert [a.url for a in frame.switch if a.lang == "km"] == ["/km/"]


def test_a_text_without_a_translation_is_listed_in_the_other_language_and_said_to_be(render):
    pages = render.pages(render.entry("x", langs=["km"]))
    (card,) = pages["/en/stories/"].view.cards
    assert (card.url, card.lang, card.only_in) == ("/km/stories/x/", "km", "Only in Khmer")
    assert "/en/stories/x/" not in pages


def test_a_list_goes_on_after_twelve_in_both_languages(render):
    both = [render.entry(f"s{n:02}", date=date(2026, 1, 1) + timedelta(n)) for n in range(13)]
    pages = render.pages(*both)
    for lang in ("en", "km"):
        first, second = pages[f"/{lang}/stories/"].view, pages[f"/{lang}/stories/page/2/"].view
        assert (len(first.cards), len(second.cards)) == (12, 1)
        assert (first.pages.next, first.pages.previous) == (f"/{lang}/stories/page/2/", "")
        assert (second.pages.next, second.pages.previous) == ("", f"/{lang}/stories/")
        assert [a.lang for a in second.frame.alternates] == [lang, "km" if lang == "en" else "en"]
        assert {a.url for a in second.frame.alternates} == {"/en/stories/page/2/", "/km/stories/page/2/"}
    assert "/en/stories/page/3/" not in pages
    assert pages["/km/stories/page/2/"].view.pages.text.count("២") == 2


def test_a_page_of_a_list_has_alternates_only_where_they_are(render):
    entries = [render.entry(f"s{n:02}", langs=["en"], no_trace=frozenset({"km"} if n else ())) for n in range(13)]
    pages = render.pages(*entries)
    assert "/km/stories/page/2/" not in pages
    assert [a.lang for a in pages["/en/stories/page/2/"].view.frame.alternates] == ["en"]


def test_exactly_twelve_need_one_page(render):
    assert "/en/stories/page/2/" not in render.pages(*(render.entry(f"s{n:02}") for n in range(12)))


def test_equal_days_stand_in_the_order_of_their_folders_whatever_order_they_come_in(render):
    entries = [render.entry(name) for name in ("c", "a", "b")]
    orders = [
        [card.url for card in render.pages(*some)["/en/stories/"].view.cards] for some in (entries, entries[::-1])
    ]
    assert orders == [[f"/en/stories/{name}/" for name in "abc"]] * 2


def test_newest_first(render):
    pages = render.pages(render.entry("old", date=date(2025, 1, 1)), render.entry("new", date=date(2026, 1, 1)))
    assert [card.url for card in pages["/en/stories/"].view.cards] == ["/en/stories/new/", "/en/stories/old/"]


def test_partners_stand_by_name_in_each_language(render):
    def partner(folder, en, km):
        return render.entry(
            folder, kind="partners", date=None, texts={"en": render.public("en", en), "km": render.public("km", km)}
        )

    pages = render.pages(
        partner("a", "Zoo house", "កំពត"), partner("b", "apple house", "សុខ"), partner("c", "Église", "ស៊ីថា")
    )
    assert [card.title for card in pages["/en/partners/"].view.cards] == ["apple house", "Église", "Zoo house"]
    assert [card.title for card in pages["/km/partners/"].view.cards] == ["កំពត", "ស៊ីថា", "សុខ"]


def test_topics_and_places_are_links_by_name_in_each_language(render):
    home = render.pages(
        render.entry("a", topics=("work", "books"), province=provinces()["24"]),
        render.entry("b", province=provinces()["01"]),
    )["/en/"].view
    assert [link.name for link in home.topics] == ["Books", "Work"]
    assert [link.name for link in home.places] == sorted(link.name for link in home.places)
    assert len(home.places) == 2


def test_every_text_whose_words_stand_on_a_page_is_listed_with_it(render):
    house = render.entry(
        "house", kind="partners", date=None, texts={lang: render.public(lang, "House") for lang in ("en", "km")}
    )
    stories = [
        render.entry(
            f"s{n}",
            topics=("work",),
            partner="house",
            texts={"en": render.public("en", f"Title{n}")},
            date=date(2026, 1, n + 1),
        )
        for n in range(6)
    ]
    for url, page in render.pages(house, *stories).items():
        words = repr(page.view)
        said = {f"stories/s{n}" for n in range(6) if f"Title{n}" in words} | (
            {"partners/house"} if "'House'" in words and page.lang != "km" else set()
        )
        assert said <= {*page.entries, *((page.owner,) if page.owner else ())}, url


def test_a_post_links_to_no_page_of_a_place_that_is_not_there(render):
    pages = render.pages(render.entry("x", kind="blog", province=SIEM_REAP))
    assert pages["/en/blog/x/"].view.place is None
    assert "/en/places/siem-reap/" not in pages


def test_only_texts_that_may_be_found_are_in_the_sitemap(render):
    pages = render.pages(render.entry("x"), render.entry("y", channels=frozenset({"web"})))
    urls = [url.absolute for url in pages["/sitemap.xml"].view["urls"]]
    assert "https://test.example.org/en/stories/x/" in urls
    assert not any("/stories/y/" in url for url in urls)
    assert pages["/en/stories/y/"].view.frame.index is False
    assert urls == sorted(urls)


def test_every_page_names_itself_its_alternates_and_the_default(render):
    for page in render.pages(render.entry("x")).values():
        frame = getattr(page.view, "frame", None)
        if frame is not None and "/light/" not in page.url:
            assert frame.canonical == addresses.absolute("https://test.example.org", page.url)
            assert frame.alternates[0].absolute == frame.canonical
            assert frame.x_default


def test_the_same_site_is_planned_the_same(render):
    entries = [render.entry(f"s{n}", topics=("work", "books"), province=SIEM_REAP) for n in range(5)]
    assert list(render.pages(*entries).items()) == list(render.pages(*entries[::-1]).items())
