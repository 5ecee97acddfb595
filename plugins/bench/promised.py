"""What is promised of each kind of page on a slow telephone, and whether it was met: the table of `bench readers`."""

from dataclasses import dataclass
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.site.kinds import kinds

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LCP_STORY, LCP = 1.3, 1.6
"""Seconds until the largest part of the first screen is drawn: a story, any other page."""
STORIES = ("story", "drawn-story", "sensitive", "light-story")


@dataclass(frozen=True, slots=True)
class Seen:
    """One page, the median of some runs: the scores out of 100 in the order of `CATEGORIES`; the largest contentful paint in seconds, and its lowest
    and highest; the largest layout shift."""

    name: str
    scores: tuple[int, ...]
    lcp: float
    span: tuple[float, float]
    shift: float


@dataclass(frozen=True, slots=True)
class Target:
    """The least that each score may be, or None where it says nothing; the most seconds."""

    scores: tuple[int | None, ...]
    lcp: float


def target(name: str, *, is_indexed: bool) -> Target:
    """Return what is promised of a kind of page. One that is kept out of search engines cannot please the checks for them.

    >>> target("en-story", is_indexed=True), target("404", is_indexed=False).scores[-1]
    (Target(scores=(97, 100, 100, 100), lcp=1.3), None)
    """
    kind = name.partition("-")[2]
    return Target((97, 100, 100, 100 if is_indexed else None), LCP_STORY if kind in STORIES else LCP)


def is_met(seen: Seen, promised: Target) -> bool:
    """Tell whether every score, the paint, rounded as it is printed, and the stillness of the page are as promised.

    >>> promised = target("en-story", is_indexed=True)
    >>> [is_met(Seen("", (97, 100, 100, 100), lcp, (lcp, lcp), 0.0), promised) for lcp in (1.304, 1.306)]
    [True, False]
    >>> is_met(Seen("", (97, 100, 99, 100), 1.0, (1.0, 1.0), 0.0), promised)
    False
    """
    scores = all(least is None or got >= least for got, least in zip(seen.scores, promised.scores, strict=True))
    return scores and round(seen.lcp, 2) <= promised.lcp and seen.shift < 0.001


def head() -> str:
    """Return the head of the table."""
    return (
        f"{'page':<24}"
        + "".join(f"{name:>15}" for name in CATEGORIES)
        + f"{'LCP (of three)':>24}{'at most':>9}{'shift':>8}"
    )


def row(seen: Seen, promised: Target | None = None) -> str:
    """Return a line of the table; a score that says nothing stands in brackets, a peer has no target."""
    least = promised.scores if promised else (0,) * len(CATEGORIES)
    scores = (f"({got})" if each is None else str(got) for got, each in zip(seen.scores, least, strict=True))
    lcp = f"{seen.lcp:.2f} s ({seen.span[0]:.2f}–{seen.span[1]:.2f})"
    end = f"{promised.lcp:>7} s" if promised else " " * 9
    verdict = "" if promised is None else "  met" if is_met(seen, promised) else "  MISSED"
    return (
        f"{seen.name:<24}" + "".join(f"{score:>15}" for score in scores) + f"{lcp:>24}{end}{seen.shift:>8.3f}{verdict}"
    )


def measured_kinds(site: Path) -> dict[str, str]:
    """Name one page of every kind, and for each language a story that opens with a drawing: the kind that has a promise of its own."""
    drawn = {f"{lang}-drawn-story": url for lang in LANGUAGES for url in _drawn(site, lang)[:1]}
    return dict(sorted((kinds(site) | drawn).items()))


def _drawn(site: Path, lang: str) -> list[str]:
    stories = sorted((site / lang / "stories").glob("*/index.html"))
    return [f"/{lang}/stories/{file.parent.name}/" for file in stories if _opens_with_a_drawing(file)]


def _opens_with_a_drawing(file: Path) -> bool:
    first = file.read_text(encoding="utf-8").partition('<figure class="figure">')[2].partition("</figure>")[0]
    return "picture--scene" in first


def is_indexed(site: Path, url: str) -> bool:
    """Tell whether search engines may list a page."""
    file = site / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))
    return b'<meta name="robots" content="noindex">' not in file.read_bytes()
