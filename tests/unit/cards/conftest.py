"""A card and the theme it is drawn with."""

from types import SimpleNamespace

import pytest

from plugins.cards.artwork import artwork
from plugins.cards.card import Card
from tests.conftest import ROOT

FOOT = {"en": ("Shared Table", "Thalias"), "km": ("តុរួម", "ថាលីយ៉ាស់")}


@pytest.fixture(scope="session")
def cards() -> SimpleNamespace:
    """`card` makes one, `art` is the project's theme, `titles` the Khmer titles with a word of each that has to stay whole."""

    def card(lang="en", title="Salt and weather", summary="", kicker=(), scene="lake", photo=""):
        return Card(lang, kicker, title, summary, *FOOT[lang], scene=scene, photo=photo)

    lines = (ROOT / "tests/fixtures/khmer/card_titles.tsv").read_text(encoding="utf-8").splitlines()
    titles = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
    return SimpleNamespace(card=card, art=artwork(ROOT / "theme"), titles=titles)
