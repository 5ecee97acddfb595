"""One picture in several texts: what is hidden in one must not be seen in another (R9, R11)."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, groupby

from plugins.common.problems import N_
from plugins.faces.overlap import ONE, are_same, left_over
from plugins.photos.darkroom import Darkroom, Negative
from plugins.photos.refusal import Refusal
from plugins.read.content import Entry
from plugins.read.schema.consent import PhotoRecord

Wanted = Mapping[str, Mapping[str, Negative | Refusal]]
"""By the key of an entry and the name of a file: the pictures that are asked for."""

OTHERWISE = N_(
    "The same picture stands in “{other}”, and the two records do not say the same of it: who is in it, how many faces there are, whose, or which are hidden"
)
ALIKE = N_(
    "Open both, and write the same people, faces, seen and boxes into both records; whoever is hidden in one is hidden in the other. python3 tasks.py faces STORY asks for all of it again"
)


def agreed(wanted: Wanted, darkroom: Darkroom, entries: Iterable[Entry]) -> Wanted:
    """Return `wanted`, with a refusal for each picture that two texts would publish and of which their records do not say the same (R11).

    What is not published for another reason binds nobody, but in who is in the picture: that is so wherever it is written, and a record that
    does not know her would go on showing her when she takes her photograph back. `entries`: all texts of the site.

    Source: our own, as for people (R9): readers lay two pages beside one another, and of two records that differ one is wrong.
    """
    published = sorted(_published(wanted, darkroom), key=lambda each: (each[2].sha256 or "", each[:2]))
    named = _named(entries)
    refused: dict[tuple[str, str], Refusal] = {}
    for key, file, record in published:
        known = named.get(record.sha256 or "", ())
        if knowing := next((where for where, people in known if not people <= set(record.people)), ""):
            refused[key, file] = _refusal(knowing)
    for _, same in groupby(published, key=lambda each: each[2].sha256):
        for (key, file, record), (other_key, other_file, other) in combinations(same, 2):
            if _contradict(record, other):
                refused.setdefault((key, file), _refusal(other_key))
                refused.setdefault((other_key, other_file), _refusal(key))
    return {
        key: {file: refused.get((key, file), said) for file, said in of_entry.items()}
        for key, of_entry in wanted.items()
    }


def _named(entries: Iterable[Entry]) -> Mapping[str, list[tuple[str, frozenset[str]]]]:
    """Who is in a picture, by its checksum, as the records of the texts say."""
    named: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for entry in sorted(entries, key=lambda each: each.key):
        for record in entry.consent.photos.values() if entry.consent else ():
            if record.sha256:
                named.setdefault(record.sha256, []).append((entry.key, frozenset(record.people)))
    return named


def _published(wanted: Wanted, darkroom: Darkroom) -> Iterator[tuple[str, str, PhotoRecord]]:
    for key, of_entry in wanted.items():
        for file, said in of_entry.items():
            if isinstance(said, Negative) and not isinstance(darkroom.answer(said), Refusal):
                yield key, file, said.record


def _contradict(one: PhotoRecord, other: PhotoRecord) -> bool:
    """Tell whether two records of one picture count other faces, hide others, or say of a face or of a person something else."""
    hides_others = left_over(one.boxes, other.boxes, are_same) or left_over(other.boxes, one.boxes, are_same)
    return one.faces != other.faces or bool(hides_others) or _name_others(one, other)


def _name_others(one: PhotoRecord, other: PhotoRecord) -> bool:
    """A person has one place in a picture, and a face is one person's."""
    pairs = ((a, b, are_same(one.seen[a], other.seen[b], ONE)) for a in one.seen for b in other.seen)
    return any((a == b) != is_same_place for a, b, is_same_place in pairs)


def _refusal(other: str) -> Refusal:
    return Refusal(OTHERWISE, ALIKE, (("other", other),))
