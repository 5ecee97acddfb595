"""Templates to bytes. The theme's own environment: strict, escaping, and blind to everything but what it is given."""

import base64
import hashlib
import html
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.common.languages import Lang
from plugins.common.text import licences, unmarked
from plugins.render import addresses
from plugins.render.assets import Assets
from plugins.render.end_marks import with_end_marks
from plugins.render.jsonld import printed
from plugins.render.planned import Planned
from plugins.render.words import Words


@cache
def environment(theme: Path) -> Environment:
    """Return the environment of a theme's templates. A missing template or name is an error, never an empty string.

    One for each theme, as most of a small build is the compiling of its templates; one that was saved since is read again.
    """
    made = Environment(
        loader=FileSystemLoader(theme / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"light": addresses.light, "csp_hash": csp_hash}
    return made


def csp_hash(style: str) -> str:
    """Return the source by which a content security policy allows exactly this style sheet inside a page (CSP Level 3, 2.3.1).

    >>> csp_hash("b{}")
    'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='
    """
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}"


def rendered(
    pages: tuple[Planned, ...], environment: Environment, assets: Assets, words: Mapping[Lang, Words]
) -> Iterator[tuple[Planned, str, bytes, tuple[str, ...]]]:
    """Yield each page with its path in the output, its bytes, and the licensed spans that were written into it."""
    shared: dict[str, Any] = {"asset": assets, "words": words.__getitem__, "jsonld": printed}
    for page in pages:
        values = dict(page.view) if isinstance(page.view, dict) else {"page": page.view}
        if (frame := getattr(page.view, "frame", None)) is not None:
            values["frame"] = frame
        if page.lang:
            values["_"] = words[Lang(page.lang)]
        text = environment.get_template(page.template).render(**values, **shared)
        # The search compares what is read, so "D&#39;Souza" is licensed as "D'Souza".
        spans = tuple(html.unescape(span) for span in licences(text))
        file = addresses.file(page.url)
        written = with_end_marks(unmarked(text)) if file.endswith(".html") else unmarked(text)
        yield page, file, written.encode("utf-8"), spans
