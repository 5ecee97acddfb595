"""The mark that ends a Khmer sentence stays with its last word.

Firefox starts lines with ។ and ៗ (unicode-org/icu4x issue 7218; seen with Firefox ESR 153), and neither `line-break`, U+2060 nor a
zero-width space keeps it from that. What does, measured at seven widths: the last word and its mark in a span, with a place to break before
and behind it, that the style sheet makes a box in Firefox.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.people.clusters import CLUSTER
from plugins.people.edges import icu_edges

_TAG = r"""<(?:[^"'<>]|"[^"]*"|'[^']*')*>"""
_PARTS = re.compile(rf"<(script|style|svg|select|textarea)\b.*?</\1\s*>|{_TAG}|[^<]+", re.DOTALL)
_LETTERS = "\u1780-\u17b3\u17b6-\u17d3\u17dd\u200b-\u200d"
_END = "[។៕៖ៗ»?!]+[»”’)]*"
_WORD_AND_END = re.compile(f"([«“‘(]*)([{_LETTERS}]+)({_END})")
_ELEMENT_AND_END = re.compile(rf"<(a|b|bdi|cite|em|i|q|span|strong)\b[^<>]*>([^<>]+)</\1>{_END}")
_CLUSTERS = re.compile(CLUSTER)
MOST = 12
"""Clusters that stay together: more could be wider than a narrow phone at 400 % (a run of letters that no dictionary knows)."""


def with_end_marks(page: str) -> str:
    """Return a page of HTML in which no line can begin with the mark of a Khmer sentence's end. Only texts of its body change.

    >>> with_end_marks("<body><p>គាត់ទៅផ្សារ។</p>")
    '<body><p>គាត់ទៅ<wbr><span class="nb">ផ្សារ។</span><wbr></p>'
    """
    head, body, rest = page.partition("<body")
    return head + body + _with_spaces("".join(_kept(rest)))


def _with_spaces(body: str) -> str:
    """Turn line breaks beside a place to break into spaces: browsers take such a break away (CSS Text 3, 4.1.3), and two sentences would touch."""
    return body.replace("<wbr>\n", "<wbr> ").replace("\n<wbr>", " <wbr>")


def _kept(body: str) -> Iterator[str]:
    end = 0
    for element in _ELEMENT_AND_END.finditer(body):
        if _is_short(element[2]):
            yield from map(_part, _PARTS.finditer(body, end, element.start()))
            yield _together(element[0])
            end = element.end()
    yield from map(_part, _PARTS.finditer(body, end))


def _part(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("<") else _in_text(found[0])


@lru_cache(maxsize=10_000)
def _in_text(text: str) -> str:
    return _WORD_AND_END.sub(_last_word, text)


def _last_word(found: re.Match[str]) -> str:
    opening, letters, end = found.groups()
    start = max((at for at in icu_edges(letters) if at < len(letters)), default=0)
    if not _is_short(letters[start:]):
        return found[0]
    return f"{opening}{letters[:start]}{_together(letters[start:] + end)}" if start else _together(found[0])


def _is_short(text: str) -> bool:
    return len(_CLUSTERS.findall(text)) <= MOST


def _together(text: str) -> str:
    return f'<wbr><span class="nb">{text}</span><wbr>'
