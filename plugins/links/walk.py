"""The way of one address, step by step as a browser would take it, as long as each step is one that a gift may take."""

from collections.abc import Set
from dataclasses import dataclass

from ada_url import URL

from plugins.giving.destinations import safe_host
from plugins.links.ask import Answer, Way, ask
from plugins.links.page import Page, page_of
from plugins.links.trouble import Trouble

MOST_STEPS = 8
LEADS_ON = frozenset({301, 302, 303, 307, 308})
HTML = ("text/html", "application/xhtml+xml")
NOWHERE = "about:nowhere"
"""In place of an address that no browser could read."""


@dataclass(frozen=True, slots=True, repr=False)
class Walk:
    """Where an address led: the last `host` that was asked or refused ("" where it cannot be printed), its `answer`, and the `page` that
    stands there; or the `trouble` that ended it."""

    host: str
    answer: Answer | None = None
    page: Page | None = None
    trouble: Trouble | None = None


def walk(url: str, allowed: Set[str], way: Way) -> Walk:
    """Follow `url`, a plain https address, to its page. A host that is neither its own nor in `allowed` is not asked at all, and one in
    `allowed` may stand on the way and not at its end."""
    pinned = host = safe_host(url)
    url = _onward(url, url)
    seen: set[str] = set()
    while url not in seen and len(seen) < MOST_STEPS:
        seen.add(url)
        answer = ask(url, way)
        if isinstance(answer, Trouble):
            return Walk(host, trouble=answer)
        step = _arrived(answer, host, pinned)
        onward = _onward(url, answer.location if answer.status in LEADS_ON else step.page.refresh if step.page else "")
        if onward in ("", url):
            return step
        url, host = onward, safe_host(onward)
        if not host:
            return Walk("", trouble=Trouble.NO_HTTPS if url.startswith("http:") else Trouble.MISLEADING)
        if host != pinned and host not in allowed:
            return Walk(host, trouble=Trouble.AWAY)
    return Walk(host, trouble=Trouble.CIRCLE)


def _arrived(answer: Answer, host: str, pinned: str) -> Walk:
    """What holds where the way ends here."""
    if answer.status != 200:
        return Walk(host, answer, trouble=_of_status(answer.status))
    if not answer.kind.lower().startswith(HTML):
        return Walk(host, answer, trouble=Trouble.NOT_HTML)
    page = page_of(answer.body, answer.kind, answer.refresh)
    return Walk(host, answer, page, Trouble.ELSEWHERE if host != pinned else None)


def _of_status(status: int) -> Trouble:
    if status in (404, 410):
        return Trouble.GONE
    if status in (401, 403, 405, 406, 429, 451):
        return Trouble.REFUSED
    return Trouble.BROKEN if status >= 500 else Trouble.NO_PAGE


def _onward(url: str, said: str) -> str:
    """Return the address that `said` means to a browser on the page `url`: with its slips, backslashes and other alphabets as it reads them.

    >>> _onward("https://a.test/x", "\\\\\\B.test:443/é#top"), _onward("https://a.test/x", "?y"), _onward("https://a.test/x", "https://[")
    ('https://b.test/%C3%A9', 'https://a.test/x?y', 'about:nowhere')
    """
    if not said:
        return ""
    try:
        aim = URL(said, base=url)
    except ValueError:
        return NOWHERE
    aim.hash = ""
    return str(aim.href)
