"""Rendered and searched until nothing is found; what could not stand is withheld, or ends the build."""

import hashlib

import pytest

from plugins.common.problems import Stop
from plugins.common.states import State
from plugins.render.composer import tagless
from tests.samples import SITE, TOPICS, partner, person, story

BASE = (SITE, TOPICS, person())
HEADING = "{{ page.heading }}</h1>"


def states(staged):
    return {key: set(judged.decision.states.values()) for key, judged in staged.material.judged.items()}


def test_a_sound_site_is_staged_in_one_go(staged):
    site = staged(*BASE, story(), partner())
    assert states(site) == {"stories/the-blue-door": {State.PUBLISHED}, "partners/the-house": {State.PUBLISHED}}
    assert (site.staging.folder / "en/stories/the-blue-door/index.html").is_file()
    assert (site.notices, site.panel_problems) == ((), ())


def test_a_finding_in_the_page_of_an_entry_withholds_it_and_the_others_stay(staged):
    site = staged(*BASE, story(), partner(), spoilt={"templates/partner.html": (HEADING, "Sokmaly ")})
    assert states(site) == {"stories/the-blue-door": {State.PUBLISHED}, "partners/the-house": {State.WITHHELD}}
    (problem,) = set(site.material.judged["partners/the-house"].decision.problems)
    assert (problem.where, problem.rule, problem.handle) == ("partners/the-house/index.en.md", "R8", "mother-01")
    assert not (site.staging.folder / "en/partners/the-house").exists()


def test_one_after_the_other_is_withheld_until_the_search_is_quiet(staged):
    spoilt = {
        "templates/partner.html": (HEADING, "Sokmaly "),
        "templates/article.html": (HEADING, "{% if not page.panel %}Sokmaly {% endif %}"),
    }
    site = staged(*BASE, story(more="date: 2026-03-10\npartner: the-house\n"), partner(), spoilt=spoilt)
    assert states(site) == {"stories/the-blue-door": {State.WITHHELD}, "partners/the-house": {State.WITHHELD}}


def test_a_finding_that_is_nobodys_ends_the_build_and_leaves_nothing(staged, tmp_path):
    with pytest.raises(Stop) as stopped:
        staged(*BASE, story(), spoilt={"templates/give.html": (HEADING, "Sokmaly ")})
    assert {p.where for p in stopped.value.problems} == {"en/give/index.html", "km/give/index.html"}
    assert not any("Sokmaly" in repr(p) for p in stopped.value.problems)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "theme"]


def test_a_handle_on_a_page_is_a_finding(staged):
    site = staged(*BASE, story(), partner(), spoilt={"templates/partner.html": (HEADING, "mother-01 ")})
    assert {p.rule for p in site.material.judged["partners/the-house"].decision.problems} == {"R2"}


def test_the_pages_of_a_text_are_listed_with_it(staged):
    site = staged(
        *BASE,
        story("a", more="date: 2026-03-10\ntopics: [work]\n"),
        story("b", more="date: 2026-03-11\ntopics: [work]\n"),
    )
    manifest = site.staging.manifest
    holds = {path for path, listed in manifest.items() if "stories/a" in listed.entries}
    assert {
        "en/stories/a/index.html",
        "en/stories/b/index.html",
        "en/index.html",
        "en/stories/index.html",
        "en/feed.xml",
        "km/topics/work/index.html",
    } <= holds


def test_no_mark_is_left_in_any_file(staged):
    site = staged(*BASE, story(show="form: F-1, show: named"), partner())
    for path in site.staging.manifest:
        if path.endswith((".html", ".xml", ".txt")):
            assert not any(
                "\ue000" <= c <= "\uf8ff" for c in (site.staging.folder / path).read_text(encoding="utf-8")
            ), path


def test_the_same_files_make_the_same_bytes(staged):
    def digest():
        site = staged(
            *BASE, story("a"), story("b"), story("c", more="date: 2026-03-10\ntopics: [safety, work]\n"), partner()
        )
        made = hashlib.sha256(
            "\n".join(f"{path} {listed.sha256}" for path, listed in site.staging.manifest.items()).encode()
        ).hexdigest()
        site.staging.discard()
        return made

    assert digest() == digest()


@pytest.mark.parametrize(
    ("given", "english"),
    [
        pytest.param(
            "Mrs Sokmaly's door and Chheang Sokmaly.", "Mrs Bopha's door and Bopha.", id="titles and possessives"
        ),
        pytest.param("**Sok**maly, SOKMALY, សុខម៉ាលី.", "Bopha, Bopha, Bopha.", id="disguises"),
    ],
)
def test_a_reader_reads_the_pseudonym(staged, given, english):
    page = (staged(*BASE, story(en=given)).staging.folder / "en/stories/the-blue-door/index.html").read_text(
        encoding="utf-8"
    )
    body = page.split('<div class="prose">')[1].split("</div>")[0]
    assert (
        " ".join(tagless(body).replace("&#x27;", "'").split()).replace(" ,", ",").replace("Bopha 's", "Bopha's")
        == english
    )
