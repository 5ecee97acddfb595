"""Patterns in which all that may be repeated has a limit, so that a text is read in time in proportion to its length.

"As many small words as there are" is tried again from each of them: a page of one word would take a minute, and anybody may write one.
"""

import re

WORDS, LETTERS = 24, 80
"""How often a group may be repeated, and how often a character: more than any sentence does."""
_UNIT = r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|."
_REPEATED = re.compile(
    rf"(?P<what>{_UNIT})(?:(?P<often>[*+]|\{{[0-9]+,\}})|(?:\?|\{{[0-9]*,?[0-9]*\}}))?(?P<way>[?+]?)", re.DOTALL
)


def bounded(pattern: str) -> str:
    r"""Return a regular expression with a limit for each `*`, `+` and `{2,}`; lazy and possessive ones stay so.

    >>> bounded(r"(?:a|b)*[*+]+?\++"), bounded("a{2,3}+b?+(?=c)")
    ('(?:a|b){0,24}[*+]{1,80}?\\+{1,80}', 'a{2,3}+b?+(?=c)')
    """
    return _REPEATED.sub(_limited, pattern)


def _limited(found: re.Match[str]) -> str:
    if not found["often"]:
        return found[0]
    least = {"*": "0", "+": "1"}.get(found["often"]) or found["often"][1:-2]
    most = WORDS if found["what"] == ")" else LETTERS
    return f"{found['what']}{{{least},{most}}}{found['way']}"
