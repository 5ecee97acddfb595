"""What tells and what doesn't, by tables that a translator can read. Sentences with nothing after the tab must stay quiet."""

import pytest

from plugins.common.languages import Lang
from plugins.details.ages import ages
from plugins.details.children import children
from plugins.details.conditions import health, minorities
from plugins.details.dates import dates
from plugins.details.events import events
from plugins.details.identifiers import identifiers
from plugins.details.occupations import occupations
from tests.conftest import ROOT

OWN = (ages, dates, children, occupations, identifiers, health, minorities, events)


def cases(lang: str) -> list[tuple[str, str]]:
    lines = (ROOT / f"tests/fixtures/details/cases.{lang}.tsv").read_text(encoding="utf-8").split("\n")
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def told(text: str, lang: str) -> list[str]:
    return sorted({f"{t.kind}={t.value}" for detector in OWN for t in detector(text, Lang(lang))})


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [pytest.param(lang, *case, id=f"{lang}, case {i}") for lang in ("en", "km") for i, case in enumerate(cases(lang))],
)
def test_a_sentence_tells_what_it_tells_and_no_more(lang, text, expected):
    assert told(text, lang) == sorted(filter(None, expected.split("; ")))
