"""From each page to itself in the other language and back."""

from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

OTHER = {"en": "km", "km": "en"}
SWITCH = ".site-header .language-switch a"
ONLY_KHMER = "/km/stories/the-last-ride-home/"


def path(page):
    return urlsplit(page.url).path


def test_the_switch_leads_to_the_same_page_and_back(visit, pages, whole_site):
    for name, url in pages.items():
        if name in {"gateway", "404", "410"}:
            continue
        lang = url.split("/")[1]
        twin = f"/{OTHER[lang]}/{url.split('/', 2)[2]}"
        there = twin if whole_site.page(twin).ok else f"/{OTHER[lang]}/"
        page = visit(url)
        assert page.get_attribute("html", "lang") == lang
        page.click(SWITCH)
        assert (path(page), page.get_attribute("html", "lang")) == (there, OTHER[lang]), name
        page.click(SWITCH)
        assert path(page) == (url if there == twin else f"/{lang}/"), name


def test_the_switch_names_each_language_in_itself(visit, pages):
    for name, url in pages.items():
        if name not in {"gateway", "404", "410"}:
            lang = url.split("/")[1]
            links = visit(url).locator(".language-switch a")
            seen = {(a.get_attribute("lang"), a.get_attribute("hreflang")) for a in links.all()}
            assert seen == {(OTHER[lang], OTHER[lang])}, name
            assert set(links.all_inner_texts()) <= ({"ខ្មែរ", "ភាសាខ្មែរ"} if lang == "en" else {"English"}), name


def test_the_gateway_leads_to_both_homes(visit):
    for lang, word in (("en", "English"), ("km", "ភាសាខ្មែរ")):
        page = visit("/")
        page.click(f"text={word}")
        assert path(page) == f"/{lang}/"


def test_a_story_in_khmer_only_is_listed_in_english_and_leads_to_the_english_home(visit):
    page = visit("/en/stories/")
    card = page.locator(f".card:has(a[href='{ONLY_KHMER}'])")
    assert "Only in Khmer" in card.inner_text()
    link = card.locator("a")
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("km", "km")
    assert card.locator(".card__summary").get_attribute("lang") == "km"
    link.click()
    page.wait_for_load_state()
    assert path(page) == ONLY_KHMER
    assert page.locator("link[hreflang]").evaluate_all("all => all.map(l => l.hreflang)") == ["km", "x-default"]
    page.click(SWITCH)
    assert path(page) == "/en/"
