"""Every message that the program may show is there in Khmer, with the same fields."""

import re
import string
from pathlib import Path

import pytest
from pheasa import normalize

from plugins.common.languages import LANGUAGES
from plugins.report.catalogue import LOCALE, catalogue
from plugins.report.marked import marked
from plugins.report.words import say

PLUGINS = Path(__file__).parents[3] / "plugins"
# What visitors read is the theme's to translate.
MESSAGES = tuple(found for found in marked(PLUGINS) if not found.where.startswith("render/scenes"))
TRANSLATED = [lang for lang in LANGUAGES if lang != "en"]


def fields(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_marked_message_is_translated(lang):
    assert sorted({f"{m.where}:{m.line} {m.text}" for m in MESSAGES if m.text not in catalogue(lang)}) == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_no_translation_is_left_over(lang):
    assert sorted(set(catalogue(lang)) - {m.text for m in MESSAGES}) == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_has_the_fields_of_its_message(lang):
    assert [message for message, said in catalogue(lang).items() if fields(said) != fields(message)] == []


def test_every_message_is_a_literal_that_a_catalogue_can_hold():
    assert [f"{m.where}:{m.line}" for m in MESSAGES if not m.text] == []


def test_every_language_has_a_catalogue():
    assert {path.stem for path in LOCALE.glob("*.po")} == set(LANGUAGES)


def test_khmer_is_in_canonical_order_without_invisible_characters():
    said = catalogue("km").values()
    assert [
        s
        for s in said
        if str(normalize(s)).replace("\u17d2\u178f", "\u17d2\u178a") != s.replace("\u17d2\u178f", "\u17d2\u178a")
    ] == []
    assert not any(c in s for s in said for c in "\u200b\u200c\u200d\u2060")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_can_be_filled(lang):
    for message in MESSAGES:
        assert say(message.text, lang)


# What is typed or read as it stands: keys and values, paths, commands, days, the digits of a code.
AS_IT_STANDS = re.compile(
    r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"|python3|[\w./-]*[A-Za-z_][\w./-]*|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|1983|0 ដល់ 9|/2019/"
)


@pytest.mark.parametrize("message", [pytest.param(m, id=f"{m.where}-{m.line}") for m in MESSAGES])
def test_khmer_counts_in_its_own_digits_and_has_its_own_signs(message):
    filled = say(message.text, "km", [(field, "12") for field in fields(message.text)])
    assert not re.search("[0-9]", AS_IT_STANDS.sub("", filled))
    assert ";" not in filled
    assert not re.search("[\u1780-\u17d3](?:[:.](?:\\s|$)|;)", filled)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("12", "១២"),
        ("1st", "១"),
        ("3, 5", "៣, ៥"),
        ("score: 12", "score: 12"),
        ("a.yaml:3", "a.yaml:3"),
        ("2026-03-10", "2026-03-10"),
    ],
)
def test_a_number_is_in_the_digits_of_the_language_and_what_is_typed_is_not(value, said):
    assert say("{value}", "km", [("value", value)]) == said
    assert say("{value}", "en", [("value", value)]) == value
