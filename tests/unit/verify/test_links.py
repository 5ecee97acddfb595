"""Where pages may lead."""

import pytest

from plugins.verify.links import Site, link_findings
from plugins.verify.look import look
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight

URL = "https://example.org"


def kinds(pages, *, url=URL, others=()):
    read = {path: look(path, text.encode(), Sight(Matcher(()))).links for path, text in pages.items()}
    site = Site(url, frozenset([*pages, *others]), read.get)
    return [(finding.path, finding.kind) for finding in link_findings(site, pages)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<a href="/">', id="the gateway"),
        pytest.param('<a href="/en/?q=1#give">', id="an anchor of another page"),
        pytest.param('<a href="#here"><i id="here">', id="an anchor of its own"),
        pytest.param('<a href="../en/">', id="a relative address"),
        pytest.param(f'<a href="{URL}/en/">', id="an absolute address"),
        pytest.param('<a href="/m/%E1%9E%9F.jpg">', id="a percent-coded address"),
        pytest.param('<img src="/m/a.jpg" srcset="/m/a.jpg 1x, /m/b.jpg 2x">', id="pictures"),
        pytest.param('<a href="https://partner.example/">', id="another site"),
        pytest.param('<a href="tel:+85512345678"><a href="mailto:a@example.org">', id="a call"),
        pytest.param(f'<meta property="og:image" content="{URL}/m/a.jpg">', id="a card"),
        pytest.param('<meta http-equiv="refresh" content="0; url=/en/">', id="an alias"),
        pytest.param('<script type="application/ld+json">{"a": 1}</script>', id="data for search engines"),
        pytest.param('<link rel="alternate" hreflang="x-default" href="/">', id="the gateway as the default"),
    ],
)
def test_an_address_that_leads_somewhere_passes(html):
    pages = {"index.html": "", "en/index.html": '<p id="give">', "a/index.html": html}
    assert kinds(pages, others=["m/a.jpg", "m/b.jpg", "m/ស.jpg"]) == []


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        pytest.param('<a href="/gone/">', "link", id="a missing page"),
        pytest.param(f'<a href="{URL}/gone/">', "link", id="a missing page, absolute"),
        pytest.param('<a href="/en/#gone">', "anchor", id="a missing anchor"),
        pytest.param('<a href="#gone">', "anchor", id="a missing anchor of its own"),
        pytest.param('<img src="/m/gone.jpg">', "link", id="a missing picture"),
        pytest.param('<img srcset="/m/a.jpg 1x, /m/gone.jpg 2x">', "link", id="a missing picture of several"),
        pytest.param('<meta property="og:image" content="/m/gone.jpg">', "link", id="a missing card"),
        pytest.param('<meta http-equiv="refresh" content="0; url=/gone/">', "link", id="an alias to nowhere"),
        pytest.param('<a href="javascript:x()">', "link", id="a script as an address"),
        pytest.param('<a href="data:text/html,x">', "link", id="data as an address"),
        pytest.param('<a href="https://[x">', "link", id="no address"),
        pytest.param('<img src="https://tracker.example/a.gif">', "link", id="an outside picture"),
        pytest.param('<img src="//tracker.example/a.gif">', "link", id="an outside picture without a scheme"),
        pytest.param('<link rel="stylesheet" href="https://fonts.example/a.css">', "link", id="an outside style"),
        pytest.param('<link rel="preconnect" href="https://fonts.example">', "link", id="an early connection"),
        pytest.param("<script>x()</script>", "type", id="a script"),
        pytest.param('<script type="application/ld+json" src="/m/a.jpg"></script>', "type", id="a script from a file"),
        pytest.param('<script type="application/ld+json">{"a": </script>', "type", id="broken data"),
        pytest.param('<p onclick="x()">', "type", id="a handler"),
        pytest.param('<p style="color: red">', "type", id="a style attribute"),
        pytest.param('<iframe src="/en/"></iframe>', "type", id="a frame"),
        pytest.param('<base href="/en/">', "type", id="a base"),
    ],
)
def test_an_address_that_leads_nowhere_or_outside_is_found(html, kind):
    pages = {"index.html": "", "en/index.html": "", "a/index.html": html}
    assert kinds(pages, others=["m/a.jpg"]) == [("a/index.html", kind)]


SCRIPT = "assets/search.0123456789ab.js"


@pytest.mark.parametrize("page", ["en/search/index.html", "km/search/page/12/index.html"])
def test_a_search_page_may_run_the_script_of_the_theme(page):
    assert kinds({page: f'<script src="/{SCRIPT}"></script>'}, others=[SCRIPT]) == []


@pytest.mark.parametrize(
    ("page", "tag", "kind"),
    [
        pytest.param("en/index.html", f'<script src="/{SCRIPT}"></script>', "type", id="on another page"),
        pytest.param("en/stories/search/index.html", f'<script src="/{SCRIPT}"></script>', "type", id="in a story of that name"),
        pytest.param("search/index.html", f'<script src="/{SCRIPT}"></script>', "type", id="outside the languages"),
        pytest.param("en/search/index.html", '<script src="/assets/other.0123456789ab.js"></script>', "type", id="another script"),
        pytest.param("en/search/index.html", f'<script src="https://e.example/{SCRIPT}"></script>', "type", id="from elsewhere"),
        pytest.param("en/search/index.html", f'<script src="//{SCRIPT}"></script>', "type", id="from elsewhere without a scheme"),
        pytest.param("en/search/index.html", f'<script src="/{SCRIPT}" onload="x()"></script>', "type", id="with a handler"),
        pytest.param("en/search/index.html", "<script>x()</script>", "type", id="in the page"),
        pytest.param("en/search/index.html", '<script src="/assets/search.ffffffffffff.js"></script>', "link", id="one that is not there"),
    ],
)  # fmt: skip
def test_any_other_script_is_found(page, tag, kind):
    assert kind in {found for _, found in kinds({page: tag}, others=[SCRIPT, "assets/other.0123456789ab.js"])}


def alternates(**pages):
    return "".join(
        f'<link rel="alternate" hreflang="{language}" href="{URL}{href}">' for language, href in pages.items()
    )


def test_alternates_come_in_pairs():
    pair = alternates(en="/en/a/", km="/km/a/")
    assert kinds({"en/a/index.html": pair, "km/a/index.html": pair}) == []


def test_an_alternate_that_does_not_answer_is_found():
    pages = {"en/a/index.html": alternates(en="/en/a/", km="/km/a/"), "km/a/index.html": alternates(km="/km/a/")}
    assert kinds(pages) == [("en/a/index.html", "alternate")]


def test_an_alternate_that_does_not_exist_is_found():
    assert kinds({"en/a/index.html": alternates(km="/km/a/")}) == [("en/a/index.html", "alternate")]


def test_a_site_under_a_folder_finds_its_pages():
    assert kinds({"en/index.html": '<a href="https://example.org/site/en/">'}, url=f"{URL}/site") == []
    assert kinds({"en/index.html": '<a href="https://example.org/site/km/">'}, url=f"{URL}/site") == [
        ("en/index.html", "link")
    ]


def test_feeds_sitemaps_and_styles_lead_somewhere_too():
    pages = {
        "sitemap.xml": f"<urlset><url><loc>{URL}/gone/</loc></url></urlset>",
        "en/feed.xml": f'<feed><link href="{URL}/en/feed.xml"/><link href="{URL}/gone/"/></feed>',
        "assets/a.css": "@font-face { src: url(a.woff2) }",
    }
    assert kinds(pages) == [("sitemap.xml", "link"), ("en/feed.xml", "link"), ("assets/a.css", "link")]
    assert kinds({"assets/a.css": "a { b: url(a.woff2) }"}, others=["assets/a.woff2"]) == []
