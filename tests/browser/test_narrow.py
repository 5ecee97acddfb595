"""Narrowing a list by style sheets alone, with scripts off; and the pages that do the same without it."""

from itertools import product

import pytest

pytestmark = pytest.mark.browser

LIST = {"en": "/en/stories/", "km": "/km/stories/"}
CARDS, ROWS = ".grid > li", ".narrow fieldset"


@pytest.fixture(params=["en", "km"])
def page(request, visit):
    """The list of stories, the rows unfolded, in a browser that runs no script."""
    page = visit(LIST[request.param], java_script_enabled=False)
    page.click(".narrow > summary")
    return page


def left(page):
    return page.locator(f"{CARDS}:visible").count()


def choices(page, row):
    return page.locator(ROWS).nth(row).locator("input").all()


def choose(choice):
    choice.check(force=True)


def test_every_choice_leaves_as_many_cards_as_it_says(page):
    whole = page.locator(CARDS).count()
    assert left(page) == whole
    for row in (0, 1):
        every, *some = choices(page, row)
        assert len(some) >= 2
        for choice in some:
            choose(choice)
            said = choice.locator("xpath=..").locator("small").inner_text()
            assert left(page) == int(said)  # int() reads Khmer digits
            assert left(page) < whole
        choose(every)
        assert left(page) == whole


def test_two_choices_together_always_leave_something_and_what_would_not_is_not_offered(page):
    pairs = offered = 0
    (_, *first), (_, *second) = choices(page, 0), choices(page, 1)
    for one in first:
        choose(choices(page, 1)[0])
        choose(one)
        for two in second:
            pairs += 1
            if two.locator("xpath=..").is_visible():
                offered += 1
                choose(two)
                assert left(page) > 0
                choose(choices(page, 1)[0])
    assert 0 < offered < pairs


@pytest.mark.parametrize("lang", ["en", "km"])
def test_ways_topics_and_places_of_giving_narrow_together_and_always_leave_something(visit, lang):
    page = visit(f"/{lang}/give/", java_script_enabled=False)
    page.click(".narrow > summary")
    rows = [choices(page, row) for row in range(page.locator(ROWS).count())]
    assert len(rows) == 3
    assert page.locator(CARDS).count() == 3
    seen = set()
    for asked in product(*rows):
        for row in rows:
            choose(row[0])
        for choice in asked:
            if choice.locator("xpath=..").is_visible():
                choose(choice)
        assert left(page) > 0
        seen.add(left(page))
        assert page.locator(".narrow__option:visible :checked").count() == 3
    assert seen == {1, 2, 3}


def test_it_works_with_keys_and_can_be_seen(page):
    page.reload()
    page.focus(".narrow > summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert left(page) < page.locator(CARDS).count()
    ring = page.locator(".narrow__option:has(:focus-visible)")
    assert ring.count() == 1
    assert ring.bounding_box()["height"] >= 44


def test_every_facet_leads_to_a_page_of_its_own_with_its_count_and_its_feed(visit, whole_site):
    for lang, path in LIST.items():
        page = visit(path)
        groups = page.locator(".facets nav")
        assert groups.count() == 3
        for group in range(3):
            links = page.locator(".facets nav").nth(group).locator("a")
            assert links.first.get_attribute("aria-current") == "page"
            assert int(links.first.locator("small").inner_text()) == page.locator(CARDS).count()
            for href in [a.get_attribute("href") for a in links.all()[1:]]:
                there = whole_site.page(href)
                assert there.ok
                if href != f"/{lang}/places/":
                    own = href.removesuffix("stories/") if "/partners/" in href else href
                    assert f'href="{own}feed.xml"' in there.text
                    assert there.text.count('aria-current="page"') == 1


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_map_is_reached_by_keys_and_says_what_the_list_says(visit, lang):
    page = visit(f"/{lang}/")
    on_map = {a.get_attribute("href"): a.get_attribute("aria-label") for a in page.locator(".province-map a").all()}
    rows = page.locator(".places__list li").all()
    listed = {row.locator("a").get_attribute("href"): row.locator("> span").inner_text() for row in rows}
    other = listed.pop(f"/{lang}/places/")
    assert set(on_map) == set(listed)
    assert all(on_map[href].endswith(f": {count}") for href, count in listed.items())
    total = sum(int(count) for count in listed.values()) + int(other)
    assert total == int("".join(c for c in page.inner_text(".section-head a[href$='/stories/']") if c.isdigit()))
    page.focus(".province-map a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{next(iter(on_map))}")
