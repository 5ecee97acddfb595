"""Words on a page of somebody else, compared as people read them: without case, spaces and invisible signs."""

from functools import cache
from pathlib import Path

from plugins.people.fold import folded

ENDS = Path(__file__).parent / "data" / "ends.txt"


def holds(text: str, phrase: str) -> bool:
    """Tell whether `phrase` stands in `text`, however it is spaced or cut by lines.

    >>> holds("The WOMEN’S resource\\n centre", "Women's Resource Centre"), holds("River House", "River Kitchen")
    (True, False)
    """
    return folded(phrase) in folded(text)


def says_an_end(text: str) -> bool:
    """Tell whether a page says that what was to be given to is over, or that nothing is there.

    >>> says_an_end("This campaign has  ended."), says_an_end("It ends when all have eaten.")
    (True, False)
    """
    read = folded(text)
    return any(end in read for end in _ends())


@cache
def _ends() -> tuple[str, ...]:
    lines = ENDS.read_text(encoding="utf-8").splitlines()
    return tuple(folded(line) for line in lines if line.strip() and not line.startswith("#"))
