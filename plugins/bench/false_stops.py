"""How often the search stops real prose in which nobody of the register is named: 300,000 words, 400 people with ordinary names."""

import random
import re
from collections import Counter
from collections.abc import Iterable

from plugins.bench.prose import paragraph
from plugins.bench.real_prose import english, khmer
from plugins.bench.register import ordinary_people
from plugins.people.terms import terms_of
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight, seen_in

WORDS, PEOPLE = 300_000, 400
_KHMER_WORD = re.compile("[\u1780-\u17b3][\u1780-\u17d3]{3,}")
# Characters of a Khmer word, in the mean over the project's texts as ICU cuts them.
_LETTERS_OF_A_WORD = 4


def false_stops() -> int:
    """Print the figures, and return how many paragraphs were stopped."""
    terms = tuple(term for person in ordinary_people(PEOPLE) for term in terms_of(person))
    phrases = tuple(name for province in provinces() for name in place_names(province))
    sight = Sight(Matcher(terms, phrases=phrases))
    print(f"false stops, with {PEOPLE} people of ordinary names in the register ({len(terms):,} terms):")
    real_khmer = tuple(khmer())
    own = sum(map(len, real_khmer)) // _LETTERS_OF_A_WORD
    chance = random.Random(4)
    return (
        _told("English prose", tuple(english(WORDS - own)), sight)
        + _told("Khmer prose", real_khmer, sight)
        + _told("Khmer words run together, a stand-in", [paragraph("km", chance) for _ in range(1_000)], sight)
    )


def _told(what: str, paragraphs: Iterable[str], sight: Sight) -> int:
    words = stopped = 0
    kinds: Counter[str] = Counter()
    for text in paragraphs:
        is_khmer = _KHMER_WORD.search(text) is not None
        words += len(text) // _LETTERS_OF_A_WORD if is_khmer else len(text.split())
        found = {sight.matcher.terms[term].kind for _, counts in seen_in(text, sight) for term, _ in counts}
        stopped += bool(found)
        kinds.update(found)
    by_kind = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    print(f"  {what}: {words:,} words, {stopped} paragraphs stopped{f' ({by_kind})' if by_kind else ''}")
    return stopped
