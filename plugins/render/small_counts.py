"""Counts so small that they would tell too much: one story about violence in a province is no figure, it is a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from plugins.read.schema.site import Topic

if TYPE_CHECKING:  # `site.py` keeps the answer
    from plugins.render.site import PublicEntry

FEWEST = 3
"""From how many stories of a sensitive topic on a province's number tells of them."""


def untold(topics: Mapping[str, Topic], stories: Iterable[PublicEntry]) -> frozenset[str]:
    """Return the keys of the stories that no province's number may count; maps and lists count them under "other provinces".

    They are those with a sensitive topic of which their province has fewer than `FEWEST` of `stories`. A story that is sensitive by
    itself counts as a topic of its own. The lists themselves still hold them: each person agreed to her province, nobody to a figure.

    Source: our own; UK Data Service: cells with small counts disclose, and are merged.
    """
    placed = [story for story in stories if story.province]
    counts = Counter(cell for story in placed for cell in _cells(topics, story))
    return frozenset(story.key for story in placed if any(counts[cell] < FEWEST for cell in _cells(topics, story)))


def _cells(topics: Mapping[str, Topic], story: PublicEntry) -> Iterator[tuple[str, str]]:
    """Each sensitive topic of a story with its province."""
    assert story.province
    hard = [topic for topic in dict.fromkeys(story.topics) if topics[topic].sensitive]
    if story.sensitive and not hard:
        hard = [""]
    return ((story.province.code, topic) for topic in hard)
