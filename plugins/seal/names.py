"""Whether a registered name stands in any text at all: a source with its comments, a file of the history, a path."""

from plugins.people.finder import Finder
from plugins.read.characters import position
from plugins.read.content import Content
from plugins.read.positions import as_seen


def everybody(content: Content) -> Finder:
    """Return what finds everyone in the register who is not public: long names, and short ones where they are sure."""
    return Finder((), tuple(person for person in content.register.values() if not person.public))


def places_of_names(text: str, finder: Finder) -> tuple[tuple[int, int, int], ...]:
    """Return the line, the column and the last line of each name in `text`, as it is typed and as a reader of the page would see it."""
    found = {(hit.start, hit.end) for hit in finder.find(text)}
    seen, starts, ends = as_seen(text)
    if seen != text:
        found |= {(starts[hit.start], ends[hit.end - 1]) for hit in finder.find(seen)}
    return tuple(sorted({(*position(text, start), position(text, end - 1)[0]) for start, end in found}))
