"""The disguises in which the search must see the canary before it is believed (case C13)."""

import base64
from collections.abc import Mapping
from urllib.parse import quote


def disguises(name: str) -> Mapping[str, str]:
    """Return small pages that hold `name` in disguise, by what is done to it.

    >>> disguises("Dara")["as an entity"]
    '<p>&#68;&#97;&#114;&#97;</p>'
    """
    first, rest = name[:1], name[1:]
    every = "\u200b".join(name) if name.isascii() else name[:-1] + "\u200b" + name[-1]
    return {
        "plain": f"<p>a {name}, b</p>",
        "in capitals": f"<title>{name.upper()}</title>",
        "split by tags": f"<p><b>{first}</b><i>{rest}</i></p>",
        "as an entity": f"<p>{''.join(f'&#{ord(character)};' for character in name)}</p>",
        "percent-coded": f'<a href="/{quote(name, safe="")}/">x</a>',
        "percent-coded twice": f'<a href="/{quote(quote(name, safe=""), safe="")}/">x</a>',
        "as JSON": f"<script>{''.join(f'{chr(92)}u{ord(character):04x}' for character in name)}</script>",
        "as CSS": f"<style>{''.join(f'{chr(92)}{ord(character):06x}' for character in name)}</style>",
        "with invisibles": f"<p>{every}</p>",
        "in an attribute": f'<img alt="{name}">',
        "in a comment": f"<!-- {name} -->",
        "in a feed": f"<content>&lt;p&gt;{first}&lt;b&gt;{rest}&lt;/b&gt;</content>",
        "in a data address": f'<img src="data:text/plain;base64,{base64.b64encode(name.encode()).decode()}">',
    }
