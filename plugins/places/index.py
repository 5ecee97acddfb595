"""The places by the keys they are found by: made when first asked, one table a script (0.1 s each)."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from plugins.people.fold import is_khmer
from plugins.places.gazetteer import Named, gazetteer
from plugins.places.spelling import khmer_keys, latin_key

Index = dict[str, tuple[Named, ...]]


def _index(wanted: Callable[[str], bool], keys: Callable[[str], Iterable[str]]) -> Index:
    by_name: dict[str, list[Named]] = defaultdict(list)  # one name is folded once, whoever bears it
    for place in gazetteer():
        for name in filter(wanted, place.names):
            by_name[name].append(place)
    by_key: dict[str, dict[str, Named]] = defaultdict(dict)
    for name, places in by_name.items():
        for key in filter(None, keys(name)):
            by_key[key].update((place.code, place) for place in places)
    return {key: tuple(places.values()) for key, places in by_key.items()}


@cache
def latin_index() -> Index:
    """Return the places by `latin_key`; those of one key coarsest first."""
    return _index(lambda name: not is_khmer(name), lambda name: (latin_key(name),))


@cache
def khmer_index() -> Index:
    """Return the places by their folded Khmer names; those of one key coarsest first."""
    return _index(is_khmer, khmer_keys)


@cache
def khmer_names() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Return the keys of `khmer_index`, and an automaton that finds them."""
    keys = tuple(sorted(khmer_index()))
    return AhoCorasick(keys), keys
