"""Prove that the search can see before it is asked: a blind one cannot be told from a clean site (C13, C14)."""

from collections.abc import Sequence

from plugins.common.problems import N_, Problem, Stop
from plugins.people.terms import Term
from plugins.verify.claims import NO_CLAIMS
from plugins.verify.digests import digest_of
from plugins.verify.disguises import disguises
from plugins.verify.look import look
from plugins.verify.matcher import Matcher
from plugins.verify.memory import Memory
from plugins.verify.recall import Recall
from plugins.verify.roll import Roll
from plugins.verify.sight import Sight


def prove_sight(sight: Sight, canary: Sequence[Term]) -> None:
    """Look for the canary in pages that hold her in disguise, and raise Stop unless all are seen.

    `sight` looks for everyone's terms with those of `canary` as the last ones.
    """
    first = len(sight.matcher.terms) - len(canary)
    long_names = [(first + place, term.text) for place, term in enumerate(canary) if _is_searched_anywhere(term)]
    unseen = sum(not _sees(sight, place, page) for place, name in long_names for page in disguises(name).values())
    unseen += sum(not _sees(sight, place, "", path=f"en/{name}/a.html") for place, name in long_names)
    if unseen or not long_names:
        raise _blind(unseen)


def prove_recall(canary: Sequence[Term]) -> None:
    """Keep pages that hold the canary as if nobody were looked for, then look for her. Raise Stop when one of them is recalled."""
    memory = Memory(None, b"")
    sight = Sight(Matcher(()))
    names = [term.text for term in canary if _is_searched_anywhere(term)]
    pages = [page for name in names for page in disguises(name).values()]
    path = "en/index.html"
    kept = {digest_of(path, page.encode("utf-8")): look(path, page.encode("utf-8"), sight) for page in pages}
    before = Recall(memory, Roll(()), ())
    for digest, seen in kept.items():
        before.keep(digest, seen)
    before.save(kept.keys(), NO_CLAIMS)
    if recalled := Recall(memory, Roll(canary), ()).recalled(kept.keys()):
        raise _blind(len(recalled))
    memory.close()


def _blind(unseen: int) -> Stop:
    return Stop(Problem("", 1, 1, "R10", _WHAT, _REMEDY, (("number", str(unseen)),)))


_WHAT = N_("The search of the finished site is blind: it missed {number} of the names that were hidden to test it")
_REMEDY = N_("Nothing is published; tell the person who looks after the program")


def _is_searched_anywhere(term: Term) -> bool:
    return term.long and term.kind in ("full", "given", "alias", "also")


def _sees(sight: Sight, place: int, page: str, *, path: str = "en/index.html") -> bool:
    seen = look(path, page.encode("utf-8"), sight)
    return any(term == place for _, counts in seen.counts for term, _ in counts)
