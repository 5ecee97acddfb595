"""What the index of the search knows, and of whom it knows nothing."""

import json
from datetime import date, timedelta

import pytest

from plugins.common.text import licensed, unmarked
from plugins.places.provinces import provinces
from plugins.render.search import TITLES_PER_PAGE
from plugins.render.search_index import blocks
from plugins.search.fold import folded
from tests.unit.search.test_fold import read

EN, KM = "/en/search/", "/km/search/"


def heads(pages, base=EN):
    files = [page for url, page in pages.items() if url.startswith(f"{base}heads-")]
    return [head for file in files for head in json.loads(unmarked(str(file.view.text)))]


def sieve_of(pages, base=EN):
    files = pages[base].view.index.files
    return [unmarked(str(pages[f"{base}sieve-{number}.json"].view.text)) for number in range(files)]


def linked(pages, base=EN):
    return [link.url for group in pages[base].view.titles for link in group.links]


def test_what_is_found_is_shown_with_its_words_in_the_page_s_language_and_known_by_those_of_the_other(render):
    house = render.entry(
        "house",
        kind="partners",
        date=None,
        texts={"en": render.public("en", "The house"), "km": render.public("km", "ផ្ទះ")},
    )
    story = render.entry("x", topics=("work",), province=provinces()["17"], partner="house")
    first = heads(render.pages(house, story), KM)[0]
    assert first == {
        "u": "/km/stories/x/",
        "t": "The well",
        "s": "A well.",
        "k": "រឿង",
        "w": ["ការងារ", "សៀមរាប", "ផ្ទះ"],
        "o": [["en", "Work"], ["en", "Siem Reap"], ["en", "The house"], ["en", "The well"]],
    }


def test_a_text_that_may_not_be_searched_is_nowhere_in_it(render):
    quiet = render.entry(
        "quiet",
        channels=frozenset({"web", "feed", "social"}),
        texts={"en": render.public("en", "Zither", body="<p>Xylophone.</p>")},
    )
    pages = render.pages(render.entry("x"), quiet)
    assert [head["u"] for head in heads(pages)] == linked(pages) == ["/en/stories/x/"]
    assert [head["u"] for head in heads(pages, KM)] == linked(pages, KM) == ["/km/stories/x/"]
    for base in (EN, KM):
        assert read("zither", sieve_of(pages, base)) == read("xylophon", sieve_of(pages, base)) == []
        assert all(quiet.key not in page.entries for url, page in pages.items() if url.startswith(base))


def test_a_language_that_is_not_allowed_knows_nothing_of_a_text(render):
    hidden = render.entry("x", no_trace=frozenset({"km"}), texts={"en": render.public("en", "Zither")}, partner="house")
    house = render.entry(
        "house", kind="partners", no_trace=frozenset({"km"}), texts={"en": render.public("en", "Quay")}
    )
    seen = render.entry("y", partner="house")
    pages = render.pages(hidden, house, seen)
    assert {head["u"] for head in heads(pages)} == {"/en/stories/x/", "/en/partners/house/", "/en/stories/y/"}
    assert [head["u"] for head in heads(pages, KM)] == linked(pages, KM) == ["/km/stories/y/"]
    assert "Quay" not in json.dumps(heads(pages, KM))
    assert read("zither", sieve_of(pages, KM)) == read("quay", sieve_of(pages, KM)) == []


def test_a_text_without_a_translation_is_found_in_the_other_language_and_says_so(render):
    pages = render.pages(render.entry("x", langs=["km"], topics=("work",)))
    (head,) = heads(pages)
    assert (head["u"], head["l"], head["n"], head["w"]) == ("/km/stories/x/", "km", "Only in Khmer", ["Work"])
    assert "l" not in heads(pages, KM)[0]


def test_the_sieve_knows_titles_what_is_shown_and_texts_apart(render):
    text = render.public("en", "Zither", summary="A quay.", body="<p>Xylo<b>phone</b></p><p>ទ្វារ</p>")
    sieve = sieve_of(render.pages(render.entry("x", texts={"en": text})))
    assert [read("zither", sieve, field) for field in "tha"] == [[0], [0], [0]]
    assert [read("quay", sieve, field) for field in "tha"] == [[], [0], [0]]
    assert [read("xylophon", sieve, field) for field in "tha"] == [[], [], [0]]
    assert [read("ទ្វារ", sieve, field) for field in "tha"] == [[], [], [0]]
    assert read(folded("រឿង"), sieve) == []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        pytest.param("<p>One <em>tw</em>o</p><p>three</p>", ["One two", "three"], id="bold and blocks"),
        pytest.param("<ul><li>A &amp; b</li><li>c &lt;d&gt;</li></ul>", ["A & b", "c <d>"], id="entities"),
        pytest.param(
            '<p>before<img alt="Secret" src="a.jpg">after</p>', ["before", "after"], id="a picture and its words"
        ),
        pytest.param("<p>one<br>two</p>", ["one\ntwo"], id="a break"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_body_is_read_as_the_browser_reads_the_page(markup, found):
    assert blocks(markup) == found


def test_the_newest_is_found_first_and_what_has_no_day_before_all(render):
    day = date(2026, 1, 1)
    entries = [render.entry(f"s{n}", date=day + timedelta(n)) for n in range(3)]
    pages = render.pages(*entries, render.entry("house", kind="partners", date=None))
    assert [head["u"].split("/")[-2] for head in heads(pages)] == ["s0", "s1", "s2", "house"]


def test_an_empty_site_has_a_search_page_and_nothing_to_find(render):
    pages = render.pages()
    view = pages[EN].view
    assert (view.index.texts, view.index.files, view.titles, view.parts) == (0, 1, (), ())
    assert heads(pages) == []
    assert json.loads(sieve_of(pages)[0]) == {}


def test_search_engines_follow_its_links_and_do_not_list_it(render):
    pages = render.pages(render.entry("x"))
    assert not pages[EN].view.frame.index
    assert not [url for url in pages["/sitemap.xml"].view["urls"] if "/search/" in url.absolute]


def test_titles_stand_under_their_letters_in_the_order_of_the_language(render):
    def of(folder, title, lang="km"):
        return render.entry(folder, texts={lang: render.public(lang, title)})

    pages = render.pages(
        of("a", "សុខ"), of("b", "ស៊ីថា"), of("c", licensed("កំពត")), of("d", "A shelf", "en"), of("e", "១២")
    )
    groups = [
        (group.letter, [unmarked(link.name) for link in group.links], group.notes) for group in pages[KM].view.titles
    ]
    assert groups == [
        ("…", ["១២"], ("",)),
        ("ក", ["កំពត"], ("",)),
        ("ស", ["ស៊ីថា", "សុខ"], ("", "")),
        ("A", ["A shelf"], ("មានតែជាភាសាអង់គ្លេស",)),
    ]


def test_many_titles_go_on_over_several_pages_with_their_letters(render):
    count = TITLES_PER_PAGE + 1
    pages = render.pages(
        *(render.entry(f"s{n:03}", texts={"en": render.public("en", f"{'ABC'[n % 3]}{n:03}")}) for n in range(count))
    )
    first, second = pages[EN].view, pages["/en/search/page/2/"].view
    assert [(part.url, part.name) for part in first.parts] == [(EN, "A – C"), ("/en/search/page/2/", "C")]
    assert first.parts == second.parts
    assert sum(len(group.links) for view in (first, second) for group in view.titles) == count
    assert first.index == second.index
    assert "/en/search/page/3/" not in pages
    assert first.frame.title != second.frame.title


def test_the_version_changes_with_what_the_index_says_and_with_nothing_else(render):
    def version(*entries):
        return render.pages(*entries)[EN].view.index.version

    same = version(render.entry("x"), render.entry("y"))
    assert version(render.entry("y"), render.entry("x")) == same
    assert (
        version(render.entry("x", texts={"en": render.public("en", body="<p>Other.</p>")}), render.entry("y")) != same
    )


def test_a_licensed_name_stands_in_the_index_with_its_licence(render):
    pages = render.pages(render.entry("x", texts={"en": render.public("en", f"About {licensed('Bopha')}")}))
    assert licensed("Bopha") in str(pages["/en/search/heads-0.json"].view.text)
    assert heads(pages)[0]["t"] == "About Bopha"


def test_words_cannot_leave_the_data(render):
    title = 'A "quote" \\ </script><b>&amp; \u2028'
    pages = render.pages(render.entry("x", texts={"en": render.public("en", title)}))
    assert "<" not in str(pages["/en/search/heads-0.json"].view.text)
    assert heads(pages)[0]["t"] == title
