"""Recall what was seen in files that are the same as in an earlier search, as far as it still holds for who is looked for now."""

import json
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from plugins.verify.claims import Claims
from plugins.verify.ledger import ViewCounts
from plugins.verify.look import Seen
from plugins.verify.matcher import Matcher
from plugins.verify.memory import Memory
from plugins.verify.newcomers import Newcomers
from plugins.verify.page_links import PageLinks
from plugins.verify.roll import Roll

_SEEN, _CLAIMS = "seen", "claims"
_SIZE = 20  # bytes of a digest


class Recall:
    """Joins a `Memory` to those who are looked for (`roll`), the public `phrases` and the `url` of the site."""

    def __init__(self, memory: Memory, roll: Roll, phrases: Sequence[str], url: str = "") -> None:
        self._memory, self._roll, self._phrases = memory, roll, phrases
        self._asked = {"people": sorted(roll.people), "phrases": _digest(phrases), "url": url}
        self._counted: dict[bytes, tuple[ViewCounts, bool]] = {}
        state = memory.state(_SEEN)
        self._before: Mapping[str, Any] | None = json.loads(state) if state else None
        self._known = _parted(bytes.fromhex(self._before["clean"])) if self._before else frozenset()

    def recalled(self, wanted: Collection[bytes]) -> frozenset[bytes]:
        """Return the digests of those `wanted` files of which all that was seen holds today; `counts` tells what that was.

        Of a person who is new, or has a new term, nothing is known: a file in whose folded text she may stand is not recalled.
        Nor is one in which public phrases had a say, when these have changed.
        """
        if self._before is None:
            return frozenset()
        clean = self._known.intersection(wanted)
        counted = {bytes.fromhex(digest): row for digest, row in self._before["counted"].items()}
        if self._before["phrases"] != self._asked["phrases"]:
            clean -= {digest for digest, row in counted.items() if row["phrased"]}
        if new := self._roll.people.difference(self._before["people"]):
            newcomers = Newcomers(Matcher(self._roll.terms_of(new), phrases=self._phrases))
            clean = frozenset(digest for digest, fold in self._memory.folds(clean) if not newcomers.may_stand_in(fold))
        recalled = ((digest, counted[digest]) for digest in clean.intersection(counted))
        self._counted = {digest: (self._roll.recalled(row["counts"]), row["phrased"]) for digest, row in recalled}
        return clean

    def counts(self) -> dict[bytes, ViewCounts]:
        """Return by digest what stands in the recalled files; in those that are not named, nothing does."""
        return {digest: counts for digest, (counts, _) in self._counted.items()}

    def links(self, digest: bytes) -> tuple[bool, PageLinks | None]:
        """Return whether the links of a recalled file are known, and what they are."""
        row = self._memory.links(digest)
        return row is not None, _unkept(json.loads(row)) if row else None

    def claims(self) -> Claims | None:
        """Return what the files of the last search said of one another; nothing when that is lost."""
        state = self._memory.state(_CLAIMS)
        return Claims.unkept(json.loads(state)) if state else None

    def keep(self, digest: bytes, seen: Seen) -> None:
        """Keep what was seen in a file that was looked at and is clean."""
        self._memory.keep(digest, json.dumps(_kept(seen.links), ensure_ascii=False).encode(), seen.fold)
        if seen.phrased or any(found for _, found in seen.counts):
            self._counted[digest] = seen.counts, seen.phrased

    def is_as_it_was(self, clean: Collection[bytes]) -> bool:
        """Tell whether `save` would keep what is kept already: the same clean files, people, phrases and address."""
        before = self._before
        return (
            before is not None and self._known == clean and all(before[key] == self._asked[key] for key in self._asked)
        )

    def save(self, clean: Collection[bytes], claims: Claims) -> None:
        """Keep what was seen in the files whose digests are `clean` for the next search, and forget everything else."""
        counted = {
            digest.hex(): {"counts": self._roll.kept(counts), "phrased": phrased}
            for digest, (counts, phrased) in self._counted.items()
            if digest in clean
        }
        seen = {**self._asked, "clean": b"".join(sorted(clean)).hex(), "counted": counted}
        self._memory.save(((_SEEN, _said(seen)), (_CLAIMS, _said(claims.kept()))), clean)


def _said(state: object) -> bytes:
    return json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode()


def _parted(digests: bytes) -> frozenset[bytes]:
    return frozenset(digests[at : at + _SIZE] for at in range(0, len(digests), _SIZE))


def _kept(links: PageLinks | None) -> object:
    return links and [links.links, links.loads, links.alternates, sorted(links.ids)]


def _unkept(kept: Sequence[Any] | None) -> PageLinks | None:
    """Return the links of a clean page, which has no scripts and no broken data."""
    if kept is None:
        return None
    links, loads, alternates, ids = kept
    pairs = tuple((lang, href) for lang, href in alternates)
    return PageLinks(tuple(links), tuple(loads), pairs, frozenset(ids), 0, 0)


def _digest(phrases: Sequence[str]) -> str:
    return blake2b(json.dumps(sorted(phrases)).encode(), digest_size=16).hexdigest()
