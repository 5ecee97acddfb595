"""A finished site with one thing in it that no wall before let in: the search finds it, in the file where it was planted.

The site is staged as a build stages it and searched once more as the build searched it; then each plant is tried on a copy.
The last part blinds the search itself: it stops, rather than say that a site is clean.
"""

import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from plugins.common.problems import Stop
from plugins.pipeline import stage
from plugins.verify import escapes, lines, look, markup, matcher, selftest, tokens, views
from plugins.verify.findings import Finding
from plugins.verify.search import search
from tests.samples import CONTROL, SITE, TOPICS, person, pictured, story

pytestmark = pytest.mark.adversarial

PAGE, FEED, SITEMAP = "en/stories/the-picture/index.html", "en/feed.xml", "sitemap.xml"
NAMED = "place: {code: '12', at_most: province}\npeople:\n  cook-01: {form: F-1, show: named}\n"


@dataclass(frozen=True)
class Staged:
    """A staged site that the search found clean, and what the search was told of it."""

    root: Path
    told: dict[str, Any]

    def findings(self, root: Path, **more: Any) -> tuple[Finding, ...]:
        return search(root, **{**self.told, **more})


@pytest.fixture(scope="module")
def staged(site_of_module, tmp_path_factory) -> Staged:
    copy = tmp_path_factory.mktemp("staged") / "site"
    seen: list[dict[str, Any]] = []
    real = stage.search

    def watched(root, **told):
        if not seen:
            shutil.copytree(root, copy)
            seen.append({**told, "accounted": tuple(told["accounted"]), "ledger": dict(told["ledger"]), "memory": None})
        return real(root, **told)

    named = person("cook-01", en="Chantheary", km="ចាន់ធារី", family_en="Ouk", family_km="អ៊ុក")
    shown = story("the-soup", en="{cook-01} cooks.", km="{cook-01} ចម្អិន។", consent=NAMED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stage, "search", watched)
        site = site_of_module(SITE, TOPICS, person(), named, CONTROL, pictured(), shown)
    assert site.exit == 0, site.printed
    return Staged(copy, seen[0])


def test_the_site_is_clean_without_a_plant(staged):
    assert staged.findings(staged.root) == ()


def into(path: str, before: str, what: str) -> Callable[[Path], str]:
    """Plant `what` before the first `before` of a text file."""

    def plant(root: Path) -> str:
        text = (root / path).read_text(encoding="utf-8")
        assert before in text
        (root / path).write_text(text.replace(before, what + before, 1), encoding="utf-8")
        return path

    return plant


def written(path: str, data: bytes) -> Callable[[Path], str]:
    """Plant a whole file."""

    def plant(root: Path) -> str:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
        return path

    return plant


def renamed(root: Path) -> str:
    """A published picture gets a telling name."""
    picture = min(root.glob("media/*.jpg"))
    picture.rename(picture.with_name("sokmaly.jpg"))
    return "media/sokmaly.jpg"


def in_the_style(root: Path) -> str:
    style = min(path for path in root.rglob("*.css"))
    style.write_text(style.read_text(encoding="utf-8") + 'a::before{content:"Sokmaly"}', encoding="utf-8")
    return style.relative_to(root).as_posix()


def picture_with(form: str, **options: Any) -> Callable[[Path], str]:
    """A published picture, written again with something in it beside its pixels."""

    def plant(root: Path) -> str:
        path = min(root.glob("media/*.webp" if form == "WEBP" else "media/*.jpg"))
        out = io.BytesIO()
        Image.open(path).save(out, form, **options)
        path.write_bytes(out.getvalue())
        return path.relative_to(root).as_posix()

    return plant


def png_text() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Sokmaly")
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=words)
    return out.getvalue()


EXIF = Image.Exif()
EXIF[0x010E] = "Sokmaly"  # ImageDescription
XMP = b"<x:xmpmeta><rdf:li>Sokmaly</rdf:li></x:xmpmeta>"
PLANTS: dict[str, Callable[[Path], str]] = {
    "the title": into(PAGE, "</title>", "Sokmaly"),
    "the heading": into(PAGE, "</h1>", " Sokmaly"),
    "the heading in Khmer": into(PAGE, "</h1>", " សុខម៉ាលី"),
    "the body": into(PAGE, "</main>", "<p>and Sokmaly</p>"),
    "an alternative text": into(PAGE, "</main>", '<img src="/media/x.jpg" alt="Sokmaly">'),
    "a caption": into(PAGE, "</main>", "<figcaption>Sokmaly</figcaption>"),
    "a description": into(PAGE, "</head>", '<meta name="description" content="Of Sokmaly">'),
    "a card's title": into(PAGE, "</head>", '<meta property="og:title" content="Sokmaly">'),
    "data for search engines": into(PAGE, "</head>", '<script type="application/ld+json">{"headline": "S\\u006fkmaly"}</script>'),
    "a comment": into(PAGE, "</main>", "<!-- Sokmaly -->"),
    "an attribute": into(PAGE, "</main>", "<p data-who=Sokmaly>x</p>"),
    "a style in the page": into(PAGE, "</head>", "<style>a::before{content:'\\53 okmaly'}</style>"),
    "a style": in_the_style,
    "a relative's name": into(PAGE, "</main>", "<p>Chheang Sokmaly</p>"),
    "a raw handle": into(PAGE, "</main>", "<p>{mother-01}</p>"),
    "a handle in an address": into(PAGE, "</main>", '<a href="/en/mother-01/">x</a>'),
    "a forged licence": into(PAGE, "</main>", "<p>\ue000Sokmaly\ue001</p>"),
    "a public name once more": into("en/stories/the-soup/index.html", "</main>", "<p>Ouk Chantheary</p>"),
    "a feed's title": into(FEED, "</feed>", "<title>Sokmaly</title>"),
    "a feed's content": into(FEED, "</feed>", "<content type='html'>&lt;b&gt;Sok&lt;/b&gt;maly</content>"),
    "the sitemap": into(SITEMAP, "</urlset>", "<url><loc>https://test.example.org/en/stories/sokmaly/</loc></url>"),
    "robots.txt": written("robots.txt", b"# Sokmaly\n"),
    "an old address": written("old/sokmaly/index.html", b"<p>moved</p>"),
    "a file name": renamed,
    "a JPEG comment": picture_with("JPEG", comment=b"Sokmaly"),
    "EXIF": picture_with("JPEG", exif=EXIF),
    "XMP": picture_with("JPEG", xmp=XMP),
    "EXIF in WebP": picture_with("WEBP", exif=EXIF),
    "XMP in WebP": picture_with("WEBP", xmp=XMP),
    "text in a PNG": written("media/a.png", png_text()),
    "words in a drawing": written("assets/a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><title>Sokmaly</title></svg>'),
    "the register": written("people/mother-01.yaml", person()["people/mother-01.yaml"].encode()),
    "a record": written("stories/the-picture/consent.yaml", b"people: {}\n"),
    "a cache": written(".cache/seen.json", b"{}"),
    "a stray page": written("en/stray/index.html", b"<p>nobody</p>"),
    "a source map": written("assets/a.js.map", b'{"sourcesContent": ["Sokmaly"]}'),
    "a paper": written("a.pdf", b"%PDF-1.4 Sokmaly"),
}  # fmt: skip


@pytest.mark.parametrize("plant", [pytest.param(plant, id=what) for what, plant in PLANTS.items()])
def test_the_search_alone_finds_what_is_planted(staged, tmp_path, plant):
    root = tmp_path / "site"
    shutil.copytree(staged.root, root)
    path = plant(root)
    assert path in {finding.path for finding in staged.findings(root)}


SAYS_A_NAME = [
    what
    for what in PLANTS
    if what not in ("a record", "a cache", "a stray page", "a raw handle", "a handle in an address")
]


def test_what_is_found_is_named_by_its_handle_and_never_quoted(staged, tmp_path):
    for number, what in enumerate(SAYS_A_NAME):
        root = tmp_path / str(number)
        shutil.copytree(staged.root, root)
        PLANTS[what](root)
        said = repr([finding for finding in staged.findings(root) if finding.kind != "unaccounted"])
        assert "Sokmaly" not in said.replace("sokmaly", "")
        assert "សុខម៉ាលី" not in said


def test_a_ledger_that_licenses_too_much_licenses_no_hidden_name(staged, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(staged.root, root)
    path = PLANTS["the body"](root)
    ledger = {**staged.told["ledger"], path: (*staged.told["ledger"][path], "Sokmaly", "Sokmaly", "Chheang Sokmaly")}
    assert path in {finding.path for finding in staged.findings(root, ledger=ledger)}


def test_a_ledger_that_forgot_a_name_finds_it(staged):
    path = "en/stories/the-soup/index.html"
    spans = tuple(span for span in staged.told["ledger"][path] if "Chantheary" not in span)
    assert len(spans) < len(staged.told["ledger"][path])
    found = staged.findings(staged.root, ledger={**staged.told["ledger"], path: spans})
    assert [(finding.path, finding.handle) for finding in found] == [(path, "cook-01")]


BLIND: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "nothing is counted": lambda patch: patch.setattr(matcher.Matcher, "counts", lambda self, text: ((), False)),
    "nothing is worth a look": lambda patch: patch.setattr(matcher.Matcher, "sights", lambda self, line: False),
    "no code is undone": lambda patch: [patch.setattr(module, "undone", lambda text: text) for module in (views, markup, lines)],
    "percent signs are not undone": lambda patch: [patch.setattr(escapes, "_PERCENT", escapes._PERCENT_U), patch.setattr(views, "unquote", str)],
    "tags part words": lambda patch: patch.setattr(markup, "INLINE", frozenset()),
    "file names are not read": lambda patch: patch.setattr(look, "name_view", lambda path: views.View("file name", ())),
    "no view but the first": lambda patch: patch.setattr(views.Apart, "views", property(lambda self, all_of=views.Apart.views.fget: all_of(self)[:1])),
    "data addresses are not opened": lambda patch: patch.setattr(views, "data_texts", lambda text: iter(())),
    "nothing is folded": lambda patch: patch.setattr(tokens, "folded", lambda word: word),
    "the disguises are not tried": lambda patch: patch.setattr(selftest, "_sees", lambda *args, **more: False),
}  # fmt: skip


@pytest.mark.parametrize("blind", [pytest.param(blind, id=what) for what, blind in BLIND.items()])
def test_a_search_that_was_blinded_stops(staged, monkeypatch, blind):
    lines._line.cache_clear()  # what was taken apart by a search that sees
    blind(monkeypatch)
    try:
        with pytest.raises(Stop):
            staged.findings(staged.root)
    finally:
        lines._line.cache_clear()


def test_a_search_without_the_made_up_person_stops(staged):
    with pytest.raises(Stop):
        staged.findings(staged.root, canary=())
