"""The page of all parts in one language, each by day and by night, and its style sheet."""

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from plugins.common.languages import LANGUAGES, Lang
from plugins.gallery.examples import Example, Part, parts
from plugins.render.assets import Assets, assets
from plugins.render.environment import environment
from plugins.render.jsonld import printed
from plugins.render.words import Words, words_in

BASE = "/_gallery/"
STYLES = f"{BASE}gallery.css"
LOOKS = ("light", "dark")
_NIGHT = "@media (prefers-color-scheme: dark) {"
_ID = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby)="|href="#)([^"]+)(?=")')


@dataclass(frozen=True, slots=True, repr=False)
class Shown:
    """An example as HTML, in the looks of `LOOKS`."""

    about: str
    looks: tuple[tuple[str, Markup], ...]


def gallery(theme: Path, path: str, head: str = "") -> tuple[str, str] | None:
    """Return (media type, text) of what stands at `path` below `/_gallery/`: English, `km/` or the style sheet; None where nothing does.

    `head` is written into the head of the page.
    """
    if path == STYLES:
        return "text/css; charset=utf-8", styles(theme)
    langs = {BASE: next(iter(LANGUAGES)), **{f"{BASE}{lang}/": lang for lang in LANGUAGES}}
    return ("text/html; charset=utf-8", page(theme, langs[path], head)) if path in langs else None


def page(theme: Path, lang: Lang, head: str = "") -> str:
    """Return the page of all parts in one language."""
    jinja, words, files = _environment(theme), words_in(theme)[lang], assets(theme)
    shown = [(part, [_shown(part, i, jinja, words, files) for i in range(len(part.examples))]) for part in parts(theme)]
    values = {"lang": lang, "languages": LANGUAGES.values(), "parts": shown, "styles": STYLES, "base": BASE}
    return jinja.get_template("gallery.html").render(values, head=Markup(head))


def rendered(part: Part, example: Example, jinja: Environment, words: Words, files: Assets) -> Markup:
    """Return a part in one state as a page would hold it."""
    values = {"lang": words.lang, "_": words, "asset": files, "jsonld": printed, **example.values[words.lang]}
    return Markup(jinja.from_string(part.write).render(values))


def styles(theme: Path) -> str:
    """Return the site's style sheet with its night bound to a class, so that day and night can stand side by side, and the gallery's own."""
    files = assets(theme)
    site = files.files[files("css").removeprefix("/")].decode("utf-8")
    night = re.sub(re.escape(_NIGHT) + r"(\s*):root \{", r".gallery-dark {\1& {", site).replace(
        _NIGHT, ".gallery-dark {"
    )
    own = (theme / "gallery" / "gallery.css").read_text(encoding="utf-8")
    return night.replace('url("fonts/', 'url("/assets/fonts/') + own


def _environment(theme: Path) -> Environment:
    folders = [theme / "templates", theme / "gallery"]
    return environment(theme).overlay(loader=FileSystemLoader(folders, encoding="utf-8"))


def _shown(part: Part, number: int, jinja: Environment, words: Words, files: Assets) -> Shown:
    example = part.examples[number]
    text = rendered(part, example, jinja, words, files)
    looks = [(look, _own_ids(text, f"{part.name}-{number}-{look}")) for look in LOOKS]
    return Shown(example.about, tuple(looks[:1] if part.in_head else looks))


def _own_ids(markup: str, suffix: str) -> Markup:
    """A part stands on a page once; here many times, and no id may stand twice."""
    return Markup(_ID.sub(rf"\1\2--{suffix}", str(markup)))
