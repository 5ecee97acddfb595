"""The style sheets, read by a parser: every measure of the look in one place, nothing said twice, nothing that a component cannot overrule."""

import shutil
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from tinycss2.color4 import parse_color

from plugins.cards.artwork import artwork
from plugins.gallery.examples import parts
from plugins.render.assets import assets
from plugins.render.colours import colours
from tests.conftest import ROOT
from tests.styles import CSS, SHEETS, nested, rules, used

THEME = ROOT / "theme"
TOKENS = CSS / "tokens.css"
RULES = [rule for sheet in SHEETS for rule in rules(sheet)]
COMPONENTS = [sheet for sheet in SHEETS if sheet.parent.name == "components"]
BY_SHEET = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"}
NO_COLOUR = {"transparent", "currentcolor"}
"""What lets through the colour that is there."""

SIDES = ("left", "right", "top", "bottom")
PHYSICAL = {
    *SIDES,
    *("width", "height", "min-width", "min-height", "max-width", "max-height", "overflow-x-start"),
    *(f"{box}-{side}" for box in ("margin", "padding", "border", "scroll-margin", "scroll-padding") for side in SIDES),
    *(f"border-{side}-{what}" for side in SIDES for what in ("width", "style", "color")),
    *(f"border-{end}-{side}-radius" for end in ("top", "bottom") for side in ("left", "right")),
}
WITHOUT_PART = {
    "after-story": "the end of article.html alone",
    "krama": "one empty line of base.html",
    "plain": "the pages outside both languages, in plain.html",
    "prose": "what Markdown makes, which has no template",
    "result": "made by search.js",
    "search": "the search page alone, in search.html",
    "skip-link": "one line of base.html",
}
"""Sheets of `components/` that style no part of `templates/components/`: what they style in its place."""


def in_sheet(sheet):
    return [rule for rule in RULES if rule.sheet == sheet]


def is_colour(node):
    if node.type == "hash":
        return True
    if node.type == "function":
        return node.lower_name in FUNCTIONS
    return node.type == "ident" and node.lower_value not in NO_COLOUR and parse_color(node) is not None


def literal_colours(rule):
    """Colours that a rule says itself. The system's own (Canvas, Highlight) are those of whoever forces colours."""
    return [declared.text for declared in rule.declared if any(is_colour(node) for node in nested(declared.value))]


@BY_SHEET
def test_colours_stand_in_the_tokens_only(sheet):
    found = {rule.text: literal_colours(rule) for rule in in_sheet(sheet) if literal_colours(rule)}
    # What a photograph is like is not what the theme is like: those are the colours of plugins/photos/tones.py.
    assert sheet == TOKENS or sheet.stem == "tones" or found == {}


@pytest.mark.parametrize(
    "said", ["#fff", "rgb(1 2 3)", "white", "color-mix(in srgb, red, var(--x))", "1px solid #00000055"]
)
def test_a_literal_colour_would_be_found(said):
    assert literal_colours(rules(TOKENS, f".a {{ border-color: {said} }}")[0])


@pytest.mark.parametrize("said", ["transparent", "currentcolor", "var(--color-ink)", "inherit", "Canvas"])
def test_what_says_no_colour_is_let_through(said):
    assert not literal_colours(rules(TOKENS, f".a {{ color: {said} }}")[0])


def of_type(declared):
    return declared.name == "font-size" or declared.name == "font"


@BY_SHEET
def test_sizes_of_letters_and_corners_stand_in_the_tokens_only(sheet):
    """What is measured in em follows the letters beside it; what is drawn (`text` of the map) is measured in its drawing."""
    found = [
        (rule.text, declared.name, declared.text)
        for rule in in_sheet(sheet)
        for declared in rule.declared
        if of_type(declared) or declared.name.endswith("-radius")
        if any(node.type == "dimension" and node.unit in {"rem", "px", "pt", "vw"} for node in nested(declared.value))
        if rule.text.split()[-1] != "text"
    ]
    assert sheet == TOKENS or found == []


def test_every_token_is_declared_and_used():
    declared = {one.name for rule in RULES for one in rule.declared if one.name.startswith("--")}
    asked = set(chain.from_iterable(used(one.value) for rule in RULES for one in rule.declared))
    in_tokens = {one.name for rule in in_sheet(TOKENS) for one in rule.declared}
    assert asked - declared == set()
    assert in_tokens - asked == set()
    assert len(in_tokens) > 60


def test_every_token_of_the_dark_and_of_paper_stands_by_day_too():
    by_day = {
        one.name for rule in in_sheet(TOKENS) if rule.text == ":root" and len(rule.under) == 1 for one in rule.declared
    }
    others = {one.name for rule in in_sheet(TOKENS) for one in rule.declared}
    assert others - by_day == set()


def test_no_rule_is_said_twice():
    said = Counter(
        (rule.under, rule.text, tuple((one.name, one.text) for one in rule.declared)) for rule in RULES if rule.declared
    )
    assert [where for where, times in said.items() if times > 1] == []


def test_no_rule_says_a_property_twice():
    twice = {
        (rule.sheet.stem, rule.text): names
        for rule in RULES
        if (names := [name for name, times in Counter(one.name for one in rule.declared).items() if times > 1])
        # A second line for browsers that do not know the first.
        and not {one.name for one in rule.declared if "svh" in one.text} & set(names)
    }
    assert twice == {}


@BY_SHEET
def test_nothing_is_important_and_no_id_is_styled(sheet):
    assert [rule.text for rule in in_sheet(sheet) for one in rule.declared if one.is_important] == []
    assert [rule.text for rule in in_sheet(sheet) if any(node.type == "hash" for node in nested(rule.selector))] == []


@BY_SHEET
def test_a_sheet_says_start_and_end_and_not_left_and_right(sheet):
    wrong = [
        (rule.text, one.name)
        for rule in in_sheet(sheet)
        for one in rule.declared
        if one.name in PHYSICAL or (one.name in {"text-align", "float", "clear"} and one.text in SIDES)
    ]
    assert wrong == []


@BY_SHEET
def test_a_sheet_begins_by_saying_what_it_is_for(sheet):
    first = sheet.read_text(encoding="utf-8")
    assert first.startswith("/* ")
    assert len(first[3 : first.index("*/")].split()) >= 4


@pytest.mark.parametrize("sheet", COMPONENTS, ids=lambda sheet: sheet.stem)
def test_a_sheet_of_a_component_is_shown_by_an_example_or_has_its_reason(sheet):
    shown = {style for part in parts(THEME) for style in part.styles}
    assert (sheet.stem in shown) != (sheet.stem in WITHOUT_PART)


def test_no_reason_is_left_over():
    assert WITHOUT_PART.keys() - {sheet.stem for sheet in COMPONENTS} == set()


# One line


@pytest.fixture
def own_theme(tmp_path):
    """A theme that may be changed."""
    return shutil.copytree(THEME, tmp_path / "theme")


def with_laterite(theme: Path, colour: str) -> Path:
    tokens = theme / "static/css/tokens.css"
    before = tokens.read_text(encoding="utf-8")
    after = before.replace("--color-laterite: #8a3515;", f"--color-laterite: {colour};")
    assert sum(one != other for one, other in zip(before.splitlines(), after.splitlines(), strict=True)) == 1
    tokens.write_text(after, encoding="utf-8")
    return theme


def test_a_colour_is_changed_in_one_line(own_theme):
    """The style sheet, the bar of the browser and the share cards; what is drawn with it is looked at in tests/browser/test_gallery.py."""
    before = assets(own_theme)
    theme = with_laterite(own_theme, "#123456")
    after = assets(theme)
    assert before("css") != after("css"), "a browser would show the old one"
    sheet = after.files[after("css").removeprefix("/")].decode("utf-8")
    assert sheet.count("#123456") == 1
    assert sheet.count("var(--color-laterite)") > 8
    assert after.colours["laterite"] == colours(theme)["laterite"] == artwork(theme).colours["laterite"] == "#123456"
    assert 'name="theme-color" content="{{ asset.colours.laterite }}"' in (theme / "templates/base.html").read_text(
        "utf-8"
    )


def test_no_template_says_a_colour():
    found = [
        file.name
        for file in (THEME / "templates").rglob("*.html")
        for node in file.read_text(encoding="utf-8").replace("&#", "").split('"')
        if node.startswith("#") and len(node) in {4, 7} and all(c in "0123456789abcdefABCDEF" for c in node[1:])
    ]
    assert found == []
