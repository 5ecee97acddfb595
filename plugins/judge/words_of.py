"""What an entry is read with: the names to find, and the words it may write with a capital."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.giving.memory import NOTHING, Remembered
from plugins.judge.named_handles import named_handles
from plugins.judge.pseudonyms import Pseudonyms, pseudonyms, real_names
from plugins.lint.closed_world import allowed
from plugins.mentions.analysis import Words
from plugins.mentions.too_fine import Limit
from plugins.people.finder import Finder
from plugins.people.fold import folded
from plugins.people.needles import Index, needles_of
from plugins.people.terms import is_long, protected_terms
from plugins.places.names import allowed_names, well_known_names
from plugins.places.whole_names import is_finer_place
from plugins.read.content import Content, Entry
from plugins.read.schema.base import DetailLevel, PlaceLevel
from plugins.read.schema.people import Person


@dataclass(frozen=True, repr=False)
class Vocabulary:
    """What all entries of a content folder share: made once a build. `remembered`: what was published before of the ways to give."""

    content: Content
    remembered: Remembered = NOTHING

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """What any text may write: the glossary, the partners, the site, the organisation and the topics, in every language."""
        site = self.content.site
        words = [word for entry in self.content.glossary for word in entry.words.values()]
        words += [*site.name.values(), *site.organisation.values()]
        words += [word for topic in self.content.topics.values() for word in topic.words.values()]
        words += [
            text.title for entry in self.content.entries if entry.kind == "partners" for text in entry.texts.values()
        ]
        return tuple(dict.fromkeys(word for word in words if word))

    @cached_property
    def long_terms(self) -> frozenset[str]:
        """The long protected terms of the whole register."""
        return frozenset(
            term.text for term in protected_terms(self.content.register) if term.long and term.kind != "handle"
        )

    @cached_property
    def hidden(self) -> Mapping[str, Person]:
        """Everyone in the register who is not public."""
        return {handle: person for handle, person in self.content.register.items() if not person.public}

    @cached_property
    def _index(self) -> Index:
        return Index(tuple(self.hidden.values()), own=False)

    @cached_property
    def _everyone(self) -> Finder:
        return Finder((), self._index)

    def protects(self, word: str) -> bool:
        """Tell whether a settled word, a pseudonym or an address holds the long term of anybody registered."""
        return bool(self._everyone.find(word) or self._everyone.disguised(word))

    @cached_property
    def handles(self) -> tuple[str, ...]:
        """The handles of the register that no language would write by itself: those with a digit or a hyphen."""
        return tuple(sorted(handle for handle in self.content.register if not handle.isalpha()))

    @cached_property
    def named_handles(self) -> frozenset[str]:
        """The handles that are made of the person's own name: they are printed nowhere."""
        return named_handles(self.hidden)

    @cached_property
    def named_topics(self) -> frozenset[str]:
        """The topics whose name, in any language, holds the long term of anybody registered."""
        topics = self.content.topics.values()
        return frozenset(topic.id for topic in topics if any(self.protects(word) for word in topic.words.values()))

    @cached_property
    def topics_with_named_ids(self) -> frozenset[str]:
        """The topics whose id, a part of the address of their pages, holds the long term of anybody registered."""
        return frozenset(topic for topic in self.content.topics if self.protects(topic))

    @cached_property
    def partners(self) -> Mapping[str, Entry]:
        """The partners by folder, whatever their state."""
        return {entry.folder: entry for entry in self.content.entries if entry.kind == "partners"}

    @cached_property
    def pseudonyms(self) -> Pseudonyms:
        """The pseudonyms of everyone who may have to be shown by one."""
        return pseudonyms(self.content, self.long_terms)

    @cached_property
    def real_pseudonyms(self) -> frozenset[str]:
        """The handles whose written pseudonym is a registered person's long term, or a real name near her."""
        long = {h for h, pair in self.pseudonyms.items() if any(self.protects(name) for name in pair.values())}
        return real_names(self.content, self.pseudonyms) | long

    def words(self, entry: Entry, level: PlaceLevel, details: DetailLevel | None = None) -> Words:
        """Return what `entry` is read with, its places shown no finer than `level`. `details`: None where nothing limits places (R10)."""
        register = self.content.register
        own = [handle for handle in (entry.consent.people if entry.consent else ()) if handle in register]
        code = entry.consent.place.code if entry.consent else None
        also = tuple(self._partner_places(entry))
        places = allowed_names(level, code or entry.province, also)
        borne = tuple(not_hers(register[handle] for handle in own))
        settled = (*self.phrases, *borne)
        return Words(
            finder=Finder(tuple(register[handle] for handle in own), self._index, self._no_names(own)),
            allowed=allowed((*settled, *places), never=self.long_terms),
            own=frozenset(entry.consent.people if entry.consent else ()),
            registered=register.keys(),
            sealed=self.hidden.keys() if self.content.site.seal == "required" else (),
            protects=self.protects,
            limit=details
            and self._limit(
                level,
                details,
                code or entry.province,
                also,
                (*self._free_of_places(level), *borne, *well_known_names(level)),
            ),
        )

    def _free_of_places(self, level: PlaceLevel) -> tuple[str, ...]:
        """The phrases that may stand though they hold the name of a place. One of the glossary or a topic that is the name of a finer place, and
        no more, frees nothing: R10 has no such exception (rules.md), and what is no way to her in one text is in another."""
        site = self.content.site
        titles = (text.title for entry in self.partners.values() for text in entry.texts.values())
        names = {*site.name.values(), *site.organisation.values(), *titles}
        return tuple(p for p in self.phrases if p in names or not is_finer_place(p, level))

    def _limit(
        self, level: PlaceLevel, details: DetailLevel, code: str | None, also: Iterable[str], settled: tuple[str, ...]
    ) -> Limit:
        within = frozenset(place[:digits] for place in also for digits in (2, 4, 6, 8) if len(place) >= digits)
        return Limit(level, details, code or "", within, allowed(settled, never=self.long_terms))

    def _no_names(self, own: Iterable[str]) -> tuple[str, ...]:
        """The phrases that are no name here: a glossary word that one of the text's own people bears is still asked about.

        A long one stays among them, for it makes the finder ask, which would be sure without it.
        """
        people = (self.content.register[handle] for handle in own)
        borne = {folded(said) for p in people for said in (*(n.given for n in p.names.values()), *p.aliases)}
        return tuple(phrase for phrase in self.phrases if is_long(phrase) or folded(phrase) not in borne)

    def _partner_places(self, entry: Entry) -> Iterable[str]:
        if entry.kind == "partners":
            return (*entry.places, *((entry.province,) if entry.province else ()))
        partner = self.partners.get(entry.partner or "")
        return partner.places if partner else ()


def not_hers(people: Iterable[Person]) -> Iterator[str]:
    """Yield the public names that look like somebody's, as their register files say (`not_her`): declared, so they may stand. One that is
    a name of hers after all declares nothing."""
    for person in people:
        hers = {needle.key for needle in needles_of(person, own=True)} if person.not_her else set()
        yield from (phrase for phrase in person.not_her if folded(phrase) not in hers)
