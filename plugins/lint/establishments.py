"""Hotels, shops and factories called by everyday words: "the Almond Hotel" says where somebody works, "the Wine Bar" does not."""

from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.run import LintRun

_HOUSES = frozenset(
    "bakery bistro boutique brasserie cafe company factory garment garments guesthouse hostel hotel inn lodge orphanage pharmacy resort "
    "restaurant salon shop spa store supermarket villa".split()
)
# What only says of which kind it is.
_KINDS = frozenset(
    "bakery beach beauty bed boutique breakfast business catering city coffee cooking corner craft clothing electronics fair family fashion fast field fine "
    "first five flower food forest four fruit gift grocery handicraft her his hotel ice international in juice local luxury main massage mobile museum music my national new next no "
    "noodle old one our own partner phone pizza pop private public repair resort restaurant rooftop second seafood seaside small snack social souvenir star state sushi tea tailor "
    "that the their this three town trading trainee training travel two vegan vegetarian village wholesale wine women your".split()
)


def names_a_house(run: LintRun, i: int) -> bool:
    """Tell whether word `i` is part of such a name: a house with a capital, or the everyday word with a capital right before one."""
    return _is_house(run, i) or (run.gap(i) == " " and _is_house(run, i + 1))


def _is_house(run: LintRun, i: int) -> bool:
    if run.gap(i - 1) != " ":
        return False
    before, house = run.words[i - 1].text, run.words[i].text
    if not (before[0].isupper() and house[0].isupper() and house.lower() in _HOUSES):
        return False
    return before.lower() not in _KINDS and (is_generic(before) or is_name_too(before))
