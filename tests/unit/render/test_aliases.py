"""Old addresses lead to where a text stands now."""

import pytest

from plugins.places.provinces import provinces
from plugins.render.aliases import alias_url


@pytest.mark.parametrize(
    ("alias", "url"),
    [
        ("2019/the-well", "/2019/the-well/"), ("/2019/the-well/", "/2019/the-well/"), (" /a/ ", "/a/"), ("/old/well.html", "/old/well.html"),
        ("/old/WELL.HTML", "/old/WELL.HTML"), ("/old/index.html", "/old/"), ("/old/Index.htm", "/old/"), ("index.html", "/"), ("/", "/"),
        ("/km/រឿង", "/km/រឿង/"), ("/old/well.php", "/old/well.php/"),
    ],
)  # fmt: skip
def test_addresses(alias, url):
    assert alias_url(alias) == url


@pytest.mark.parametrize(
    ("alias", "langs", "target"),
    [
        ("/2019/x/", ["en", "km"], "/en/stories/x/"), ("/km/old/", ["en", "km"], "/km/stories/x/"), ("/km/old/", ["en"], "/en/stories/x/"),
        ("/2019/x/", ["km"], "/km/stories/x/"),
    ],
)  # fmt: skip
def test_targets(render, alias, langs, target):
    page = render.pages(render.entry("x", langs=langs, aliases=(alias,)))[alias]
    assert (page.view.target, page.owner, page.entries) == (target, "stories/x", ("stories/x",))


def test_an_alias_says_nothing_of_the_text(render):
    page = render.pages(render.entry("x", aliases=("/2019/x/",), texts={"en": render.public("en", "Secret title")}))[
        "/2019/x/"
    ]
    assert "Secret" not in repr(page.view)


@pytest.mark.parametrize(
    "alias", ["/en/topics/Work/", "/EN/stories/X/", "/en/stories/x/index.html", "/km/places/siem-reap/"]
)
def test_no_alias_stands_where_a_page_stands_whatever_its_case(render, alias):
    pages = render.pages(render.entry("x", topics=("work",), province=provinces()["17"], aliases=(alias,)))
    assert [page for page in pages.values() if page.template == "alias.html"] == []


def test_the_alias_goes_when_its_target_goes(render):
    assert "/2019/x/" not in render.pages(render.entry("y"))
