"""How many children or siblings, of which sex, and which of them (R10). "Her children" and "her daughter" are left alone.

The number of children and their sexes single a family out in a village.
"""

import re
from collections.abc import Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.details import more_children
from plugins.details.child_patterns import ENGLISH, ITEMS, ITEMS_KM, KHMER, LISTED, LISTED_KM, SORTS, STRANGERS, WHICH
from plugins.details.context import sentence
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, tellings
from plugins.details.telling import Telling

CHILDREN = Detail("children", 3)


def children(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find the number, the sexes and the order of children and siblings (R10). One child without more is a general word.

    >>> [t.value for t in children("A mother of seven: two sons and a daughter, and her eldest girl. Her children sing.", Lang("en"))]
    ['7c', '2m 1f', 'eldest f']
    >>> [t.value for t in children("ម្ដាយមានកូនប្រាំពីរនាក់ កូនប្រុសពីរ និងកូនស្រីម្នាក់ កូនស្រីច្បង កូនៗ", Lang("km"))]
    ['7c', '2m 1f', 'eldest f']

    Source: HIPAA: identifiers of household members count as her own. That numbers and sexes identify is our own: few families of a village are
    alike.
    """
    khmer = LANGUAGES[lang].script == "khmer"
    read = figured(text, lang)
    lists = LISTED_KM if khmer else LISTED
    listed = list(tellings(read, lang, CHILDREN, _listed(read, lists, ITEMS_KM if khmer else ITEMS)))
    patterns = (*KHMER, *more_children.KHMER) if khmer else (*ENGLISH, *more_children.ENGLISH)
    single = tellings(read, lang, CHILDREN, _found(read, patterns))
    return in_order([*listed, *(t for t in single if not any(t.start < k.end and k.start < t.end for k in listed))])


def _listed(read: Figured, lists: re.Pattern[str], items: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    for match in lists.finditer(read.key):
        if _are_strangers(read.key, match):
            continue
        counted = [f"{item['n'] or 1}{_sort(item['what'])}" for item in items.finditer(match[0])]
        yield match, " ".join(sorted(counted, key=lambda each: each[-1], reverse=True))


def _are_strangers(key: str, match: re.Match[str]) -> bool:
    """ "Two girls and a boy play football": nobody's, unless the sentence says whose before."""
    if match.re is LISTED_KM or re.search("son|daughter|brother|sister", match["said"]):
        return False
    first, last = sentence(key, *match.span())
    return not (
        more_children.CUE.search(key, first, match.start("said")) or more_children.PARENT.search(key, first, last)
    )


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            groups = match.groupdict()
            if groups.get("n") == "1" and not groups.get("kin"):
                continue
            if groups.get("none"):
                yield match, "none"
                continue
            if (
                groups.get("what") not in STRANGERS
                or groups.get("owned") is not None
                or groups.get("kin")
                or "n" not in groups
            ):
                yield match, _value(groups)


def _value(groups: dict[str, str | None]) -> str:
    sort = _sort(
        groups.get("what") or groups.get("both") or groups.get("kin") or ("twin" if groups.get("twin") else "")
    )
    if groups.get("both"):
        return f"2{sort}"
    which = groups.get("which") or ("twin" if groups.get("twin") else "")
    if which:
        said_which = next((word for word, pattern in WHICH if pattern.search(which)), which.strip("‹›"))
        return said_which if said_which == "twin" else f"{said_which} {sort}"
    return f"{groups.get('n') or ''}{sort}"


def _sort(what: str) -> str:
    return next((letter for letter, pattern in SORTS if pattern.search(what)), "c")
