"""The theme kept whole: its words in both languages, its colours readable, its files small and licensed."""

import ast
import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import nodes

from plugins.cards.letters import Face
from plugins.common.languages import LANGUAGES
from plugins.common.problems import Stop
from plugins.places.provinces import provinces
from plugins.render.environment import environment
from plugins.render.words import words_in

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
CSS = sorted((THEME / "static" / "css").rglob("*.css"))
TEMPLATES = sorted((THEME / "templates").rglob("*.*"))
TOKENS = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")


def uncommented(css):
    return re.sub(r"/\*.*?\*/", "", css.read_text(encoding="utf-8"), flags=re.DOTALL)


# Words


def in_templates():
    """Every message that a template asks for: `_("…")` and `words(lang)("…")`."""
    env, found = environment(THEME), set()
    for template in TEMPLATES:
        for call in env.parse(template.read_text(encoding="utf-8")).find_all(nodes.Call):
            asks = isinstance(call.node, nodes.Name) and call.node.name == "_"
            asks |= isinstance(call.node, nodes.Call) and getattr(call.node.node, "name", "") == "words"
            if asks:
                assert isinstance(call.args[0], nodes.Const), (
                    f"{template.name}:{call.lineno}: a message must stand in the template"
                )
                found.add(call.args[0].value)
    return found


def in_render():
    """(asked for, every string) in the Python of the pages."""
    asked, strings = set(), set()
    for module in (ROOT / "plugins" / "render").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) == "words"
                and node.args
            ):
                asked |= {node.args[0].value} if isinstance(node.args[0], ast.Constant) else set()
    made = ("Only in", "Search for it in")
    return asked, strings | {f"{words} {language.english_name}" for words in made for language in LANGUAGES.values()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_is_asked_for_is_in_the_catalogue(lang):
    wanted = in_templates() | in_render()[0]
    assert len(wanted) > 80
    assert wanted - set(words_in(THEME)[lang].catalogue) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_the_catalogue_is_without_use(lang):
    assert set(words_in(THEME)[lang].catalogue) - in_templates() - in_render()[1] == set()


def test_khmer_words_are_khmer_and_keep_their_fields():
    for message, words in words_in(THEME)["km"].catalogue.items():
        assert any("\u1780" <= c <= "\u17ff" for c in words), message
        assert sorted(re.findall(r"%\(\w+\)s", words)) == sorted(re.findall(r"%\(\w+\)s", message)), message


def without_a_word(theme, lang):
    file = theme / "locale" / f"{lang}.po"
    text = file.read_text(encoding="utf-8")
    less = re.sub(r'msgid "Skip to content"\nmsgstr ".*"\n', "", text)
    assert less != text
    file.write_text(less, encoding="utf-8")


def test_a_word_missing_in_one_language_stops_with_its_name(tmp_path):
    theme = shutil.copytree(THEME, tmp_path / "theme")
    without_a_word(theme, "km")
    with pytest.raises(Stop) as stopped:
        words_in(theme)
    (problem,) = stopped.value.problems
    assert problem.where == "theme/locale/km.po"
    assert ("message", "Skip to content") in problem.values


@pytest.mark.parametrize("missing", [["km"], ["en", "km"]], ids=["in one", "in both"])
def test_a_build_whose_theme_lacks_a_word_says_so_and_publishes_nothing(tmp_path, missing):
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    shutil.copytree(ROOT / "content" / "pages", tmp_path / "content" / "pages")
    for lang in missing:
        without_a_word(tmp_path / "theme", lang)
    code = "from plugins.site.commands import build; raise SystemExit(build(content='content', output='output'))"
    ended = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert ended.returncode == 1
    assert "Skip to content" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "output").exists()


# Places


def test_the_map_knows_all_25_provinces_by_their_slugs():
    template = (THEME / "templates" / "components" / "province-map.html").read_text(encoding="utf-8")
    drawn = re.findall(r'^  "([a-z-]+)": \("M', template, re.MULTILINE)
    assert len(drawn) == 25
    assert sorted(drawn) == sorted(province.slug for province in provinces().values())


# Colours


def colours():
    """(light, dark, paper): each a mapping of token to colour."""
    light_block, rest = TOKENS.split("@media (prefers-color-scheme: dark)")
    dark_block, paper_block = rest.split("@media print")
    read = re.compile(r"--color-([a-z-]+): (#[0-9a-f]{3,6});")
    light = dict(read.findall(light_block))
    return light, light | dict(read.findall(dark_block)), light | dict(read.findall(paper_block))


def brightness(colour):
    """Relative luminance, WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("paper", "card", "sand")
WORDS_ON = [(words, ground) for words in ("ink", "ink-soft", "laterite", "laterite-deep") for ground in GROUNDS] + [
    ("paper", "ink"),  # a chosen chip
    ("ink", "found"),
    ("on-laterite", "laterite"),
    ("on-laterite", "laterite-deep"),
    ("on-paddy", "paddy"),
    ("rice", "paddy"),
    ("on-rice", "rice"),
    ("on-rice", "rice-light"),
    ("on-night", "night"),
    ("on-night-strong", "night"),
    ("link-on-night", "night"),
    ("on-leave", "leave"),
    ("on-code", "code"),
]
SEEN_ON = [(line, ground) for line in ("edge", "focus") for ground in GROUNDS] + [("rice", "paddy")]
SEEN_ON_SCREEN = [("focus-on-night", "night"), ("lotus", "paper"), ("lotus", "card")]
"""What moves, or is there for its colour alone, does nothing on paper."""


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "paper"])
def test_words_stand_out_from_what_they_stand_on(scheme):
    token = colours()[scheme]
    ratios = {f"{words} on {ground}": contrast(token[words], token[ground]) for words, ground in WORDS_ON}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "paper"])
def test_outlines_can_be_seen(scheme):
    token = colours()[scheme]
    ratios = {
        f"{line} on {ground}": contrast(token[line], token[ground])
        for line, ground in SEEN_ON + SEEN_ON_SCREEN * (scheme < 2)
    }
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 3} == {}


def test_every_colour_that_carries_words_is_among_those_measured():
    css = "".join(uncommented(sheet) for sheet in CSS)
    words = set(re.findall(r"[^-]color: var\(--color-([a-z-]+)\)", css))
    grounds = set(re.findall(r"background: var\(--color-([a-z-]+)\)", css)) - {"gold"}  # a dot
    assert words <= {words for words, _ in WORDS_ON}
    assert grounds <= {ground for _, ground in WORDS_ON}
    assert "gold" not in words, "gold is decoration and never carries words"


# Style sheets and files


@pytest.mark.parametrize("sheet", CSS, ids=lambda sheet: sheet.name)
def test_a_sheet_keeps_the_rules(sheet):
    css = uncommented(sheet)
    assert "!important" not in css
    assert "@import" not in css
    assert "http:" not in css.replace('"http"', "")
    assert re.search(r"(?:^|[}\s,>+~])#[a-zA-Z][\w-]*\s*[{,:>.]", css) is None, "an id"
    if sheet.name != "fonts.css":
        layers = set(re.findall(r"@layer ([a-z]+) \{", css))
        assert layers <= {"reset", "tokens", "base", "layout", "components", "utilities"}
        assert layers
        assert (layers == {"components"}) == (sheet.parent.name == "components")


def test_the_layers_are_declared_first():
    main = uncommented(THEME / "static" / "css" / "main.css").strip()
    assert main.startswith("@layer reset, tokens, base, layout, components, utilities;")


@pytest.mark.parametrize("sheet", [s for s in CSS if s.parent.name == "components"], ids=lambda sheet: sheet.name)
def test_the_classes_of_a_component_are_used(sheet):
    templates = "".join(t.read_text(encoding="utf-8") for t in TEMPLATES) + "".join(
        m.read_text(encoding="utf-8")
        for m in (*(ROOT / "plugins" / "render").glob("*.py"), THEME / "static" / "search.js")
    )
    classes = set(re.findall(r"\.([a-z][a-z_-]+)", re.sub(r"\{[^{}]*\}", "{}", uncommented(sheet))))
    made = {name for name in classes if f"{name.split('--')[0]}--{{{{" in templates}
    assert {name for name in classes - made if name not in templates} == set()


def packed(path):
    return len(gzip.compress(path.read_bytes(), 9))


def test_the_style_sheet_is_small(whole_site):
    (sheet,) = whole_site.output.glob("assets/site.*.css")
    assert packed(sheet) <= 10 * 1024


@pytest.mark.parametrize("scene", sorted((THEME / "static" / "scenes").iterdir()), ids=lambda scene: scene.stem)
def test_a_scene_is_small(scene):
    assert packed(scene) <= 3 * 1024


def test_every_font_is_used_small_and_licensed():
    faces = (THEME / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    licences = {
        file.name.removeprefix("LICENSE-").removesuffix(".txt"): file for file in (THEME / "fonts-licences").iterdir()
    }
    families = set()
    for font in (THEME / "static" / "fonts").iterdir():
        assert f'url("fonts/{font.name}")' in faces, font.name
        assert font.stat().st_size <= 34 * 1024, font.name
        families.add(font.name.split("-")[0])
    assert {name.split("-")[0] for name in licences} == families
    for licence in licences.values():
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()


def faces_of_the_sheet():
    """Each `@font-face` with a file: its family and weight, its file, the letters of its range."""
    css = uncommented(THEME / "static" / "css" / "fonts.css")
    for body in re.findall(r"@font-face \{([^}]*)\}", css):
        said = dict(part.strip().split(": ", 1) for part in body.split(";") if part.strip())
        if file := re.search(r'url\("fonts/([^"]+)\.woff2"\)', said["src"]):
            ends = [each.strip().removeprefix("U+").split("-") for each in said["unicode-range"].split(",")]
            letters = {code for end in ends for code in range(int(end[0], 16), int(end[-1], 16) + 1)}
            yield (said["font-family"], said["font-weight"]), file[1], letters


def test_no_letter_is_asked_of_two_faces_of_one_look():
    """A browser asks the second when the first is late, and then fetches both."""
    seen = {}
    for look, file, letters in faces_of_the_sheet():
        assert not seen.setdefault(look, set()) & letters, file
        seen[look] |= letters
    assert len(seen) == 6


def test_the_small_faces_have_every_letter_that_they_are_asked_for():
    small = {file: letters for _, file, letters in faces_of_the_sheet() if "core" in file}
    assert set(small) == {"kantumruy-core", "fraunces-core-500"}
    for file, letters in small.items():
        face = Face(THEME / "static" / "fonts", (file,), 20)
        seen = {chr(code) for code in letters} - {" ", "\u00a0"}
        assert [hex(ord(letter)) for letter in sorted(seen) if not face.draws(letter)] == []
        assert len(seen) > 100


def test_a_page_fetches_early_what_the_sheet_asks_for():
    listed = {file for _, file, _ in faces_of_the_sheet()}
    early = set(
        re.findall(
            r'"((?:kantumruy|fraunces)-[a-z0-9-]+)"',
            (THEME / "templates/components/fonts.html").read_text(encoding="utf-8"),
        )
    )
    assert early
    assert early <= listed
