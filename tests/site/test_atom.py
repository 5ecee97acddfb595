"""Atom feeds: RFC 4287 by its own grammar and by named rules, and what may be in them at all."""

import html5lib
import pytest

from tests.atom import NS, entries, faults, links, read, text
from tests.samples import SITE, TOPICS, form, partner, person, story

URL = "https://test.example.org"
OWN = "https://stories.example.org"


def feeds_of(site):
    return {file: (site.output / file).read_bytes() for file in site.files() if file.endswith("feed.xml")}


@pytest.fixture(scope="module")
def feeds(whole_site):
    return feeds_of(whole_site)


def test_every_feed_of_the_sample_site_keeps_the_rules(feeds):
    for file, data in feeds.items():
        assert faults(data, f"{OWN}/{file}") == [], file
    kinds = {file.split("/")[1] for file in feeds}
    assert kinds == {"feed.xml", "blog", "topics", "places", "partners"}
    assert {file.removeprefix("en") for file in feeds if file.startswith("en")} == {
        file.removeprefix("km") for file in feeds if file.startswith("km")
    }


ENTRY = b"<entry"


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        pytest.param(b"<id>", b"<id>not an id ", "ids_stand_once", id="white space in an id"),
        pytest.param(b"<id>urn:uuid:", b"<id>", "every_address_is_whole", id="an id that is no address"),
        pytest.param(b"<updated>2", b"<updated>x2", "grammar", id="a moment that is none"),
        pytest.param(b"T00:00:00+07:00</updated>", b"T00:00:00</updated>", "moments_are_those_of_rfc_3339", id="a moment without its zone"),
        pytest.param(b"<updated>2026", b"<updated>2027", "it_changed_when_its_newest_entry_did", id="an entry younger than its feed"),
        pytest.param(b'href="https://stories.example.org/', b'href="/', "every_address_is_whole", id="relative addresses"),
        pytest.param(b'rel="self"', b'rel="related"', "it_says_where_it_stands", id="no link to itself"),
        pytest.param(b"<author>", b"<contributor>", "every_entry_has_an_author", id="no author"),
        pytest.param(b'xml:lang="en"', b"", "the_language_is_said", id="no language"),
        pytest.param(b'<title type="text">', b'<title type="text">A &lt;b&gt;', "what_is_called_text_holds_no_markup", id="markup in a text"),
        pytest.param(b'type="text">', b'type="text">A &amp;amp; ', "what_is_called_text_holds_no_markup", id="escaped twice"),
        pytest.param(b'<summary type="text">', b'<summary type="html">&lt;script&gt;1&lt;/script&gt;', "markup_is_harmless", id="a script in HTML"),
        pytest.param(b'<summary type="text">', b'<summary type="pdf">', "grammar", id="a type that is not there"),
        pytest.param(b"<published>", b"<issued>", "grammar", id="an element that is not there"),
    ],
)  # fmt: skip
def test_the_rules_find_what_is_wrong(feeds, before, after, rule):
    data = feeds["en/feed.xml"]
    assert before in data
    head, entry, tail = data.partition(ENTRY)
    if rule == "it_changed_when_its_newest_entry_did":
        spoilt = head + entry + tail.replace(before, after, 1)
    else:
        spoilt = data.replace(before, after)
    for name in ("contributor", "issued"):
        if b"<" + name.encode() in after:
            old = {"contributor": b"author", "issued": b"published"}[name]
            spoilt = spoilt.replace(b"</" + old + b">", b"</" + name.encode() + b">")
    assert rule in faults(spoilt, f"{OWN}/en/feed.xml")


def test_two_entries_with_one_id_are_found(feeds):
    data = feeds["en/feed.xml"]
    entry = ENTRY + data.split(ENTRY)[1]
    assert "ids_stand_once" in faults(data.replace(entry, entry + entry), f"{OWN}/en/feed.xml")


def test_an_entry_is_the_same_in_every_feed_and_has_an_id_of_its_own(feeds):
    told: dict[str, set[tuple[str, ...]]] = {}
    for data in feeds.values():
        for entry in entries(read(data)):
            said = (text(entry, "title"), text(entry, "updated"), links(entry, "alternate")[0].get("href"))
            told.setdefault(text(entry, "id"), set()).add(said)
    assert all(len(said) == 1 for said in told.values())
    addresses = [said[-1] for each in told.values() for said in each]
    assert len(addresses) == len(set(addresses)) > 15


def test_feeds_have_ids_of_their_own(feeds):
    ids = [text(read(data), "id") for data in feeds.values()]
    assert len(ids) == len(set(ids))


def test_every_feed_is_offered_by_its_own_page_in_head_and_foot(whole_site, feeds):
    for file in feeds:
        page = html5lib.parse(whole_site.page(f"/{file.removesuffix('feed.xml')}").text, namespaceHTMLElements=False)
        head = [link.get("href") for link in page.iter("link") if link.get("type") == "application/atom+xml"]
        foot = [a.get("href") for a in page.iter("a") if a.get("type") == "application/atom+xml"]
        assert f"/{file}" in head, file
        assert head == foot, file


def test_a_feed_of_every_list_offers_the_sites_own_as_well(whole_site):
    for url in ("/en/", "/km/blog/", "/en/stories/", "/km/stories/nobody-had-asked/"):
        assert f'href="/{url[1:3]}/feed.xml"' in whole_site.page(url).text


HARD = {"en": "'\"Salt\" & <weather> ]]> ‘rain’ — & wind'", "km": "'អំបិល & «ធាតុអាកាស» ]]> <ខ្យល់>'"}


def test_titles_with_every_sign_of_xml_stay_what_they_are(build_site):
    files = story("signs")
    for lang, title in HARD.items():
        path = f"stories/signs/index.{lang}.md"
        old = next(line for line in files[path].splitlines() if line.startswith("title:"))
        files[path] = files[path].replace(old, f"title: {title}")
    site = build_site(SITE, TOPICS, person(), files)
    for lang, title in HARD.items():
        data = feeds_of(site)[f"{lang}/feed.xml"]
        (entry,) = entries(read(data))
        assert text(entry, "title") == title.strip("'")
        assert set(faults(data, f"{URL}/{lang}/feed.xml")) <= {
            "what_is_called_text_holds_no_markup"
        }  # it does speak of <weather>


def test_an_empty_feed_keeps_the_rules(build_site):
    site = build_site(SITE)
    for file, data in feeds_of(site).items():
        assert entries(read(data)) == []
        assert faults(data, f"{URL}/{file}") == [], file


@pytest.mark.parametrize(
    ("more", "there"),
    [
        pytest.param({}, {"en", "km"}, id="allowed"),
        pytest.param({"forms": f"F-1: {form(languages='km')}"}, {"km"}, id="in Khmer alone"),
        pytest.param({"forms": f"F-1: {form().replace('feed, ', '')}"}, set(), id="not in feeds"),
    ],
)
def test_only_what_may_be_fed_is_in_any_feed(build_site, more, there):
    full = "date: 2026-03-10\ntopics: [work]\npartner: the-house\n"
    site = build_site(SITE, TOPICS, person(**more), partner(), story("the-door", more=full))
    seen = {file.split("/")[0] for file, data in feeds_of(site).items() if b"/the-door/" in data}
    assert seen == there
    for file, data in feeds_of(site).items():
        assert faults(data, f"{URL}/{file}") == [], file


def ids(site, file):
    return [text(entry, "id") for entry in entries(read(feeds_of(site)[file]))]


def test_an_id_outlives_a_new_title_a_new_address_and_a_time_away(build_site):
    first = build_site(SITE, TOPICS, person(), story("the-door"))
    before = ids(first, "en/feed.xml")
    away = build_site(
        SITE, TOPICS, person(), story("the-door", show="form: F-1, show: hidden, withdrawn: {date: 2026-05-01}")
    )
    assert ids(away, "en/feed.xml") == []
    back = build_site(
        SITE,
        TOPICS,
        person(),
        story("the-door", en="{mother-01} opened another shop.", more="date: 2026-03-10\nslug: a-new-door\n"),
    )
    assert ids(back, "en/feed.xml") == before
    assert len(before) == 1


def test_a_summary_is_all_that_a_feed_holds_of_a_story(feeds):
    for data in feeds.values():
        feed = read(data)
        assert feed.find(f".//{NS}content") is None
        assert {child.get("type") for child in feed.iter(f"{NS}summary", f"{NS}title")} <= {"text"}
