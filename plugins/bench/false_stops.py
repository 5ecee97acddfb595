"""How often the search of the finished site stops real prose in which nobody of the register is named: 400 people of ordinary names in it.

The prose is made into pages, and these are searched as a build searches. `bench false-stops --texts FOLDER` takes any folder of texts;
`docs/real-prose.md` says which were measured and how to fetch them. A text may well name a real Arun: the figures are to be judged.
"""

import html
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.bench.prose import paragraph
from plugins.bench.real_prose import english, folder_texts, khmer, texts_here, words_in
from plugins.bench.register import ordinary_people
from plugins.people.canary import canary
from plugins.people.terms import Term, terms_of
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.verify.matcher import Matcher
from plugins.verify.search import search
from plugins.verify.sight import Sight, seen_in

PEOPLE = 400
MOST = 300_000
"""Words of English taken from a machine, where there is no folder of texts: a machine may hold thousands of manuals."""
_URL = "https://stories.example.org"
_ON_A_PAGE = 40


@dataclass(frozen=True, slots=True, repr=False)
class Stopped:
    """A paragraph that the search would not let pass, and the terms that it sees there; none: only the page as a whole is stopped."""

    text: str
    terms: tuple[Term, ...]


def run(texts: str = "") -> int:
    """Print the figures for a folder of texts, or for what is on this machine. Return 2 where there is no such folder, else 0."""
    if texts and not Path(texts).is_dir():
        print("There is no such folder of texts", file=sys.stderr)
        return 2
    false_stops(texts)
    return 0


def false_stops(texts: str = "") -> int:
    """Print the figures, and return how many paragraphs were stopped."""
    terms = _terms()
    print(f"false stops, with {PEOPLE} people of ordinary names in the register ({len(terms):,} terms):")
    told = folder_texts(Path(texts)) if texts else texts_here()
    every = tuple(told)
    latin = english(every) if texts else _first(english(every), MOST)
    chance = random.Random(4)
    return (
        _told("English prose", tuple(latin), "en", terms)
        + _told("Khmer prose", tuple(khmer(every)), "km", terms)
        + _told("Khmer words run together", [paragraph("km", chance) for _ in range(1_000)], "km", terms)
    )


def stopped(paragraphs: Sequence[str], lang: str, terms: Sequence[Term]) -> Iterator[Stopped]:
    """Yield the paragraphs that are stopped when all of them are published as pages."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        pages = {f"{lang}/{at}.html": paragraphs[at : at + _ON_A_PAGE] for at in range(0, len(paragraphs), _ON_A_PAGE)}
        for path, said in pages.items():
            (Path(folder) / path).parent.mkdir(exist_ok=True)
            (Path(folder) / path).write_text(_page(said, lang), encoding="utf-8")
        found = search(
            Path(folder),
            terms=terms,
            canary=terms_of(canary()),
            ledger={},
            accounted=tuple(pages),
            site_url=_URL,
            phrases=_phrases(),
        )
    sight = Sight(Matcher(terms, phrases=_phrases()))
    for path in sorted({finding.path for finding in found if finding.handle}):
        seen = [each for text in pages[path] if (each := _seen(text, sight)).terms]
        yield from seen or [Stopped("", ())]


def _seen(text: str, sight: Sight) -> Stopped:
    found = sorted({term for _, counts in seen_in(html.escape(text), sight) for term, _ in counts})
    return Stopped(text, tuple(sight.matcher.terms[term] for term in found))


def _told(what: str, paragraphs: Sequence[str], lang: str, terms: Sequence[Term]) -> int:
    words = sum(map(words_in, paragraphs))
    found = list(stopped(paragraphs, lang, terms))
    kinds = Counter(
        kind for one in found for kind in {(term.text, _kind(term)): _kind(term) for term in one.terms}.values()
    )
    by_kind = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    print(f"  {what}: {words:,} words, {len(found)} paragraphs stopped{f' ({by_kind})' if by_kind else ''}")
    if sys.stdout.isatty():  # what was found may be somebody's name: it is for the eyes of who sits there
        for one in found:
            print(f"    {', '.join(term.text for term in one.terms)}: {one.text}")
    return len(found)


def _kind(term: Term) -> str:
    return f"{'long' if term.long else 'short'} {term.kind}"


def _first(paragraphs: Iterator[str], most: int) -> Iterator[str]:
    words = 0
    for text in paragraphs:
        if words >= most:
            return
        words += words_in(text)
        yield text


def _page(paragraphs: Sequence[str], lang: str) -> str:
    body = "\n".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    return f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>Prose</title></head>\n<body><main>{body}</main></body></html>\n'


def _terms() -> tuple[Term, ...]:
    return tuple(term for person in ordinary_people(PEOPLE) for term in terms_of(person))


def _phrases() -> tuple[str, ...]:
    return tuple(name for province in provinces() for name in place_names(province))
