"""The twins without pictures: which pages have one, and what is left of a body."""

import pytest
from markupsafe import Markup

from plugins.render.light import words_only

FIGURE = '<figure class="inset"><picture><source srcset="a"><img src="/media/a.jpg" width="1" height="1" alt="A door"></picture>{}</figure>'


def test_every_page_of_a_language_has_a_twin_owned_by_the_same_text(render):
    pages = render.pages(
        render.entry("x", topics=("work",), partner="house"),
        render.entry("house", kind="partners"),
        render.entry("p", kind="blog"),
        render.entry("about", kind="pages"),
    )
    whole = {
        url
        for url, page in pages.items()
        if page.template.endswith(".html") and page.lang and "/light/" not in url and "/search/" not in url
    }
    assert len(whole) > 20
    for url in whole:
        twin = pages[f"{url[:3]}/light{url[3:]}"]
        assert (twin.owner, twin.entries, twin.lang) == (pages[url].owner, pages[url].entries, pages[url].lang)
        assert pages[url].view.frame.light == twin.url
        assert twin.view.frame.canonical == pages[url].view.frame.canonical
        assert not twin.view.frame.index
    assert {url for url in pages if "/light/" in url} == {f"{url[:3]}/light{url[3:]}" for url in whole}


def test_a_language_in_which_a_story_may_not_be_told_has_no_twin_of_it(render):
    pages = render.pages(render.entry("x", langs=["en"], no_trace=frozenset({"km"})))
    assert "/en/light/stories/x/" in pages
    assert not any("/x/" in url for url in pages if url.startswith("/km/"))


def test_no_twin_is_in_the_sitemap(render):
    pages = render.pages(render.entry("x"))
    assert not any("/light/" in url.absolute for url in pages["/sitemap.xml"].view["urls"])


def test_an_old_address_never_takes_the_place_of_a_twin(render):
    pages = render.pages(render.entry("x"), render.entry("y", aliases=("/en/light/stories/x/",)))
    assert pages["/en/light/stories/x/"].template == "light/article.html"


@pytest.mark.parametrize(
    ("body", "left"),
    [
        pytest.param(FIGURE.format(""), '<p class="picture">A door</p>', id="a picture is told"),
        pytest.param(
            FIGURE.format("<figcaption>At <b>home</b></figcaption>"),
            '<p class="picture">A door At <b>home</b></p>',
            id="with its caption",
        ),
        pytest.param(
            f"<p>a</p>{FIGURE.format('')}<p>b</p>", '<p>a</p><p class="picture">A door</p><p>b</p>', id="between"
        ),
        pytest.param('<a href="/en/x/#n1">x</a>', '<a href="/en/light/x/#n1">x</a>', id="a link stays among twins"),
        pytest.param(
            '<a title="&gt;" href="/en/x/">x</a>', '<a title="&gt;" href="/en/light/x/">x</a>', id="with a title"
        ),
        pytest.param('<a href="/en/none/">x</a>', '<a href="/en/none/">x</a>', id="no twin there"),
        pytest.param('<a href="https://a.org/en/x/">x</a>', '<a href="https://a.org/en/x/">x</a>', id="elsewhere"),
        pytest.param('<a href="#n1">1</a>', '<a href="#n1">1</a>', id="within the page"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_is_left_of_a_body(body, left):
    assert words_only(Markup(body), {"/en/x/"}) == left
