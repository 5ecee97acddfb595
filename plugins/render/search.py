"""The search pages: a form, the place for what is found, and all titles for whoever has no scripts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby

from plugins.common.collation import collated, letters
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import unmarked
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.frames import About, frame
from plugins.render.groups import topics_of
from plugins.render.planned import Planned
from plugins.render.search_index import HEADS_PER_FILE, KINDS, data, searched, text_of
from plugins.render.site import PublicEntry
from plugins.search.sieve import file_count

TITLES_PER_PAGE = 200


def search(c: Composer) -> Iterator[Planned]:
    """Plan the search of this language: its pages, then the files of its index."""
    entries = searched(c)
    files = tuple(data(c, entries))
    yield from _pages(c, entries, _index(c, len(entries), files))
    yield from files


def _index(c: Composer, texts: int, files: Sequence[Planned]) -> views.SearchIndex:
    told = sha256()
    for page in files:
        assert isinstance(page.view, views.Data)
        told.update(f"{page.url}\n{unmarked(page.view.text)}\n".encode())
    base = addresses.listing(c.lang, "search")
    return views.SearchIndex(
        base, texts, file_count(texts), HEADS_PER_FILE, told.hexdigest()[:12], LANGUAGES[c.lang].digits
    )


def _pages(c: Composer, entries: Sequence[PublicEntry], index: views.SearchIndex) -> Iterator[Planned]:
    listed = collated(entries, lambda e: text_of(c, e).title, c.lang)
    chunks = [listed[i : i + TITLES_PER_PAGE] for i in range(0, len(listed), TITLES_PER_PAGE)] or [()]
    parts = tuple(_part(c, number, chunk) for number, chunk in enumerate(chunks, start=1)) if len(chunks) > 1 else ()
    counts = {lang: _page_count(c, lang) for lang in LANGUAGES}
    for number, chunk in enumerate(chunks, start=1):
        urls = {lang: addresses.listing(lang, "search", number) for lang in LANGUAGES if number <= counts[lang]}
        yield _page(c, chunk, index, number, urls, parts)


def _page(
    c: Composer,
    listed: Sequence[PublicEntry],
    index: views.SearchIndex,
    number: int,
    urls: Mapping[Lang, str],
    parts: tuple[views.Link, ...],
) -> Planned:
    heading = c.words("Search")
    title = heading if number == 1 else f"{heading} ({c.words.number(number)})"
    # What a page of results says, its texts say better: search engines may follow its links and do not list it.
    about = About(urls[c.lang], urls, title, c.words(ABOUT), "search", index=False)
    view = views.Search(
        frame=frame(c, about),
        heading=heading,
        index=index,
        titles=_titles(c, listed),
        parts=parts,
        topics=collated((c.topic(topic) for topic in topics_of(c)), lambda link: link.name, c.lang),
        others=tuple(
            views.Link(addresses.listing(lang, "search"), c.words(f"Search for it in {of.english_name}"), c.lang)
            for lang, of in LANGUAGES.items()
            if lang != c.lang
        ),
    )
    return Planned(urls[c.lang], "search.html", c.lang, view, c.named(listed))


ABOUT = "Find a story, a partner or a page by its words."


def _page_count(c: Composer, lang: Lang) -> int:
    texts = len(searched(replace(c, lang=lang)))
    return max(1, -(-texts // TITLES_PER_PAGE))


def _titles(c: Composer, listed: Sequence[PublicEntry]) -> tuple[views.Titles, ...]:
    of = letters([text_of(c, entry).title for entry in listed], c.lang)
    groups = groupby(zip(of, listed, strict=True), key=lambda pair: pair[0])
    return tuple(_under(c, letter, [entry for _, entry in group]) for letter, group in groups)


def _under(c: Composer, letter: str, listed: Sequence[PublicEntry]) -> views.Titles:
    return views.Titles(letter, tuple(map(c.link, listed)), tuple(_note(c, entry) for entry in listed))


def _note(c: Composer, entry: PublicEntry) -> str:
    text = text_of(c, entry)
    if text.lang != c.lang:
        return c.words(f"Only in {LANGUAGES[text.lang].english_name}")
    return "" if entry.kind == "stories" else c.words(KINDS[entry.kind])


def _part(c: Composer, number: int, listed: Sequence[PublicEntry]) -> views.Link:
    """A link to a part of the titles, by its first and last letter."""
    first, last = letters([text_of(c, entry).title for entry in (listed[0], listed[-1])], c.lang)
    name = first if first == last else f"{first} – {last}"
    return views.Link(addresses.listing(c.lang, "search", number), name, c.lang)
