"""What an entry names that lies outside its own folder, or beside it: topics, partners, people, pictures."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.read.content import Entry, Text
from plugins.read.faults import Fault
from plugins.read.schema.people import Person

Sentence = tuple[str, str]

UNKNOWN_TOPIC = (
    N_("a topic here is not in topics.yaml"),
    N_("Correct it, or add the topic to topics.yaml in every language"),
)
UNKNOWN_PARTNER = (N_("there is no partner's folder of this name"), N_("Correct it, or make the partner's folder"))
UNKNOWN_AUTHOR = (
    N_("a person here has no file in the register"),
    N_("Correct the handle, or make the file with new-person"),
)
PRIVATE_AUTHOR = (
    N_("a person here is not public in the register, and may not be named as author or translator"),
    N_("Take the handle out; the organisation is then named"),
)
NO_SUCH_PICTURE = (
    N_("{key} names no picture of this folder"),
    N_("Put the picture into the folder, or correct the name; small and capital letters count"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Known:
    """What may be named: ids of topics, folders of partners, people; `handles` has those too whose file cannot be read."""

    topics: Collection[str]
    partners: Collection[str]
    people: Mapping[str, Person]
    handles: Collection[str]


def with_references_checked(entry: Entry, known: Known) -> Entry:
    """Return `entry` with a problem for each thing it names that isn't there."""
    found = tuple(_problem(entry, key, sentence) for key, sentence in _wrong(entry, known))
    if not found:
        return entry
    texts = {lang: _with_own(text, found) for lang, text in entry.texts.items()}
    return replace(entry, texts=texts, problems=tuple(sorted(entry.problems + found)))


def _wrong(entry: Entry, known: Known) -> Iterator[tuple[str, Sentence]]:
    if not set(entry.topics) <= set(known.topics):
        yield "topics", UNKNOWN_TOPIC
    if entry.partner is not None and entry.partner not in known.partners:
        yield "partner", UNKNOWN_PARTNER
    for key, handles in (("author", entry.author), ("translator", entry.translator)):
        if not set(handles) <= set(known.handles):
            yield key, UNKNOWN_AUTHOR
        elif any(handle in known.people and not known.people[handle].public for handle in handles):
            yield key, PRIVATE_AUTHOR
    for key, name in (("cover", entry.cover), ("logo", entry.logo)):
        if name is not None and name not in entry.photos:
            yield key, NO_SUCH_PICTURE


def _problem(entry: Entry, key: str, sentence: Sentence) -> Problem:
    """Return the problem at the file that holds `key`: a published one first. In drafts alone it is the draft's own."""
    texts = sorted(entry.texts.values(), key=lambda text: text.status == "draft")
    text = next((text for text in texts if key in text.lines), texts[0])
    lang = "" if texts[0].status == "published" else text.lang
    return Fault((key,), *text.lines.get(key, (1, 1)), *sentence, (("key", key),)).problem(text.where, lang=lang)


def _with_own(text: Text, problems: tuple[Problem, ...]) -> Text:
    own = tuple(problem for problem in problems if problem.where == text.where)
    return replace(text, problems=tuple(sorted(text.problems + own))) if own else text
