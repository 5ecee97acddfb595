"""Every file of the output is explained by a page, a file of the theme or the record of a photograph (R12)."""

from datetime import date

import pytest

from plugins.common.problems import Stop
from plugins.judge.assemble import assemble
from plugins.pipeline import stage as staging_module
from plugins.pipeline.accounts import accounts
from plugins.promote.staging import Staging
from plugins.render.planned import Planned
from tests.samples import SITE, TOPICS, person, pictured, story

PAGE = Planned("/en/", "home.html", "en", None)


def test_pages_files_of_the_theme_and_recorded_photographs_are_explained(made):
    judged = made(SITE, TOPICS, person(), story(), pictured()).judged
    assembled = {key: assemble(one, made().content, date(2026, 6, 1), strict=False) for key, one in judged.items()}
    photos = set(assembled["stories/the-picture"].media)
    assert len(photos) > 1
    assert accounts([PAGE], ["assets/a.css"], assembled, judged) == {"en/index.html", "assets/a.css", *photos}


def test_a_photograph_without_a_record_is_not(made):
    judged = dict(made(SITE, TOPICS, person(), story(), pictured()).judged)
    assembled = {key: assemble(one, made().content, date(2026, 6, 1), strict=False) for key, one in judged.items()}
    judged["stories/the-picture"] = judged["stories/the-blue-door"]
    assert accounts([], [], assembled, judged) == set()


@pytest.mark.parametrize("path", ["media/unknown.jpg", "en/unknown/index.html", "assets/unknown.css"])
def test_a_file_that_nothing_explains_ends_the_build(staged, monkeypatch, path):
    real = staging_module.rendered

    def more(*args):
        yield from real(*args)
        (planned, *_), *_ = real(*args)
        yield planned, path, b"", ()

    monkeypatch.setattr(staging_module, "rendered", more)
    with pytest.raises(Stop) as stopped:
        staged(SITE, TOPICS, person(), story())
    assert path in {problem.where for problem in stopped.value.problems}


def test_the_files_of_a_site_are_all_explained(staged):
    site = staged(SITE, TOPICS, person(), story(), pictured())
    assert isinstance(site.staging, Staging)
    assert len(site.staging.manifest) > 10
