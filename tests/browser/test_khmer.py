"""Khmer as it should stand: named as Khmer, with room above and below, untouched by tracking and slant."""

import pytest

from tests.browser.answers import HAND_AND_DESK, at

pytestmark = pytest.mark.browser


def is_khmer(letter):
    return "\u1780" <= letter <= "\u17ff" or "\u19e0" <= letter <= "\u19ff"


def latin_words(text):
    return [
        word
        for word in text.split()
        if sum(c.isascii() and c.isalpha() for c in word) > 1 and not any(c in ".@/" for c in word.strip(".,"))
    ]


def test_every_run_is_in_the_language_it_claims(told, pages):
    wrong, seen = {}, set()
    for name in pages:
        for lang, text in told["runs"][name][at(390)]:
            seen.add(lang)
            if any(map(is_khmer, text)) != (lang == "km") and (any(map(is_khmer, text)) or len(latin_words(text)) > 2):
                wrong.setdefault(name, []).append((lang, text))
    assert wrong == {}
    assert seen == {"en", "km"}


def test_khmer_has_its_room_wherever_it_stands(told, pages):
    looks = {f"{name} at {width}": told["looks"][name][at(width)] for name in pages for width in HAND_AND_DESK}
    assert {name: found for name, found in looks.items() if found} == {}


def test_days_and_numbers_of_khmer_pages_are_in_khmer_digits(told, pages):
    days = 0
    for name in pages:
        if name.startswith("km-"):
            for text, day in told["days"][name][at(390)]:
                days += 1
                assert not any(c in "0123456789" for c in text), name
                assert any("០" <= c <= "៩" for c in text), name
                assert day[:2] == "20", name
            said = told["runs"][name][at(390)]
            runs = [text for lang, text in said if lang == "km" and any(map(is_khmer, text))]
            assert [text for text in runs if any(c in "0123456789" for c in text)] == [], name
    assert days > 5


def test_a_khmer_page_fetches_khmer_faces_and_no_latin_ones(visit, pages):
    page = visit(pages["km-story"], 390)
    page.evaluate("document.fonts.ready.then(() => null)")
    faces = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + ' ' + f.weight)")
    assert sorted(faces) == ["Kantumruy Khmer 400", "Kantumruy Khmer 600"]
