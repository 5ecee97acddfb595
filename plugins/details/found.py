"""How a detector is written: patterns over a text as it is read, and a telling for each match."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plugins.common.bounded import bounded
from plugins.common.languages import Lang
from plugins.details.context import is_of_an_organisation
from plugins.details.plain import Plain, folded_pattern
from plugins.details.telling import Kind, Telling

Value = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True, repr=False)
class Detail:
    """What a match of a pattern tells. `value`: a text, or how it is read out of the match; `of_organisations`: also there."""

    kind: Kind
    weight: int
    exact: bool = True
    of_organisations: bool = False


def rx(pattern: str) -> re.Pattern[str]:
    """Return a pattern over `Plain.key` or `Figured.key`; it may hold Khmer as people write it. Blanks and line breaks in it count.

    What may be repeated is bounded (`bounded`): no text makes a pattern slow.
    """
    return re.compile(bounded(folded_pattern(pattern)))


def tellings(read: Plain, lang: Lang, detail: Detail, found: Iterable[tuple[re.Match[str], str]]) -> Iterator[Telling]:
    """Turn matches and their values into tellings. A group named `said` narrows the place down; what is an organisation's is left out."""
    for match, value in found:
        group = "said" if "said" in match.re.groupindex and match["said"] else 0
        span = read.span(*match.span(group))
        if span is None or (not detail.of_organisations and is_of_an_organisation(read.key, *match.span(), lang)):
            continue
        yield Telling(*span, detail.kind, detail.weight, value, detail.exact)


def in_order(found: Iterable[Telling]) -> tuple[Telling, ...]:
    """Return tellings in the order of the text; of those of one kind, one inside another and one that repeats its value there is left out."""
    kept: list[Telling] = []
    near: list[Telling] = []  # those of `kept` that reach behind the place that is looked at
    for telling in sorted(dict.fromkeys(found), key=lambda t: (t.start, -t.end, t.value)):
        near = [other for other in near if telling.start < other.end]
        if not any(_repeats(telling, other) for other in near):
            kept.append(telling)
            near.append(telling)
    return tuple(kept)


def _repeats(telling: Telling, other: Telling) -> bool:
    """Tell whether `telling` lies in `other`, which it meets, or says the same."""
    return telling.kind == other.kind and (telling.end <= other.end or telling.value == other.value)
