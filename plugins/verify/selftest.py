"""Prove that the search can see before it is asked: a blind one cannot be told from a clean site (C13, C14)."""

from collections.abc import Sequence

from plugins.common.problems import N_, Problem, Stop
from plugins.people.terms import Term
from plugins.verify.disguises import disguises
from plugins.verify.look import look
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
        raise Stop(Problem("", 1, 1, "R10", _WHAT, _REMEDY, (("number", str(unseen)),)))


_WHAT = N_("The search of the finished site is blind: it missed {number} of the names that were hidden to test it")
_REMEDY = N_("Nothing is published; tell the person who looks after the program")


def _is_searched_anywhere(term: Term) -> bool:
    return term.long and term.kind in ("full", "given", "alias", "also")


def _sees(sight: Sight, place: int, page: str, *, path: str = "en/index.html") -> bool:
    seen = look(path, page.encode("utf-8"), sight)
    return any(term == place for _, counts in seen.counts for term, _ in counts)
