"""The way to give: the right partner, the host said aloud, an example never taken for a real one."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

CONTENT = Path(__file__).resolve().parents[2] / "content"


def written(folder, lang, field):
    """A field of the text that somebody wrote; shared fields may stand in either language's file."""
    found = []
    for file in (CONTENT / folder / f"index.{lang}.md", *sorted((CONTENT / folder).glob("index.*.md"))):
        if file.exists():
            found += re.findall(rf"^{field}: *\"?(.*?)\"?$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[0] if found else ""


def published(site, kind):
    return [
        f"/{file.rsplit('/', 1)[0]}/"
        for file in site.files()
        if re.fullmatch(rf"(en|km)/{kind}/[^/]+/index\.html", file)
    ]


def panels(page):
    return page.locator(".give-panel").all()


def test_the_panel_of_every_story_is_its_own_partners(visit, whole_site):
    stories = published(whole_site, "stories")
    assert len(stories) > 5
    for url in stories:
        lang, folder = url.split("/")[1], url.split("/")[3]
        partner = written(f"stories/{folder}", lang, "partner")
        shown = panels(visit(url))
        assert len(shown) == bool(partner), url
        for panel in shown:
            assert written(f"partners/{partner}", lang, "title") in panel.locator("h2").inner_text(), url
            assert panel.locator(f"a[href='/{lang}/partners/{partner}/']").count() == 1, url


def test_the_top_of_every_story_leads_to_its_panel_in_one_tap(visit, whole_site):
    seen = 0
    for url in published(whole_site, "stories"):
        page = visit(url, 390)
        for _ in page.locator(".give-option").first.all():
            seen += 1
            link = page.locator("header .give-jump")
            assert link.is_visible(), url
            assert page.locator(link.get_attribute("href")).get_attribute("class") == "give-panel", url
    assert seen > 5


def test_the_top_of_a_partners_page_leads_to_its_panel_where_that_does_not_stand_beside(visit, whole_site):
    seen = 0
    for url in published(whole_site, "partners"):
        page = visit(url, 390)
        for _ in page.locator(".give-option").first.all():
            seen += 1
            link = page.locator("header .give-jump")
            assert link.bounding_box()["y"] < 844 - 48
            link.click()
            assert page.locator(".give-panel").bounding_box()["y"] < 200
            wide = visit(url, 1280)
            assert not wide.locator("header .give-jump").is_visible()
            assert wide.locator(".give-panel").bounding_box()["y"] < 844 - 200
    assert seen == 4


def test_the_top_of_every_light_story_leads_to_its_panel_in_one_tap(visit, whole_site):
    seen = 0
    for url in [*published(whole_site, "light/stories"), *published(whole_site, "light/partners")]:
        page = visit(url, 390)
        link = page.locator("main a[href^='#give']")
        assert link.count() == min(1, page.locator(".give [data-address]").count()), url
        if link.count():
            seen += 1
            assert link.bounding_box()["height"] >= 44
            link.click()
            heading, leave = page.locator(".give h2").bounding_box(), page.locator(".leave")
            covered = leave.bounding_box() if leave.count() else {"y": 0, "height": 0}
            assert covered["y"] + covered["height"] <= heading["y"] < 200, url
    assert seen > 8


def test_a_donor_compares_partners_on_the_light_page_too(visit):
    for lang, facts in (
        (
            "en",
            ("What they do: Food, Work", "Where: Battambang", "How to give: The partner’s own page", "Last checked"),
        ),
        ("km", ("អ្វីដែលពួកគេធ្វើ: ", "ទីកន្លែង: បាត់ដំបង", "របៀបបរិច្ចាគ: ", "ផ្ទៀងផ្ទាត់ចុងក្រោយ: ")),
    ):
        page = visit(f"/{lang}/light/give/", 390)
        (kitchen,) = [
            row
            for row in page.locator("main > .list > li").all()
            if row.locator("a[href='#give-river-kitchen']").count()
        ]
        words = kitchen.inner_text()
        library = page.locator("main > .list").inner_text()
        assert {"en": "taking no gifts at the moment", "km": "ផ្អាក"}[lang] in library
        assert [fact for fact in facts if fact not in words] == []
        kitchen.locator("a").click()
        assert page.locator("#give-river-kitchen").bounding_box()["y"] < 200


def test_every_button_leads_where_it_says(visit, pages, whole_site):
    seen = 0
    for url in [
        *published(whole_site, "stories"),
        *published(whole_site, "partners"),
        pages["en-give"],
        pages["km-give"],
    ]:
        page = visit(url)
        for option in page.locator(".give-option").all():
            seen += 1
            link = option.locator("a.button")
            goal = urlsplit(link.get_attribute("href"))
            assert (goal.scheme, goal.hostname) == ("https", option.locator(".host").inner_text()), url
            assert link.get_attribute("rel") == "external noopener", url
            assert link.get_attribute("target") is None, url
            told = f"utm_source=stories.example.org&utm_medium=referral&utm_campaign={goal.path.strip('/')}"
            referrer = page.locator('meta[name="referrer"]').get_attribute("content")
            assert goal.query == ("" if referrer == "no-referrer" else told), url
            button, host = link.bounding_box(), option.locator(".host").bounding_box()
            assert abs(button["y"] - host["y"]) < 120, url
    assert seen > 8


def test_an_example_says_so_on_the_option_and_under_it(visit, pages):
    for lang, ribbon, sentence in (
        ("en", "Example", "No money can be given here"),
        ("km", "ឧទាហរណ៍", "មិនអាចបរិច្ចាគប្រាក់"),
    ):
        page = visit(pages[f"{lang}-give"])
        for panel in panels(page):
            if panel.locator(".give-option").count():
                assert panel.locator(".example").all_inner_texts() == [ribbon]
                assert panel.locator(".example").is_visible()
                assert sentence in panel.inner_text()


def test_a_partner_that_rests_has_no_button_and_comes_last(visit, pages):
    for lang in ("en", "km"):
        shown = panels(visit(pages[f"{lang}-give"]))
        assert [panel.locator("a.button").count() for panel in shown] == [1, 1, 0]


def test_the_panel_of_a_partners_page_is_its_own(visit, whole_site):
    for url in published(whole_site, "partners"):
        page = visit(url)
        (panel,) = panels(page)
        assert page.inner_text("h1") in panel.locator("h2").inner_text()


def test_on_paper_the_way_to_give_is_told_whole_and_in_ink(visit, whole_site):
    """Browsers leave backgrounds out when they print, and nobody can press a button on paper."""
    told = 0
    for url in published(whole_site, "stories"):
        page = visit(url, 800)
        page.emulate_media(media="print")
        for button in page.locator(".give-option .button--give").all():
            told += 1
            assert button.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"
            assert button.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
            assert on_paper(button) == f": {bare(button)}"
        page.emulate_media(media="screen")
    assert told > 3


def test_light_pages_print_the_address_that_was_approved(visit, whole_site):
    told = 0
    for url in published(whole_site, "light/stories"):
        page = visit(url, 800)
        page.emulate_media(media="print")
        for link in page.locator(".give [data-address]").all():
            told += 1
            assert on_paper(link) == f" ({bare(link)})"
        page.emulate_media(media="screen")
    assert told > 3


def bare(link):
    """The address as two people have approved it, without what tells the partner whence a giver comes."""
    goal = link.get_attribute("href").partition("?")[0]
    assert goal.startswith("https://give.example.")
    return goal


def on_paper(link):
    """What the style sheet writes behind a link."""
    return "".join(re.findall('"(.*?)"', link.evaluate("e => getComputedStyle(e, '::after').content")))
