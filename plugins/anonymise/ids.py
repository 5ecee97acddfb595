"""Ids are made from a writer's words (footnote labels): give them numbers instead, and keep the links between them."""

import re

ID = re.compile(r' (id|name)="([^"]*)"')
FRAGMENT = re.compile(r' href="#([^"]*)"')


def renumbered(markup: str) -> str:
    """Return `markup` with every id replaced by `n1`, `n2` … in order; a link to an id that is not there loses its address.

    >>> renumbered('<li id="fn:sok">x</li><a href="#fn:sok">1</a><a href="#gone">2</a>')
    '<li id="n1">x</li><a href="#n1">1</a><a>2</a>'
    """
    numbers: dict[str, str] = {}
    for _, old in ID.findall(markup):
        numbers.setdefault(old, f"n{len(numbers) + 1}")
    markup = ID.sub(lambda m: f' id="{numbers[m[2]]}"', markup)
    return FRAGMENT.sub(lambda m: f' href="#{numbers[m[1]]}"' if m[1] in numbers else "", markup)
