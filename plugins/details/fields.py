"""Details in the manner of a form (R10): "Age: 41. Children: 3 (2 girls). Village: Thmei"; and cells under such a head (`plugins/judge/joined.py`)."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.ages import AGE
from plugins.details.children import CHILDREN
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.grades import GRADE
from plugins.details.identifiers import CASE
from plugins.details.places import WEIGHTS
from plugins.details.telling import Telling

NAMED = r"(?P<value>[^.;,:|()\n‹។៖]{2,30}?)(?= *(?:[.;,|()។]|\Z))"
VALUES = {
    "age": (AGE, r"(?:about |almost |around |ប្រហែល |ជិត )?‹(?P<value>[0-9]{1,3})(?:-[0-9]+)?›(?! ?(?:-|to|ទៅ|ដល់) ?‹)(?! ?%)"),
    "birth": (AGE, r"(?:[^.;|‹]{0,12}‹[0-9]{1,2}\.?›[^.;|‹]{1,12})?(?:‹[0-9]{1,2}›[^.;|‹]{1,3})?‹(?P<value>19[0-9]{2}|20[0-9]{2})›"),
    "children": (CHILDREN, r"(?P<value>‹[0-9]{1,2}›|none|no|គ្មាន|nobody|(?:an?|one) (?:girl|boy|son|daughter|child))(?! ?%)(?![a-z])"),
    "grade": (GRADE, r"‹(?P<value>[1-9]|1[0-2])\.?›"),
    "case": (CASE, r"(?:no\.? |number |លេខ ?)?(?P<value>‹[0-9]+›(?:[-/.]‹?[0-9a-z]+›?)*)"),
    "village": (Detail("village", WEIGHTS["village"]), NAMED),
    "commune": (Detail("commune", WEIGHTS["commune"]), NAMED),
    "district": (Detail("district", WEIGHTS["district"]), NAMED),
}  # fmt: skip
"""What a label of each sort may have beside it, and what that tells."""
SIGN = re.compile("[:៖=|—]| -")
SAYS_NOTHING = rx(
    r"(?:a|an|the|not|no|un|in|his|her|one)(?![a-z]).*|unknown|withheld|none|yes|-+|—|មួយ.*|មិន.*|គ្មាន|ក្នុង.*"
)


@cache
def _fields(khmer: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    opening = r"(?:\A|[.;,|()\n•—។»\"”] ?|\* ?|- )"
    return tuple(
        (
            kind,
            rx(rf"{opening}(?P<label>{label}) ?(?:\([^()]{{0,12}}\) ?)?(?:៖|[:=|]| -|—) ?(?P<said>{VALUES[kind][1]})"),
        )
        for kind, label in rows("fields", khmer)
    )


def fields(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find what a label makes a detail; a village that is no name ("a village in the province") is none (R10).

    >>> [(t.kind, t.value) for t in fields("Age: 41. Children: 3. Village: Thmei. Weight: 41", Lang("en"))]
    [('age', '41'), ('children', '3c'), ('village', 'thmei')]

    Source: UK Data Service: direct and indirect identifiers alike, in whatever form they are written. The labels are our own.
    """
    read = figured(text, lang)
    if not SIGN.search(read.key):  # most texts
        return ()
    return in_order(
        telling
        for kind, pattern in _fields(is_khmer_text(lang))
        for telling in tellings(read, lang, VALUES[kind][0], _found(read, kind, pattern))
    )


def _found(read: Figured, kind: str, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    for match in pattern.finditer(read.key):
        value = match["value"].strip("‹› ")
        if kind not in WEIGHTS or not SAYS_NOTHING.fullmatch(value):
            yield match, {"birth": f"born {value}", "children": f"{value}c", "grade": f"grade {value}"}.get(kind, value)
