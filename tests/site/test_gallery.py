"""The page of the theme's parts: all of them are there, in both languages, through the real templates; the preview shows it and nothing else does."""

import re
import shutil

import html5lib
import pytest

from plugins.common.languages import LANGUAGES
from plugins.common.problems import Stop
from plugins.gallery.examples import parts
from plugins.gallery.page import BASE, STYLES, gallery, page, styles
from plugins.pipeline.material import Order
from plugins.preview.parts import parts_answer
from plugins.preview.studio import Studio
from plugins.site.clock import clock
from tests.conftest import ROOT

THEME = ROOT / "theme"
PARTS = parts(THEME)
FILES = {file.stem: file for file in (THEME / "templates/components").glob("*.html")}
BY_PART = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)


@pytest.fixture(scope="module", params=LANGUAGES)
def shown(request):
    """(language, parsed page of all parts). The parser is strict: one fault of HTML fails everything here."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return request.param, parser.parse(page(THEME, request.param))


def classes(element):
    return (element.get("class") or "").split()


def looks(parsed, look):
    return [each for each in parsed.iter("div") if f"gallery-{look}" in classes(each)]


def test_every_part_of_the_theme_has_its_examples_and_no_example_is_of_none():
    assert {part.name for part in PARTS} == FILES.keys()


@BY_PART
def test_a_part_has_a_style_sheet_or_says_why_it_has_none(part):
    assert bool(part.styles) != bool(part.unstyled)
    assert [style for style in part.styles if not (THEME / f"static/css/components/{style}.css").is_file()] == []
    assert f"components/{part.name}.html" in part.write


@BY_PART
def test_the_first_style_sheet_of_a_part_styles_what_it_writes(part):
    if part.styles:
        sheet = (THEME / f"static/css/components/{part.styles[0]}.css").read_text(encoding="utf-8")
        template = FILES[part.name].read_text(encoding="utf-8")
        written = {
            name for said in template.split('class="')[1:] for name in said.split('"')[0].split() if name[0].isalpha()
        }
        assert [name for name in written if f".{name}" in sheet]


@BY_PART
def test_every_macro_of_a_part_is_called_by_its_examples_or_by_another_template(part):
    every = "".join(file.read_text(encoding="utf-8") for file in (THEME / "templates").rglob("*.html"))
    for name in re.findall(r"macro (\w+)\(", FILES[part.name].read_text(encoding="utf-8")):
        assert name in part.write or len(re.findall(rf"\b{name}\(", every)) > 1, name


def test_every_example_is_seen_by_day_and_by_night_in_its_language(shown):
    lang, parsed = shown
    drawn = sum(len(part.examples) for part in PARTS if not part.in_head)
    assert len(looks(parsed, "light")) == len(looks(parsed, "dark")) == drawn
    assert {each.get("lang") for each in parsed.iter("div") if "gallery__looks" in classes(each)} == {lang}
    for light, dark in zip(looks(parsed, "light"), looks(parsed, "dark"), strict=True):
        assert "".join(light.itertext()) == "".join(dark.itertext())
        assert list(light), "an example that shows nothing"


def test_no_id_stands_twice_and_every_reference_is_met(shown):
    _, parsed = shown
    ids = [element.get("id") for element in parsed.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > 60
    wanted = {
        element.get(name) for element in parsed.iter() for name in ("for", "aria-labelledby") if element.get(name)
    }
    assert wanted <= set(ids)


def test_the_edges_are_among_the_examples(shown):
    """A long title, one of a single word, a picture that is not there, a text in the other language."""
    lang, parsed = shown
    titles = {"".join(each.itertext()) for each in parsed.iter("h4") if "card__title" in classes(each)}
    assert max(map(len, titles)) > 80
    assert min(map(len, titles)) < 7
    assert any(each.get("src") == "/media/not-there.jpg" for each in parsed.iter("img"))
    other = {"en": "km", "km": "en"}[lang]
    assert any(each.get("lang") == other and "card__summary" in classes(each) for each in parsed.iter("p"))
    assert any("only-in" in classes(each) for each in parsed.iter("strong"))


def test_day_and_night_stand_side_by_side():
    css = styles(THEME)
    assert "prefers-color-scheme" not in css
    assert css.count(".gallery-dark {") > 1
    assert 'url("fonts/' not in css
    assert "& {\n--color-paper:" in css


def test_the_build_holds_nothing_of_it(whole_site):
    assert [file for file in whole_site.files() if "gallery" in file] == []
    assert b"gallery-dark" not in whole_site.everything()
    assert b"_gallery" not in whole_site.everything()


@pytest.fixture
def studio(tmp_path):
    """A preview of nothing, with a theme of its own."""
    shutil.copytree(THEME, tmp_path / "theme")
    return Studio(Order(tmp_path / "content", tmp_path / "theme"), clock)


@pytest.mark.parametrize("path", [BASE, f"{BASE}en/", f"{BASE}km/", STYLES])
def test_the_preview_shows_it_before_any_site_could_be_built(studio, path):
    said = parts_answer(studio, path)
    assert said.status == 200
    assert (b"refresh.js" in said.data) == (path != STYLES), "a page follows every save"


@pytest.mark.parametrize("path", [f"{BASE}vi/", f"{BASE}en", f"{BASE}../people/", f"{BASE}gallery.html"])
def test_nothing_else_stands_there(studio, path):
    assert parts_answer(studio, path).status == 404


def change(studio, file, before, after):
    path = studio.order.theme / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_what_a_designer_saves_is_what_is_shown_next(studio):
    change(studio, "gallery/card.yaml", "The first sewing machine", "The second loom")
    change(studio, "templates/components/card.html", 'class="card card--', 'class="card newly card--')
    said = parts_answer(studio, BASE).data
    assert b"The second loom" in said
    assert b'class="card newly' in said


@pytest.mark.parametrize(
    ("file", "before", "after", "where"),
    [
        pytest.param("gallery/card.yaml", "title: Rain", "titel: Rain", b"theme/gallery/card.yaml", id="a field that is not there"),
        pytest.param("gallery/card.yaml", "examples:", "examples: [", b"theme/gallery/card.yaml", id="broken YAML"),
        pytest.param("gallery/card.yaml", "examples:", "exampels:", b"theme/gallery/card.yaml", id="no examples"),
        pytest.param("gallery/card.yaml", "about: One entry", "- One entry", b"theme/gallery/card.yaml", id="a list"),
        pytest.param("gallery/card.yaml", "card(entry, lang", "card(entry, long", b"theme/", id="a name that is not there"),
        pytest.param(
            "templates/components/card.html", "{{ entry.title }}", "{{ entry.titel }}", b"theme/templates/components/card.html:", id="a fault in the template"
        ),
        pytest.param("templates/components/card.html", "{% endmacro %}", "", b"theme/templates/components/card.html", id="a broken template"),
        pytest.param("locale/km.po", 'msgid "Read the story"', 'msgid "Read a story"', b"theme/locale/", id="a word without its Khmer"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_file_and_the_server_goes_on(studio, file, before, after, where):
    change(studio, file, before, after)
    said = parts_answer(studio, BASE)
    assert said.status == 500
    assert where in said.data
    change(studio, file, after, before) if after else None
    assert not after or parts_answer(studio, BASE).status == 200


def test_a_file_that_cannot_be_used_stops_with_its_name(studio):
    change(studio, "gallery/frame.yaml", "section: stories", "section: [")
    with pytest.raises(Stop):
        gallery(studio.order.theme, BASE)
