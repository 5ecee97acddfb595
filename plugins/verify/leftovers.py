"""What the program should have taken out of a text and did not: raw handles, licence marks, Pelican's link tokens (C11)."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from plugins.common.problems import N_
from plugins.common.text import PRIVATE_USE
from plugins.verify.findings import Finding, FindingKind
from plugins.verify.handles import PELICAN, raw_tokens
from plugins.verify.views import View

_REMEDY = N_("Build again; if it stays, tell the person who looks after the program")


def leftovers(path: str, views: Sequence[View]) -> Iterator[Finding]:
    """Yield a finding for each kind of leftover in the file at `path`, in the first of its `views` that shows it (R2).

    Source: GDPR 4(5): a handle is additional information, to be kept apart.
    """
    raw = N_("A handle in braces was not turned into words")
    mark = N_("A mark that only the program uses was left in the text")
    token = N_("A file link in braces was not turned into an address")
    texts = [(view.name, "\n".join(view.texts)) for view in views]
    checks: tuple[tuple[FindingKind, str, Callable[[str], int]], ...]
    checks = (("handle", raw, raw_tokens), ("mark", mark, _marks), ("mark", token, _pelican))
    for kind, what, count in checks:
        shown = ((name, count(text)) for name, text in texts)
        yield from (
            Finding(path, kind, "", what, _REMEDY, name, number) for name, number in islice(filter(_is_some, shown), 1)
        )


def _is_some(counted: tuple[str, int]) -> bool:
    return counted[1] > 0


def _marks(text: str) -> int:
    return 0 if text.isascii() else len(PRIVATE_USE.findall(text))


def _pelican(text: str) -> int:
    return sum(map(text.count, PELICAN)) if "{" in text else 0
