"""R5 in whole texts: what is withheld, what is only told, and what a page says of the reading aloud."""

from datetime import date

import pytest

from plugins.common.states import State
from plugins.judge.assemble import assemble
from plugins.judge.reviewed_text import text_digest
from tests.samples import SITE, TOPICS, person, story

KEY, RECORD = "stories/the-blue-door", "stories/the-blue-door/consent.yaml"
TWO = "by: officer-01, second: manager-01, decision: publish"


def sensitive(record: str = "") -> dict[str, str]:
    files = story(show="form: F-1, show: hidden", more="date: 2026-03-10\nsensitive: true\n")
    return {**files, RECORD: files[RECORD] + record}


@pytest.fixture
def told(judged_site):
    """The states and the rules of what is withheld and what is only told."""

    def run(*files, strict=False):
        made = judged_site(SITE, TOPICS, person(), *files, strict=strict)
        judged = made.judged[KEY]
        return (
            set(judged.decision.states.values()),
            [p.rule for p in judged.decision.problems],
            [p.rule for p in judged.notices],
            judged,
            made,
        )

    return run  # fmt: skip


def test_a_sensitive_story_without_a_review_is_withheld_in_both_languages(told):
    assert told(sensitive())[:3] == ({State.WITHHELD}, ["R5"], [])


def test_a_stale_review_is_told_and_a_strict_build_withholds(told):
    files = sensitive(f"reviewed: {{{TWO}}}\n")
    assert told(files)[:3] == ({State.PUBLISHED}, [], ["R5"])
    assert told(files, strict=True)[:3] == ({State.WITHHELD}, ["R5"], [])


def test_a_current_review_lets_a_strict_build_publish(told):
    digest = text_digest(told(sensitive(f"reviewed: {{{TWO}}}\n"))[3])
    files = sensitive(f"reviewed: {{{TWO}, text: {digest}}}\n")
    assert told(files, strict=True)[:3] == ({State.PUBLISHED}, [], [])
    changed = {**files, "stories/the-blue-door/index.en.md": files["stories/the-blue-door/index.en.md"].replace("a shop", "a small shop")}  # fmt: skip
    assert told(changed, strict=True)[:3] == ({State.WITHHELD}, ["R5"], [])


def test_a_draft_waits_for_its_review_in_silence(told):
    files = {path: said.replace("status: published", "status: draft") for path, said in sensitive().items()}
    assert told(files)[0] == {State.DRAFT}


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        pytest.param("2026-05-01", date(2026, 5, 1), id="read to her"),
        pytest.param("2027-05-01", None, id="on a day that has not come"),
    ],
)
def test_what_was_read_to_her_is_said_while_it_is_what_stands_there(told, day, shown):
    digest = text_digest(told(story())[3])
    files = story()
    files[RECORD] += f"read_back: {{date: {day}, text: {digest}}}\n"
    *_, judged, made = told(files)
    assert assemble(judged, made.content, made.today.consent, strict=False).entry.read_back == shown
    files["stories/the-blue-door/index.km.md"] = files["stories/the-blue-door/index.km.md"].replace("ហាង", "ផ្ទះ")
    *_, judged, made = told(files)
    assert judged.decision.published
    assert assemble(judged, made.content, made.today.consent, strict=False).entry.read_back is None


def test_a_reading_of_nobody_knows_which_text_is_not_said(told):
    files = story()
    files[RECORD] += "read_back: {date: 2026-05-01}\n"
    *_, judged, made = told(files)
    assert assemble(judged, made.content, made.today.consent, strict=False).entry.read_back is None
