"""The way of one address, step by step as a browser would take it, as long as each step is one that a gift may take."""

from collections.abc import Set
from dataclasses import dataclass, replace

from plugins.giving.destinations import safe_host
from plugins.links.ask import Answer, Way, ask
from plugins.links.page import page_of
from plugins.links.seen import Seen, onward, seen
from plugins.links.trouble import Trouble

MOST_STEPS = 8
LEADS_ON = frozenset({301, 302, 303, 307, 308})
HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, repr=False)
class Walk:
    """Where an address led: the last `host` that was asked or refused ("" where it cannot be printed), its `answer` (without its body), and
    what was `seen` of the page that stands there; or the `trouble` that ended it."""

    host: str
    answer: Answer | None = None
    seen: Seen | None = None
    trouble: Trouble | None = None


def walk(url: str, allowed: Set[str], way: Way, phrase: str = "") -> Walk:
    """Follow `url`, a plain https address, to its page, and look for `phrase` there. A host that is neither its own nor in `allowed` is not
    asked at all, and one in `allowed` may stand on the way and not at its end."""
    pinned = host = safe_host(url)
    url = onward(url, url)
    steps: set[str] = set()
    while url not in steps and len(steps) < MOST_STEPS:
        steps.add(url)
        answer = ask(url, way)
        if isinstance(answer, Trouble):
            return Walk(host, trouble=answer)
        step, aim = _arrived(answer, url, pinned, phrase)
        aim = onward(url, answer.location if answer.status in LEADS_ON else aim)
        if aim in ("", url):
            return step
        url, host = aim, safe_host(aim)
        if not host:
            return Walk("", trouble=Trouble.NO_HTTPS if url.startswith("http:") else Trouble.MISLEADING)
        if host != pinned and host not in allowed:
            return Walk(host, trouble=Trouble.AWAY)
    return Walk(host, trouble=Trouble.CIRCLE)


def _arrived(answer: Answer, url: str, pinned: str, phrase: str) -> tuple[Walk, str]:
    """Return what holds where the way ends at `url`, and where the page there goes on to by itself, or ""."""
    host, said = safe_host(url), replace(answer, body=b"")
    if answer.status != 200:
        return Walk(host, said, trouble=_of_status(answer.status)), ""
    if not answer.kind.lower().startswith(HTML):
        return Walk(host, said, trouble=Trouble.NOT_HTML), ""
    if answer.is_packed:
        return Walk(host, said, trouble=Trouble.PACKED), ""
    page = page_of(answer.body, answer.kind, answer.refresh)
    trouble = Trouble.ELSEWHERE if host != pinned else None
    return Walk(host, said, seen(page, url, phrase), trouble), page.refresh


def _of_status(status: int) -> Trouble:
    if status in (404, 410):
        return Trouble.GONE
    if status in (401, 403, 405, 406, 429, 451):
        return Trouble.REFUSED
    return Trouble.BROKEN if status >= 500 else Trouble.NO_PAGE
