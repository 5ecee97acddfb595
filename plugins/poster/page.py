"""The poster as one HTML file that needs nothing beside it: its fonts and colours stand in it, and print style sheets make it A5."""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from plugins.common.languages import KM, LANGUAGES, Lang
from plugins.common.text import unmarked
from plugins.render.environment import environment
from plugins.render.parts import Day
from plugins.render.views import GiveOption, GivePanel, Partner, PayCode
from plugins.render.words import words_in

FACES = (
    ("Kantumruy", 400, "kantumruy-latin-400"), ("Kantumruy", 600, "kantumruy-latin-600"), ("Kantumruy Khmer", 400, "kantumruy-khmer-400"),
    ("Kantumruy Khmer", 600, "kantumruy-khmer-600"), ("Fraunces", 500, "fraunces-latin-500"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """What a poster says in one language."""

    lang: Lang
    partner: str
    site: str
    currencies: str
    note: str
    verified: Day | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One poster: a code, its account, what it says in each language, and where to read more."""

    code: PayCode
    account: str
    sides: tuple[Side, ...]
    address: str


def sheets(pages: Mapping[Lang, Partner]) -> tuple[Sheet, ...]:
    """Return a poster for each KHQR code that the partner's own pages show, in the languages that they are published in, Khmer first."""
    in_order = [lang for lang in sorted(LANGUAGES, key=lambda lang: lang != KM.code) if lang in pages]
    panels = {lang: panel for lang in in_order if (panel := pages[lang].panel)}
    by_code: dict[PayCode, dict[Lang, GiveOption]] = {}
    for lang, panel in panels.items():
        for option in panel.options:
            if option.code and not option.example:
                by_code.setdefault(option.code, {})[lang] = option
    return tuple(
        Sheet(
            code,
            next(iter(options.values())).fields[0].value,
            tuple(_side(pages[lang], panels[lang], option) for lang, option in options.items()),
            pages[next(iter(options))].frame.canonical.partition("://")[2],
        )
        for code, options in by_code.items()
    )


def _side(page: Partner, panel: GivePanel, option: GiveOption) -> Side:
    frame = page.frame
    return Side(frame.lang, page.heading, frame.site_name, option.currencies, option.note, panel.verified)


def name_of(page: Partner) -> str:
    """Return what the files of a partner's poster are called: the last part of its address."""
    return page.frame.url.rstrip("/").rsplit("/", 1)[-1]


def says(made: Iterable[Sheet]) -> tuple[str, ...]:
    """Return a fingerprint of each sheet in each language: the code, the account, what stands around it, and on which site.

    A sheet still holds while all of its fingerprints do, whatever has come to the panel besides.
    """
    found = (
        (
            sheet.code.path,
            sheet.code.names,
            sheet.code.currency,
            sheet.account,
            sheet.address.partition("/")[0],
            asdict(side),
        )
        for sheet in made
        for side in sheet.sides
    )
    return tuple(sorted(sha256(json.dumps(one, sort_keys=True).encode("ascii")).hexdigest() for one in found))


def poster(made: Iterable[Sheet], theme: Path) -> str:
    """Return the posters as one page of HTML, a sheet each."""
    static = theme / "static"
    faces = [(family, weight, _data(static / "fonts" / f"{file}.woff2")) for family, weight, file in FACES]
    tokens = (static / "css" / "tokens.css").read_text(encoding="utf-8")
    words = words_in(theme)
    page = environment(theme).get_template("poster.html")
    return unmarked(page.render(sheets=tuple(made), faces=faces, tokens=tokens, words=words.__getitem__))


def _data(file: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(file.read_bytes()).decode()}"
