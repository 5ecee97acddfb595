"""The name of a school in small letters: words that describe nothing, or a small place, beside "school" (R4)."""

import re
from collections.abc import Iterator

from plugins.consent.school_names import NO_NAME
from plugins.people.words import is_word
from plugins.places.gazetteer import is_finer
from plugins.places.latin import PEOPLES
from plugins.places.latin_small import small_places

GRAMMAR = frozenset(NO_NAME.removeprefix("(?:").removesuffix(")").lower().split("|")) | frozenset(
    [
        "goes", "went", "gone", "left", "leaves", "starts", "started", "begins", "began", "finished", "finish", "finishes",
        "ends", "enters", "entered", "joined", "attends", "attended", "attend", "named", "called", "into", "onto", "off",
        "up", "about", "over", "than", "because", "while", "been", "be", "are", "am", "has", "have", "had", "not", "no",
        "likes", "liked", "loves", "loved", "hates", "misses", "missed", "became", "reached", "skipped", "quit", "passed",
        "walked", "walks", "runs", "ran", "does", "did", "can", "could", "will", "would", "must", "may", "might", "until",
        "across", "outside", "inside", "around", "behind", "beside", "via", "per", "without", "within", "who", "whom",
        "whose", "which", "when", "where", "why", "how",
    ]
)  # fmt: skip
POSSESSIVES = ("'s", "’s", "s'", "s’")

# What stands between the last small word of grammar and the school.
SMALL = re.compile(
    r"(?<![A-Za-z’'.-])(?P<words>(?:[A-Za-z’'-]{1,24} +){1,5}?)(?P<sort>(?:pre|primary|secondary|elementary|high|lower|upper|nursery) +)*"
    r"(?:school|preschool|kindergarten|college|academy|lyc[ée]e)(?![A-Za-z-])",
    re.IGNORECASE,
)
SMALL_AFTER = re.compile(
    r"(?<![A-Za-z-])(?:school|preschool|kindergarten|college|academy|lyc[ée]e) +(?:in|at|of|near|called|named) +[a-z’'-]{1,24}(?: +[a-z’'-]{1,24}){0,3}",
    re.IGNORECASE,
)
PLAIN_WORDS = frozenset(
    [
        "small", "little", "big", "large", "new", "old", "good", "better", "best", "bad", "poor", "rich", "free", "local",
        "nearest", "nearby", "nearer", "far", "distant", "next", "same", "other", "only", "first", "second", "third", "last",
        "own", "village", "town", "city", "public", "private", "state", "community", "government", "english", "khmer",
        "french", "chinese", "language", "night", "evening", "morning", "summer", "sunday", "sewing", "cooking", "vocational",
        "international", "junior", "senior", "boarding", "cheap", "expensive", "very", "rural", "whole", "lone", "single",
        "quiet", "busy", "many", "most", "some", "several", "few", "empty", "crowded", "closed", "wooden", "two", "three",
        "four", "whatever", "mixed", "mobile", "floating", "riverside", "special", "ordinary", "normal", "regular", "real",
        "proper", "lower", "upper", "primary", "secondary", "elementary", "high", "nursery", "middle", "open", "half", "full",
        "part-time", "still", "back", "every",
    ]
)  # fmt: skip


def small_school_names(plain: str) -> Iterator[re.Match[str]]:
    """Yield where a strange word stands before a word for school, or a district, commune or village after it."""
    yield from filter(_is_small_name, SMALL.finditer(plain))
    yield from filter(_is_in_a_small_place, SMALL_AFTER.finditer(plain))


def _is_small_name(found: re.Match[str]) -> bool:
    """Tell whether a word that is in no dictionary stands before the school, or two before one of a sort that describe nothing."""
    words = _last_words(found["words"].split())
    if any(word != word.lower() for word in words):
        return False  # capitals are judged by themselves
    if any(not is_word(word) and not _is_said_otherwise(word) for word in words):
        return True
    return bool(found["sort"]) and len(words) > 1 and not PLAIN_WORDS.intersection(words)


def _last_words(words: list[str]) -> list[str]:
    """Those behind the last word of grammar or possessive: "she goes to {wat bo} school"."""
    first = max(
        (i + 1 for i, word in enumerate(words) if word.lower() in GRAMMAR or word.endswith(POSSESSIVES)), default=0
    )
    return words[first:] if first or len(words) < 3 else words[-2:]


def _is_said_otherwise(word: str) -> bool:
    return word in PLAIN_WORDS or word in PEOPLES


def _is_in_a_small_place(found: re.Match[str]) -> bool:
    """Tell whether a district, a commune or a village is named after the school; a province is none."""
    return any(is_finer(place.level, "province") for place in small_places(found[0]))
