"""The search pages: a form, all titles for whoever has no scripts, and the index that the script reads (decision 25).

Only public text goes in, of texts whose people allow `search`, and only what lists in this language may tell of.
"""

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from typing import Any

from markupsafe import Markup

from plugins.anonymise.publish import Public
from plugins.common.collation import collated, letters
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import unmarked
from plugins.mentions.runs import INLINE, TAG
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.frames import About, frame
from plugins.render.groups import topics_of
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry
from plugins.search.sieve import file_count, grams, sieve

KINDS = ("stories", "blog", "partners", "pages")
TITLES_PER_PAGE = 200
HEADS_PER_FILE = 20
_A_KIND = {"stories": "Story", "blog": "Post", "partners": "Partner", "pages": "Page"}


def search(c: Composer) -> Iterator[Planned]:
    """Plan the search of this language: its pages, then the files of its index."""
    entries = searched(c)
    data = tuple(_data(c, entries))
    yield from _pages(c, entries, _index(c, len(entries), data))
    yield from data


def searched(c: Composer) -> tuple[PublicEntry, ...]:
    """Return what the search of this language finds, in the order of its numbers: those of no day last, for what comes last is found first."""
    every = (e for kind in KINDS for e in c.entries(kind) if "search" in e.channels)
    return tuple(sorted(every, key=lambda e: (e.date is None, (e.date and e.date.isoformat()) or "", e.key)))


def _index(c: Composer, texts: int, data: Sequence[Planned]) -> views.Index:
    told = sha256()
    for page in data:
        assert isinstance(page.view, views.Data)
        told.update(f"{page.url}\n{unmarked(page.view.text)}\n".encode())
    base = addresses.listing(c.lang, "search")
    return views.Index(base, texts, file_count(texts), HEADS_PER_FILE, told.hexdigest()[:12], LANGUAGES[c.lang].digits)


# The index


def _data(c: Composer, entries: Sequence[PublicEntry]) -> Iterator[Planned]:
    heads = [_head(c, entry) for entry in entries]
    for number, start in enumerate(range(0, len(entries), HEADS_PER_FILE)):
        shown = entries[start : start + HEADS_PER_FILE]
        yield _file(c, f"heads-{number}.json", json.dumps(heads[start : start + HEADS_PER_FILE], **_PLAINLY), shown)
    of_texts = (_grams(head, _text(c, entry)) for head, entry in zip(heads, entries, strict=True))
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
    text = _text(c, entry)
    head = {
        "u": c.url(entry),
        "t": text.title,
        "s": text.summary,
        "k": c.words(_A_KIND[entry.kind]),
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


def _text(c: Composer, entry: PublicEntry) -> Public:
    text = entry.best(c.lang)
    assert text is not None
    return text


def blocks(markup: str) -> list[str]:
    """Return the text between the blocks of public HTML, as a browser joins it.

    >>> blocks("<p>Sok <b>D</b>ara &amp; co</p><p>Two</p>")
    ['Sok Dara & co', 'Two']
    """
    plain = TAG.sub(lambda tag: "" if tag[2] in INLINE and tag[2] != "img" else "\n\n", unmarked(markup))
    return [html.unescape(block) for block in plain.split("\n\n") if block.strip()]


# The pages


def _pages(c: Composer, entries: Sequence[PublicEntry], index: views.Index) -> Iterator[Planned]:
    listed = collated(entries, lambda e: _text(c, e).title, c.lang)
    chunks = [listed[i : i + TITLES_PER_PAGE] for i in range(0, len(listed), TITLES_PER_PAGE)] or [()]
    parts = tuple(_part(c, number, chunk) for number, chunk in enumerate(chunks, start=1)) if len(chunks) > 1 else ()
    for number, chunk in enumerate(chunks, start=1):
        yield _page(c, chunk, index, number, parts)


def _page(
    c: Composer, listed: Sequence[PublicEntry], index: views.Index, number: int, parts: tuple[views.Link, ...]
) -> Planned:
    url = addresses.listing(c.lang, "search", number)
    urls = {lang: addresses.listing(lang, "search", number) for lang in LANGUAGES if number <= _page_count(c, lang)}
    heading = c.words("Search")
    title = heading if number == 1 else f"{heading} ({c.words.number(number)})"
    # What a page of results says, its texts say better: search engines may follow its links and do not list it.
    about = About(url, urls, title, c.words(ABOUT), "search", index=False)
    view = views.Search(
        frame=frame(c, about),
        heading=heading,
        index=index,
        titles=_titles(c, listed),
        number=number,
        parts=parts,
        topics=collated((c.topic(topic) for topic in topics_of(c)), lambda link: link.name, c.lang),
        others=tuple(
            views.Link(addresses.listing(lang, "search"), c.words(f"Search for it in {of.english_name}"), c.lang)
            for lang, of in LANGUAGES.items()
            if lang != c.lang
        ),
    )
    return Planned(url, "search.html", c.lang, view, c.named(listed))


ABOUT = "Find a story, a partner or a page by its words."


def _page_count(c: Composer, lang: Lang) -> int:
    texts = len(searched(replace(c, lang=lang)))
    return max(1, -(-texts // TITLES_PER_PAGE))


def _titles(c: Composer, listed: Sequence[PublicEntry]) -> tuple[views.Titles, ...]:
    of = letters([_text(c, entry).title for entry in listed], c.lang)
    groups = groupby(zip(of, listed, strict=True), key=lambda pair: pair[0])
    return tuple(_under(c, letter, [entry for _, entry in group]) for letter, group in groups)


def _under(c: Composer, letter: str, listed: Sequence[PublicEntry]) -> views.Titles:
    return views.Titles(letter, tuple(map(c.link, listed)), tuple(_note(c, entry) for entry in listed))


def _note(c: Composer, entry: PublicEntry) -> str:
    text = _text(c, entry)
    if text.lang != c.lang:
        return c.words(f"Only in {LANGUAGES[text.lang].english_name}")
    return "" if entry.kind == "stories" else c.words(_A_KIND[entry.kind])


def _part(c: Composer, number: int, listed: Sequence[PublicEntry]) -> views.Link:
    """A link to a part of the titles, by its first and last letter."""
    first, last = letters([_text(c, entry).title for entry in (listed[0], listed[-1])], c.lang)
    name = first if first == last else f"{first} – {last}"
    return views.Link(addresses.listing(c.lang, "search", number), name, c.lang)
