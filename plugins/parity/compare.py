"""What stands in one language and not in the other, as sets over the whole texts (R9)."""

from collections.abc import Iterator, Mapping, Sequence

from plugins.common.languages import Lang
from plugins.mentions.stretch import Stretch
from plugins.parity.said import Said, said

Where = tuple[Stretch, Said]


def missing(
    texts: Mapping[Lang, Sequence[Stretch]], phrases: Sequence[str] = ()
) -> tuple[tuple[Stretch, Said, Lang], ...]:
    """Return what each text says and another one does not, in order and each thing once, with the language that lacks it (R9).

    `texts`: the stretches of the title, summary and body of each language.

    Source: Sweeney 2002: two releases are joined; what the sets hold is our own.
    """
    everything = {
        lang: [(stretch, each) for stretch in stretches for each in said(stretch, phrases)]
        for lang, stretches in texts.items()
    }
    found = []
    for lang, ours in everything.items():
        for other, theirs in everything.items():
            if other != lang:
                found += [(*where, other) for where in _missing(ours, theirs)]
    return tuple(found)


def _missing(ours: Sequence[Where], theirs: Sequence[Where]) -> Iterator[Where]:
    """“The third time” may be “again” in the other text; “the fourth time” it may not be."""
    instead = {each.kind for _, each in _unanswered(theirs, ours)}
    return (where for where in _unanswered(ours, theirs) if not where[1].turn or where[1].kind in instead)


def _unanswered(ours: Sequence[Where], theirs: Sequence[Where]) -> Iterator[Where]:
    asked: set[tuple[str, frozenset[str]]] = set()
    for stretch, each in ours:
        key = (each.kind, each.values)
        if each.asked and key not in asked and not any(_answers(other, each) for _, other in theirs):
            asked.add(key)
            yield stretch, each


def _answers(other: Said, each: Said) -> bool:
    """A province is also said by a finer place that lies in it."""
    if other.kind != each.kind:
        return False
    if each.kind == "place":
        return any(theirs.startswith(code) for theirs in other.values for code in each.values)
    return bool(other.values & each.values)
