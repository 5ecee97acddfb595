"""What of a page somebody has to judge: whether its words are there, whether it says an end, and whose parts and forms stand on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ada_url import URL

from plugins.giving.destinations import safe_host
from plugins.links.ends import says_an_end
from plugins.links.page import Page
from plugins.links.words import holds

NOWHERE = "about:nowhere"
"""In place of an address that no browser could read."""
MOST_HOSTS = 5
"""Named of a page; who has more of them is looked at anyway."""


@dataclass(frozen=True, slots=True, repr=False)
class Seen:
    """`has_phrase`: the expected words stand there; `says_an_end`; `is_drawn` by a script. `forms`: the hosts other than the page's own to
    which forms send, "" for an address that is not plain https; `frames`: those from which parts of the page come."""

    has_phrase: bool = True
    says_an_end: bool = False
    is_drawn: bool = False
    forms: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()


def seen(page: Page, url: str, phrase: str) -> Seen:
    """Judge the `page` that was found at `url`, where `phrase` is expected."""
    base = onward(url, page.base) or url
    return Seen(
        holds(page.text, phrase) or holds("\n".join(page.pieces), phrase),
        says_an_end((*page.blocks, *page.pieces)),
        page.is_drawn,
        _others(page.forms, base, safe_host(url)),
        tuple(filter(None, _others(page.frames, base, safe_host(url)))),
    )


def _others(aims: Iterable[str], base: str, own: str) -> tuple[str, ...]:
    """Return the hosts of `aims` that are not `own`, in order; what a script does (`javascript:`) and a mail are no hosts."""
    addresses = (onward(base, aim) for aim in dict.fromkeys(aims))
    hosts = dict.fromkeys(safe_host(address) for address in addresses if address.startswith("http"))
    return tuple(host for host in hosts if host != own)[:MOST_HOSTS]


def onward(url: str, said: str) -> str:
    """Return the address that `said` means to a browser on the page `url`: with its slips, backslashes and other alphabets as it reads them.

    >>> onward("https://a.test/x", "\\\\\\B.test:443/é#top"), onward("https://a.test/x", "?y"), onward("https://a.test/x", "https://[")
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
