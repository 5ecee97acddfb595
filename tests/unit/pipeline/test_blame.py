"""Whose a finding of the search is."""

from datetime import date

import pytest

from plugins.judge.assemble import assemble
from plugins.pipeline.blame import IN_SHARED_WORDS, blamed, unowned
from plugins.pipeline.where_typed import FROM_HERE
from plugins.render.planned import Planned
from plugins.verify.findings import Finding
from tests.samples import SITE, TOPICS, partner, person, pictured, story, text

PAGES = (
    Planned("/en/stories/a/", "article.html", "en", None, ("stories/a", "stories/b"), "stories/a"),
    Planned("/en/stories/", "listing.html", "en", None, ("stories/a", "stories/b")),
    Planned("/2019/a/", "alias.html", "en", None, ("stories/a",), "stories/a"),
    Planned("/sitemap.xml", "sitemap.xml", "", None),
)


def finding(path, kind="term", handle="mother-01"):
    return Finding(path, kind, handle, "what", "remedy")


@pytest.fixture
def site(made):
    material = made(SITE, TOPICS, person(), story("a"), story("b"), pictured())
    return material, {
        key: assemble(j, material.content, date(2026, 6, 1), strict=False) for key, j in material.judged.items()
    }


@pytest.mark.parametrize(
    ("path", "kind", "guilty"),
    [
        ("en/stories/a/index.html", "term", {"stories/a"}), ("en/stories/a/index.html", "handle", {"stories/a"}), ("en/stories/a/index.html", "link", {"stories/a"}),
        ("2019/a/index.html", "term", {"stories/a"}), ("en/stories/index.html", "term", set()), ("sitemap.xml", "term", set()), ("assets/x.css", "term", set()),
        ("en/stories/a/index.html", "canary", set()), ("en/stories/a/index.html", "mark", set()), ("en/stories/a/index.html", "unaccounted", set()),
    ],
)  # fmt: skip
def test_a_finding_belongs_to_the_entry_of_its_page(site, path, kind, guilty):
    material, entries = site
    assert set(blamed([finding(path, kind)], PAGES, entries, material, frozenset())) == guilty


def test_a_finding_in_a_picture_belongs_to_the_entry_that_shows_it(site):
    material, entries = site
    for path in entries["stories/the-picture"].media:
        assert set(blamed([finding(path, "metadata", "")], PAGES, entries, material, frozenset())) == {
            "stories/the-picture"
        }


def test_a_problem_points_to_a_text_of_the_entry(site):
    material, entries = site
    ((problem,),) = blamed([finding("en/stories/a/index.html")] * 2, PAGES, entries, material, frozenset()).values()
    assert (problem.where, problem.rule, problem.lang) == ("stories/a/index.en.md", "R8", "")


@pytest.mark.parametrize(
    ("files", "field", "line"),
    [
        pytest.param(story("c", more="date: 2026-03-10\nslug: sokmaly\n"), "slug:", 6, id="in the slug"),
        pytest.param({**story("c"), "stories/c/index.en.md": text("en", "{mother-01} laughs.\n\nAnd Sokmaly too.")}, "index.en.md", 10, id="in the third line of the text"),
        pytest.param({**story("c"), "stories/c/index.en.md": text("en", "{mother-01} laughs.", summary="Of Sokmaly.")}, "summary:", 3, id="in the summary"),
        pytest.param({**story("c", more="date: 2026-03-10\ntopics: [sokmaly]\n"), "topics.yaml": "sokmaly: {en: Work, km: ការងារ}\n"}, "topics:", 6, id="in the id of a topic"),
        pytest.param({**story("c", more="date: 2026-03-10\npartner: sokmaly\n"), **partner("sokmaly")}, "partner:", 6, id="in a partner's folder"),
        pytest.param(story("c"), None, 1, id="nowhere that is seen"),
    ],
)  # fmt: skip
def test_a_name_is_told_where_it_was_typed(made, files, field, line):
    material = made(SITE, TOPICS, person(), files)
    pages = (Planned("/en/stories/c/", "article.html", "en", None, ("stories/c",), "stories/c"),)
    entries = {key: assemble(j, material.content, date(2026, 6, 1), strict=False) for key, j in material.judged.items()}
    ((problem,),) = blamed(
        [finding("en/stories/c/index.html")], pages, {"stories/c": entries["stories/c"]}, material, frozenset()
    ).values()
    assert dict(problem.values).get("field") == field
    assert (problem.line, problem.what == FROM_HERE) == (line, field is not None)


@pytest.mark.parametrize(
    ("files", "where"),
    [
        pytest.param(
            {"topics.yaml": "other: {en: The Sokmaly fund, km: ការងារ}\n"}, "topics.yaml", id="in the name of a topic"
        ),
        pytest.param({}, "en/give/index.html", id="nowhere in the content"),
    ],
)
def test_what_belongs_to_nobody_points_to_the_file_of_the_content_that_says_it(made, files, where):
    material = made(SITE, TOPICS, person(), story(), files)
    (problem,) = unowned([finding("en/give/index.html")], material)
    assert problem.where == where
    assert (problem.what == IN_SHARED_WORDS) is where.endswith(".yaml")


def test_a_path_that_holds_a_name_is_masked(made):
    material = made(SITE, TOPICS, person(), story())
    (problem,) = unowned([finding("en/stories/sokmaly/index.html", "unaccounted", "")], material)
    assert "sokmaly" not in repr(problem)
