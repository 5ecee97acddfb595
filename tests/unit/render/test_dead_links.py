"""A link to a page that is not there becomes plain words."""

import pytest

from plugins.render.dead_links import without_dead_links
from plugins.render.plan import plan


def mended(render, body):
    entries = [
        render.entry("here", texts={lang: render.public(lang, body=body) for lang in ("en", "km")}),
        render.entry("there"),
    ]
    pages = without_dead_links(plan(render.site(*entries), render.words), "https://test.example.org")
    return next(str(page.view.body) for page in pages if page.url == "/en/stories/here/")


@pytest.mark.parametrize(
    "href",
    [
        "/en/stories/there/", "../there/", "/en/stories/there/#n1", "/en/stories/there/?a=1", "https://test.example.org/en/stories/there/", "#n1",
        "https://other.example.org/en/stories/gone/", "mailto:care@example.org", "tel:117", "/en/feed.xml", "/",
    ],
)  # fmt: skip
def test_a_live_link_stays(render, href):
    body = f'<p>See <a href="{href}" title="x">this <em>well</em></a>.</p>'
    assert mended(render, body) == body


@pytest.mark.parametrize(
    "href",
    [
        "/en/stories/gone/", "../gone/", "gone", "/km/stories/gone/#n1", "https://test.example.org/en/stories/gone/", "HTTPS://Test.Example.ORG/en/stories/gone/",
        "http://test.example.org/en/stories/gone/", "//test.example.org/en/stories/gone/", "/en/stories/gone/?x=/en/stories/there/", "/content/people/x.yaml", "http://[",
    ],
)  # fmt: skip
def test_a_dead_link_leaves_its_words_and_nothing_of_its_address(render, href):
    assert (
        mended(render, f'<p>See <a class="x" href="{href}" title="gone">this <em>well</em></a>.</p>')
        == "<p>See this <em>well</em>.</p>"
    )
