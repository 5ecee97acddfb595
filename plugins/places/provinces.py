"""The provinces: the finest place that a list, a map or an address of the site ever names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from plugins.common.languages import Lang

TABLE = Path(__file__).with_name("provinces.tsv")


@dataclass(frozen=True, slots=True)
class Province:
    """A province by its two-digit code. `names` by language; `spellings`: other ways of writing it, in both scripts."""

    code: str
    slug: str
    names: Mapping[Lang, str] = field(hash=False)
    spellings: tuple[str, ...]


@cache
def provinces() -> dict[str, Province]:
    """Return all provinces by code.

    >>> provinces()["17"].slug
    'siem-reap'
    """
    header, *rows = (
        line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    )
    _, _, *langs, _ = header
    return {
        code: Province(
            code, slug, dict(zip(map(Lang, langs), names, strict=True)), tuple(s for s in spellings.split("|") if s)
        )
        for code, slug, *names, spellings in rows
    }


def province_of(code: str | None) -> Province | None:
    """Return the province of a place code of any length, or None."""
    return provinces().get(code[:2]) if code else None
