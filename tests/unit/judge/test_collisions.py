"""Two texts with one address, and addresses of the site itself (R12)."""

import pytest

from plugins.judge.collisions import RESERVED, SAME, collisions
from plugins.read.content import Entry, Text


def entry(folder, *, kind="stories", slug=None, aliases=()):
    text = Text(
        f"{kind}/{folder}/index.en.md",
        "en",
        "published",
        "The well",
        "A well.",
        "Text.",
        8,
        {"slug": (4, 1), "aliases": (5, 1)},
    )
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    return Entry(
        **{
            **empty,
            "kind": kind,
            "folder": folder,
            "slug": folder if slug is None else slug,
            "texts": {"en": text},
            "aliases": aliases,
        }
    )


def found(*entries):
    return {key: {(p.what, p.line) for p in problems} for key, problems in collisions(entries).items()}


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        pytest.param({"slug": "well"}, {"slug": "well"}, (4, 4), id="the same slug"),
        pytest.param({"slug": "Well"}, {"slug": "well"}, (4, 4), id="slugs that differ only in case"),
        pytest.param({"aliases": ("/2019/x/",)}, {"aliases": ("2019/x",)}, (5, 5), id="the same alias"),
        pytest.param(
            {"aliases": ("/2019/X/index.html",)},
            {"aliases": ("/2019/x/",)},
            (5, 5),
            id="an alias to the index of a folder",
        ),
        pytest.param(
            {"aliases": ("/km/stories/b/",)}, {}, (5, 4), id="an alias equal to the other's address in another language"
        ),
        pytest.param({"aliases": ("/EN/Stories/B",)}, {}, (5, 4), id="the same in capitals"),
        pytest.param({"kind": "pages", "slug": "b"}, {"kind": "pages", "slug": "b"}, (4, 4), id="two pages"),
    ],
)
def test_both_are_withheld(one, other, lines):
    a, b = entry("a", **one), entry("b", **other)
    assert found(a, b) == {a.key: {(SAME, lines[0])}, b.key: {(SAME, lines[1])}}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"slug": "well"}, {"slug": "wells"}), ({"slug": "well"}, {"slug": "well", "kind": "blog"}), ({"aliases": ("/en/old/",)}, {"aliases": ("/km/old/",)}),
        ({"slug": ""}, {"slug": ""}),
    ],
)  # fmt: skip
def test_different_addresses_do_not_collide(one, other):
    assert found(entry("a", **one), entry("b", **other)) == {}


def test_an_alias_to_the_own_address_is_no_collision():
    assert found(entry("a", aliases=("/en/stories/a/", "/en/stories/A/"))) == {}


@pytest.mark.parametrize("slug", ["stories", "Blog", "partners", "topics", "places", "give", "search", "page"])
def test_a_page_may_not_take_the_address_of_a_list(slug):
    assert found(entry("a", kind="pages", slug=slug)) == {"pages/a": {(RESERVED, 4)}}


def test_a_story_may_be_called_like_a_list():
    assert found(entry("a", slug="give")) == {}


@pytest.mark.parametrize("slug", ["page"])
def test_no_text_may_stand_where_a_list_continues(slug):
    assert found(entry("a", aliases=(f"/en/stories/{slug}/2/",))) == {"stories/a": {(RESERVED, 5)}}


@pytest.mark.parametrize(
    "alias",
    [
        "/",
        "/en/",
        "/km",
        "/en/stories/",
        "/en/feed.xml",
        "/km/topics/work/feed.xml",
        "/en/topics/work/page/2/",
        "/assets/x/",
        "/media/",
        "/sitemap.xml",
        "/404.html",
    ],
)
def test_an_alias_may_not_take_the_address_of_what_the_site_makes(alias):
    assert found(entry("a", aliases=(alias,))) == {"stories/a": {(RESERVED, 5)}}


def test_problems_quote_no_address():
    (problem, *_) = collisions([entry("a", aliases=("/sokmaly",)), entry("b", aliases=("/sokmaly",))])["stories/a"]
    assert "sokmaly" not in repr(problem)
