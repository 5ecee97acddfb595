"""Recall what was seen in files that are the same as in an earlier search, as far as it still holds for who is looked for now."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from plugins.verify.look import Seen
from plugins.verify.matcher import Matcher
from plugins.verify.memory import Memory
from plugins.verify.page_links import PageLinks
from plugins.verify.roll import Roll


class Recall:
    """Joins a `Memory` to those who are looked for (`roll`) and the public `phrases`."""

    def __init__(self, memory: Memory, roll: Roll, phrases: Sequence[str]) -> None:
        self._memory, self._roll, self._phrases = memory, roll, phrases
        self._state = {"people": sorted(roll.people), "phrases": _digest(phrases)}

    def seen(self, wanted: Collection[bytes]) -> dict[bytes, Seen]:
        """Return by digest what was seen in the `wanted` files, and holds today.

        Of a person who is new, or has a new term, nothing is known: a file in whose folded text she may stand is not recalled.
        Nor is one in which public phrases had a say, when these have changed.
        """
        state = self._memory.state()
        if not state:
            return {}
        before = json.loads(state)
        rows = {digest: json.loads(row) for digest, row in self._memory.seen(state, wanted).items()}
        if before["phrases"] != self._state["phrases"]:
            rows = {digest: row for digest, row in rows.items() if not row["phrased"]}
        if new := self._roll.people.difference(before["people"]):
            matcher = Matcher(self._roll.terms_of(new), phrases=self._phrases)
            clear = {digest for digest, fold in self._memory.folds(rows.keys()) if not matcher.sights(fold)}
            rows = {digest: row for digest, row in rows.items() if digest in clear}
        return {digest: self._recalled(row) for digest, row in rows.items()}

    def keep_fold(self, digest: bytes, seen: Seen) -> None:
        """Keep the folded text of a file that was looked at and is clean."""
        if seen.fold:
            self._memory.keep_fold(digest, seen.fold)

    def save(self, clean: Mapping[bytes, Seen]) -> None:
        """Keep what was seen in the clean files, by digest, for the next search, and forget everything else."""
        rows: Iterable[tuple[bytes, bytes]] = ((digest, self._kept(seen)) for digest, seen in clean.items())
        self._memory.save(json.dumps(self._state).encode(), rows, clean.keys())

    def _kept(self, seen: Seen) -> bytes:
        links = seen.links
        addresses = links and [links.links, links.loads, links.alternates, sorted(links.ids)]
        row = {"counts": self._roll.kept(seen.counts), "links": addresses, "phrased": seen.phrased}
        return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()

    def _recalled(self, row: Mapping[str, Any]) -> Seen:
        return Seen(self._roll.recalled(row["counts"]), (), _links(row["links"]), b"", row["phrased"])


def _links(kept: Sequence[Any] | None) -> PageLinks | None:
    """Return the links of a clean page, which has no scripts and no broken data."""
    if kept is None:
        return None
    links, loads, alternates, ids = kept
    pairs = tuple((lang, href) for lang, href in alternates)
    return PageLinks(tuple(links), tuple(loads), pairs, frozenset(ids), 0, 0)


def _digest(phrases: Sequence[str]) -> str:
    return blake2b(json.dumps(sorted(phrases)).encode(), digest_size=16).hexdigest()
