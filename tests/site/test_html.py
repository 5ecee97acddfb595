"""Every page, feed and list of addresses of the built site, read as strictly as the standards allow."""

import json
import re
from datetime import datetime
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
import yaml

from tests.conftest import ROOT
from tests.schema_org import faults

SITE = "https://stories.example.org"
OG = {"en": "en_US", "km": "km_KH"}
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def pages(whole_site):
    """Address to parsed page. The parser is strict: one fault of HTML fails everything here."""
    assert whole_site.exit == 0
    found = {}
    for file in whole_site.files():
        if file.endswith(".html"):
            parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
            found["/" + file.removesuffix("index.html")] = parser.parse(whole_site.page("/" + file).text)
    assert len(found) > 40
    return found


@pytest.fixture(scope="module")
def listed(pages):
    """The pages of the two languages: all but the gateway, the 404, the 410 and the twins without pictures."""
    plain = {"/", "/404.html", "/410.html"}
    return {url: page for url, page in pages.items() if url not in plain and "/light/" not in url}


def links(page, rel):
    return [link for link in page.iter("link") if link.get("rel") == rel]


def metas(page, key, value):
    return [meta.get("content") for meta in page.iter("meta") if meta.get(key) == value]


def only(found):
    (one,) = found
    return one


def structured(page):
    return [json.loads(script.text) for script in page.iter("script") if script.get("type") == "application/ld+json"]


def nodes(data):
    """Every mapping inside structured data."""
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from nodes(each)


def headings(page):
    return [element for element in page.iter() if re.fullmatch("h[1-6]", str(element.tag))]


def test_every_page_has_one_headline_and_skips_no_level(pages):
    for url, page in pages.items():
        levels = [int(heading.tag[1]) for heading in headings(page)]
        assert levels.count(1) == 1, url
        assert levels[0] == 1, url
        assert all(below <= above + 1 for above, below in pairwise(levels)), (url, levels)
        assert all("".join(heading.itertext()).strip() for heading in headings(page)), url


def test_no_id_stands_twice_and_every_reference_inside_a_page_is_met(pages):
    for url, page in pages.items():
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), url
        wanted = {a.get("href")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
        wanted |= {element.get("aria-labelledby") for element in page.iter() if element.get("aria-labelledby")}
        assert wanted <= set(ids), url


def test_every_link_inside_the_site_is_met(pages, whole_site):
    files = set(whole_site.files())
    for url, page in pages.items():
        for element in page.iter():
            goals = [element.get("href") or "", element.get("src") or ""]
            goals += [part.split()[0] for part in (element.get("srcset") or "").split(",") if part.strip()]
            for goal in goals:
                if goal.startswith("/"):
                    path = urlsplit(goal).path.lstrip("/")
                    assert (path + "index.html" if not path or path.endswith("/") else path) in files, (url, goal)


def test_a_credit_stands_as_it_was_written(pages):
    captions = ["".join(each.itertext()) for each in pages["/en/stories/soup-before-sunrise/"].iter("figcaption")]
    assert [caption.split(". ")[-1] for caption in captions] == ["Drawing: Shared Table"]


def test_every_picture_says_its_size_and_what_it_shows(pages):
    for url, page in pages.items():
        for picture in page.iter("img"):
            assert int(picture.get("width")) > 0 < int(picture.get("height")), url
            assert picture.get("alt") is not None, url


def test_no_page_holds_a_script_or_a_style_of_its_own(pages):
    for url, page in pages.items():
        named = {name for element in page.iter() for name in element.attrib}
        assert not [name for name in named if name == "style" or name.startswith("on")], url
        scripts = [script for script in page.iter("script") if script.get("type") != "application/ld+json"]
        is_search = url in {"/en/search/", "/km/search/"}
        assert [
            bool(re.fullmatch(r"/assets/search\.[0-9a-f]{12}\.js", script.get("src", ""))) for script in scripts
        ] == [True] * is_search, url
        policy = only(metas(page, "http-equiv", "Content-Security-Policy"))
        assert "default-src 'none'" in policy, url
        assert ("script-src 'self';" in policy) if is_search else ("script-src" not in policy), url
        assert "unsafe" not in policy, url


def test_every_page_names_itself_its_other_language_and_the_default(listed, pages):
    for url, page in listed.items():
        lang = url.split("/")[1]
        assert page.get("lang") == lang, url
        assert only(links(page, "canonical")).get("href") == SITE + url
        there = {link.get("hreflang"): link.get("href") for link in links(page, "alternate") if link.get("hreflang")}
        twin = {code: f"/{code}/{url.split('/', 2)[2]}" for code in OG}
        assert there.pop("x-default") == SITE + (
            "/" if url == f"/{lang}/" else twin["en"] if twin["en"] in pages else url
        ), url
        assert there == {code: SITE + address for code, address in twin.items() if address in pages}, url


def test_the_gateway_names_both_homes(pages):
    there = {link.get("hreflang"): link.get("href") for link in links(pages["/"], "alternate") if link.get("hreflang")}
    assert there == {"en": f"{SITE}/en/", "km": f"{SITE}/km/", "x-default": f"{SITE}/"}


def test_every_page_can_be_shared_in_its_own_language(listed, whole_site):
    for url, page in listed.items():
        lang = url.split("/")[1]
        title = only([element.text for element in page.iter("title")])
        assert only(metas(page, "property", "og:title")) == title, url
        assert only(metas(page, "property", "og:locale")) == OG[lang], url
        assert only(metas(page, "property", "og:url")) == SITE + url
        summary = only(metas(page, "name", "description"))
        assert only(metas(page, "property", "og:description")) == summary, url
        assert len(summary) > 10, url
        assert any("\u1780" <= c <= "\u17ff" for c in summary) == (lang == "km"), url
        for image in metas(page, "property", "og:image"):
            assert whole_site.output.joinpath(image.removeprefix(SITE + "/")).is_file(), url


def test_titles_tell_pages_apart(listed):
    titles = [(url.split("/")[1], page.find(".//title").text) for url, page in listed.items()]
    assert len(titles) == len(set(titles))


def anonymised(page):
    notes = [aside for aside in page.iter("aside") if aside.get("class") == "note"]
    return bool(notes)


def test_structured_data_names_nobody_who_is_anonymised(listed):
    hidden = 0
    for url, page in listed.items():
        found = [node for data in structured(page) for node in nodes(data)]
        if anonymised(page):
            hidden += 1
            assert not [node for node in found if node.get("@type") == "Person"], url
    assert hidden > 3


def test_every_person_in_structured_data_is_public_and_signed_the_page(listed):
    """Over the whole site: nobody else, whatever a text shows of her."""
    people = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (ROOT / "content/people").glob("*.yaml")]
    public = {
        " ".join(reversed([name["given"], name["family"]]) if person.get("order") != "given-first" else [name["given"], name["family"]])
        for person in people
        if person.get("public") is True
        for name in person["names"].values()
    }  # fmt: skip
    others = {
        name[part]
        for person in people
        if person.get("public") is not True
        for name in person["names"].values()
        for part in name
    }
    assert public
    assert others
    for url, page in listed.items():
        named = [node for data in structured(page) for node in nodes(data) if node.get("@type") == "Person"]
        assert {node["name"] for node in named} <= public, url
        assert not {node["name"] for node in named} & others, url


def test_structured_data_keeps_the_vocabulary_on_every_page(listed):
    kinds = set()
    for url, page in listed.items():
        for data in structured(page):
            assert faults(data) == [], url
            kinds |= {node["@type"] for node in nodes(data) if "@type" in node}
        assert bool(structured(page)) == (metas(page, "name", "robots") != ["noindex"]), url
    assert kinds >= {
        "Article",
        "BlogPosting",
        "NGO",
        "DonateAction",
        "BreadcrumbList",
        "WebSite",
        "CollectionPage",
        "ImageObject",
    }


def test_structured_data_names_no_place_finer_than_a_province(listed):
    from plugins.places.provinces import provinces

    names = {name for province in provinces().values() for name in province.names.values()}
    for url, page in listed.items():
        for node in (node for data in structured(page) for node in nodes(data)):
            assert not node.keys() & {
                "address",
                "geo",
                "location",
                "contentLocation",
                "locationCreated",
                "spatialCoverage",
                "homeLocation",
            }, url
            assert node.get("@type") not in {"Place", "PostalAddress", "GeoCoordinates"}, url
            assert node.get("areaServed", next(iter(names))) in names, url


def test_structured_data_leads_a_gift_to_the_panels_own_page(listed):
    seen = 0
    for url, page in listed.items():
        for node in (node for data in structured(page) for node in nodes(data)):
            if node.get("@type") == "DonateAction":
                seen += 1
                buttons = {a.get("href") for a in page.iter("a") if a.get("class") == "button button--give"}
                assert set(node["target"]) == buttons, url
    assert seen > 4


def test_a_sensitive_story_tells_the_next_site_nothing(listed):
    for url, page in listed.items():
        is_hard = any(element.get("class") == "quick-exit" for element in page.iter("nav"))
        assert only(metas(page, "name", "referrer")) == (
            "no-referrer" if is_hard else "strict-origin-when-cross-origin"
        ), url
        if is_hard:
            assert not any("facebook.com" in (a.get("href") or "") for a in page.iter("a")), url


def test_the_404_says_nothing_of_what_stood_there(pages):
    page = pages["/404.html"]
    assert metas(page, "name", "robots") == ["noindex"]
    assert metas(page, "name", "referrer") == ["no-referrer"]
    assert not links(page, "canonical")
    assert not list(page.iter("script"))
    assert {section.get("lang") for section in page.iter("section") if section.get("lang")} == {"en", "km"}


def test_robots_lets_in_and_names_the_sitemap(whole_site):
    lines = whole_site.page("/robots.txt").text.split("\n")
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    assert not any(line.startswith("Disallow") for line in lines), "a hidden path that is named is no longer hidden"


def test_the_sitemap_holds_every_page_that_may_be_found_and_alternates_are_mutual(listed, whole_site):
    root = ElementTree.fromstring(whole_site.page("/sitemap.xml").text)
    urls = {
        entry.find(f"{MAP}loc").text: {x.get("hreflang"): x.get("href") for x in entry.iter(f"{XHTML}link")}
        for entry in root
    }
    wanted = {SITE + url for url, page in listed.items() if metas(page, "name", "robots") != ["noindex"]}
    assert {url for url in urls if url != f"{SITE}/"} == wanted
    for url, there in urls.items():
        assert url in there.values()
        for code, address in there.items():
            if code != "x-default" and address in urls:
                assert urls[address] == there, url


@pytest.fixture(scope="module")
def feeds(whole_site):
    found = {
        file: ElementTree.fromstring((whole_site.output / file).read_bytes())
        for file in whole_site.files()
        if file.endswith("feed.xml")
    }
    assert len(found) > 10
    return found


def text(element, name):
    return only(element.findall(ATOM + name)).text


def is_moment(written):
    return datetime.fromisoformat(written).tzinfo is not None and "T" in written


def test_feeds_keep_the_rules_of_rfc_4287(feeds):
    """Sections 4.1.1 and 4.1.2: id, title and updated once each; an author; links absolute; a link rel=self and one to the page."""
    for file, feed in feeds.items():
        assert feed.tag == ATOM + "feed", file
        assert feed.get(XML_LANG) == file.split("/")[0], file
        assert text(feed, "id").startswith("urn:uuid:"), file
        assert text(feed, "title"), file
        assert is_moment(text(feed, "updated")), file
        assert only(feed.findall(ATOM + "author")).find(ATOM + "name").text, file
        there = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
        assert there == {"self": f"{SITE}/{file}", "alternate": f"{SITE}/{file.removesuffix('feed.xml')}"}, file
        for entry in feed.findall(ATOM + "entry"):
            assert text(entry, "id").startswith("urn:uuid:"), file
            assert text(entry, "title"), file
            assert text(entry, "summary"), file
            assert is_moment(text(entry, "updated")), file
            assert is_moment(text(entry, "published")), file
            assert text(entry, "updated") <= text(feed, "updated"), file


def test_feeds_hold_what_their_page_holds_in_their_language(feeds, pages):
    entries = 0
    for file, feed in feeds.items():
        ids = [text(entry, "id") for entry in feed.findall(ATOM + "entry")]
        assert len(ids) == len(set(ids)), file
        for entry in feed.findall(ATOM + "entry"):
            entries += 1
            link = only(entry.findall(ATOM + "link"))
            url = link.get("href").removeprefix(SITE)
            assert url.startswith(f"/{file.split('/')[0]}/"), file
            assert "".join(pages[url].find(".//h1").itertext()) == text(entry, "title"), file
    assert entries > 20


def test_every_feed_is_offered_by_a_page(feeds, listed):
    offered = {
        link.get("href")
        for page in listed.values()
        for link in links(page, "alternate")
        if link.get("type") == "application/atom+xml"
    }
    assert offered == {f"/{file}" for file in feeds}
