"""The index of the search: what is shown of every text that may be found, and the sieve that tells which texts to look into (decision 25).

Only public text goes in, of texts whose people allow `search`, and only what the lists of this language may tell of.
"""

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from plugins.anonymise.publish import Public
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import unmarked
from plugins.mentions.runs import INLINE, TAG
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry
from plugins.search.sieve import file_count, grams, sieve

KINDS = {"stories": "Story", "blog": "Post", "partners": "Partner", "pages": "Page"}
"""What is searched, and what it is called beside a title."""
HEADS_PER_FILE = 20


def searched(c: Composer) -> tuple[PublicEntry, ...]:
    """Return what the search of this language finds, in the order of its numbers: those of no day last, for what comes last is found first."""
    every = (e for kind in KINDS for e in c.entries(kind) if "search" in e.channels)
    return tuple(sorted(every, key=lambda e: (e.date is None, (e.date and e.date.isoformat()) or "", e.key)))


def data(c: Composer, entries: Sequence[PublicEntry]) -> Iterator[Planned]:
    """Plan the files of the index of `entries` (see `searched`)."""
    heads = [_head(c, entry) for entry in entries]
    for number, start in enumerate(range(0, len(entries), HEADS_PER_FILE)):
        shown = entries[start : start + HEADS_PER_FILE]
        yield _file(c, f"heads-{number}.json", json.dumps(heads[start : start + HEADS_PER_FILE], **_PLAINLY), shown)
    of_texts = (_grams(head, text_of(c, entry)) for head, entry in zip(heads, entries, strict=True))
    for number, text in enumerate(sieve(of_texts, file_count(len(entries)))):
        yield _file(c, f"sieve-{number}.json", text, ())  # no word of anybody stands in it


_PLAINLY: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}


def _file(c: Composer, name: str, text: str, entries: Sequence[PublicEntry]) -> Planned:
    # A browser never takes it for a page; a "<" would be taken for a tag by whoever reads it as one.
    data = views.Data(Markup(text.replace("<", "\\u003c") + "\n"))
    return Planned(addresses.listing(c.lang, "search") + name, "data.json", c.lang, data, c.named(entries))


def _head(c: Composer, entry: PublicEntry) -> Mapping[str, Any]:
    """What is shown of a text that was found. `l`: its language, where that is not the page's; `n`: "Only in Khmer"; `k`: its kind; `w`: topics,
    place and partner; `o`: the same and the title in the other languages, which are only shown when they were asked for."""
    text = text_of(c, entry)
    head = {
        "u": c.url(entry),
        "t": text.title,
        "s": text.summary,
        "k": c.words(KINDS[entry.kind]),
        "w": tuple(word for lang, word in _about(c, entry) if lang == c.lang),
        "o": (*(pair for pair in _about(c, entry) if pair[0] != c.lang), *_other_titles(entry, text.lang)),
    }
    if text.lang == c.lang:
        return head
    return head | {"l": text.lang, "n": c.words(f"Only in {LANGUAGES[text.lang].english_name}")}


def _about(c: Composer, entry: PublicEntry) -> Iterator[tuple[Lang, str]]:
    """Yield the names of the topics, place and partner of a text, in every language in which they may be told here."""
    partner = c.site.partner(entry.partner) if entry.kind != "partners" else None
    for lang in LANGUAGES:
        yield from ((lang, c.site.topics[topic].words[lang]) for topic in entry.topics)
        if entry.province and entry.kind != "blog":
            yield lang, entry.province.names[lang]
        if partner and partner.best(c.lang) and lang in partner.texts:
            yield lang, partner.texts[lang].title


def _other_titles(entry: PublicEntry, shown: Lang) -> Iterator[tuple[Lang, str]]:
    yield from ((lang, text.title) for lang, text in entry.texts.items() if lang != shown)


def _grams(head: Mapping[str, Any], text: Public) -> Mapping[str, frozenset[int]]:
    """What the sieve knows of a text: of its title, of all that is shown of it, of everything."""
    shown = (head["t"], head["s"], *head["w"], *(word for _, word in head["o"]))
    in_head = grams(map(unmarked, shown))
    return {"t": grams([unmarked(head["t"])]), "h": in_head, "a": in_head | grams(blocks(text.body))}


def text_of(c: Composer, entry: PublicEntry) -> Public:
    """Return the text of an entry that this language lists."""
    text = entry.best(c.lang)
    assert text is not None
    return text


def blocks(markup: str) -> list[str]:
    """Return the text between the blocks of public HTML, as a browser joins it.

    >>> blocks("<p>Sok <b>D</b>ara &amp; co</p><p>Two</p>")
    ['Sok Dara & co', 'Two']
    """
    said = unmarked(markup).replace("<br>", "\n")
    plain = TAG.sub(lambda tag: "" if tag[2] in INLINE and tag[2] != "img" else "\n\n", said)
    return [html.unescape(block) for block in plain.split("\n\n") if block.strip()]
