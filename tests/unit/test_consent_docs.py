"""The guide to consent tells every field there is, in both languages, and the paper form has a line for what is signed."""

import re
from pathlib import Path

import html5lib
import pytest

from plugins.read.schema.consent import PRESETS, Consent, Levels, PersonEntry, PhotoRecord, Review
from plugins.read.schema.people import Form, Person

DOCS = Path(__file__).resolve().parents[2] / "docs"
MODELS = (Person, Form, Consent, PersonEntry, Levels, Review)
# Written by the reader of files, or told in the chapter on pictures as a whole.
UNTOLD = {"handle", "lines", "broken_forms", "order", "reviewed", "read_back", "second", "people", "photos"}


def fields(models) -> list[str]:
    return sorted({name for model in models for name in model.model_fields} - UNTOLD)


@pytest.mark.parametrize("guide", ["consent.md", "consent.km.md"])
@pytest.mark.parametrize("field", fields(MODELS))
def test_the_guide_tells_each_field(guide, field):
    assert re.search(rf"`{field}:?`", (DOCS / guide).read_text(encoding="utf-8"))


@pytest.mark.parametrize("guide", ["consent.md", "consent.km.md"])
def test_the_guide_tells_the_presets_and_the_fields_of_a_picture(guide):
    text = (DOCS / guide).read_text(encoding="utf-8")
    told_elsewhere = {"boxes", "not_a_face", "hide"}
    assert all(f"`{word}`" in text for word in (*PRESETS, *PhotoRecord.model_fields.keys() - told_elsewhere))


def test_both_guides_have_the_same_chapters_and_tables():
    english, khmer = ((DOCS / name).read_text(encoding="utf-8") for name in ("consent.md", "consent.km.md"))
    for mark in ("\n## ", "\n### ", "\n| ", "\n- "):
        assert english.count(mark) == khmer.count(mark)


@pytest.mark.parametrize("field", sorted(Form.model_fields.keys() - {"pseudonym"}))
def test_the_paper_form_has_a_line_for_what_is_signed(field):
    assert field in (DOCS / "consent-form.html").read_text(encoding="utf-8")


def test_the_paper_form_is_sound_html_and_loads_nothing_from_outside():
    text = (DOCS / "consent-form.html").read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert "http" not in text
