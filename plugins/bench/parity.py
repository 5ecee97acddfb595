"""How often parity is right: pairs of sentences that say the same, and pairs in which something stands in one language only (R9).

The pairs (`tests/fixtures/parity/*.tsv`) were written by somebody who had not seen the rule. In them people are named and not yet handles, so
that the given names of `plugins/people/data/names.tsv` are declared here; a name that is not among them is the closed world's to ask (R8),
and counted apart.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from plugins.common.languages import Lang
from plugins.lint.allowed import Allowed, allowed
from plugins.lint.closed_world import questions
from plugins.lint.khmer import khmer_questions
from plugins.mentions.passage import Mention
from plugins.mentions.stretch import Found, Place, Stretch
from plugins.mentions.tokens import covered
from plugins.parity.compare import missing
from plugins.parity.said import Kind, said
from plugins.people.finder import Finder
from plugins.people.given_names import given_names
from plugins.places.names import allowed_names
from plugins.read.schema.people import Name, Person

TABLES = Path(__file__).parents[2] / "tests" / "fixtures" / "parity"
LANGS = (Lang("en"), Lang("km"))


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence in two languages. `differs`: for each language, the words that the other lacks."""

    id: str
    texts: dict[Lang, str]
    differs: tuple[tuple[Lang, str], ...]


def pairs(table: Path) -> Iterator[Pair]:
    """Read a table: id, English, Khmer, and `en:word; km:word` for what stands in one only."""
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("#"):
                number, english, khmer, *differs = row
                marks = [mark.strip().split(":", 1) for mark in "".join(differs).split(";") if mark.strip()]
                texts = dict(zip(LANGS, (english, khmer), strict=True))
                yield Pair(number, texts, tuple((Lang(lang), word) for lang, word in marks))


def asked(pair: Pair) -> list[tuple[Lang, Kind, str]]:
    """Return what is asked of a pair (R9): the language, the kind and the word."""
    texts = {lang: [_stretch(text, lang)] for lang, text in pair.texts.items()}
    return [
        (Lang(stretch.lang), each.kind, stretch.typed[each.start : each.end]) for stretch, each, _ in missing(texts)
    ]


def named(pair: Pair) -> list[tuple[Lang, str]]:
    """Return the words of a pair that the closed world asks about (R8): names that nobody declared."""
    found = []
    for lang, text in pair.texts.items():
        rest = _stretch(text, lang).text
        asks = (*questions(rest, allowed=_allowed()), *khmer_questions(rest, _allowed()))
        found += [(lang, text[q.start : q.end]) for q in asks]
    return found


def run() -> int:
    """Print the figures of every table."""
    for table in sorted(TABLES.glob("*.tsv")):
        print(table.name)
        _report(list(pairs(table)))
    return 0


def _report(every: list[Pair]) -> None:
    due: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    same = [pair for pair in every if not pair.differs]
    whole = 0
    for pair in every:
        questions_of_pair = asked(pair)
        if not pair.differs:
            wrong.update(kind for _, kind, _ in questions_of_pair)
            whole += bool(questions_of_pair)
        for lang, word in pair.differs:
            kinds = [kind for found_in, kind, found in questions_of_pair if found_in == lang and _meet(found, word)]
            by_name = any(found_in == lang and _meet(found, word) for found_in, found in named(pair))
            kind = kinds[0] if kinds else "person" if by_name else _kind(pair, lang, word)
            due[kind] += 1
            seen[kind] += bool(kinds)
            seen["name, asked as undeclared (R8)"] += by_name and not kinds
    differing = [pair for pair in every if pair.differs]
    hit = sum(bool(asked(pair)) or bool(named(pair)) for pair in differing)
    print(
        f"  {len(differing)} pairs that differ: {hit} asked, {sum(bool(asked(pair)) for pair in differing)} of them by parity itself"
    )
    for kind in sorted(due):
        print(f"    {kind}: {seen[kind]} of {due[kind]} differences asked by parity")
    print(f"    names that only the closed world asks about: {seen['name, asked as undeclared (R8)']}")
    print(f"  {len(same)} pairs that match: {whole} asked wrongly {dict(sorted(wrong.items())) or ''}")


def _kind(pair: Pair, lang: Lang, word: str) -> str:
    """The kind of a difference that was not asked about, if anything was read there."""
    stretch = _stretch(pair.texts[lang], lang)
    kinds = [each.kind for each in said(stretch) if _meet(stretch.typed[each.start : each.end], word)]
    return kinds[0] if kinds else "unread"


def _meet(one: str, other: str) -> bool:
    return one in other or other in one


def _stretch(text: str, lang: Lang) -> Stretch:
    hits = _finder().find(text)
    found = tuple(Found(hit.start, hit.end, Mention(hit.handle, "given")) for hit in hits)
    bare = Stretch(Place("", 1, 1, lang), "p", text, text)
    return replace(bare, text=covered(text, [(hit.start, hit.end) for hit in hits]), found=found)


@cache
def _finder() -> Finder:
    people = [
        Person(
            kind="subject",
            handle=f"person-{number}",
            names={"en": Name(given=name.latin), "km": Name(given=name.khmer)},
            aliases=name.variants,
        )
        for number, name in enumerate(given_names())
    ]
    return Finder(people, ())


@cache
def _allowed() -> Allowed:
    return allowed(allowed_names("province", None, ()))
