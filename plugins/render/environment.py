"""Templates to bytes. The theme's own environment: strict, escaping, and blind to everything but what it is given."""

import html
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.common.languages import Lang
from plugins.common.text import licences, unmarked
from plugins.render import addresses
from plugins.render.assets import Assets
from plugins.render.jsonld import printed
from plugins.render.planned import Planned
from plugins.render.words import Words


def environment(theme: Path) -> Environment:
    """Return the environment of a theme's templates. A missing template or name is an error, never an empty string."""
    return Environment(
        loader=FileSystemLoader(theme / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


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
        yield page, addresses.file(page.url), unmarked(text).encode("utf-8"), spans
