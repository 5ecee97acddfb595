"""Structured data: only what the page shows, in the words of schema.org."""

import ast
import json
from datetime import date

import pytest

from plugins.common.languages import EN
from plugins.common.text import licensed
from plugins.places.provinces import provinces
from plugins.render import jsonld
from plugins.render.site import Giving, Khqr, Link, Option, Transfer
from plugins.render.views import ShareCard
from tests.conftest import ROOT
from tests.khqr_codes import ACCOUNT, NAME, payload
from tests.schema_org import EXPECTED, PARENTS, ancestors, faults, nodes

CARD = ShareCard("media/a.jpg", "https://test.example.org/media/a.jpg", 1200, 630, "The well — Drawing", own=True)


def said(render, url, *entries, card=None):
    frame = render.pages(*entries)[url].view.frame
    return json.loads(str(jsonld.printed(frame.jsonld, card))) if frame.jsonld else None


def of_type(data, name):
    return [node for node in nodes(data) if node["@type"] == name]


@pytest.fixture
def story(render):
    house = render.entry("house", kind="partners", province=provinces()["17"], date=None, giving=giving("active"))
    return house, render.entry("x", partner="house", province=provinces()["17"], topics=("work",))


def giving(status):
    option = Option("own-page", Link("https://give.example.org/", "give.example.org"), example=True)
    return Giving(status, (option,) if status == "active" else (), None)


def test_every_page_keeps_the_vocabulary(render, story):
    post = render.entry("post", kind="blog", authors={EN.code: (licensed("Dara"),)})
    pages = render.pages(*story, post, render.entry("about", kind="pages"))
    checked = 0
    for page in pages.values():
        frame = getattr(page.view, "frame", None)
        if frame is not None:
            checked += 1
            assert faults(json.loads(str(jsonld.printed(frame.jsonld, CARD)))) == [], page.url
    assert checked > 20


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param({"@type": "Artikel"}, "no such type: Artikel", id="a type that is not there"),
        pytest.param({"keywordz": "a"}, "Article has no keywordz", id="a property that is not there"),
        pytest.param({"areaServed": "Kampot"}, "Article has no areaServed", id="a property of another type"),
        pytest.param({"publisher": "Thalias"}, "Article.publisher takes no such value", id="a text for an organisation"),
        pytest.param({"publisher": {"@type": "WebSite"}}, "Article.publisher takes no such value", id="a site for an organisation"),
        pytest.param({"datePublished": "2026-03-10"}, "Article.datePublished takes no such value", id="a day without a time zone"),
        pytest.param({"mainEntityOfPage": "/en/x/"}, "Article.mainEntityOfPage takes no such value", id="an address without a host"),
        pytest.param({"isAccessibleForFree": "yes"}, "Article.isAccessibleForFree takes no such value", id="a text for yes or no"),
        pytest.param({"about": {"@id": "https://e.org/#x"}}, "Article.about takes no such value", id="a reference to nothing"),
        pytest.param({"author": []}, "Article.author is an empty list", id="an empty list"),
        pytest.param({"headline": " "}, "Article.headline takes no such value", id="an empty text"),
    ],
)  # fmt: skip
def test_the_check_finds_what_is_wrong(render, story, change, fault):
    data = said(render, "/en/stories/x/", *story)
    assert faults(data) == []
    data["@graph"][0] |= change
    assert fault in faults(data)


def test_every_property_that_the_code_names_is_one_of_the_vocabulary():
    """Also one that no page of the tests has."""
    tree = ast.parse((ROOT / "plugins/render/jsonld.py").read_text(encoding="utf-8"))
    typed = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for name, body in typed.items():
        of = PARENTS.keys() & {name} or {"Article"}
        for field in (each.target.id for each in body.body if isinstance(each, ast.AnnAssign)):
            assert any((above, field) in EXPECTED for one in of for above in ancestors(one)), (name, field)


def test_a_story_names_signers_only_and_no_place_but_a_province(render, story):
    house, _ = story
    signed = render.entry("x", partner="house", province=provinces()["17"], authors={EN.code: (licensed("Dara"),)})
    data = said(render, "/en/stories/x/", house, signed)
    (article,) = of_type(data, "Article")
    assert [author["@type"] for author in article["author"]] == ["Person"]
    assert len(of_type(data, "Person")) == 1
    assert article["about"]["areaServed"] == "Siem Reap"
    assert set(article) == {
        "@type", "headline", "description", "inLanguage", "url", "mainEntityOfPage", "datePublished", "dateModified", "author", "publisher",
        "isPartOf", "about", "isAccessibleForFree",
    }  # fmt: skip


def test_without_a_signer_the_organisation_stands_there(render):
    data = said(render, "/en/stories/x/", render.entry("x"))
    (article,) = of_type(data, "Article")
    assert article["author"] == article["publisher"]
    assert article["publisher"]["@type"] == "Organization"
    assert of_type(data, "Person") == []


@pytest.mark.parametrize(("kind", "name"), [("stories", "Article"), ("blog", "BlogPosting")])
def test_days_are_moments_in_the_sites_time_zone(render, kind, name):
    entry = render.entry("x", kind=kind, date=date(2026, 3, 10), updated=date(2026, 4, 1))
    (article,) = of_type(said(render, f"/en/{kind}/x/", entry), name)
    assert article["datePublished"] == "2026-03-10T00:00:00+07:00"
    assert article["dateModified"] == "2026-04-01T00:00:00+07:00"


@pytest.mark.parametrize(("status", "has_way"), [("active", True), ("paused", False), ("ended", False)])
def test_only_an_active_partner_has_a_way_to_give(render, status, has_way):
    house = render.entry("house", kind="partners", date=None, giving=giving(status))
    (ngo,) = of_type(said(render, "/en/partners/house/", house), "NGO")
    assert ("potentialAction" in ngo) is has_way
    if has_way:
        assert ngo["potentialAction"]["recipient"] == {"@id": ngo["@id"]}


def test_each_way_to_give_is_a_donation_where_it_is_given(render):
    options = (
        Option("own-page", Link("https://give.example.org/", "give.example.org"), ("USD", "KHR"), example=True),
        Option("khqr", Khqr(payload(), ACCOUNT, NAME)),
        Option("bank", Transfer("A bank", "000 123", "A house", ""), ("KHR",)),
    )
    house = render.entry("house", kind="partners", date=None, sensitive=True, giving=Giving("active", options, None))
    for lang, name in (("en", "Bank transfer"), ("km", "ផ្ទេរប្រាក់តាមធនាគារ")):
        data = said(render, f"/{lang}/partners/house/", house)
        assert faults(data) == []
        link, khqr, bank = (ngo := of_type(data, "NGO")[0])["potentialAction"]
        here = f"https://test.example.org/{lang}/partners/house/#give"
        assert [way["target"] for way in (link, khqr, bank)] == [["https://give.example.org/"], [here], [here]]
        assert [way.get("priceCurrency") for way in (link, khqr, bank)] == [None, "USD", "KHR"]
        assert all(way["recipient"] == {"@id": ngo["@id"]} for way in (link, khqr, bank))
        assert bank["name"] == name
        assert "000 123" not in json.dumps(data)


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "a & b", "<!--", "\u2028"])
def test_no_text_ends_the_script_element(render, title):
    story = render.entry("x", texts={"en": render.public("en", title)})
    printed = str(jsonld.printed(render.pages(story)["/en/stories/x/"].view.frame.jsonld, None))
    assert not any(sign in printed for sign in "<>&\u2028\u2029")
    assert of_type(json.loads(printed), "Article")[0]["headline"] == title


def test_the_picture_is_the_card_or_nothing(render):
    for card in (CARD, None):
        (article,) = of_type(said(render, "/en/stories/x/", render.entry("x"), card=card), "Article")
        assert ("image" in article) is (card is not None)
    assert article.get("image") is None


def test_a_page_that_may_not_be_found_has_none_and_stands_in_no_list(render):
    quiet = render.entry("quiet", channels=frozenset({"web"}), texts={"en": render.public("en", "The quiet well")})
    assert said(render, "/en/stories/quiet/", quiet, render.entry("x")) is None
    (page,) = of_type(said(render, "/en/stories/", quiet, render.entry("x")), "CollectionPage")
    assert [item["name"] for item in page["mainEntity"]["itemListElement"]] == ["The well"]


def test_the_path_leads_from_the_home_to_the_page(render, story):
    (path,) = of_type(said(render, "/km/stories/x/", *story), "BreadcrumbList")
    assert [step["position"] for step in path["itemListElement"]] == [1, 2, 3]
    assert [step["item"]["@id"] for step in path["itemListElement"]] == [
        f"https://test.example.org/km/{tail}" for tail in ("", "stories/", "stories/x/")
    ]
