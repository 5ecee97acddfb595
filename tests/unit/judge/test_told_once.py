"""One thing that is wrong is one sentence, and it points to the words."""

import pytest

from tests.samples import REVIEWED, SITE, TOPICS, form, person, story

CHILD = person(
    born="2014",
    forms=f"F-1: {form(more='guardian: {is_suspect: false}, assent: {date: 2026-01-10, by: officer-01, given: true}')}",
)
CONSENT = f"place: {{code: '17', at_most: province}}\npeople:\n  mother-01: {{form: F-1, show: hidden}}\n{REVIEWED}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("She went to Wat Bo Primary School.", [("R4", 9, 31, 6)], id="a school"),
        pytest.param("She met {mother-01 there.", [("R2", 9, 27, 5)], id="a bracket that is not closed"),
        pytest.param("She lives near Wat Damnak.", [("R10", 9, 34, 6)], id="a pagoda"),
    ],
)
def test_it_is_told_once(judged, said, told):
    made = judged(
        SITE,
        TOPICS,
        CHILD,
        story(en=f"{{mother-01}} sang. {said}", km=None, consent=CONSENT, more="date: 2026-03-10\nsensitive: false\n"),
    )
    problems = [p for p in made.decision.problems if "score" not in dict(p.values)]
    assert [(p.rule, p.line, p.column, p.word) for p in problems] == told
