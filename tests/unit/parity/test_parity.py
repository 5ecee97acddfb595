"""What one language says and the other does not is asked; what free translation says otherwise is not."""

from pathlib import Path

import pytest

from plugins.bench.parity import TABLES, asked, named, pairs
from plugins.common.languages import Lang
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.stretch import Found, Place, Stretch
from plugins.mentions.tokens import COVER
from plugins.parity.compare import missing
from plugins.parity.equivalents import TABLE
from plugins.parity.said import said
from plugins.parity.well_known import TABLE as PLACES
from plugins.parity.well_known import well_known

EN, KM = Lang("en"), Lang("km")


def every_pair():
    for table in ("idioms.tsv", "own.tsv", "tune.tsv"):
        yield from (pytest.param(pair, id=f"{table}-{pair.id}") for pair in pairs(Path(TABLES) / table))


@pytest.mark.parametrize("pair", every_pair())
def test_the_pairs_are_asked_about_where_they_differ(pair):
    found = [*((lang, word) for lang, _, word in asked(pair)), *(named(pair) if pair.differs else [])]
    for lang, word in pair.differs:
        assert any(found_in == lang and (word in seen or seen in word) for found_in, seen in found)
    assert pair.differs or not found


def stretch(text, lang, *pieces, block="p"):
    """`text` with each `{}` a mention or a settled word."""
    typed, found = "", []
    for before, piece in zip(text.split("{}"), (*pieces, None), strict=True):
        typed += before
        if piece is not None:
            found.append(Found(len(typed), len(typed) + 4, piece))
            typed += COVER * 4
    return Stretch(Place("", 1, 1, lang), block, typed, typed, found=tuple(found))


def lacking(en, km, phrases=()):
    return [
        (where.lang, each.kind, sorted(each.values), lacks) for where, each, lacks in missing({EN: en, KM: km}, phrases)
    ]


def test_a_person_spoken_of_in_one_language_is_asked_once():
    her = Mention("mother-01", "token")
    en = [stretch("{} sang.", EN, her), stretch("{} slept.", EN, her)]
    assert lacking(en, [stretch("គាត់ច្រៀង។", KM)]) == [("en", "person", ["mother-01"], "km")]
    assert lacking(en, [stretch("{}ច្រៀង។", KM, her)]) == []


@pytest.mark.parametrize(
    ("settled", "text"),
    [
        pytest.param("7", "កូន ៧ នាក់", id="digits"),
        pytest.param("seven", "កូនប្រាំពីរនាក់", id="words"),
        pytest.param("Kep", "នៅកែប", id="a place"),
    ],
)
def test_what_is_settled_is_not_asked_on_either_side(settled, text):
    en = [stretch("Then {} came.", EN, Settled(settled))]
    assert lacking(en, [stretch("មក", KM)]) == []
    assert lacking(en, [stretch(text, KM)]) == []


def test_a_settled_word_in_khmer_answers_in_english():
    assert lacking([stretch("Seven came.", EN)], [stretch("{}នាក់មក", KM, Settled("៧"))]) == []


def test_titles_and_bodies_are_one_set():
    en = [stretch("Seven days", EN, block="title"), stretch("A week in Kep", EN)]
    km = [stretch("សប្ដាហ៍មួយ", KM, block="title"), stretch("៧ ថ្ងៃនៅខេត្តកែប", KM)]
    assert lacking(en, km) == []


def test_a_province_is_said_by_a_district_that_lies_in_it_but_not_the_other_way_round():
    province, district = stretch("In Siem Reap.", EN), stretch("នៅស្រុកពួក", KM)
    assert [found[:2] for found in lacking([province], [district])] == [("km", "place")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("See https://example.org/7 or www.a9.org.", id="addresses"),
        pytest.param("She came home.7", id="the mark of a footnote"),
        pytest.param("One day, the first one.", id="one"),
        pytest.param("She ate at 7-Eleven.", id="a name of the glossary with a digit"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_number_of_the_story(text):
    assert not [each for each in said(stretch(text, EN), ["7-Eleven"]) if each.asked]


@pytest.mark.parametrize(
    "text", ["កូន ៧\u200b នាក់", "កូនប្រាំ\u200bពីរនាក់", "កូន 7 នាក់"], ids=["zwsp", "zwsp inside", "ascii"]
)
def test_a_number_in_disguise_is_read(text):
    assert lacking([stretch("children", EN)], [stretch(text, KM)]) == [("km", "number", ["7"], "en")]


def test_every_line_of_the_table_is_whole():
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines:
        lang, _, kind, values = line.split("\t")
        assert lang in (EN, KM)
        assert kind in ("said", "may", "turn", "none")
        assert bool(values) == (kind != "none")
    assert len({tuple(line.split("\t")[:2]) for line in lines}) == len(lines)


def test_every_line_of_the_places_has_a_name_in_both_languages():
    lines = [line for line in PLACES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines:
        assert len(line.split("\t")) == 2
    for lang in (EN, KM):
        told = [place.line for line in lines for place in well_known(line.split("\t")[lang == KM], lang) if place.asked]
        assert sorted(set(told), key=int) == [str(number) for number in range(1, len(lines) + 1)]
