"""More pictures of one drawing: mirrored, and in another light. So two stories with the same scene do not show the same picture."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.render.pictures import SCENE_SIZE
from plugins.render.scenes import SCENES, VARIANTS, Scene

# As drawn, an early light, a late one: how much of red, green and blue stays. Slight, so that what the words say of the scene still holds.
LIGHTS = ((1.0, 1.0, 1.0), (0.93, 0.98, 1.05), (1.04, 0.95, 0.86))
SIDES = 2
assert len(LIGHTS) * SIDES == VARIANTS

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-zA-Z])(?!\))")
_INSIDE = re.compile(r"(<svg [^>]*>(?:<defs>.*?</defs>)?)(.*)(</svg>\s*)", re.DOTALL)


def more_scenes() -> Iterator[Scene]:
    """Yield every scene that the build makes of a drawing, the drawings themselves apart."""
    return (Scene(scene.name, scene.alt, variant) for scene in SCENES for variant in range(1, VARIANTS))


@lru_cache(maxsize=128)
def varied(svg: str, variant: int) -> str:
    """Return a drawing as its `variant`: mirrored when odd, and in the light of its half.

    >>> varied('<svg viewBox="0 0 1200 750"><path fill="#fff"/></svg>', 1)
    '<svg viewBox="0 0 1200 750"><g transform="matrix(-1 0 0 1 1200 0)"><path fill="#fff"/></g></svg>'
    >>> varied('<svg viewBox="0 0 1200 750"><path fill="#808080"/></svg>', 2)
    '<svg viewBox="0 0 1200 750"><path fill="#777d86"/></svg>'
    """
    light = LIGHTS[variant // SIDES]
    lit = svg if variant < SIDES else _COLOUR.sub(lambda colour: _lit(colour[0], light), svg)
    return _INSIDE.sub(_mirrored, lit) if variant % SIDES else lit


def _mirrored(svg: re.Match[str]) -> str:
    return f'{svg[1]}<g transform="matrix(-1 0 0 1 {SCENE_SIZE[0]} 0)">{svg[2]}</g>{svg[3]}'


def _lit(colour: str, light: tuple[float, float, float]) -> str:
    digits = colour[1:] if len(colour) > len("#fff") else "".join(digit * 2 for digit in colour[1:])
    parts = (int(digits[place : place + 2], 16) for place in (0, 2, 4))
    return "#" + "".join(f"{min(255, round(part * much)):02x}" for part, much in zip(parts, light, strict=True))
