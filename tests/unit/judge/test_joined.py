"""Details that stand in two cells, items, paragraphs: found where they stand, in both languages; tables of goods stay quiet."""

import pytest

from plugins.judge.exact import SAYS
from tests.conftest import ROOT
from tests.samples import SITE, TOPICS, person, story


def cases():
    lines = (ROOT / "tests/fixtures/details/spread.tsv").read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("lang", "body", "expected"), [pytest.param(*case, id=f"{case[0]}, case {i}") for i, case in enumerate(cases())]
)
def test_what_is_spread_is_put_together_as_a_reader_does(judged, lang, body, expected):
    opening = {"en": "{mother-01} opened a shop.", "km": "{mother-01} បានបើកហាង។"}[lang]
    said = {"en": None, "km": None} | {lang: f"{opening}\n\n{body.replace(chr(92) + 'n', chr(10))}"}
    found = judged(SITE, TOPICS, person(), story(**said))
    asked = {p.what for p in found.decision.problems if p.rule == "R10"}
    says = {"village": SAYS["place"]} | {kind: SAYS[kind] for kind in ("age", "children", "phone")}
    assert asked & set(SAYS.values()) == {says[kind] for kind in expected.split()}
