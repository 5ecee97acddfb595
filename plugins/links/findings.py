"""What somebody should look at on the way of a link, and what is good to know: the walk judged, without asking anybody."""

from collections.abc import Iterator
from datetime import date

from plugins.common.problems import N_, Problem
from plugins.links.ask import Way
from plugins.links.asked import Link
from plugins.links.seen import Seen
from plugins.links.trouble import Trouble
from plugins.links.walk import Walk

SOON = 7
"""Days: until the next weekly look."""
SHORT_LIVED = 10
"""Days: certificates that live no longer are renewed all the time (CA/Browser Forum, Baseline Requirements: "short-lived")."""
WARNED_AFTER = 90
"""Days since `verified_on` (formats.md); after 180 readers do not see the panel, and its links are not asked."""

OTHER_WORDS = (
    N_("the words of phrase do not stand on the page"),
    N_(
        "Open the address. If it is the partner's page, two people approve other words of it as phrase; if it is not, write status: paused in this file and ask the partner"
    ),
)
DRAWN = (
    N_("the page shows its words only to a browser, so the words of phrase could not be looked for"),
    N_(
        "Open the address in a browser, and look whether it is the partner's page. To be asked this no more, take phrase out when two people next approve the record"
    ),
)
ENDED = (
    N_("the page says that it has ended, or that it takes no more gifts"),
    N_("Open the address. If it is so, write status: paused in this file, or ends: with the day below this option"),
)
FORM_AWAY = (
    N_("a form on the page sends what is written into it to another host, {host}"),
    N_(
        "Ask the partner in a way that you know already whether that is right. If it takes money and is not, write status: paused in this file: that needs nobody's signature"
    ),
)
FORM_MISLEADING = (
    N_("a form on the page sends what is written into it to an address that is not a plain https address"),
    FORM_AWAY[1],
)
CERTIFICATE_SOON = (
    N_("the certificate of {host} runs out in {days} days"),
    N_("Tell the partner; after that day browsers warn everybody off"),
)
NEVER_VERIFIED = N_("nobody has written down when this record was last checked with the partner")
VERIFIED_LONG_AGO = N_("this record was last checked with the partner {days} days ago")
VERIFY = N_(
    "Ask the partner in a way that you know already, not by an address on its page. Then two people approve the record with the new day as verified_on"
)
NO_PHRASE = (
    N_("the record does not say which words stand on this page, so nobody notices when another page lies there"),
    N_("Add phrase: with words that only this page has, when two people next approve the record"),
)
FRAMES = (
    N_("parts of the page come from other hosts: {hosts}"),
    N_(
        "Many partners show the form of a payment service like this. If you do not know one of these hosts, ask the partner"
    ),
)
NO_HSTS = (
    N_("{host} does not tell browsers to use https always (HSTS)"),
    N_("The link itself is https. The partner may ask whoever runs the site to switch it on"),
)


def findings(link: Link, walk: Walk, today: date, way: Way) -> Iterator[Problem]:
    """Yield what somebody should look at."""
    status = str(walk.answer.status) if walk.answer else ""
    if walk.trouble:
        values = (("host", walk.host), ("status", status), ("seconds", f"{way.seconds:g}"), ("whole", f"{way.whole:g}"))
        yield _said(link, walk.trouble.what, walk.trouble.remedy, *values)
    elif walk.answer and walk.seen:
        yield from (_said(link, *told) for told in _of_words(link, walk.seen, is_cut=walk.answer.is_cut))
        yield from _of_forms(link, walk.seen)
        if walk.answer.is_cut:
            yield _said(link, Trouble.TOO_LONG.what, Trouble.TOO_LONG.remedy)
    if walk.answer and walk.answer.lifetime > SHORT_LIVED and (days := (walk.answer.until - today).days) < SOON:
        yield _said(link, *CERTIFICATE_SOON, ("host", walk.host), ("days", str(max(days, 0))))


def _of_words(link: Link, seen: Seen, *, is_cut: bool) -> Iterator[tuple[str, str]]:
    if link.option.phrase and not is_cut and not seen.has_phrase:
        yield DRAWN if seen.is_drawn else OTHER_WORDS
    if seen.says_an_end:
        yield ENDED


def _of_forms(link: Link, seen: Seen) -> Iterator[Problem]:
    for host in seen.forms:
        yield _said(link, *FORM_AWAY, ("host", host)) if host else _said(link, *FORM_MISLEADING)


def age(link: Link, today: date) -> Iterator[Problem]:
    """Yield what to say of the day on which somebody last checked the record with the partner; nothing here ever changes that day."""
    days = (today - link.verified_on).days if link.verified_on else None
    if days is None:
        yield _said(link, NEVER_VERIFIED, VERIFY)
    elif days >= WARNED_AFTER:
        yield _said(link, VERIFIED_LONG_AGO, VERIFY, ("days", str(days)))


def notes(link: Link, walk: Walk) -> Iterator[Problem]:
    """Yield what is good to know and nobody has to act on: it does not make the command end with 3."""
    if not walk.seen or not walk.answer:
        return
    if walk.seen.frames:
        yield _said(link, *FRAMES, ("hosts", ", ".join(walk.seen.frames)))
    if not link.option.phrase:
        yield _said(link, *NO_PHRASE)
    if not walk.answer.has_hsts:
        yield _said(link, *NO_HSTS, ("host", walk.host))


def _said(link: Link, what: str, remedy: str, *values: tuple[str, str]) -> Problem:
    return Problem(link.where, link.line, link.column, "", what, remedy, values)
