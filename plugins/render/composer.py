"""Parts that several pages share: cards, links, pictures, panels, in one language of one site."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.common.collation import collated
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import PublicText, unmarked
from plugins.mentions.runs import TAG
from plugins.places.provinces import Province
from plugins.render import addresses, views
from plugins.render.pictures import drawn, photograph
from plugins.render.scenes import Scene
from plugins.render.site import PublicEntry, PublicSite
from plugins.render.words import Words, minutes


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes the parts of pages in one language. `all_words` are the interface words of every language, `scenes` the drawings by key."""

    site: PublicSite
    lang: Lang
    all_words: dict[Lang, Words]
    scenes: dict[str, Scene]

    @property
    def words(self) -> Words:
        """The interface words of this language."""
        return self.all_words[self.lang]

    def entries(self, kind: str) -> tuple[PublicEntry, ...]:
        """The entries that a list in this language shows, those in another language only included: partners by name, others newest first."""
        shown = [(e, text.title) for e in self.site.of(kind) if (text := e.best(self.lang))]
        in_order = collated(shown, lambda item: item[1], self.lang) if kind == "partners" else shown
        return tuple(e for e, _ in in_order)

    def url(self, entry: PublicEntry) -> str:
        """The address of an entry as seen from this language."""
        text = entry.best(self.lang)
        return addresses.entry(text.lang if text else self.lang, entry.kind, entry.slug)

    def link(self, entry: PublicEntry) -> views.Link:
        """A link to an entry by its title."""
        text = entry.best(self.lang)
        assert text is not None
        return views.Link(self.url(entry), text.title, text.lang)

    def topic(self, topic_id: str, count: int = 0) -> views.Link:
        """A link to a topic's page."""
        return views.Link(
            addresses.topic(self.lang, topic_id), self.site.topics[topic_id].words[self.lang], self.lang, count
        )

    def topics(self, entry: PublicEntry) -> tuple[views.Link, ...]:
        """Links to the topics of an entry, in its order."""
        return tuple(self.topic(topic) for topic in entry.topics)

    def place(self, province: Province | None, count: int = 0) -> views.Link | None:
        """A link to a province's page."""
        if province is None:
            return None
        return views.Link(addresses.place(self.lang, province.slug), province.names[self.lang], self.lang, count)

    def partner(self, entry: PublicEntry) -> views.Link | None:
        """A link to the partner of a story or post, where its page exists in this language."""
        partner = self.site.partner(entry.partner)
        return self.link(partner) if partner and self.lang in partner.texts else None

    def picture(self, entry: PublicEntry) -> views.Picture:
        """The picture that stands for an entry: its cover, else its first photograph, else a drawn scene."""
        text = entry.best(self.lang)
        file = entry.cover if entry.cover in entry.photos else next(iter(entry.photos), "")
        if text and file and file != entry.logo:
            return photograph(entry.photos[file], text.pictures[file], text.lang, self.words)
        return drawn(self.scenes[entry.key], self.words, chosen=entry.kind == "stories" and entry.faceless)

    def card(self, entry: PublicEntry) -> views.Card:
        """An entry in a list."""
        text = entry.best(self.lang)
        assert text is not None
        listed = entry.kind != "partners"
        return views.Card(
            url=self.url(entry),
            title=text.title,
            summary=text.summary,
            lang=text.lang,
            picture=self.picture(entry),
            topic=self.topic(entry.topics[0]) if entry.topics else None,
            place=self.place(entry.province) if entry.kind != "blog" else None,
            partner=self.partner(entry) if listed else None,
            day=self.words.day(entry.date) if entry.date and listed else None,
            reading=self.reading(text.body, text.lang) if listed else "",
            only_in="" if text.lang == self.lang else self.words(f"Only in {LANGUAGES[text.lang].english_name}"),
            kind=entry.kind,
            gives=bool(entry.giving and entry.giving.status == "active" and entry.giving.options),
        )

    def named(self, entries: Iterable[PublicEntry]) -> tuple[str, ...]:
        """The keys of the entries whose words stand on their cards: they themselves and their partners."""
        shown = tuple(entries)
        partners = (self.site.partner(entry.partner) for entry in shown)
        return tuple(dict.fromkeys(entry.key for entry in (*shown, *partners) if entry))

    def cards(self, entries: tuple[PublicEntry, ...]) -> tuple[views.Card, ...]:
        """Entries as cards, in their order."""
        return tuple(self.card(entry) for entry in entries)

    def reading(self, body: PublicText, lang: Lang) -> str:
        """How long a body takes to read."""
        return self.words("%(minutes)s min read", minutes=self.words.number(minutes(tagless(body), lang)))

    def feed(self, page: str, name: str) -> views.Feed:
        """The feed of a list."""
        return views.Feed(
            addresses.feed(page),
            f"{name} — {self.site.site.name[self.lang]}" if name else self.site.site.name[self.lang],
        )


def tagless(markup: str) -> str:
    """Public HTML without its tags, for counting."""
    return unmarked(TAG.sub(" ", markup))
