"""The measures of a card, in pixels, and the faces of its words."""

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""What Facebook, Telegram and others show in full, at about half that size."""
BAND = 20
"""The krama at the upper edge."""
PICTURE = 510
"""The width of the picture at the right edge."""
MARGIN = 64
COLUMN = WIDTH - PICTURE - 2 * MARGIN + 12
TOP, BOTTOM = BAND + 50, HEIGHT - 128
FOOT = HEIGHT - 66
"""Between these the words stand; below them the site's name, its baseline here."""

DISPLAY = ("fraunces-latin-500", "kantumruy-latin-600", "kantumruy-khmer-600")
DISPLAY_KHMER = ("kantumruy-khmer-600", "kantumruy-latin-600")
STRONG = ("kantumruy-latin-600", "kantumruy-khmer-600")
PLAIN = ("kantumruy-latin-400", "kantumruy-khmer-400")


@dataclass(frozen=True, slots=True)
class Script:
    """The sizes of a script, in pixels: titles from the largest down, the smallest that leaves room for a summary, and the lines' height in em.

    Kantumruy Pro reaches 1.43 em from the highest to the lowest Khmer sign (measured); below 1.5 em two lines could touch.
    """

    titles: tuple[int, ...]
    with_summary: int
    leading: float
    summary: int
    summary_leading: float


SCRIPTS = {
    "latin": Script((82, 74, 67, 61, 55, 50, 45, 40, 36, 32, 29, 26), 55, 1.1, 27, 1.45),
    "khmer": Script((74, 68, 62, 57, 52, 47, 43, 39, 35, 32, 29, 26), 47, 1.52, 26, 1.75),
}
KICKER, NAME, ORGANISATION = 24, 30, 22
SUMMARY_LINES = 3
GAP = 26
MARK = 48
"""The side of the site's mark."""
