"""Letters: shaped, in the face of their script, and known to be there."""

import pytest
from PIL import Image, ImageDraw

from plugins.cards.letters import AS_DRAWN, Face, can_shape
from plugins.cards.measures import DISPLAY, DISPLAY_KHMER, PLAIN


def test_this_machine_shapes_khmer():
    assert can_shape(), "Pillow lacks Raqm or FriBiDi: sudo apt install libfribidi0"


@pytest.fixture
def face(cards):
    return Face(cards.art.fonts, DISPLAY_KHMER, 60)


def drawn(face, text, lang="km"):
    canvas = Image.new("L", (900, 260))
    face.draw(ImageDraw.Draw(canvas), (80, 160), text, lang, "white")
    return canvas


@pytest.mark.parametrize(
    ("cluster", "apart"),
    [
        pytest.param("ស្ត្រី", "ស ត រ", id="two subscripts and a vowel above"),
        pytest.param("ខ្ញុំ", "ខ ញ", id="a subscript, a vowel below and a sign above"),
        pytest.param("ឱ្យ", "ឱ យ", id="a subscript under an independent vowel"),
        pytest.param("ខ្មែរ", "ខ ម រ", id="a subscript and a vowel before"),
    ],
)
def test_a_cluster_is_one_and_no_row_of_letters(face, cluster, apart):
    """A coeng that isn't shaped shows a sign of its own, and takes room beside its base."""
    assert face.width(cluster, "km") < face.width(apart, "km")


def test_a_vowel_that_is_typed_after_its_letter_stands_before_it(face):
    """ែ is typed second and drawn first: two words begin alike that have it on different letters."""
    narrow = (0, 0, 80 + int(face.width("ែ", "km")) // 3, 260)
    assert drawn(face, "ខែ").crop(narrow).tobytes() == drawn(face, "កែ").crop(narrow).tobytes()
    assert drawn(face, "ខែ").crop(narrow).getbbox() is not None
    assert drawn(face, "ខា").crop(narrow).tobytes() != drawn(face, "កែ").crop(narrow).tobytes()


@pytest.mark.parametrize("text", ["ABA និង WRC ២០២៥ 2025 “a” «ក»", "Café ឱ្យ — 50 %", "ស្ត្រី\u200bខ្មែរ", "A\u00a0B"])
def test_both_scripts_and_their_signs_are_there(cards, text):
    for files in (DISPLAY, DISPLAY_KHMER, PLAIN):
        assert Face(cards.art.fonts, files, 40).draws(text)


@pytest.mark.parametrize("letter", ["中", "ไ", "Ж", "😀", "ễ", "\u0000", "\ue000"])
def test_a_letter_that_no_face_has_is_known(face, letter):
    assert not face.draws(f"A {letter}")


def test_deprecated_letters_are_drawn_as_those_that_took_their_place(face):
    for old, new in (
        ("\u17a3", "\u17a2"),
        ("\u17a4", "\u17a2\u17b6"),
        ("ក\u17b4", "ក"),
        ("ក\u200b", "ក"),
        ("a\u00ad", "a"),
    ):
        assert face.draws(old)
        assert drawn(face, old).tobytes() == drawn(face, new).tobytes()
    assert not set("".join(AS_DRAWN.values())) & set(map(chr, AS_DRAWN))


def test_a_latin_name_in_a_khmer_line_stands_in_its_own_face(face):
    runs = [(font.getname()[0], run) for font, run in face.runs("អង្គការ WRC នៅទីនេះ")]
    assert ["".join(run.split()) for _, run in runs if run.strip()] == ["អង្គការ", "WRC", "នៅទីនេះ"]
    assert len({font.path for font, run in face.runs("អង្គការ WRC") if run.strip()}) == 2


def test_widths_grow_with_the_size(cards):
    small, large = (Face(cards.art.fonts, DISPLAY, size).width("Salt", "en") for size in (20, 60))
    assert large == pytest.approx(3 * small)
