"""Khmer names of landmarks that no gazetteer has (R10): វត្តព្រះព្រហ្មរ័ត្ន, រោងចក្រសាប្រីណា.

Khmer has no capitals. What follows the word for a pagoda or a market is its name if it is no word of the dictionary, or if it begins as names
of places do (`data/landmarks.tsv`, head) and goes on.
"""

from functools import lru_cache

from plugins.people.clusters import INVISIBLES
from plugins.people.edges import CLUSTERS, PHRASE
from plugins.people.fold import folded
from plugins.people.words import is_word

MOST = 4  # words of a name


@lru_cache(maxsize=512)
def name_length(after: str, heads: frozenset[str], stops: frozenset[str]) -> int:
    """Return how many characters of `after`, what follows the word for a landmark, are its name; 0 for none. `heads` and `stops` are folded.

    >>> name_length("កាល់ម៉ែត្រដោយ", frozenset(), frozenset({"ដោយ"})), name_length("នៅជិតផ្ទះ", frozenset(), frozenset({"នៅ"}))
    (10, 0)
    """
    phrase = PHRASE.match(after)
    words = _words(phrase[0]) if phrase else ()
    if not words or folded(words[0]).startswith(tuple(stops)):
        return 0
    unknown = not is_word(words[0]) and len(CLUSTERS.findall(words[0])) > 1
    if not unknown and folded(words[0]) not in heads:
        return 0
    name = words[:1]
    for word in words[1:MOST]:
        if folded(word) in stops or (unknown and is_word(word)):
            break
        name += (word,)
    return len("".join(name)) if unknown or len(name) > 1 else 0


def _words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as typed, what nobody sees kept with the word before it."""
    from khmercut import tokenize  # loaded when first asked

    bare = INVISIBLES.sub("", phrase)
    words: list[str] = []
    at = 0
    for word in tokenize(bare):
        start = at
        for letter in word:
            while phrase[at] != letter:
                at += 1
            at += 1
        words.append(phrase[start:at])
    return tuple(words)
